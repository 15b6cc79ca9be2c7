import * as z from 'zod/mini';
import { evaluatePolicy } from '../../demo-backend/policy/evaluate-policy.ts';
import { benchTools } from './tools.ts';

const passwords = ['Lantern-42-harbor', 'abcd1234', 'Ünïcode pass 😀 7', 'Correct horse battery staple 1!'];
const policy = { minimum_length: 12, duration_days: 90 };

const functionOf = z.custom<(...values: unknown[]) => unknown>((value) => typeof value === 'function');

/** Microseconds that a validator takes for one password: the best of several runs, each with many passwords. */
function time(validate: (password: string) => unknown): number {
  const repeats = 50_000;
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    for (let count = 0; count < repeats; count += 1) validate(passwords[count % passwords.length] ?? '');
    return performance.now() - start;
  });
  return (Math.min(...runs) / repeats) * 1000;
}

function strongPassword(): (password: string) => unknown {
  const { isStrongPassword } = z.parse(
    z.object({ isStrongPassword: functionOf }),
    benchTools.load('validator'),
  );
  const rules = { minLength: 12, minLowercase: 0, minUppercase: 1, minNumbers: 1, minSymbols: 1 };
  return (password) => isStrongPassword(password, rules);
}

/** The schema that `password-validator` builds with chained calls. */
interface Chain {
  is(): Chain;
  has(): Chain;
  min(length: number): Chain;
  uppercase(): Chain;
  digits(): Chain;
  symbols(): Chain;
  validate(password: string, options: { details: true }): unknown;
}

function passwordValidator(): (password: string) => unknown {
  const Schema = z.parse(
    z.custom<new () => Chain>((value) => typeof value === 'function'),
    benchTools.load('password-validator'),
  );
  const schema = new Schema().is().min(12).has().uppercase().has().digits().has().symbols();
  return (password) => schema.validate(password, { details: true });
}

/** Microseconds for one evaluation: ours, and that of two common validators with the same rules. */
export const measurePolicy = (): Readonly<Record<string, number>> => ({
  evaluatePolicy: time((password) => evaluatePolicy(password, policy)),
  'validator isStrongPassword': time(strongPassword()),
  'password-validator': time(passwordValidator()),
});
