import { operationIds, operations, type OperationId } from '../contract/operations.ts';

/** An operation with the parameters of its path, by name. */
export interface FoundRoute {
  readonly operation: OperationId;
  readonly params: Readonly<Record<string, string>>;
}

/** Where a request leads, or why nowhere. */
export type Route =
  | FoundRoute
  | { readonly refusal: 'unknown-path' }
  | { readonly refusal: 'method-not-allowed'; readonly allow: string }
  /** OPTIONS asks which methods a path takes. */
  | { readonly allow: string };

type Methods = ReadonlyMap<string, OperationId>;

function groupByPath(): Map<string, Map<string, OperationId>> {
  const paths = new Map<string, Map<string, OperationId>>();
  for (const id of operationIds) {
    const { path, method } = operations[id];
    paths.set(path, (paths.get(path) ?? new Map<string, OperationId>()).set(method, id));
  }
  return paths;
}

const byPath: ReadonlyMap<string, Methods> = groupByPath();

const templates = [...byPath].flatMap(([path, methods]) => {
  if (!path.includes('{')) return [];
  const source = path.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  return [{ pattern: new RegExp(`^${source}$`), methods }];
});

/** A segment of a path as it was meant; one that is encoded wrongly (RFC 3986) stays as it came and names nothing. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const decode = (groups: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, segment]) => [name, decodeSegment(segment)]));

function matchTemplate(path: string): { methods: Methods; params: Record<string, string> } | undefined {
  for (const { pattern, methods } of templates) {
    const match = pattern.exec(path);
    if (match !== null) return { methods, params: decode(match.groups ?? {}) };
  }
  return undefined;
}

/** Finds the operation for a method and a path, by the operations table. */
export function route(method: string, path: string): Route {
  const fixed = byPath.get(path);
  const { methods, params } =
    fixed === undefined
      ? (matchTemplate(path) ?? { methods: undefined, params: {} })
      : { methods: fixed, params: {} };
  if (methods === undefined) return { refusal: 'unknown-path' };
  const operation = methods.get(method === 'HEAD' ? 'GET' : method);
  if (operation !== undefined) return { operation, params };
  const allow = [...methods.keys(), ...(methods.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return method === 'OPTIONS' ? { allow } : { refusal: 'method-not-allowed', allow };
}
