import type { ImageMetadata } from 'astro';

const pictures = import.meta.glob<{ default: ImageMetadata }>('../assets/pictures/**/*.webp', {
  eager: true,
});

/**
 * The picture of the demo after a step, which `npm run pictures` made.
 *
 * @param page the last part of the page's path
 * @returns undefined where there is none, as for a page that was just written
 */
export function pictureOf(
  page: string,
  milestone: string,
  theme: 'light' | 'dark',
): ImageMetadata | undefined {
  return pictures[`../assets/pictures/${page}/${milestone}-${theme}.webp`]?.default;
}
