import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { operationIds } from '../../demo-backend/contract/operations.ts';
import { type Draft, initialDraft, moreQuery, requestOf, withText } from '../../src/console/request/draft.ts';
import { headersOf } from '../../src/api/send-request.ts';
import { parseJson } from '../../src/api/parse-json.ts';
import { isObject, readExactly } from '../../src/console/request/json.ts';
import { sampleLanguages } from '../../src/console/samples/languages.ts';
import { sampleRequest } from '../../src/console/samples/sample-request.ts';
import { sdkCannot, sdkHas } from '../../src/console/samples/sdk-calls.ts';
import { operationModel } from '../../src/reference/build-operation-model.ts';
import type { OperationModel } from '../../src/reference/operation-model.ts';
import { inTurn, repeat } from '../support/runner/effort.ts';
import { canRun, runSamples, type SampleLanguage } from '../support/backend/run-sample.ts';
import { type SampleServer, type SentRequest, startSampleServer } from '../support/backend/sample-server.ts';

// Runs the samples of every operation as programs and compares the requests that they send with the console's request for
// the same draft. A server records both.

/** Texts that a language, a shell or a library could misread. */
const awkward = [
  String.raw`Be\new-word#2027`,
  'Quote"d',
  "'single' and it's",
  '$HOME `id` $(id) !! %s %41',
  'two\nlines\r\n\ttab ',
  'ünï𝒄ode 🔑 \u2028\u007F\u0001',
  '\uE000PASSWORD\uE001',
  String.raw`{{PASSWORD}} \(env.HOME) {"a":1} \u0041 \x`,
  '@/etc/hostname',
  '--data-raw',
  '__proto__',
];

/** Awkward, but valid in a header. */
const authtoken = String.raw`blt"it's"$HOME\n!%41`;

const bodies = [
  'null',
  '0',
  '-1.5e-7',
  'true',
  '""',
  '"text"',
  '[]',
  '[1,"a",null,[],{}]',
  '{}',
  '{"user":null}',
  '{"user":[]}',
  '{"user":"x"}',
  '{"user":{}}',
  '{"user":{"email":7,"password":null,"more":{"deep":["x",1.5,{"password":"in a list"}]}}}',
  '{"user":{"email":"a@example.com","password":""},"colour":"red"}',
  '{"password":"one","user":{"password":"two","reset_password_token":"","tfa_token":123456}}',
  '{"authtoken":"another","user":{"email":{"a":[true]},"password":["one","two"]}}',
  '{"user":{"mfaSecret":"A","email":"a@example.com"}}',
  '{"__proto__":{"a":1},"constructor":2,"quote\\"d \'name\' $HOME":3}',
  '{"n":12345678901234567890}',
  '{"n":1.0,"password":"Quote\\"d"}',
  '{"a":1,"a":2}',
  '{"b":1,"1":2}',
  '{',
  '',
  ' ',
  '{"password":"half $HOME\\',
  "it's @not `json` \\",
  '@/etc/hostname',
  '{"a":"\uD800"}',
  `{"deep":${'['.repeat(9000)}${']'.repeat(9000)}}`,
];

/** A draft in a console, and how its samples are written. */
interface Case {
  readonly model: OperationModel;
  readonly draft: Draft;
  readonly withSecrets: boolean;
  /** Whether it always runs in every language; other cases run in one. */
  readonly isForAll?: boolean;
}

/** A form with an awkward text in every field. */
function filledIn(model: OperationModel, texts: readonly string[], turn = 0): Draft {
  const more = {
    [moreQuery]: `a=b c&a="d"&password=${encodeURIComponent(texts[0] ?? '')}&é=%F0%9F%94%91&f='`,
  };
  const start = { ...initialDraft(model), parameters: { ...initialDraft(model).parameters, ...more } };
  return model.fields.reduce(
    (draft, field, index) => withText(draft, field, texts[(index + turn) % texts.length] ?? ''),
    turn % 2 === 0 ? initialDraft(model) : start,
  );
}

const models = operationIds.map(operationModel);
const withBody = models.filter(({ takesBody }) => takesBody);
const logIn = operationModel('logIn');
const inJson = (model: OperationModel, body: string): Draft => ({
  ...initialDraft(model),
  mode: 'raw',
  body,
});

/** A secret that an environment variable can contain: well-formed text without NUL. */
const secret = fc
  .string({ unit: 'binary', minLength: 1 })
  .filter((text) => text.isWellFormed() && !text.includes('\0'));

