import { describe, expect, it } from 'vitest';
import { milestones } from '../../../src/vocabulary/milestones.ts';
import { describePolicy, readPolicy } from '../../../src/demo/screens/administration/configuration-forms.tsx';
import {
  backupCodesFile,
  firstStep,
  groupSecret,
  stepMilestones,
} from '../../../src/demo/screens/mfa/mfa-steps.ts';

describe('the setup of Multi-Factor Authentication', () => {
  it('confirms before enabling and asks for the password before a reset', () => {
    expect(firstStep('enable')).toEqual({ name: 'confirm' });
    expect(firstStep('reset')).toEqual({ name: 'password' });
  });

  it('reports a milestone of its own for each step but the backup codes', () => {
    const { codes: _, ...enable } = stepMilestones.enable;
    const { codes: __, ...reset } = stepMilestones.reset;
    const all = [...Object.values(enable), ...Object.values(reset)];
    expect(new Set(all).size).toBe(all.length);
    for (const milestone of all) expect(milestones).toHaveProperty(milestone);
  });

  it('shows a secret in groups of four, whatever its length', () => {
    expect(groupSecret('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP');
    expect(groupSecret('JBSWY')).toBe('JBSW Y');
    expect(groupSecret('')).toBe('');
  });

  it('writes each backup code on a line of its own', () => {
    const file = backupCodesFile('ada.reader@example.com', ['k3v9w-x7m2p', 'abcde-fghjk']);
    expect(file.split('\n').slice(-3)).toEqual(['k3v9w-x7m2p', 'abcde-fghjk', '']);
    expect(file).toContain('ada.reader@example.com');
  });
});

describe('the password policies', () => {
  const read = (duration: string, length: string) =>
    readPolicy((name) => (name === 'duration_days' ? duration : length));

  it('takes whole numbers, in range or not: the range is for the API to say', () => {
    expect(read(' 60 ', '14').policy).toEqual({ duration_days: 60, minimum_length: 14 });
    expect(read('0', '7').policy).toEqual({ duration_days: 0, minimum_length: 7 });
  });

  it.each(['', '-1', '1.5', '1e2', 'ten', '99999999999999999999'])('asks for a whole number: %j', (typed) => {
    const { policy, errors } = read(typed, '14');
    expect(policy).toBeUndefined();
    expect([...errors.keys()]).toEqual(['duration_days']);
  });

  it('says in words what counts now', () => {
    const describe60 = describePolicy('Example Press', { minimum_length: 14, duration_days: 60 });
    expect(describe60).toBe(
      'A password at Example Press now has at least 14 characters and expires after 60 days.',
    );
    expect(describePolicy('X', { minimum_length: 8, duration_days: 1 })).toContain('after 1 day.');
    expect(describePolicy('X', { minimum_length: 8, duration_days: 0 })).toContain('never expires.');
  });
});
