/** One layer of the source: the other layers that it may import, and the packages, if those are limited. */
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

/** The parts of the backend and the lower layers of the site that every upper layer may use. */
const shared = [contract, policy, vocabulary, api, reference];

/** The packages that code in a page may use. No Node module is among them. */
const react = ['react', 'react-dom', 'nanostores'];

/**
 * What each layer may import. A file belongs to the layer with the longest matching path. A layer may import itself, and
 * the layers or files listed here. Files that match no path, such as tests and configuration, may import anything, and no
 * layer may import them.
 */
const layers: Readonly<Record<string, Layer>> = {
  'demo-backend/browser.ts': {
    imports: [contract, domain, store, handlers, ports, transports],
    packages: [],
  },
  'demo-backend/server.ts': { imports: [http] },
  [contract]: { imports: [], packages: ['zod', 'zod-openapi'] },
  [policy]: { imports: [contract], packages: ['@zxcvbn-ts/language-common'] },
  [domain]: { imports: [contract, policy], packages: [] },
  [store]: { imports: [contract, 'demo-backend/domain/state.ts'], packages: ['idb'] },
  [handlers]: { imports: [contract, domain, store], packages: ['msw'] },
  [ports]: { imports: [contract, domain], packages: ['otpauth', 'uqr'] },
  [transports]: { imports: [contract, handlers], packages: ['msw'] },
  [http]: { imports: [contract, domain, store, handlers, ports] },
  [vocabulary]: { imports: [contract], packages: [] },
  [api]: { imports: [contract, vocabulary], packages: ['nanostores'] },
  [reference]: { imports: [contract, api], packages: [] },
  [site]: { imports: [contract, vocabulary, api, reference, 'package.json'] },
  [ui]: { imports: shared, packages: react },
  [demo]: { imports: [...shared, ui], packages: [...react, 'otpauth'] },
  [apiConsole]: { imports: [...shared, ui], packages: [...react, 'jsonc-parser', 'otpauth'] },
  [components]: { imports: [...shared, site, ui, demo, apiConsole] },
  'src/pages': { imports: [...shared, site, components, 'src/content/sidebar.json'] },
  'src/styles': { imports: [] },
  src: { imports: [site] },
};

/** The only way from the site into the backend: a dynamic import, so that a page loads the backend when it first needs it. */
const onFirstUse = { from: api, to: 'demo-backend/browser.ts' };

/** How a file imports another one: at load, later with `import()`, or only for types. */
export type ImportKind = 'static' | 'dynamic' | 'type';

const contains = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

const layerOf = (file: string) =>
  Object.keys(layers)
    .filter((path) => contains(file, path))
    .toSorted((a, b) => b.length - a.length)[0];

/**
 * Checks an import between two files of the project.
 *
 * @param from the importing file, relative to the root, with forward slashes
 * @param to the imported file, in the same format
 * @returns a message if the layer may not import the file
 */
export function importViolation(from: string, to: string, kind: ImportKind): string | undefined {
  const layer = layerOf(from);
  const target = layerOf(to) ?? to;
  if (layer === undefined || layer === target) return undefined;
  if (kind !== 'static' && layer === onFirstUse.from && to === onFirstUse.to) return undefined;
  const allowed = layers[layer]?.imports ?? [];
  if (allowed.includes(target) || allowed.includes(to)) return undefined;
  return `${layer} must not import ${to}. It may import: ${allowed.join(', ') || 'no other layer'}.`;
}

/**
 * Checks the import of a package.
 *
 * @param from the importing file, relative to the root, with forward slashes
 * @param specifier as written, such as `zod/mini`
 * @returns a message if the layer may not use the package
 */
export function packageViolation(from: string, specifier: string): string | undefined {
  const layer = layerOf(from) ?? '';
  const allowed = layers[layer]?.packages;
  if (allowed === undefined || allowed.some((name) => contains(specifier, name))) return undefined;
  return `${layer} must not use ${specifier}. It may use: ${allowed.join(', ') || 'no package'}.`;
}
