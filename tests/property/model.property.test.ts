import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, expect, it, vi } from 'vitest';
import type { DemoAccountId } from '../../demo-backend/contract/demo-accounts.ts';
import { operationIds } from '../../demo-backend/contract/operations.ts';
import { browserStore } from '../../demo-backend/store/browser-store.ts';
import { openDocuments } from '../../demo-backend/store/database.ts';
import { startTestBackend, testSeed, type TestBackend } from '../support/backend/backend.ts';
import { repeat } from '../support/runner/effort.ts';
import { calls, type Command } from './model/command.ts';
import { labCommands } from './model/commands/lab.ts';
import { mfaCommands } from './model/commands/mfa.ts';
import { organizationCommands } from './model/commands/organizations.ts';
import { passwordCommands } from './model/commands/passwords.ts';
import { sessionCommands } from './model/commands/sessions.ts';
import { seedModel } from './model/model.ts';

const everybody = fc.constantFrom<DemoAccountId>('ada', 'ada', 'olu', 'mira');
const mira = fc.constant<DemoAccountId>('mira');

const all = [
  ...sessionCommands(everybody),
  ...passwordCommands(everybody),
  ...mfaCommands(everybody),
  ...organizationCommands(everybody),
  ...labCommands,
];

/** Few commands of one account, so that runs get deep into codes and backup codes. */
const codes = [...sessionCommands(mira), ...mfaCommands(mira), ...labCommands.slice(0, 2)];

async function agree(
  commands: fc.Arbitrary<Command>[],
  start: () => Promise<TestBackend>,
  numRuns: number,
): Promise<void> {
  const maxCommands = 60;
  const runs = fc.asyncProperty(fc.commands(commands, { maxCommands, size: 'max' }), async (steps) => {
    const real = await start();
    await fc.asyncModelRun(() => ({ model: seedModel(), real }), steps);
  });
  await fc.assert(runs, { numRuns });
}

const startInMemory = () => Promise.resolve(startTestBackend());

/** A backend over a database of its own. */
async function startOverDatabase(): Promise<TestBackend> {
  vi.stubGlobal('indexedDB', new IDBFactory());
  const notify = (notice: string) => {
    throw new Error(notice);
  };
  const documents = openDocuments();
  const store = await browserStore({ seed: testSeed, announce: () => {}, notify, documents });
  return startTestBackend(store);
}

afterAll(() => {
  vi.unstubAllGlobals();
});

it('the backend agrees with the model after any commands, in memory', () =>
  agree(all, startInMemory, repeat(60, 1000)));

it('the backend agrees with the model after any log-ins by codes, in memory', () =>
  agree(codes, startInMemory, repeat(60, 1000)));

it('the backend agrees with the model after any commands, over the browser store', () =>
  agree(all, startOverDatabase, repeat(10, 1000)));

it('the model calls every operation', () => {
  const missing = operationIds.filter((id) => (calls.get(id) ?? 0) === 0);
  console.log(`Commands by operation: ${operationIds.map((id) => `${id} ${calls.get(id) ?? 0}`).join(', ')}`);
  expect(missing).toEqual([]);
});
