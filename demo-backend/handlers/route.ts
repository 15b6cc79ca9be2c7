import type { Area } from '../contract/operation-definition.ts';
import { operationIds, operations, type OperationId } from '../contract/operations.ts';

/** A route that leads to no operation. */
export type NoOperation =
  | { readonly refusal: 'unknown-path' }
  | { readonly refusal: 'method-not-allowed'; readonly allow: string }
  /** OPTIONS requests the methods that a path allows. */
  | { readonly allow: string };

/** Where a request leads: to an operation, with the parameters in the path; or to none. */
export type Route<Id extends OperationId = OperationId> = {
  /** The area of the operations whose paths start with the same segment; undefined if there are none. */
  readonly area: Area | undefined;
} & ({ readonly operation: Id; readonly params: Readonly<Record<string, string>> } | NoOperation);

const patterns = operationIds.map((id) => {
  const { path, method } = operations[id];
  const source = path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return { id, method, path, pattern: new RegExp(`^${source}$`) };
});

/** The operations by path, for the paths without parameters, which need no pattern. */
const fixedPaths: ReadonlyMap<string, typeof patterns> = new Map(
  patterns
    .filter(({ path }) => !path.includes('{'))
    .map(({ path }) => [path, patterns.filter((each) => each.path === path)]),
);

/** The first segment of a path, with both slashes. */
const prefixOf = (path: string) => path.slice(0, path.indexOf('/', 1) + 1);

const areas: ReadonlyMap<string, Area> = new Map(
  operationIds.map((id) => [prefixOf(operations[id].path), operations[id].area]),
);

/** Decodes a segment of a path. An invalid encoding (RFC 3986) stays as it is, and matches no ID. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const decode = (groups: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, segment]) => [name, decodeSegment(segment)]));

/** Finds the operation for a method and a path, by the operations table. */
export function route(method: string, path: string): Route {
  const area = areas.get(prefixOf(path));
  const found = fixedPaths.get(path) ?? patterns.filter(({ pattern }) => pattern.test(path));
  if (found.length === 0) return { area, refusal: 'unknown-path' };
  const match = found.find((each) => each.method === (method === 'HEAD' ? 'GET' : method));
  if (match !== undefined) {
    return { area, operation: match.id, params: decode(match.pattern.exec(path)?.groups ?? {}) };
  }
  const methods: string[] = found.map((each) => each.method);
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return method === 'OPTIONS' ? { area, allow } : { area, refusal: 'method-not-allowed', allow };
}