function* cases(): Generator<Case> {
  for (const [turn, model] of models.entries()) {
    yield { model, draft: initialDraft(model), withSecrets: false };
    yield { model, draft: filledIn(model, awkward, turn), withSecrets: false };
    // Without environment variables, text doesn't have to be well-formed.
    yield { model, draft: filledIn(model, [...awkward, 'half \uD83D', '..'], turn + 1), withSecrets: true };
  }
  for (const [turn, body] of bodies.entries()) {
    const withSecrets = turn % 2 === 0;
    yield { model: logIn, draft: inJson(logIn, body), withSecrets, isForAll: true };
    for (const model of inTurn(withBody, turn)) yield { model, draft: inJson(model, body), withSecrets };
  }
  const count = repeat(12, 200);
  for (const [turn, text] of fc.sample(secret, count).entries()) {
    const [model = logIn] = inTurn(withBody, turn);
    yield { model, draft: filledIn(model, [text], turn), withSecrets: turn % 3 === 0 };
  }
  for (const value of fc.sample(fc.jsonValue(), count))
    yield { model: logIn, draft: inJson(logIn, JSON.stringify(value)), withSecrets: false };
}

/** Sends the console's request to the server of this test. */
async function sendAsConsole({ model, draft }: Case, base: string): Promise<void> {
  const request = requestOf(model, draft, authtoken);
  const { method, path, body } = request;
  const response = await fetch(base + path, {
    method,
    headers: headersOf(request),
    ...(body !== undefined && { body }),
  });
  await response.text();
}

/** Replaces a JSON body with its value, because samples may space it differently. */
const comparable = (request: SentRequest | undefined, expected: SentRequest | undefined) => {
  const isJson = readExactly(expected?.body ?? '') !== undefined;
  return request && { ...request, body: isJson ? parseJson(request.body) : request.body };
};

function userIn(body: string): Readonly<Record<string, unknown>> {
  const whole = parseJson(body);
  return isObject(whole) && isObject(whole['user']) ? whole['user'] : {};
}

/** Compares only what the SDK can keep: it sends the whole user, and an authtoken that the API doesn't need. */
function comparableOfSdk(request: SentRequest | undefined, expected: SentRequest | undefined) {
  if (request === undefined || expected === undefined) return request;
  const { method, path, query } = request;
  const body = parseJson(request.body);
  const names = Object.keys(userIn(expected.body));
  return {
    method,
    path,
    query,
    type: expected.type && request.type,
    body: method === 'PUT' ? names.map((name) => [name, userIn(request.body)[name]]) : body,
  };
}

const languages = ['curl', 'fetch', 'python'] as const;

/** There are three cases for each operation and three languages. Without a shift, each kind of case would always run in the same one. */
const shifted = (turn: number) => turn + Math.floor(turn / languages.length);

async function runAll(server: SampleServer, language: SampleLanguage, programs: readonly [number, Case][]) {
  const write = sampleLanguages.find(({ id }) => id === language)?.write;
  const samples = programs.map(([program, { model, draft, withSecrets }]) => {
    const request = sampleRequest(model, draft, { base: server.baseOf(program), withSecrets });
    const code = write?.(request) ?? '';
    return { code, variables: { AUTHTOKEN: authtoken, ...Object.fromEntries(request.secrets) }, program };
  });
  const able = samples.filter(({ code }) => code !== sdkCannot && canRun(language, code));
  const run = await runSamples(language, able);
  expect(run.code, `${language}: ${run.errors}`).toBe(0);
  return able;
}

it.each([...languages, 'sdk'] as const)(
  'the %s samples send exactly what the console sends',
  async (language) => {
    await using console = await startSampleServer();
    await using server = await startSampleServer();
    const programs = [...cases()].flatMap((tried, turn): [number, Case][] => {
      const isRun =
        language === 'sdk'
          ? sdkHas(tried.model.id)
          : (tried.isForAll ?? inTurn<SampleLanguage>(languages, shifted(turn)).includes(language));
      return isRun ? [[turn, tried]] : [];
    });
    const samples = await runAll(server, language, programs);
    expect(samples.length > 12 || !canRun(language, '$(jq '), 'samples that run').toBe(true);
    const all = new Map(programs);
    for (const { program, code, variables } of samples) {
      const tried = all.get(program);
      if (tried === undefined) continue;
      await sendAsConsole(tried, console.baseOf(program));
      const [expected] = console.sentBy(program);
      const sent = server.sentBy(program).at(-1);
      const message = `${code}\n${JSON.stringify(variables)}`;
      if (language === 'sdk')
        expect(comparableOfSdk(sent, expected), message).toEqual(comparableOfSdk(expected, expected));
      else expect(comparable(sent, expected), message).toEqual(comparable(expected, expected));
    }
  },
);
