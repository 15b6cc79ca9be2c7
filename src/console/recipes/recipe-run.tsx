import { createRoot, type Root } from 'react-dom/client';
import { operations } from '../../../demo-backend/contract/operations.ts';
import { callOperation } from '../../api/client.ts';
import { describeFailure } from '../../api/describe-failure.ts';
import { describeStartFailure } from '../../api/start-failure.ts';
import { ResponseView } from '../response/response-view.tsx';
import { keepExchange } from '../history.ts';
import {
  sendRequest,
  type OutgoingRequest,
  type ReceivedResponse,
  type Sent,
} from '../../api/send-request.ts';
import { resolve, variablesIn } from '../samples/variable.ts';
import type { CodeStep, RecipeStep, RequestStep } from './recipe.ts';
import { recipeOf } from './recipes.ts';

/** How a step went, in a sentence; `done` where it went as the recipe says. */
export interface StepResult {
  readonly done: boolean;
  readonly sentence: string;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  return typeof value === 'object' && value !== null
    ? valueAt(new Map(Object.entries(value)).get(name), rest)
    : undefined;
}

/** Whether what came of a step is what the recipe says. */
function judge({ title, expects }: RequestStep, sent: Sent): StepResult {
  if (sent.outcome !== 'response') {
    const failure = sent.outcome === 'no-response' ? sent.failure : undefined;
    const sentence =
      failure === undefined ? `${title}: no response. Try again.` : describeStartFailure(failure);
    return { done: false, sentence };
  }
  const { status, error: outcome = 'success' } = sent.response;
  return outcome === expects
    ? { done: true, sentence: `${title}: ${status}, as expected.` }
    : {
        done: false,
        sentence: `${title}: ${status}, which isn’t what this recipe expects. Reset the demo and start with step 1.`,
      };
}

/** A recipe as it is done in the page: what the steps so far have told is passed to the next ones. */
export class RecipeRun {
  readonly #steps: readonly RecipeStep[];
  readonly #variables = new Map<string, string>();
  readonly #roots = new Map<HTMLElement, Root>();

  /** @throws when there is no such recipe */
  constructor(id: string) {
    this.#steps = recipeOf(id);
  }

  /**
   * Does one step.
   *
   * @param place where its answer is shown
   */
  async run(index: number, place: HTMLElement): Promise<StepResult> {
    const step = this.#steps[index];
    if (step === undefined) return { done: false, sentence: 'There is no such step.' };
    return 'secret' in step ? this.#makeCode(step, place) : this.#request(step, place);
  }

  /**
   * Brings the demo back to its initial state, and forgets what the steps returned.
   *
   * @returns why it couldn't, if it couldn't
   */
  async reset(): Promise<string | undefined> {
    const answer = await callOperation('resetDemo', { client: 'Console' });
    if (answer.outcome !== 'success') return describeFailure(answer);
    this.#variables.clear();
    for (const root of this.#roots.values()) root.render(null);
    return undefined;
  }

  async #makeCode({ secret, keeps }: CodeStep, place: HTMLElement): Promise<StepResult> {
    const { TOTP } = await import('otpauth');
    const code = new TOTP({ secret }).generate();
    this.#variables.set(keeps.variable, code);
    this.#root(place).render(
      <p className="answer">
        {keeps.variable} is <code>{code}</code>
      </p>,
    );
    return { done: true, sentence: `The code is ${code}.` };
  }

  async #request(step: RequestStep, place: HTMLElement): Promise<StepResult> {
    const missing = this.#missing(step);
    if (missing !== undefined)
      return { done: false, sentence: `${missing} isn’t set yet. Run the earlier steps first.` };
    const request = this.#outgoing(step);
    const sent = await sendRequest(request, 'Console', new AbortController().signal);
    if (sent.outcome === 'response') this.#show(step, request, sent.response, place);
    return judge(step, sent);
  }

  #show(step: RequestStep, request: OutgoingRequest, response: ReceivedResponse, place: HTMLElement): void {
    this.#root(place).render(<ResponseView exchange={keepExchange(request, response)} />);
    const kept = step.keeps && valueAt(response.json, step.keeps.from);
    if (step.keeps && typeof kept === 'string') this.#variables.set(step.keeps.variable, kept);
  }

  /** The first variable of a step that no step has told yet. */
  #missing({ body, authtoken }: RequestStep): string | undefined {
    const needed = body === undefined ? [] : variablesIn(body).map(({ name }) => name);
    return [...needed, ...(authtoken === undefined ? [] : [authtoken])].find(
      (name) => !this.#variables.has(name),
    );
  }

  #outgoing({ operation, body, authtoken }: RequestStep): OutgoingRequest {
    const { method, path } = operations[operation];
    return {
      operation,
      method,
      path,
      body: body === undefined ? undefined : JSON.stringify(resolve(body, this.#variables)),
      authtoken: authtoken === undefined ? undefined : this.#variables.get(authtoken),
    };
  }

  #root(place: HTMLElement): Root {
    const root = this.#roots.get(place) ?? createRoot(place);
    this.#roots.set(place, root);
    return root;
  }
}
