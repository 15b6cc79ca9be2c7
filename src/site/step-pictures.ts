import type { ImageMetadata } from 'astro';

const pictures = import.meta.glob<{ default: ImageMetadata }>('../assets/pictures/**/*.webp', {
  eager: true,
});

/**
 * The picture of the demo after a step. `npm run pictures` makes these pictures.
 *
 * @param page the last part of the page's path
 * @returns undefined if there's no picture yet, for example on a new page
 */
export function pictureOf(
  page: string,
  milestone: string,
  theme: 'light' | 'dark',
): ImageMetadata | undefined {
  return pictures[`../assets/pictures/${page}/${milestone}-${theme}.webp`]?.default;
}
