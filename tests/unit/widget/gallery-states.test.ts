import { expect, it } from 'vitest';
import { allGalleryStates, galleryGroups } from '../../../src/widget/gallery/gallery-states.ts';

it('has at least one state for each screen and each part of one', () => {
  for (const groups of Object.values(galleryGroups)) {
    expect(groups).not.toHaveLength(0);
    for (const { states } of groups) expect(states).not.toHaveLength(0);
  }
});

it('gives each state an id of its own, which can stand in an address, and a sentence of its own', () => {
  const ids = allGalleryStates.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]*$/);
  expect(new Set(allGalleryStates.map(({ sentence }) => sentence)).size).toBe(ids.length);
});

it('shows each screen with a problem', () => {
  for (const [screen, groups] of Object.entries(galleryGroups)) {
    const shown = groups.flatMap(({ states }) => states.map(({ shows }) => shows));
    expect(shown, screen).toContain('problem');
  }
});
