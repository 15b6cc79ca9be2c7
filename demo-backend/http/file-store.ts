import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod/mini';
import { stateSchema, type State } from '../domain/state.ts';
import { memoryStore } from '../store/memory.ts';
import type { Store } from '../store/store.ts';

/** Writes a file so that at any moment it is the old one or the new one, whole, also after a power cut. */
async function writeAtomically(path: string, text: string): Promise<void> {
  const temporary = `${path}.tmp`;
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

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
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

/** What a file store needs. */
export interface FileStoreOptions {
  /** The state to start with when the file holds none. */
  readonly initial: () => State;
  /** Told where a file was put that holds something else. */
  readonly onSetAside: (path: string) => void;
}

/**
 * A store that keeps its state in a file, so that a later process goes on where this one ended. A file that cannot be
 * read as a state is put aside.
 *
 * @throws when the file cannot be read or written
 */
export async function fileStore(path: string, { initial, onSetAside }: FileStoreOptions): Promise<Store> {
  await mkdir(dirname(path), { recursive: true });
  const persist = (state: State) => writeAtomically(path, JSON.stringify(state));
  const text = await readText(path);
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
