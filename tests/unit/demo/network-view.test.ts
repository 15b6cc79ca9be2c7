import { expect, it } from 'vitest';
import type { LoggedCall } from '../../../src/api/call-log.ts';
import { curlFor } from '../../../src/demo/panels/network/network-view.tsx';

const call: LoggedCall = {
  id: 1,
  client: 'This tab',
  operation: 'updateUser',
  method: 'PUT',
  path: '/v3/user',
  authenticated: true,
  requestBody: { user: { company: "Ada's" } },
  status: 200,
  responseHeaders: {},
  responseBody: {},
  duration: 1,
};

it('calls the API on the reader’s machine, and quotes what a shell would interpret', () => {
  expect(curlFor(call)).toBe(
    [
      `curl -X PUT 'http://localhost:4010/v3/user'`,
      `-H 'authtoken: <your authtoken>'`,
      `-H 'content-type: application/json'`,
      `-d '{"user":{"company":"Ada'\\''s"}}'`,
    ].join(' \\\n  '),
  );
});

it('sends no header and no body if the call had none', () => {
  const anonymous = { ...call, method: 'GET', path: '/lab/inbox', authenticated: false };
  expect(curlFor({ ...anonymous, requestBody: undefined })).toBe(
    "curl -X GET 'http://localhost:4010/lab/inbox'",
  );
});
