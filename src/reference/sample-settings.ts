import { localApi, regions } from './regions.ts';

/** The id of a language in which samples are written. */
export type SampleLanguageId = 'curl' | 'fetch' | 'sdk' | 'python';

/** How the reader wants the samples of this site. */
export interface SampleSettings {
  readonly language: SampleLanguageId;
  /** Scheme, host and port of the API that the samples ask. */
  readonly base: string;
}

const key = 'sample-settings';
const first: SampleSettings = { language: 'curl', base: regions[0].baseUrl };
const bases: readonly string[] = [...regions, localApi].map(({ baseUrl }) => baseUrl);
const languages: readonly SampleLanguageId[] = ['curl', 'fetch', 'sdk', 'python'];

function read(): SampleSettings {
  try {
    const [language, base] = (localStorage.getItem(key) ?? '').split(' ');
    return {
      language: languages.find((each) => each === language) ?? first.language,
      base: bases.find((each) => each === base) ?? first.base,
    };
  } catch {
    return first;
  }
}

let settings: SampleSettings | undefined;
const listeners = new Set<() => void>();

/** The reader's choice, or the first language and the first region. The same object until it changes. */
export function readSampleSettings(): SampleSettings {
  settings ??= read();
  return settings;
}

/** Keeps a choice for every sample of the site; what it says nothing about stays. */
export function chooseSamples(choice: Partial<Record<keyof SampleSettings, string>>): void {
  const now = readSampleSettings();
  settings = {
    language: languages.find((each) => each === choice.language) ?? now.language,
    base: bases.find((each) => each === choice.base) ?? now.base,
  };
  try {
    localStorage.setItem(key, `${settings.language} ${settings.base}`);
  } catch {
    // A full or blocked storage only means that the choice is forgotten with the page.
  }
  for (const listener of listeners) listener();
}

/**
 * Calls `listener` after each choice.
 *
 * @returns a function that stops listening
 */
export function onSampleSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
