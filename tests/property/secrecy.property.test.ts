import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { demoAccounts } from '../../demo-backend/contract/demo-accounts.ts';
import type { OperationDefinition } from '../../demo-backend/contract/operation-definition.ts';
import { operationIds, operations, takesBody } from '../../demo-backend/contract/operations.ts';
import { pbkdf2 } from '../../demo-backend/domain/password-hash.ts';
import { memoryStore } from '../../demo-backend/store/memory-store.ts';
import { expectNoSecrets, readTrail } from '../support/backend/responses.ts';
import {
  adaToken,
  credentials,
  repeatableRandom,
  startTestBackend,
  testPorts,
  testSeed,
} from '../support/backend/backend.ts';
import { repeat } from '../support/runner/effort.ts';

const { ada } = demoAccounts;

/** The same value with every text in it replaced. */
function replaceTexts(value: unknown, text: string): unknown {
  if (typeof value === 'string') return text;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaceTexts(each, text)]));
}

describe('what was typed', () => {
  const withBody = operationIds.filter(takesBody);

  it.each(withBody)(
    'into %s is repeated in no refusal, in no audit trail and nowhere in the state',
    async (id) => {
      const secrets = fc.stringMatching(/^[a-z]{8}[A-Z]{8}#[0-9]{4}$/);
      await fc.assert(
        fc.asyncProperty(secrets, async (secret) => {
          const backend = startTestBackend();
          const log = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
          const { method, path, request }: OperationDefinition = operations[id];
          const response = await backend.send(path, {
            method,
            headers: { authtoken: adaToken, 'content-type': 'application/json' },
            body: JSON.stringify(replaceTexts(request.example, secret)),
          });
          // A profile is there to be shown.
          const isProfile = id === 'updateUser' && response.ok;
          expectNoSecrets('the audit trail', await readTrail(backend), [secret]);
          if (!isProfile) {
            expectNoSecrets('the answer', await response.text(), [secret]);
            expectNoSecrets('the state', JSON.stringify(await backend.store.read()), [secret]);
          }
          for (const spy of log) expect(spy).not.toHaveBeenCalled();
        }),
        { numRuns: repeat(5, 200) },
      );
    },
  );
});

describe('an email without an account', () => {
  it('costs the same hashing as one with an account', async () => {
    const ports = testPorts();
    const work: string[] = [];
    const passwordHash = {
      hash: (password: string) => {
        work.push('derive');
        return ports.passwordHash.hash(password);
      },
      verify: (password: string, record: Parameters<typeof ports.passwordHash.verify>[1]) => {
        work.push('derive');
        return ports.passwordHash.verify(password, record);
      },
    };
    const backend = startTestBackend(memoryStore(testSeed()), { ...ports, passwordHash });
    const costs: number[] = [];
    for (const email of [ada.email, 'nobody@example.com']) {
      for (let count = 0; count < 7; count += 1) {
        work.length = 0;
        await backend.call('logIn', { body: credentials(email, 'wrong') });
        costs.push(work.length);
      }
    }
    expect(new Set(costs)).toEqual(new Set([1]));
  });

  it('takes about the same time to refuse', async () => {
    const ports = testPorts();
    const passwordHash = pbkdf2(repeatableRandom(), 60_000);
    const strong = await passwordHash.hash(ada.password);
    const seed = testSeed();
    const users = seed.users.map((user) => ({ ...user, password: strong }));
    const time = async (email: string) => {
      const backend = startTestBackend(memoryStore({ ...seed, users }), { ...ports, passwordHash });
      // The processor's time, which no other program on the machine can make longer.
      const start = process.cpuUsage();
      await backend.call('logIn', { body: credentials(email, 'wrong') });
      const { user, system } = process.cpuUsage(start);
      return user + system;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let count = 0; count < repeat(20, 200); count += 1) {
      known.push(await time(ada.email));
      unknown.push(await time('nobody@example.com'));
    }
    // What else this process does, such as collecting garbage, only adds to a time: the shortest is the work itself.
    const ratio = Math.min(...known) / Math.min(...unknown);
    console.log(`Log-in refused, known by unknown email: ${ratio.toFixed(3)}`);
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.18);
  });
});
