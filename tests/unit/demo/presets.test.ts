import { describe, expect, it } from 'vitest';
import { demoOrganizations } from '../../../demo-backend/contract/demo-accounts.ts';
import { describeEffect, policyPresets } from '../../../src/demo/panels/lab/presets.ts';

const { examplePress, northwindDocs } = demoOrganizations;

/** The policy that applies to Ada if Example Press requires this. */
const effectOf = (minimum_length: number, duration_days: number) =>
  describeEffect([{ ...examplePress, password_policy: { minimum_length, duration_days } }, northwindDocs]);

describe('describeEffect', () => {
  it('names the organization that each value comes from', () => {
    expect(effectOf(8, 90)).toBe(
      'Ada’s passwords need at least 12 characters (Northwind Docs) and expire after 90 days (Example Press).',
    );
    expect(effectOf(16, 1)).toBe(
      'Ada’s passwords need at least 16 characters (Example Press) and expire after 1 day (Example Press).',
    );
  });

  it('says that a lower minimum than the other organization’s has no effect, and that nothing expires', () => {
    expect(effectOf(8, 0)).toBe(
      'Ada’s passwords need at least 12 characters (Northwind Docs) and never expire.',
    );
  });
});

describe('the presets', () => {
  it('start with the initial policy, and are all different', () => {
    expect(policyPresets[0]?.value).toEqual(examplePress.password_policy);
    expect(new Set(policyPresets.map(({ value }) => JSON.stringify(value))).size).toBe(policyPresets.length);
  });

  it('expire no initial password at once, or nobody could log in to change them back', () => {
    for (const { value: policy } of policyPresets) {
      expect(policy.duration_days === 0 || policy.duration_days > 30).toBe(true);
    }
  });
});
