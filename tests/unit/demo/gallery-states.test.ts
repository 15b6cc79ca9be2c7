import { expect, it } from 'vitest';
import { operationIds, operations } from '../../../demo-backend/contract/operations.ts';
import type { GalleryState } from '../../../src/demo/gallery/actions.ts';
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

it('gives each state a unique id that can be part of an address, and a unique description', () => {
  const ids = allGalleryStates.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]*$/);
  expect(new Set(allGalleryStates.map(({ description }) => description)).size).toBe(ids.length);
});

it('shows each part while it waits and with no response', () => {
  for (const { title, states } of allGalleryGroups) {
    const isOffline = ({ actions, shows }: GalleryState) =>
      shows === 'error' && actions.some((act) => 'network' in act && act.network.fault === 'offline');
    expect(states.some(isOffline), title).toBe(true);
    expect(
      states.map(({ shows }) => shows),
      title,
    ).toContain('waiting');
  }
});

it('has a state that sends each operation with which a screen changes something', () => {
  const sent = new Set(allGalleryStates.map(({ sends }) => sends?.operation));
  const changing = operationIds.filter(
    (id) => operations[id].method !== 'GET' && operations[id].area !== 'lab',
  );
  // No screen asks for a code by text message.
  expect(changing.filter((id) => !sent.has(id))).toEqual(['requestTokenSms']);
});
