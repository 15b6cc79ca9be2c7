const busy = 5;

/**
 * Locks a file, which is created if it doesn't exist. The lock is SQLite's: it comes with Node, and the system frees it
 * when the process ends in any way, so there is no stale lock to recognize. The file stays, empty; if closing removed it,
 * two servers could lock two files of that name.
 *
 * @returns what frees the lock; undefined if another process, or this one, has it
 * @throws when the file can't be opened
 */
export async function lockFile(path: string): Promise<(() => void) | undefined> {
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return () => database.close();
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return undefined;
    throw error;
  }
}
