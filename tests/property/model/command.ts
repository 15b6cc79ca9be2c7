import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { DemoAccountId } from '../../../demo-backend/contract/demo-accounts.ts';
import type { OperationId } from '../../../demo-backend/contract/operations.ts';
import type { CallResponse, Call, TestBackend } from '../../support/backend/backend.ts';
import { checkInvariants } from './invariants.ts';
import type { Model, ModelUser } from './model.ts';

/** One step of a run, that is done to the model and to the backend. */
export type Command = fc.AsyncCommand<Model, TestBackend>;

/** How often each operation was called by a command, over all runs. */
export const calls = new Map<OperationId, number>();

/** Makes a command of the operation that it is about, a note for the reader, and a step. */
export const command = (
  operation: OperationId | 'wait',
  note: string,
  step: (model: Model, real: TestBackend, now: number) => Promise<void>,
): Command => ({
  check: () => true,
  toString: () => `${operation} ${note}`.trim(),
  async run(model, real) {
    if (operation !== 'wait') calls.set(operation, (calls.get(operation) ?? 0) + 1);
    await step(model, real, real.clock.now() + model.offset);
    await checkInvariants(model, real);
  },
});

/** Whose commands a run is made of. */
export type Accounts = fc.Arbitrary<DemoAccountId>;

export const index = fc.nat(30);

/** New passwords of which most meet most policies, and which the model may meet again. */
export const newPasswords = fc.constantFrom(
  'Brand-new#2027',
  'Another-one#2028',
  'Ünïcode pass 😀 7',
  'Shor#A1',
);

/** A password that is nobody's. */
export const wrongPassword = 'Wrong-password#1';

/** An authtoken of the user: a valid one where there is one, else an ended or an invalid one. */
function tokenOf(model: Model, user: ModelUser, at: number): string {
  const dead = [...model.deadTokens];
  return user.tokens[at % Math.max(user.tokens.length, 1)] ?? dead[at % Math.max(dead.length, 1)] ?? 'blt00';
}

/** Where a command in a session finds itself. */
export interface Around {
  readonly model: Model;
  readonly user: ModelUser;
  /** Unix time in milliseconds, by the demo's clock. */
  readonly now: number;
}

/** A command in a session: what it sends, and what must come of it. */
interface SessionCommand<Id extends OperationId> {
  readonly who: readonly [DemoAccountId, number];
  readonly note?: string;
  readonly send: (around: Around) => Omit<Call<Id>, 'authtoken'>;
  readonly check: (answer: CallResponse<Id>, around: Around, authtoken: string) => void;
}

/** Makes a command in a session. Where its authtoken is not valid, 401 must come of it, and nothing else. */
export const inSession = <Id extends OperationId>(
  operation: Id,
  { who, note = '', send, check }: SessionCommand<Id>,
): Command =>
  command(operation, `${who.join(' ')} ${note}`, async (model, real, now) => {
    const user = model.users[who[0]];
    const around = { model, user, now };
    const authtoken = tokenOf(model, user, who[1]);
    const valid = user.tokens.includes(authtoken);
    const answer = await real.call(operation, { ...send(around), authtoken });
    if (valid) check(answer, around, authtoken);
    else expect([answer.status, answer.failure?.error_code]).toEqual([401, 105]);
  });
