import { downloadedTools } from '../support/runner/downloaded-tools.ts';

/** The tools that the benchmark compares, and its load generator. */
export const benchTools = downloadedTools('bench-api', {
  '@stoplight/prism-cli': '5.16.0',
  autocannon: '9.0.0',
  'password-validator': '5.3.0',
  validator: '13.15.35',
});
