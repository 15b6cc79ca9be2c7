import { describe, expect, it } from 'vitest';
import { evaluatePolicy } from '../../../demo-backend/policy/evaluate-policy.ts';
import { defaultPolicy } from '../../../demo-backend/policy/password-policy.ts';

// Apart from the other policy tests, because mutation testing instruments the code, which makes it slower.
describe('a megabyte', () => {
  const fastest = (work: () => void) =>
    Math.min(
      ...Array.from({ length: 20 }, () => {
        // The processor's time, in milliseconds, which no other program on the machine can make longer.
        const start = process.cpuUsage();
        work();
        return process.cpuUsage(start).user / 1000;
      }),
    );

  it.each([
    ['of one letter', 'a'.repeat(2 ** 20)],
    ['of emoji', '😀'.repeat(2 ** 18)],
    ['of combining marks in the wrong order', `a${'\u0301'.repeat(2 ** 19)}${'\u0327'.repeat(2 ** 19)}`],
  ])('%s is judged within a frame', (_, password) => {
    expect(fastest(() => evaluatePolicy(password, defaultPolicy, `${password}x`))).toBeLessThan(16);
  });
});
