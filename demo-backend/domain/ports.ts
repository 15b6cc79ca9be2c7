import type { DemoAccountId } from '../contract/demo-accounts.ts';
import type { PasswordRecord } from './state.ts';

/** Tells the time. */
export interface Clock {
  /** Milliseconds since 1970 in UTC. */
  now(): number;
}

/** A cryptographically strong source of random bytes. */
export interface Random {
  bytes(count: number): Uint8Array;
}

/** Turns passwords into what is stored in their place. */
export interface PasswordHash {
  /**
   * A record of a password.
   *
   * @param salt in hexadecimal digits; by default a fresh one
   */
  hash(password: string, salt?: string): Promise<PasswordRecord>;
  /** Whether the password is the one of the record. Takes as long for a wrong one as for the right one. */
  verify(password: string, record: PasswordRecord): Promise<boolean>;
}

/** What an authenticator app and the API agree on: TOTP with SHA-1, 6 digits and 30 seconds (RFC 6238). */
export interface Authenticator {
  /** A secret of random bytes, in base32 (RFC 4648). */
  encodeSecret(bytes: Uint8Array): Promise<string>;
  /**
   * The 30-second step, counted since 1970, that a code belongs to: this one, the one before or the one after.
   *
   * @param now milliseconds since 1970 in UTC
   * @returns undefined when the code is none of the three
   */
  findStep(secret: string, code: string, now: number): Promise<number | undefined>;
  /** The code of a secret at a moment, in milliseconds since 1970 in UTC. */
  codeAt(secret: string, now: number): Promise<string>;
  /** What the QR code says: an `otpauth:` URL with the secret and the name of the account. */
  describe(secret: string, account: string): Promise<string>;
  /** A text as a QR code: a `data:` URL with an SVG. */
  drawQrCode(text: string): Promise<string>;
}

/** Everything that the rules need from the world around them. */
export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly passwordHash: PasswordHash;
  readonly authenticator: Authenticator;
  /** The hashed passwords of the seed's accounts: worked out beforehand, because hashing is slow on purpose. */
  readonly seedPasswords: Readonly<Record<DemoAccountId, PasswordRecord>>;
}
