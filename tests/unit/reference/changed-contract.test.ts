import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { longestLatency } from '../../../demo-backend/contract/lab-schemas.ts';
import { refusals } from '../../../demo-backend/contract/refusals.ts';
import { ChangedContract, type Edit } from '../../support/site/changed-contract.ts';
import { derivedFacts } from '../../support/site/derived-facts.ts';

// A bound, a sentence, a code and a field are changed in a copy of the contract, and nowhere else. What is made of it has
// to follow in every place, and nothing but it may change.

const sentence = refusals['organization-not-found'].error_message;
const newSentence = 'No organization has this uid.';
const mfaOff = JSON.stringify(refusals['mfa-off'].error_message);
const { status, error_code: code } = refusals['mfa-off'];
const newCode = 177;
const newLatency = 9000;

const edits: readonly Edit[] = [
  { file: 'lab-schemas.ts', from: 'longestLatency = 10_000', to: `longestLatency = ${newLatency}` },
  { file: 'refusals/account.ts', from: sentence, to: newSentence },
  {
    file: 'refusals/account.ts',
    from: `'mfa-off': {\n    status: ${status},\n    error_code: ${code}`,
    to: `'mfa-off': {\n    status: ${status},\n    error_code: ${newCode}`,
  },
];

const newField: readonly Edit[] = [
  {
    file: 'lab-schemas.ts',
    from: '  fault: networkFault.',
    to: '  jitter_ms: z.optional(z.int().check(z.minimum(0), z.maximum(77))),\n  fault: networkFault.',
  },
  {
    file: 'examples.ts',
    from: 'request: { latency_ms: 800,',
    to: 'request: { latency_ms: 800, jitter_ms: 20,',
  },
];

/** What is derived, as one text, with each of the edits made wherever it shows. */
const withEdits = (facts: string) =>
  facts
    .replaceAll(String(longestLatency), String(newLatency))
    .replaceAll(sentence, newSentence)
    .replaceAll(
      `"error_message":${mfaOff},"error_code":${code}`,
      `"error_message":${mfaOff},"error_code":${newCode}`,
    )
    .replaceAll(
      `"error_code":${code},"error_message":${mfaOff}`,
      `"error_code":${newCode},"error_message":${mfaOff}`,
    );

const program = 'tests/support/site/derived-facts.ts';
const patience = 120_000;

/** How often a text holds another one. */
const count = (text: string, part: string) => text.split(part).length - 1;

describe('a bound, a sentence and a code that change in the contract', () => {
  let copy: ChangedContract;
  beforeAll(() => {
    copy = new ChangedContract(edits);
  });
  afterAll(() => copy[Symbol.dispose]());

  it(
    'change in the document, the reference, the console and the answers, and change nothing else',
    async () => {
      const before = JSON.stringify(await derivedFacts());
      const after = (await copy.run(program)).trim();
      expect(count(before, sentence)).toBeGreaterThan(5);
      expect(count(before, String(longestLatency))).toBeGreaterThan(5);
      expect(JSON.parse(after)).toEqual(JSON.parse(withEdits(before)));
      expect(count(after, `"error_code":${newCode}`)).toBeGreaterThan(3);
    },
    patience,
  );

  it(
    'leave the tests green that hold the backend and the document against the contract',
    async () => {
      const files = ['demo-backend/contract', 'demo-backend/openapi', 'demo-backend/network'];
      const options = ['--config', 'tests/vitest.config.ts', '--no-isolate', '--reporter=dot', '--no-color'];
      const tests = files.map((file) => `tests/unit/${file}`);
      // Fails when one of them does.
      const output = await copy.run('node_modules/vitest/vitest.mjs', 'run', ...options, ...tests);
      expect(output).toMatch(/Tests +\d{2,} passed \(/);
    },
    patience,
  );
});

const facts = z.object({
  reference: z.object({ setNetwork: z.object({ body: z.array(z.looseObject({ name: z.string() })) }) }),
  forms: z.object({ setNetwork: z.object({ fields: z.array(z.looseObject({ name: z.string() })) }) }),
  samples: z.object({ setNetwork: z.record(z.string(), z.string()) }),
  answers: z.object({ accepted: z.object({ status: z.int(), answer: z.unknown() }) }),
  openapi: z.object({
    components: z.object({
      schemas: z.object({ Network: z.object({ properties: z.record(z.string(), z.unknown()) }) }),
    }),
  }),
});

it(
  'a field that the contract gains stands in the document, the reference, the form, every sample and the answer',
  async () => {
    using copy = new ChangedContract(newField);
    const { openapi, reference, forms, samples, answers } = z.parse(
      facts,
      JSON.parse(await copy.run(program)),
    );
    const row = { name: 'jitter_ms', required: false };
    expect(openapi.components.schemas.Network.properties['jitter_ms']).toMatchObject({ maximum: 77 });
    expect(reference.setNetwork.body).toContainEqual({
      ...row,
      type: 'integer',
      bounds: '0 to 77',
      demoOnly: false,
    });
    expect(forms.setNetwork.fields).toContainEqual(
      expect.objectContaining({ ...row, place: 'body', hint: '0 to 77', initial: '20' }),
    );
    for (const sample of Object.values(samples.setNetwork)) expect(sample).toMatch(/jitter_ms"?: 20/);
    expect(answers.accepted).toMatchObject({ status: 200, answer: { jitter_ms: 20 } });
  },
  patience,
);
