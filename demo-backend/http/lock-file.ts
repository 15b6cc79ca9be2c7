const busy = 5;

function explain(path: string, error: unknown): Error {
  const detail = error instanceof Error ? error.message : 'unknown';
  const remedy =
    'If that file exists, move or delete it. Otherwise, name a file with --state in a folder that you can write to.';
  return new Error(`Can't lock ${path} (${detail}). ${remedy}`, { cause: error });
}

/**
 * Locks a file, which is created if it doesn't exist. The lock is SQLite's: it comes with Node, and the system frees it
 * when the process ends in any way, so there is no stale lock to recognize. The file stays, empty; if closing removed it,
 * two servers could lock two files of that name.
 *
 * @returns what frees the lock; undefined if another process, or this one, has it
 * @throws an error that says what is wrong with the file: it can't be opened, or holds something else
 */
export async function lockFile(path: string): Promise<(() => void) | undefined> {
  const { DatabaseSync } = await import('node:sqlite');
  let close = () => {};
  try {
    const database = new DatabaseSync(path);
    close = () => database.close();
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return close;
  } catch (error) {
    close();
    if (error instanceof Error && 'errcode' in error && error.errcode === busy) return undefined;
    throw explain(path, error);
  }
}
