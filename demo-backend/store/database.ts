import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';

/** The name of the demo's IndexedDB database. */
const databaseName = 'password-docs-demo';

/** The key of the state. States that were set aside have other keys. */
export const stateKey = 'state';

interface DemoDatabase extends DBSchema {
  documents: { key: string; value: unknown };
}

/** What the store does with its database. */
export interface Documents {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** Stores a document, and the one that it replaces under another key. Either both are stored or neither. */
  replace(key: string, value: unknown, aside: { key: string; value: unknown }): Promise<void>;
}

/** Milliseconds after which a database that doesn't open counts as blocked. */
const openTimeout = 3000;

function rejectAfter(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('The database did not open in time.')), milliseconds);
  });
}

/** Opens the database once, and again after the browser or another tab closed it. */
export function openDocuments(): Documents {
  let opening: Promise<IDBPDatabase<DemoDatabase>> | undefined;
  const forget = () => {
    opening = undefined;
  };

  const open = () =>
    openDB<DemoDatabase>(databaseName, 1, {
      upgrade: (database) => void database.createObjectStore('documents'),
      blocking: (_current, _blocked, event) => {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    });

  const database = () => (opening ??= Promise.race([open(), rejectAfter(openTimeout)]));

  /**
   * Runs one transaction to its end. A read waits for `done` too: if the browser closes the database, `done` rejects, and
   * nothing else would handle that. After a failure, the next transaction opens the database again, because the
   * connection may be lost.
   */
  const inTransaction = async <Mode extends 'readonly' | 'readwrite', Result>(
    mode: Mode,
    run: (documents: IDBPObjectStore<DemoDatabase, ['documents'], 'documents', Mode>) => Promise<Result>,
  ): Promise<Result> => {
    try {
      const transaction = (await database()).transaction('documents', mode);
      const [result] = await Promise.all([run(transaction.store), transaction.done]);
      return result;
    } catch (error) {
      forget();
      throw error;
    }
  };

  return {
    get: (key) => inTransaction('readonly', (documents) => documents.get(key)),
    put: (key, value) =>
      inTransaction('readwrite', async (documents) => void (await documents.put(value, key))),
    replace: (key, value, aside) =>
      inTransaction('readwrite', async (documents) => {
        await Promise.all([documents.put(aside.value, aside.key), documents.put(value, key)]);
      }),
  };
}
