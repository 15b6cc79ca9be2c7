import { describe, expect, it } from 'vitest';
import { describeRequest } from '../../../src/console/history.ts';
import type { OutgoingRequest } from '../../../src/api/send-request.ts';

const request: OutgoingRequest = {
  operation: 'logIn',
  method: 'POST',
  path: '/v3/user-session',
  body: undefined,
  authtoken: 'blt1',
};

describe('describeRequest', () => {
  it('summarizes a request and masks its secrets', () => {
    const body = JSON.stringify({ user: { email: 'ada@example.com', password: 'Hush#2026' } });
    expect(describeRequest({ ...request, body }, false)).toBe(
      '/v3/user-session {"user":{"email":"ada@example.com","password":"••••••"}}',
    );
    const path = '/dashboard/password-policy?reset_password_token=abc&limit=2';
    expect(describeRequest({ ...request, path }, true)).toBe(
      '/dashboard/password-policy?reset_password_token=••••••&limit=2',
    );
  });

  it('hides a body that isn’t JSON, and says when the authtoken was left out', () => {
    const half = { ...request, body: '{"password":"Hush#2026', authtoken: undefined };
    expect(describeRequest(half, false)).toBe('/v3/user-session a body that isn’t JSON');
    expect(describeRequest(half, true)).toBe('/v3/user-session a body that isn’t JSON without an authtoken');
  });
});
