import { describe, expect, it } from 'vitest';
import { milestoneOf, milestones } from '../../../src/vocabulary/milestones.ts';
import { findUiLabel, uiLabels } from '../../../src/vocabulary/ui-labels.ts';

describe('findUiLabel', () => {
  it('finds a label by its name alone where the name is unique', () => {
    expect(findUiLabel('Old Password')).toMatchObject({ id: 'oldPassword', role: 'textbox' });
  });

  it('finds a label by name and role where two controls share the name', () => {
    expect(findUiLabel('Profile', 'menuitem').id).toBe('profileItem');
    expect(findUiLabel('Profile', 'button').id).toBe('profileIcon');
  });

  it('refuses an ambiguous name and lists the roles to choose from', () => {
    expect(() => findUiLabel('Profile')).toThrow(/several controls.*is="button", is="menuitem"/);
  });

  it('rejects an unknown label and lists the labels that exist', () => {
    expect(() => findUiLabel('Apply')).toThrow(/no control.*Update/);
  });

  it('has no two words of one role and name, so that each can be found', () => {
    const keys = Object.values(uiLabels).map(({ role, name }) => `${role} ${name}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('milestoneOf', () => {
  it('accepts every milestone and refuses others by name', () => {
    for (const id of Object.keys(milestones)) expect(milestoneOf(id)).toBe(id);
    expect(() => milestoneOf('toString')).toThrow(/No milestone "toString"/);
  });
});
