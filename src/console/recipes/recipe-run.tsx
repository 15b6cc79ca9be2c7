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
import { addExchange } from '../history.ts';
import { resetDemo, type Result } from '../reset-demo.ts';
import { ResponseView } from '../response/response-view.tsx';
import { resolve, variablesIn } from '../samples/sample-value.ts';
import type { CodeStep, RecipeStep, RequestStep } from './recipe.ts';
import { recipeOf } from './recipes.ts';

/** Compares the outcome of a step with what the recipe expects. */
function resultOf({ title, expects }: RequestStep, sent: Sent): Result {
  if (sent.outcome !== 'response') {
    const failure = sent.outcome === 'no-response' ? sent.failure : undefined;
    const message =
      failure === undefined ? `${title}: no response. Try again.` : describeStartFailure(failure);
    return { done: false, message };
  }
  const { status, error: outcome = 'success' } = sent.response;
  return outcome === expects
    ? { done: true, message: `${title}: ${status}, as expected.` }
    : {
        done: false,
        message: `${title}: ${status}, which isn’t what this recipe expects. Reset the demo and start with step 1.`,
      };
}

/** A recipe that runs in the page. It saves values of responses for later steps. */
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
   * @param container the element for its response
   */
  async run(index: number, container: HTMLElement): Promise<Result> {
    const step = this.#steps[index];
    if (step === undefined) return { done: false, message: 'There is no such step.' };
    return 'secret' in step ? this.#generateCode(step, container) : this.#request(step, container);
  }

  /** Resets the demo, and clears the saved values and the responses of all steps. */
  async reset(): Promise<Result> {
    const result = await resetDemo();
    if (!result.done) return result;
    this.#variables.clear();
    for (const root of this.#roots.values()) root.render(null);
    return result;
  }

  async #generateCode({ secret, saves }: CodeStep, container: HTMLElement): Promise<Result> {
    const { TOTP } = await import('otpauth');
    const code = new TOTP({ secret }).generate();
    this.#variables.set(saves.variable, code);
    this.#root(container).render(
      <p className="response">
        {saves.variable} is <code>{code}</code>
      </p>,
    );
    return { done: true, message: `The code is ${code}.` };
  }

  async #request(step: RequestStep, container: HTMLElement): Promise<Result> {
    const missing = this.#missingVariable(step);
    if (missing !== undefined)
      return { done: false, message: `${missing} isn’t set yet. Run the earlier steps first.` };
    const request = this.#outgoing(step);
    const sent = await sendRequest(request, 'Console', new AbortController().signal);
    if (sent.outcome === 'response') this.#show(step, request, sent.response, container);
    return resultOf(step, sent);
  }

  #show(
    step: RequestStep,
    request: OutgoingRequest,
    response: ReceivedResponse,
    container: HTMLElement,
  ): void {
    this.#root(container).render(<ResponseView exchange={addExchange(request, response)} />);
    const value = step.saves && valueAt(response.json, step.saves.from);
    if (step.saves && typeof value === 'string') this.#variables.set(step.saves.variable, value);
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

  #root(container: HTMLElement): Root {
    const root = this.#roots.get(container) ?? createRoot(container);
    this.#roots.set(container, root);
    return root;
  }
}
