import type { RefusalId } from '../contract/refusals.ts';
import type { ApiRequest, UnreadBody } from './api-message.ts';

/** A body that was read, or why not. */
export type Body = { readonly value: object } | { readonly refusal: RefusalId };

/** The JSON value that some bytes stand for; undefined, which is no JSON value, when they stand for none. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Reads the JSON object in the body of a request. */
export async function readBody(request: ApiRequest): Promise<Body> {
  return readBytes(request, await request.body());
}

/** As {@link readBody}, where a body is not needed: one that is sent all the same is checked and not used. */
export async function readNoBody(request: ApiRequest): Promise<Body | { readonly value: undefined }> {
  if (request.method === 'GET' || request.method === 'HEAD') return { value: undefined };
  const bytes = await request.body();
  if (typeof bytes !== 'string' && bytes.byteLength === 0) return { value: undefined };
  const read = readBytes(request, bytes);
  return 'refusal' in read ? read : { value: undefined };
}

function readBytes(request: ApiRequest, bytes: Uint8Array | UnreadBody): Body {
  const encoding = request.header('content-encoding')?.trim().toLowerCase();
  if (encoding !== undefined && encoding !== 'identity') return { refusal: 'compressed-body' };
  if (typeof bytes === 'string') return { refusal: bytes };
  const [mediaType] = (request.header('content-type') ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'application/json') return { refusal: 'wrong-media-type' };
  const value = parseJson(bytes);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? { value } : { refusal: 'malformed-json' };
}
