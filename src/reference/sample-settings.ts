import { localApi, regions } from './regions.ts';

/** The ID of a language in which samples are written. */
export type SampleLanguageId = 'curl' | 'fetch' | 'sdk' | 'python';

/** The reader's choices for all samples of this site. */
export interface SampleSettings {
  readonly language: SampleLanguageId;
  /** Scheme, host, and port of the API in the samples. */
  readonly base: string;
}

const key = 'sample-settings';
const defaults: SampleSettings = { language: 'curl', base: regions[0].baseUrl };
const bases: readonly string[] = [...regions, localApi].map(({ baseUrl }) => baseUrl);
const languages: readonly SampleLanguageId[] = ['curl', 'fetch', 'sdk', 'python'];

/** The names of the settings, with values that may not be among the choices. */
type Choice = Partial<Record<keyof SampleSettings, string | undefined>>;

/** Applies a choice to the settings. Whatever isn't among the choices stays as it is. */
const withChoice = (settings: SampleSettings, { language, base }: Choice): SampleSettings => ({
  language: languages.find((each) => each === language) ?? settings.language,
  base: bases.find((each) => each === base) ?? settings.base,
});

function readStored(): SampleSettings {
  try {
    const [language, base] = (localStorage.getItem(key) ?? '').split(' ');
    return withChoice(defaults, { language, base });
  } catch {
    return defaults;
  }
}

let current = readStored();
// Not an atom of nanostores, because every reference page would load that library at once.
const listeners = new Set<() => void>();

/** The settings, shared by every sample of the page and kept for the next page. */
export const sampleSettings = (): SampleSettings => current;

/**
 * Calls `listener` after each change of the settings.
 *
 * @returns a function that stops listening
 */
export function onSampleSettings(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Changes some of the settings. Values that aren't among the choices are ignored. */
export function chooseSamples(choice: Choice): void {
  current = withChoice(current, choice);
  for (const listener of listeners) listener();
  try {
    localStorage.setItem(key, `${current.language} ${current.base}`);
  } catch {
    // If storage is full or blocked, the choice lasts only as long as the page.
  }
}
