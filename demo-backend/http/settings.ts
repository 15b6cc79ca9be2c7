import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { scenarioName, type ScenarioName } from '../contract/scenario-names.ts';

/** How the HTTP port is to be opened. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly scenario: ScenarioName;
  /** The file that keeps the state; without one it is forgotten at the end. */
  readonly stateFile: string | undefined;
  readonly rateLimit: boolean;
}

/** What `--help` prints. */
export const usage = `Usage: npm run api -- [options]

  --scenario NAME  start in a named state: ${scenarioName.options.join(', ')}
  --state FILE     keep the state in a file, and go on with it the next time, whatever the scenario; each
                   server needs a file of its own
  --rate-limit     refuse more than 10 requests a second for an organization
  --help           show this

Environment: PORT (4010), HOST (127.0.0.1)`;

const options = {
  scenario: { type: 'string' },
  state: { type: 'string' },
  'rate-limit': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

const portNumber = z.int().check(z.minimum(0), z.maximum(65_535));

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return 4010;
  const parsed = z.safeParse(portNumber, /^\d+$/.test(text) ? Number(text) : undefined);
  if (parsed.success) return parsed.data;
  throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
}

function readScenario(text = 'seed'): ScenarioName {
  const parsed = z.safeParse(scenarioName, text);
  if (parsed.success) return parsed.data;
  throw new Error(`There is no scenario "${text}". Choose one of: ${scenarioName.options.join(', ')}.`);
}

function readStateFile(path: string | undefined): string | undefined {
  if (path === '') throw new Error('--state needs the name of a file.');
  return path;
}

/**
 * Reads the settings from the command line and the environment.
 *
 * @returns `help` when that is what was asked for
 * @throws an error that says what is wrong with them
 */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings | 'help' {
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) return 'help';
  return {
    port: readPort(environment['PORT']),
    host: environment['HOST'] || '127.0.0.1',
    scenario: readScenario(values.scenario),
    stateFile: readStateFile(values.state),
    rateLimit: values['rate-limit'],
  };
}
