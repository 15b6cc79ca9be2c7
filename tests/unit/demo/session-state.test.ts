import { describe, expect, it } from 'vitest';
import { operations } from '../../../demo-backend/contract/operations.ts';
import {
  administeredBy,
  initialState,
  nextState,
  type SessionState,
  type SignedInUser,
} from '../../../src/demo/app/session-state.ts';

const first = initialState('dashboard');

const inDialog: SessionState = {
  ...first,
  screen: { name: 'profile', tab: 'security' },
  resettingPassword: true,
};

const user: SignedInUser = operations.getUser.success.example.user;
const { organization } = operations.getOrganization.success.example;

describe('administeredBy', () => {
  it('lists the organizations that the user manages as their owner or an admin', () => {
    const role = { uid: 'blt00d4ad', name: 'Role', org_uid: organization.uid, default: true };
    const organizations = [
      { ...organization, name: 'owner', is_owner: true },
      { ...organization, name: 'admin', org_roles: [{ ...role, admin: true }] },
      { ...organization, name: 'member', org_roles: [{ ...role, admin: false }] },
      { ...organization, name: 'not asked for' },
    ];
    expect(administeredBy({ organizations }).map(({ name }) => name)).toEqual(['owner', 'admin']);
    expect(administeredBy({})).toEqual([]);
  });
});

describe('nextState', () => {
  it('closes everything when the session ends', () => {
    const ended = nextState(inDialog, { type: 'signed-out', reason: { kind: 'session-ended' } });
    expect(ended).toEqual({
      startsAt: 'dashboard',
      user: undefined,
      screen: { name: 'log-in', reason: { kind: 'session-ended' } },
      resettingPassword: false,
      error: undefined,
    });
  });

  it('keeps the first reason for a sign-out: the 401 after a password change says less', () => {
    const reason = { kind: 'password-changed', sessionsEnded: 4 } as const;
    const changed = nextState(inDialog, { type: 'signed-out', reason });
    const again = nextState(changed, { type: 'signed-out', reason: { kind: 'session-ended' } });
    expect(again.screen).toEqual({ name: 'log-in', reason });
  });

  it('opens and closes the dialog over the tab that is shown', () => {
    const closed = nextState(inDialog, { type: 'dialog-toggled', open: false });
    expect(closed.screen).toEqual(inDialog.screen);
    expect(nextState(closed, { type: 'dialog-toggled', open: true })).toEqual(inDialog);
  });

  const forgotPassword = { name: 'forgot-password', email: 'ada.reader@example.com' } as const;
  const resetLink = { name: 'reset-password', token: 'abc', email: '' } as const;

  it('stays on the screens for setting a new password when the session ends', () => {
    for (const screen of [forgotPassword, resetLink]) {
      const opened = nextState(first, { type: 'screen-opened', screen });
      expect(opened.screen).toEqual(screen);
      expect(nextState(opened, { type: 'signed-out', reason: { kind: 'session-ended' } })).toBe(opened);
    }
  });

  it('closes the dialog when a reset link is opened', () => {
    const opened = nextState(inDialog, { type: 'screen-opened', screen: resetLink });
    expect(opened).toMatchObject({ resettingPassword: false, screen: { name: 'reset-password' } });
  });

  it('says on the login screen that the password is reset, and drops the token', () => {
    const opened = nextState(first, { type: 'screen-opened', screen: resetLink });
    const reset = nextState(opened, {
      type: 'screen-opened',
      screen: { name: 'log-in', reason: { kind: 'password-reset' } },
    });
    expect(reset.screen).toEqual({ name: 'log-in', reason: { kind: 'password-reset' } });
    expect(JSON.stringify(reset)).not.toContain('abc');
  });

  it('is back on the dashboard after a reset', () => {
    expect(nextState(inDialog, { type: 'reset' })).toEqual(first);
  });

  it('shows the dashboard after a login, or the setup that an organization requires', () => {
    const screenAfter = (each: SignedInUser) =>
      nextState(first, { type: 'logged-in', user: each }).screen.name;
    expect(screenAfter(user)).toBe('dashboard');
    expect(screenAfter({ ...user, mfa_setup_required: true })).toBe('mfa-required');
  });

  it('shows the required setup again after a reload, and only then', () => {
    const required = { ...user, mfa_setup_required: true };
    const load = (state: SessionState, each: SignedInUser, setupPending: boolean) =>
      nextState(state, { type: 'user-loaded', user: each, setupPending }).screen.name;
    expect(load(first, required, true)).toBe('mfa-required');
    expect(load(first, required, false), 'a session from before the requirement goes on').toBe('dashboard');
    expect(load(first, user, true), 'the requirement was waived meanwhile').toBe('dashboard');
    expect(load(initialState('log-in'), required, true)).toBe('log-in');
    const inProfile = { ...inDialog, user: required };
    expect(load(inProfile, required, true), 'no reload').toBe('profile');
  });

  it('closes the setup and the administration, too, when the session ends', () => {
    const reason = { kind: 'session-ended' } as const;
    for (const name of ['mfa-required', 'administration'] as const) {
      const ended = nextState({ ...first, screen: { name } }, { type: 'signed-out', reason });
      expect(ended.screen).toEqual({ name: 'log-in', reason });
    }
  });
});

it('reports that the user could not be loaded only while they are unknown', () => {
  const lost = { type: 'user-not-loaded', error: 'No response.' } as const;
  expect(nextState(first, lost).error).toBe('No response.');
  const known: SessionState = { ...first, user };
  expect(nextState(known, lost)).toBe(known);
});
