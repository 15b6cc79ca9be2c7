import { expect, it } from 'vitest';
import { allGalleryStates, galleryStates } from '../../../src/widget/gallery/gallery-states.ts';

it('has at least one state for each screen', () => {
  for (const states of Object.values(galleryStates)) expect(states).not.toHaveLength(0);
});

it('gives each state an id of its own, which can stand in an address', () => {
  const ids = allGalleryStates.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]*$/);
});
