import { expect, it } from 'vitest';
import type { GalleryState } from '../../../src/demo/gallery/acts.ts';
import {
  allGalleryGroups,
  allGalleryStates,
  galleryGroups,
} from '../../../src/demo/gallery/gallery-states.ts';

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

it('shows each part while it waits and without an answer', () => {
  for (const { title, states } of allGalleryGroups) {
    const isOffline = ({ acts, shows }: GalleryState) =>
      shows === 'problem' && acts.some((act) => 'network' in act && act.network.fault === 'offline');
    expect(states.some(isOffline), title).toBe(true);
    expect(
      states.map(({ shows }) => shows),
      title,
    ).toContain('waiting');
  }
});
