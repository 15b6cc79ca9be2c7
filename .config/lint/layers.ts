/** The packages that code without browser, network or interface may use. */
const pure = ['zod'];

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
const lib = 'src/lib';
const widget = 'src/widget';
const apiConsole = 'src/console';
const components = 'src/components';
const styles = 'src/styles';

/**
 * Who may import whom. A file belongs to the layer with the longest path that fits. A layer imports itself freely, and
 * else only what is listed: a layer, or one file of it. What no path fits, as `tests` and the configuration, imports
 * anything, and is imported by no layer.
 */
const layers: Readonly<Record<string, Layer>> = {
  'demo-backend': { imports: [contract, policy, domain, store, handlers] },
  [contract]: { imports: [], packages: [...pure, 'zod-openapi'] },
  [policy]: { imports: [contract], packages: [...pure, '@zxcvbn-ts/language-common'] },
  [domain]: { imports: [contract, policy], packages: pure },
  [store]: { imports: [contract, 'demo-backend/domain/state.ts'], packages: ['idb', ...pure] },
  [handlers]: { imports: [contract, policy, domain, store] },
  src: { imports: [lib] },
  [lib]: { imports: [contract, policy, 'package.json'] },
  [widget]: { imports: [contract, policy, lib] },
  [apiConsole]: { imports: [contract, policy, lib] },
  [components]: { imports: [contract, policy, lib, widget, apiConsole, styles] },
  'src/pages': {
    imports: [contract, policy, lib, widget, apiConsole, components, styles, 'src/content/sidebar.json'],
  },
  'src/integrations': { imports: [contract, lib] },
  [styles]: { imports: [] },
};

/** The one way from the site into the backend: loaded on first use, so that no page carries it that does not run it. */
const onFirstUse = { from: lib, to: 'demo-backend/browser.ts' };

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
