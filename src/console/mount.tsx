import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from '../../demo-backend/contract/zod.ts';
import { operationModelSchema } from '../reference/operation-model-schema.ts';
import { ApiConsole } from './api-console.tsx';

/**
 * Puts a console into a page.
 *
 * @param place an empty element
 * @param model the operation's model as JSON, as the page's own build wrote it
 */
export function mountConsole(place: HTMLElement, model: string): void {
  const operation = z.parse(operationModelSchema, JSON.parse(model));
  createRoot(place).render(
    <StrictMode>
      <ApiConsole model={operation} />
    </StrictMode>,
  );
}
