import type { DemoAccountId } from '../contract/demo-accounts.ts';
import type { PasswordRecord } from './state.ts';

/** The real time. */
export interface Clock {
  /** Unix time in milliseconds. */
  now(): number;
}

/** A cryptographically strong source of random bytes. */
export interface Random {
  bytes(count: number): Uint8Array;
}

/** Hashes passwords, so that the state doesn't contain them. */
export interface PasswordHash {
  /** Hashes a password. @param salt in hexadecimal digits; by default a new one */
  hash(password: string, salt?: string): Promise<PasswordRecord>;
  /** Whether a record is that of a password. Takes equally long for right and wrong ones. */
  verify(password: string, record: PasswordRecord): Promise<boolean>;
}

/** What authenticator apps do: TOTP with SHA-1 and 6 digits (RFC 6238), with the period in `contract/limits.ts`. */
export interface Authenticator {
  /** A secret of random bytes, in base32 (RFC 4648). */
  encodeSecret(bytes: Uint8Array): Promise<string>;
  /**
   * Finds the period that a code belongs to: the current, previous, or next one. Periods count from Unix time 0.
   *
   * @param now Unix time in milliseconds
   * @returns undefined if the code belongs to none of the three
   */
  findStep(secret: string, code: string, now: number): Promise<number | undefined>;
  /** The code of a secret at a time, which is Unix time in milliseconds. */
  codeAt(secret: string, now: number): Promise<string>;
  /** The `otpauth:` URL in the QR code, with the secret and the name of the account. */
  otpauthUrl(secret: string, account: string): Promise<string>;
  /** A text as a QR code: a `data:` URL with an SVG. */
  drawQrCode(text: string): Promise<string>;
}

/** Everything that the transitions need from outside. */
export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly passwordHash: PasswordHash;
  readonly authenticator: Authenticator;
  /** The hashed passwords of the demo accounts, calculated in advance because hashing is slow by design. */
  readonly seedPasswords: Readonly<Record<DemoAccountId, PasswordRecord>>;
}
