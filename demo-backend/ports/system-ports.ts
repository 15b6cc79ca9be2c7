import { pbkdf2 } from '../domain/password-hash.ts';
import type { Ports, Random } from '../domain/ports.ts';
import { seedPasswords } from '../domain/seed-passwords.ts';
import { authenticator } from './authenticator.ts';

const random: Random = { bytes: (count) => crypto.getRandomValues(new Uint8Array(count)) };

/** The ports outside tests: the system's clock and random numbers, and passwords hashed at full strength. */
export const systemPorts: Ports = {
  clock: { now: () => Date.now() },
  random,
  passwordHash: pbkdf2(random),
  authenticator,
  seedPasswords,
};
