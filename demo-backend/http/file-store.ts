import { existsSync, lstatSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from '../contract/zod.ts';
import { stateSchema, type State } from '../domain/state.ts';
import { memoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';

/** A store in a file. Until it is closed, no other store can open the file. */
export interface FileStore extends Store {
  readonly close: () => void;
}

/** What to do when the file doesn't contain a state. */
export interface FileStoreOptions {
  /** Creates the initial state. */
  readonly initial: () => State;
  /** Gets the new path of a file that was renamed because it contains something else. */
  readonly onSetAside: (path: string) => void;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : 'unknown');

/** The code of SQLite's error for a database that is locked. Source: sqlite.org/rescode.html, SQLITE_BUSY. */
const busy = 5;

/**
 * Creates and locks a file, with the lock of the SQLite that comes with Node. The system releases it however the process
 * ends, so locks never become stale. Unlocking leaves the empty file: if it were removed, two servers could each lock a
 * file of that name.
 *
 * @returns a function that releases the lock; undefined if this or another process holds it
 * @throws an error that says what is wrong with the file
 */
async function lockFile(path: string): Promise<(() => void) | undefined> {
  const { DatabaseSync } = await import('node:sqlite');
  let unlock = () => {};
  try {
    const database = new DatabaseSync(path);
    unlock = () => database.close();
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return unlock;
  } catch (error) {
    unlock();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return undefined;
    const remedy =
      'If that file exists, move or delete it. Otherwise, name a file with --state in a folder that you can write to.';
    throw new Error(`Can't lock ${path} (${messageOf(error)}). ${remedy}`, { cause: error });
  }
}

const temporaryOf = (path: string) => `${path}.tmp`;

/**
 * Replaces a file in one step: a process that is killed leaves the old file or the new one, never half of one. Nothing is
 * synced to the disk, because a power cut can only lose the state of a demo, which then starts in its initial state.
 */
async function writeAtomically(path: string, text: string): Promise<void> {
  await writeFile(temporaryOf(path), text, { mode: 0o600 });
  await rename(temporaryOf(path), path);
}

/** Checks that a path is free or leads to a regular file: replacing a device or a link would break it. */
function checkKind(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.isFile()) return;
  const isLink = found.isSymbolicLink();
  const kind =
    (found.isDirectory() && 'a folder') || (isLink && 'a symbolic link') || 'a device, socket, or pipe';
  const remedy = isLink ? 'the file that it links to' : 'a new or existing file';
  throw new Error(`Can't save the state in ${path}, which is ${kind}. Set --state to ${remedy}.`);
}

/** Parses the text of a file; undefined if it isn't a state. */
function parseState(text: string): State | undefined {
  try {
    return z.safeParse(stateSchema, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

async function loadState(path: string, { initial, onSetAside }: FileStoreOptions): Promise<State> {
  const exists = existsSync(path);
  const stored = exists ? parseState(await readFile(path, 'utf8')) : undefined;
  if (stored !== undefined) return stored;
  if (exists) {
    const aside = `${path}.aside-${Date.now()}`;
    await rename(path, aside);
    onSetAside(aside);
  }
  const state = initial();
  await writeAtomically(path, JSON.stringify(state));
  return state;
}

async function openLocked(path: string, options: FileStoreOptions): Promise<FileStore> {
  await mkdir(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  for (const each of [path, temporaryOf(path), lock]) checkKind(each);
  const unlock = await lockFile(lock);
  if (unlock === undefined)
    throw new Error(`${path} is in use by another server. Stop that server, or set --state to another file.`);
  try {
    const persist = (state: State) => writeAtomically(path, JSON.stringify(state));
    return { ...memoryStore(await loadState(path, options), { persist }), close: unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * Opens a store that saves its state in a file, so that a later process continues where this one ended. A regular file
 * that doesn't contain a state is renamed. The lock file beside it, `<file>.lock`, keeps other servers from opening it.
 *
 * @throws an error that says what is wrong with the file
 */
export async function fileStore(path: string, options: FileStoreOptions): Promise<FileStore> {
  try {
    return await openLocked(path, options);
  } catch (error) {
    const isFromSystem = error instanceof Error && 'syscall' in error;
    if (!isFromSystem) throw error;
    const remedy = 'Set --state to a file that you can write to, in a folder that you can write to.';
    throw new Error(`Can't save the state in ${path} (${messageOf(error)}). ${remedy}`, { cause: error });
  }
}
