import { describe, expect, it } from 'vitest';
import { demoOrganizations } from '../../../demo-backend/contract/demo-accounts.ts';
import { describeSettings, describeSpan } from '../../../src/demo/panels/lab/describe-settings.ts';

it.each([
  [30, '30 seconds'],
  [61 * 60, '1 hour'],
  [15 * 60, '15 minutes'],
  [30 * 24 * 60 * 60, '30 days'],
  [0, '0 seconds'],
])('%i seconds are "%s"', (seconds, words) => {
  expect(describeSpan(seconds)).toBe(words);
});

const { examplePress, northwindDocs } = demoOrganizations;

describe('describeSettings', () => {
  it('is empty if every setting is the default', () => {
    expect(
      describeSettings({
        clock_ahead_seconds: 0,
        scenario: 'seed',
        changed_passwords: [],
        network: { latency_ms: 0, fault: 'none' },
        organizations: [examplePress, northwindDocs],
      }),
    ).toEqual([]);
  });

  it('names every setting that is not the default', () => {
    const password_policy = { minimum_length: 16, duration_days: 0 };
    expect(
      describeSettings({
        clock_ahead_seconds: 90,
        scenario: 'seed',
        changed_passwords: [],
        network: { latency_ms: 3000, fault: 'offline' },
        organizations: [{ ...examplePress, password_policy }, northwindDocs],
      }),
    ).toEqual([
      'clock 1 minute ahead',
      'responses take 3 s',
      'offline',
      'passwords at Example Press need 16 characters and never expire',
    ]);
  });
});
