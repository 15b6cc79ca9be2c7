import { createRoot, type Root } from 'react-dom/client';
import { operations } from '../../../demo-backend/contract/operations.ts';
import {
  sendRequest,
  type OutgoingRequest,
  type ReceivedResponse,
  type Sent,
} from '../../api/send-request.ts';
import { describeStartFailure } from '../../api/start-failure.ts';
import { valueAt } from '../../reference/value-at.ts';
import { keepExchange } from '../history.ts';
import { resetDemo, type Result } from '../reset-demo.ts';
import { ResponseView } from '../response/response-view.tsx';
import { resolve, variablesIn } from '../samples/sample-value.ts';
import type { CodeStep, RecipeStep, RequestStep } from './recipe.ts';
import { recipeOf } from './recipes.ts';

/** Compares the outcome of a step with what the recipe expects. */
function resultOf({ title, expects }: RequestStep, sent: Sent): Result {
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

/** A recipe that runs in the page. It keeps values of responses for later steps. */
export class RecipeRun {
  readonly #steps: readonly RecipeStep[];
  readonly #variables = new Map<string, string>();
  readonly #roots = new Map<HTMLElement, Root>();

  /** @throws if there's no recipe with this ID */
  constructor(id: string) {
    this.#steps = recipeOf(id);
  }

  /**
   * Runs one step.
   *
   * @param place the element for its response
   */
  async run(index: number, place: HTMLElement): Promise<Result> {
    const step = this.#steps[index];
    if (step === undefined) return { done: false, sentence: 'There is no such step.' };
    return 'secret' in step ? this.#generateCode(step, place) : this.#request(step, place);
  }

  /** Resets the demo, and forgets the values and the responses of all steps. */
  async reset(): Promise<Result> {
    const result = await resetDemo();
    if (!result.done) return result;
    this.#variables.clear();
    for (const root of this.#roots.values()) root.render(null);
    return result;
  }

  async #generateCode({ secret, keeps }: CodeStep, place: HTMLElement): Promise<Result> {
    const { TOTP } = await import('otpauth');
    const code = new TOTP({ secret }).generate();
    this.#variables.set(keeps.variable, code);
    this.#root(place).render(
      <p className="response">
        {keeps.variable} is <code>{code}</code>
      </p>,
    );
    return { done: true, sentence: `The code is ${code}.` };
  }

  async #request(step: RequestStep, place: HTMLElement): Promise<Result> {
    const missing = this.#missingVariable(step);
    if (missing !== undefined)
      return { done: false, sentence: `${missing} isn’t set yet. Run the earlier steps first.` };
    const request = this.#outgoing(step);
    const sent = await sendRequest(request, 'Console', new AbortController().signal);
    if (sent.outcome === 'response') this.#show(step, request, sent.response, place);
    return resultOf(step, sent);
  }

  #show(step: RequestStep, request: OutgoingRequest, response: ReceivedResponse, place: HTMLElement): void {
    this.#root(place).render(<ResponseView exchange={keepExchange(request, response)} />);
    const kept = step.keeps && valueAt(response.json, step.keeps.from);
    if (step.keeps && typeof kept === 'string') this.#variables.set(step.keeps.variable, kept);
  }

  /** The first variable of a step that has no value yet. */
  #missingVariable({ body, authtoken }: RequestStep): string | undefined {
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
