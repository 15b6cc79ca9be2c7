import { lstat, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from '../contract/zod.ts';
import { stateSchema, type State } from '../domain/state.ts';
import { memoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';
import { lockFile } from './lock-file.ts';
import { systemCode } from './system-code.ts';

/** Writes a file so that at any moment it is the old one or the new one, whole, also after a power cut. */
async function writeAtomically(path: string, text: string): Promise<void> {
  const temporary = temporaryOf(path);
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncFolder(dirname(path));
}

/** Makes the renaming itself last. Where folders cannot be synced, as on Windows, it is left to the system. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

/** What a promise gives; undefined when it is about a file that doesn't exist. */
async function unlessMissing<Value>(found: Promise<Value>): Promise<Value | undefined> {
  try {
    return await found;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Makes sure that a path is free or leads to a regular file: replacing a device or a link would break it. */
async function checkKind(path: string): Promise<void> {
  const found = await unlessMissing(lstat(path));
  if (found === undefined || found.isFile()) return;
  const isLink = found.isSymbolicLink();
  const kind =
    (found.isDirectory() && 'a folder') || (isLink && 'a symbolic link') || 'a device, socket, or pipe';
  const remedy = isLink ? 'the file that it links to' : 'a new or existing file';
  throw new Error(`Can't save the state in ${path}, which is ${kind}. Set --state to ${remedy}.`);
}

/** The state that a text holds; undefined when it holds none. */
function parseState(text: string): State | undefined {
  try {
    const parsed = z.safeParse(stateSchema, JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** A store in a file. Until it is closed, nobody else can open the file as a store. */
export interface FileStore extends Store {
  readonly close: () => void;
}

/** What a file store needs. */
export interface FileStoreOptions {
  /** The state to start with when the file holds none. */
  readonly initial: () => State;
  /** Told where a file was put that holds something else. */
  readonly onSetAside: (path: string) => void;
}

const temporaryOf = (path: string) => `${path}.tmp`;
const lockOf = (path: string) => `${path}.lock`;

async function openFile(path: string, { initial, onSetAside }: FileStoreOptions): Promise<Store> {
  const persist = (state: State) => writeAtomically(path, JSON.stringify(state));
  const text = await unlessMissing(readFile(path, 'utf8'));
  const stored = text === undefined ? undefined : parseState(text);
  if (stored !== undefined) return memoryStore(stored, { persist });
  if (text !== undefined) {
    const aside = `${path}.aside-${Date.now()}`;
    await rename(path, aside);
    onSetAside(aside);
  }
  const state = initial();
  await persist(state);
  return memoryStore(state, { persist });
}

async function openLocked(path: string, options: FileStoreOptions): Promise<FileStore> {
  await mkdir(dirname(path), { recursive: true });
  for (const each of [path, temporaryOf(path), lockOf(path)]) await checkKind(each);
  const unlock = await lockFile(lockOf(path));
  if (unlock === undefined)
    throw new Error(`${path} is in use by another server. Stop that server, or set --state to another file.`);
  try {
    return { ...(await openFile(path, options)), close: unlock };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * A store that keeps its state in a file, so that a later process goes on where this one ended. A regular file that
 * holds no state is put aside. A lock beside the file, `<file>.lock`, keeps other servers away from it.
 *
 * @throws an error that says what is wrong with the file
 */
export async function fileStore(path: string, options: FileStoreOptions): Promise<FileStore> {
  try {
    return await openLocked(path, options);
  } catch (error) {
    if (!(error instanceof Error) || systemCode(error) === undefined) throw error;
    const remedy = 'Set --state to a file that you can write to, in a folder that you can write to.';
    throw new Error(`Can't save the state in ${path} (${error.message}). ${remedy}`, { cause: error });
  }
}
