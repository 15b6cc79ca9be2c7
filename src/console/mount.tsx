import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from '../../demo-backend/contract/zod.ts';
import { operationModelSchema } from '../reference/operation-model.ts';
import { ApiConsole } from './api-console.tsx';

/**
 * Renders a console into a page.
 *
 * @param container an empty element
 * @param model the operation's model as JSON, which the build wrote into the page
 */
export function mountConsole(container: HTMLElement, model: string): void {
  const operation = z.parse(operationModelSchema, JSON.parse(model));
  createRoot(container).render(
    <StrictMode>
      <ApiConsole model={operation} />
    </StrictMode>,
  );
}
