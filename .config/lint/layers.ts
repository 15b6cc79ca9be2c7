/** One layer of the source: which others it may import, and which packages if not any. */
interface Layer {
  readonly imports: readonly string[];
  readonly packages?: readonly string[];
}

const contract = 'demo-backend/contract';
const policy = 'demo-backend/policy';
const domain = 'demo-backend/domain';
const store = 'demo-backend/store';
const handlers = 'demo-backend/handlers';
const ports = 'demo-backend/ports';
const transports = 'demo-backend/transports';
const http = 'demo-backend/http';
const vocabulary = 'src/vocabulary';
const api = 'src/api';
const reference = 'src/reference';
const site = 'src/site';
const ui = 'src/ui';
const demo = 'src/demo';
const apiConsole = 'src/console';
const components = 'src/components';

/** What the whole site may use of the backend and of the layers below its screens. */
const shared = [contract, policy, vocabulary, api, reference];

/**
 * What each layer may import. A file belongs to the layer with the longest matching path. A layer may always import
 * itself; beyond that, only the layers or files listed here. Files that match no path, such as tests and configuration,
 * may import anything, and no layer may import them.
 */
const layers: Readonly<Record<string, Layer>> = {
  'demo-backend/browser.ts': { imports: [contract, domain, store, handlers, ports, transports] },
  'demo-backend/server.ts': { imports: [http] },
  [contract]: { imports: [], packages: ['zod', 'zod-openapi'] },
  [policy]: { imports: [contract], packages: ['@zxcvbn-ts/language-common'] },
  [domain]: { imports: [contract, policy], packages: [] },
  [store]: { imports: [contract, 'demo-backend/domain/state.ts'], packages: ['idb'] },
  [handlers]: { imports: [contract, policy, domain, store], packages: ['msw'] },
  [ports]: { imports: [domain], packages: ['otpauth', 'uqr'] },
  [transports]: { imports: [contract, handlers], packages: ['msw'] },
  [http]: { imports: [contract, domain, store, handlers, ports] },
  [vocabulary]: { imports: [contract, policy], packages: [] },
  [api]: { imports: [contract, vocabulary] },
  [reference]: { imports: [contract, policy, api] },
  [site]: { imports: [contract, policy, vocabulary, api, reference, 'package.json'] },
  [ui]: { imports: shared },
  [demo]: { imports: [...shared, ui] },
  [apiConsole]: { imports: [...shared, ui] },
  [components]: { imports: [...shared, site, ui, demo, apiConsole] },
  'src/pages': { imports: [...shared, site, demo, components, 'src/content/sidebar.json'] },
  'src/styles': { imports: [] },
  src: { imports: [site] },
};

/** The one way from the site into the backend: loaded on first use, so that no page carries it that does not run it. */
const onFirstUse = { from: api, to: 'demo-backend/browser.ts' };

/** How one file comes to another: with it, later by `import()`, or for its types only. */
export type ImportKind = 'static' | 'dynamic' | 'type';

const holds = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

const layerOf = (file: string) =>
  Object.keys(layers)
    .filter((path) => holds(file, path))
    .toSorted((a, b) => b.length - a.length)[0];

/**
 * Says what is wrong with an import between two files of the project, if anything.
 *
 * @param from the importing file, relative to the root, with forward slashes
 * @param to the imported file, likewise
 */
export function importFault(from: string, to: string, kind: ImportKind): string | undefined {
  const layer = layerOf(from);
  const target = layerOf(to) ?? to;
  if (layer === undefined || layer === target) return undefined;
  if (kind !== 'static' && layer === onFirstUse.from && to === onFirstUse.to) return undefined;
  const allowed = layers[layer]?.imports ?? [];
  if (allowed.includes(target) || allowed.includes(to)) return undefined;
  return `${layer} must not import ${to}. It may import: ${allowed.join(', ') || 'no other layer'}.`;
}

/**
 * Says what is wrong with the import of a package, if anything.
 *
 * @param from the importing file, relative to the root, with forward slashes
 * @param specifier as written, such as `zod/mini`
 */
export function packageFault(from: string, specifier: string): string | undefined {
  const layer = layerOf(from) ?? '';
  const allowed = layers[layer]?.packages;
  if (allowed === undefined || allowed.some((name) => holds(specifier, name))) return undefined;
  return `${layer} must not use ${specifier}. It may use: ${allowed.join(', ')}.`;
}
