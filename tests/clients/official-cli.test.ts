import { execFile } from 'node:child_process';
import { mkdtempDisposable } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { demoAccounts, miraTotpSecret } from '../../demo-backend/contract/demo-accounts.ts';
import { refusals } from '../../demo-backend/contract/refusals.ts';
import { openPort } from '../support/backend/server.ts';
import { downloadedTools } from '../support/runner/downloaded-tools.ts';
import { startTlsProxy, type ProxiedRequest } from './tls-proxy.ts';

// The CLI accepts only a host name with HTTPS, so there is a proxy between it and the port.

const { ada, mira } = demoAccounts;
const host = 'demo.test';
const tools = downloadedTools(
  'official-cli',
  { '@contentstack/cli': '1.60.1' },
  // Without them npm would install later versions, which don't work with this CLI.
  {
    '@contentstack/cli-cm-import': '1.32.0',
    '@contentstack/cli-command': '1.8.0',
    '@contentstack/cli-utilities': '1.18.1',
  },
);

beforeAll(() => tools.install());

type Variables = Readonly<Record<string, string>>;

/** Runs a command of the CLI to its end. @returns everything that it printed */
function csdx(args: readonly string[], variables: Variables): Promise<string> {
  const program = tools.commandOf('csdx');
  const options = { cwd: variables['HOME'], env: { ...process.env, ...variables } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], options, (_, stdout, stderr) =>
      resolve(stripVTControlCharacters(stdout + stderr)),
    );
    child.stdin?.end();
  });
}

/** The CLI with its own port behind the proxy. */
interface Setup extends AsyncDisposable {
  /** Runs a command. @returns what it printed, and the requests that it made */
  readonly run: (
    args: readonly string[],
    variables?: Variables,
  ) => Promise<{ printed: string; requests: readonly ProxiedRequest[] }>;
}

/** @param isCodeTaken whether another client logs in with the same email, password, and code, just before the CLI */
async function setUp({ isCodeTaken = false } = {}): Promise<Setup> {
  await using stack = new AsyncDisposableStack();
  const { path: folder } = stack.use(await mkdtempDisposable(join(tmpdir(), 'password-docs-')));
  const port = stack.use(await openPort({ allowHosts: [host] }));
  const headers = { 'content-type': 'application/json' };
  const before = (body: Buffer) =>
    isCodeTaken
      ? fetch(`${port.address}/v3/user-session`, { method: 'POST', headers, body: body.toString() })
      : Promise.resolve();
  const proxy = stack.use(await startTlsProxy({ to: port.address, folder, name: host, before }));
  const common = {
    // The CLI keeps its settings, the session, and its logs here.
    HOME: folder,
    USERPROFILE: folder,
    XDG_CONFIG_HOME: folder,
    DEMO_HOST: host,
    NODE_EXTRA_CA_CERTS: proxy.certificate,
    NODE_OPTIONS: `--import ${new URL('resolve-demo-host.ts', import.meta.url).href}`,
  };
  const hosts = ['--cda', '--cma', '--ui-host'].flatMap((flag) => [flag, proxy.address]);
  await csdx(['config:set:region', ...hosts, '--name', 'demo'], common);
  const owned = stack.move();
  return {
    async run(args, variables = {}) {
      const start = proxy.requests.length;
      const printed = await csdx(args, { ...common, ...variables });
      return { printed, requests: proxy.requests.slice(start) };
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const logIn = ({ email, password }: { email: string; password: string }) => [
  'auth:login',
  '--username',
  email,
  '--password',
  password,
];
const rightCode = { CONTENTSTACK_MFA_SECRET: miraTotpSecret };
const wrongCode = { CONTENTSTACK_MFA_SECRET: 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU' };

const login = (status: number): ProxiedRequest => ({ request: 'POST /v3/user-session', status });
/** A failed login: the CLI sends 422 three more times. */
const failedLogin = [login(422), login(422), login(422), login(422)];

describe('the official CLI', () => {
  it('logs in and knows who it is', async () => {
    await using cli = await setUp();
    const loggedIn = await cli.run(logIn(ada));
    expect(loggedIn.printed).toContain('Successfully logged in!!');
    expect(loggedIn.requests).toEqual([login(200)]);
    const whoami = await cli.run(['auth:whoami']);
    expect(whoami.printed).toContain(ada.email);
    expect(whoami.requests).toEqual([]);
  });

  it('reports a wrong code without locking the account, and logs in with the right one', async () => {
    await using cli = await setUp();
    const wrong = await cli.run(logIn(mira), wrongCode);
    expect(wrong.printed).toContain(refusals['mfa-code-invalid'].error_message);
    expect(wrong.requests).toEqual(failedLogin);
    const right = await cli.run(logIn(mira), rightCode);
    expect(right.printed).toContain('Successfully logged in!!');
    expect(right.requests).toEqual([login(200)]);
  });

  it('reports a used code', async () => {
    await using cli = await setUp({ isCodeTaken: true });
    const used = await cli.run(logIn(mira), rightCode);
    expect(used.printed).toContain(refusals['mfa-code-used'].error_message);
    expect(used.requests).toEqual(failedLogin);
  });
});
