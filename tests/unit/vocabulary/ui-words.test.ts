import { describe, expect, it } from 'vitest';
import { milestoneOf, milestones } from '../../../src/vocabulary/milestones.ts';
import { findUiWord, uiWords } from '../../../src/vocabulary/ui-words.ts';

describe('findUiWord', () => {
  it('finds a word by its name alone where the name is unique', () => {
    expect(findUiWord('Old Password')).toMatchObject({ id: 'oldPassword', role: 'textbox' });
  });

  it('finds a word by name and role where two controls share the name', () => {
    expect(findUiWord('Profile', 'menuitem').id).toBe('profileItem');
    expect(findUiWord('Profile', 'button').id).toBe('profileIcon');
  });

  it('refuses an ambiguous name and lists the roles to choose from', () => {
    expect(() => findUiWord('Profile')).toThrow(/several controls.*is="button", is="menuitem"/);
  });

  it('refuses an unknown word and lists the words that exist', () => {
    expect(() => findUiWord('Apply')).toThrow(/no control.*Update/);
  });

  it('has no two words of one role and name, so that each can be found', () => {
    const keys = Object.values(uiWords).map(({ role, name }) => `${role} ${name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('milestoneOf', () => {
  it('accepts every milestone and refuses others by name', () => {
    for (const id of Object.keys(milestones)) expect(milestoneOf(id)).toBe(id);
    expect(() => milestoneOf('toString')).toThrow(/No milestone "toString"/);
  });
});
