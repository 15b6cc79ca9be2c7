import { downloadedTools } from '../support/runner/downloaded-tools.ts';

/** What other people use an OpenAPI document with. */
export const clientTools = downloadedTools('clients', {
  '@stoplight/spectral-cli': '6.16.3',
  newman: '6.2.2',
  'openapi-to-postmanv2': '6.3.3',
  'openapi-typescript': '7.13.0',
});
