import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { DemoAccountId } from '../../../../demo-backend/contract/demo-accounts.ts';
import { demoOrganizations } from '../../../../demo-backend/contract/demo-accounts.ts';
import { type Accounts, index, inSession, type Around, type Command } from '../command.ts';
import { organizationsOf } from '../model.ts';

const uids = new Map<string, string>([
  ['Example Press', demoOrganizations.examplePress.uid],
  ['Northwind Docs', demoOrganizations.northwindDocs.uid],
]);

const paramsOf = (name: string) => ({ params: { uid: uids.get(name) ?? name } });

const findOrganization = ({ model, user }: Around, name: string) =>
  organizationsOf(model, user).find((organization) => organization.name === name);

/** The status that a user must get who sees to the security of an organization. */
function statusOf(around: Around, name: string): number {
  const organization = around.model.organizations.find((each) => each.name === name);
  if (organization === undefined) return 404;
  return organization.owner === around.user.id ? 200 : 403;
}

const listOrganizations = (id: DemoAccountId, at: number) =>
  inSession('listOrganizations', {
    who: [id, at],
    send: () => ({}),
    check: ({ body }, { model, user }) => {
      const names = organizationsOf(model, user).map(({ name }) => name);
      expect(body?.organizations.map(({ name }) => name)).toEqual(names);
    },
  });

const getOrganization = (id: DemoAccountId, at: number, name: string) =>
  inSession('getOrganization', {
    who: [id, at],
    note: name,
    send: () => paramsOf(name),
    check: ({ status }, around) => {
      expect(status).toBe(findOrganization(around, name) === undefined ? 404 : 200);
    },
  });

const getSecurityConfiguration = (id: DemoAccountId, at: number, name: string) =>
  inSession('getSecurityConfiguration', {
    who: [id, at],
    note: name,
    send: () => paramsOf(name),
    check: ({ status, body }, around) => {
      expect(status).toBe(statusOf(around, name));
      const organization = findOrganization(around, name);
      if (body === undefined || organization === undefined) return;
      expect(body.password_policy).toEqual({
        minimum_length: organization.minimum,
        duration_days: organization.duration,
      });
    },
  });

const updateSecurityConfiguration = (
  [id, at, name]: readonly [DemoAccountId, number, string],
  [minimum, duration, mfaRequired]: readonly [number, number, boolean],
) =>
  inSession('updateSecurityConfiguration', {
    who: [id, at],
    note: `${name} ${minimum} ${duration}`,
    send: () => ({
      ...paramsOf(name),
      body: {
        password_policy: { minimum_length: minimum, duration_days: duration },
        mfa_required: mfaRequired,
      },
    }),
    check: ({ status }, around) => {
      expect(status).toBe(statusOf(around, name));
      const organization = findOrganization(around, name);
      if (status === 200 && organization !== undefined)
        Object.assign(organization, { minimum, duration, mfaRequired });
    },
  });

const names = fc.constantFrom('Example Press', 'Northwind Docs', 'blt0');
const asOwner = fc.tuple(fc.constant<DemoAccountId>('olu'), index, fc.constant('Example Press'));
const settings = fc.tuple(fc.integer({ min: 8, max: 16 }), fc.constantFrom(0, 30, 90, 365), fc.boolean());

/** The commands over organizations. */
export const organizationCommands = (accounts: Accounts): fc.Arbitrary<Command>[] => {
  const asked = fc.tuple(accounts, index, names);
  return [
    fc.tuple(accounts, index).map(([id, at]) => listOrganizations(id, at)),
    asked.map(([id, at, name]) => getOrganization(id, at, name)),
    fc.oneof(asked, asOwner).map(([id, at, name]) => getSecurityConfiguration(id, at, name)),
    fc
      .tuple(fc.oneof(asked, asOwner), settings)
      .map(([who, values]) => updateSecurityConfiguration(who, values)),
  ];
};
