import type { SampleRequest } from './sample-request.ts';
import { Variable } from './variable.ts';

const encoded = (name: string, value: string) => new URLSearchParams([[name, value]]).toString();

/** The address of a request, cut where a variable stands. What is no variable is encoded already. */
export function addressOf({ base, path, query }: SampleRequest): (string | Variable)[] {
  const parts: (string | Variable)[] = [];
  let text = base + path;
  for (const [index, [name, value]] of query.entries()) {
    text += `${index === 0 ? '?' : '&'}${encoded(name, value instanceof Variable ? '' : value)}`;
    if (value instanceof Variable) {
      parts.push(text, value);
      text = '';
    }
  }
  return text === '' ? parts : [...parts, text];
}
