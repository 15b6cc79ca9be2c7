import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { createOpenApiDocument } from '../../demo-backend/contract/openapi/document.ts';
import { root } from '../support/site/site.ts';

/** Another tool that shows an OpenAPI document with a console: its package, the files that a page needs, and that page. */
export interface PeerReference {
  readonly name: string;
  readonly packed: string;
  readonly files: readonly string[];
  readonly body: string;
  /** A text on the page once it shows the document. */
  readonly shows: string;
}

/** The tools to compare the site's reference with. */
export const peerReferences: readonly PeerReference[] = [
  {
    name: 'Scalar',
    packed: '@scalar/api-reference@1.72.1',
    files: ['dist/browser/standalone.js'],
    body: '<script id="api-reference" data-url="/openapi.json"></script><script src="/standalone.js"></script>',
    shows: 'Log in',
  },
  {
    name: 'Swagger UI',
    packed: 'swagger-ui-dist@5.35.0',
    files: ['swagger-ui.css', 'swagger-ui-bundle.js'],
    body: '<link rel="stylesheet" href="/swagger-ui.css"><div id="ui"></div><script src="/swagger-ui-bundle.js"></script><script>SwaggerUIBundle({ url: "/openapi.json", dom_id: "#ui" })</script>',
    shows: 'Log in',
  },
  {
    name: 'RapiDoc',
    packed: 'rapidoc@9.3.8',
    files: ['dist/rapidoc-min.js'],
    body: '<script type="module" src="/rapidoc-min.js"></script><rapi-doc spec-url="/openapi.json" load-fonts="false"></rapi-doc>',
    shows: 'Log in',
  },
];

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html',
};

const lastName = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/** A folder with the page, the document, and the files of the package, which npm fetches without its dependencies. */
function prepare({ packed, files, body }: PeerReference): string {
  mkdirSync(`${root}test-results`, { recursive: true });
  const folder = mkdtempSync(`${root}test-results/reference-`);
  const output = execFileSync('npm', ['pack', packed, '--silent', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  execFileSync('tar', ['-xzf', join(folder, output.trim()), '-C', folder]);
  for (const file of files) copyFileSync(join(folder, 'package', file), join(folder, lastName(file)));
  writeFileSync(join(folder, 'openapi.json'), JSON.stringify(createOpenApiDocument()));
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>API</title><body>${body}</body></html>`,
  );
  return folder;
}

/** Serves a page that shows our OpenAPI document with another tool. */
export async function servePeerReference(
  reference: PeerReference,
): Promise<{ origin: string; stop: () => void }> {
  const folder = prepare(reference);
  const server = createServer((request, response) => {
    const name = lastName(request.url ?? '') || 'index.html';
    try {
      const file = readFileSync(join(folder, name));
      response.writeHead(200, { 'content-type': types[extname(name)] ?? 'text/plain' }).end(file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = () => {
    server.close();
    rmSync(folder, { recursive: true });
  };
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { origin: `http://127.0.0.1:${port}`, stop };
}
