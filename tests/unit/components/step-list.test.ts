import { describe, expect, it } from 'vitest';
import { countDone } from '../../../src/components/follow-along/step-list.ts';

const steps = ['profile-opened', 'security-opened', 'password-changed', 'logged-in'];

/** The number of steps that are done after each of these milestones. */
function report(...milestones: string[]): number[] {
  let done = 0;
  return milestones.map((milestone) => {
    done = countDone(done, steps, milestone);
    return done;
  });
}

describe('the steps that are done', () => {
  it('grow by one with each milestone, up to all', () => {
    expect(report(...steps)).toEqual([1, 2, 3, 4]);
  });

  it('stay done when a milestone is reported again', () => {
    expect(report('profile-opened', 'security-opened', 'security-opened')).toEqual([1, 2, 2]);
    expect(report(...steps, ...steps)).toEqual([1, 2, 3, 4, 4, 4, 4, 4]);
  });

  it('include those before a milestone that is reported out of order', () => {
    expect(report('password-changed')).toEqual([3]);
    expect(report('profile-opened', 'logged-in')).toEqual([1, 4]);
  });

  it('stay done when an earlier milestone comes after a later one', () => {
    expect(report('password-changed', 'profile-opened', 'security-opened')).toEqual([3, 3, 3]);
    expect(report('security-opened', 'profile-opened', 'password-changed')).toEqual([2, 2, 3]);
  });

  it('do not change with a milestone that no step waits for', () => {
    expect(report('mfa-verified', 'security-opened', 'mfa-verified')).toEqual([0, 2, 2]);
  });
});
