import type { Area } from '../contract/operation-definition.ts';
import { operationIds, operations, type OperationId } from '../contract/operations.ts';

/** A route to no operation, and why. */
export type NoOperation =
  | { readonly refusal: 'unknown-path' }
  | { readonly refusal: 'method-not-allowed'; readonly allow: string }
  /** OPTIONS requests the methods that a path allows. */
  | { readonly allow: string };

/** Where a request leads: to an operation with the parameters in its path, or to none. */
export type Route<Id extends OperationId = OperationId> = {
  /** The area of the operations whose paths start with the same segment; undefined if there are none. */
  readonly area: Area | undefined;
} & ({ readonly operation: Id; readonly params: Readonly<Record<string, string>> } | NoOperation);

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

/** The first segment of a path, with both slashes. */
const prefixOf = (path: string) => path.slice(0, path.indexOf('/', 1) + 1);

const areas: ReadonlyMap<string, Area> = new Map(
  operationIds.map((id) => [prefixOf(operations[id].path), operations[id].area]),
);

/** A segment of a path, decoded. One with a wrong encoding (RFC 3986) stays as it is, and names nothing. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const decode = (groups: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(groups).map(([name, segment]) => [name, decodeSegment(segment)]));

function matchPath(path: string): { methods: Methods; params: Record<string, string> } | undefined {
  const methods = byPath.get(path);
  if (methods !== undefined) return { methods, params: {} };
  for (const template of templates) {
    const match = template.pattern.exec(path);
    if (match !== null) return { methods: template.methods, params: decode(match.groups ?? {}) };
  }
  return undefined;
}

/** Finds the operation for a method and a path, by the operations table. */
export function route(method: string, path: string): Route {
  const area = areas.get(prefixOf(path));
  const match = matchPath(path);
  if (match === undefined) return { area, refusal: 'unknown-path' };
  const { methods, params } = match;
  const operation = methods.get(method === 'HEAD' ? 'GET' : method);
  if (operation !== undefined) return { area, operation, params };
  const allow = [...methods.keys(), ...(methods.has('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return method === 'OPTIONS' ? { area, allow } : { area, refusal: 'method-not-allowed', allow };
}
