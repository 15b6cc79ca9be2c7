/** What the site calls itself. */
export const siteTitle = 'Password docs';

/** What it is, in a sentence for search results. */
export const siteDescription =
  'Learn to change, reset and protect a Contentstack password by doing it on the page. An unofficial, independent demo.';
