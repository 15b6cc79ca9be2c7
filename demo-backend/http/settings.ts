import { parseArgs } from 'node:util';
import * as z from '../contract/zod.ts';
import { localApiPort } from '../contract/addresses.ts';
import { scenarioName, type ScenarioName } from '../contract/scenarios.ts';
import { hostOf, normalizeHost } from './host-check.ts';

/** The settings of the HTTP server, from the command line and the environment. */
export interface Settings {
  readonly port: number;
  /**
   * A name or an address of this computer, in lower case. `localhost` means both of its addresses, 127.0.0.1 and ::1.
   */
  readonly host: string;
  /** More names that the `Host` header of a request can have, in lower case. */
  readonly allowHosts: readonly string[];
  /** Origins on other computers whose pages can use the API, such as `https://app.example.com`. */
  readonly allowOrigins: readonly string[];
  readonly scenario: ScenarioName;
  /** The file that saves the state. Without one, the state is lost when the server stops. */
  readonly stateFile: string | undefined;
  /** Whether to limit requests, as the real API does. */
  readonly rateLimit: boolean;
}

/** The text that `--help` prints. */
export const usage = `Usage: npm run api -- [options]

  --scenario NAME  start in a named state: ${scenarioName.options.join(', ')}
  --state FILE     save the state in FILE, and load it the next time instead of the scenario; each server
                   needs its own file
  --rate-limit     reject requests above 10 per second for each organization
  --allow-host NAME
                   accept requests for a host name other than localhost, such as the name of a proxy in
                   front of the server; repeat it for more names
  --allow-origin ORIGIN
                   let web pages from an origin, such as https://app.example.com, use the API; repeat it for
                   more origins; pages on this computer can always use it
  --help           show this help

Environment variables:
  PORT             the port; the default is ${localApiPort}
  HOST             the host; the default is localhost, which is both 127.0.0.1 and ::1; set it to 0.0.0.0 to
                   make the API reachable from other computers`;

const options = {
  scenario: { type: 'string' },
  state: { type: 'string' },
  'rate-limit': { type: 'boolean', default: false },
  'allow-host': { type: 'string', multiple: true },
  'allow-origin': { type: 'string', multiple: true },
  help: { type: 'boolean', default: false },
} as const;

const portNumber = z.int().check(z.minimum(0), z.maximum(65_535));

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return localApiPort;
  const parsed = z.safeParse(portNumber, /^\d+$/.test(text) ? Number(text) : undefined);
  if (parsed.success) return parsed.data;
  throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
}

function readScenario(text = 'seed'): ScenarioName {
  const parsed = z.safeParse(scenarioName, text);
  if (parsed.success) return parsed.data;
  throw new Error(`Unknown scenario "${text}". Choose one of: ${scenarioName.options.join(', ')}.`);
}

function readStateFile(path: string | undefined): string | undefined {
  if (path === '') throw new Error('--state needs a file name.');
  return path;
}

function readAllowedHost(text: string): string {
  const host = hostOf(text);
  if (host !== undefined) return host;
  throw new Error(`--allow-host needs a host name, such as demo.example.com, not "${text}".`);
}

function readAllowedOrigin(text: string): string {
  const url = URL.parse(text);
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
  if (isOrigin) return url.origin;
  throw new Error(`--allow-origin needs an origin, such as https://app.example.com, not "${text}".`);
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    // Keep only Node's first sentence, which says what's wrong. The others explain positional arguments.
    const [reason = ''] = error instanceof Error ? error.message.split('. ') : [];
    throw new Error(`${reason}. For the options, run: npm run api -- --help`, { cause: error });
  }
}

/**
 * Reads the settings from the command line and the environment.
 *
 * @returns `help` if `--help` is among the arguments
 * @throws an error that says which setting is wrong, and why
 */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Settings | 'help' {
  const values = parseOptions(args);
  if (values.help) return 'help';
  return {
    port: readPort(environment['PORT']),
    host: normalizeHost(environment['HOST'] ?? '') || 'localhost',
    allowHosts: (values['allow-host'] ?? []).map(readAllowedHost),
    allowOrigins: (values['allow-origin'] ?? []).map(readAllowedOrigin),
    scenario: readScenario(values.scenario),
    stateFile: readStateFile(values.state),
    rateLimit: values['rate-limit'],
  };
}
