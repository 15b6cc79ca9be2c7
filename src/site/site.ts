/** The name of the site. */
export const siteTitle = 'Password docs';

/** What the site is, in a sentence for search results. */
export const siteDescription =
  'Learn to change, reset, and protect a Contentstack password by doing it on the page. An unofficial, independent demo.';
