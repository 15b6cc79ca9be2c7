import { notices } from '../contract/messages.ts';
import type { User } from './state.ts';
import type { Input, SessionContext, Transition } from './transition.ts';
import { answer, refuse } from './transition.ts';
import { describeUser, replaceUser } from './users.ts';

/** Shows the user of the session, with the authtoken that was sent. */
export const getUser: Transition<'getUser', SessionContext> = (state, { query }, { user, session }) =>
  answer(state, { user: { ...describeUser(state, user, query), authtoken: session.authtoken } });

type Profile = Input<'updateUser'>['body']['user'];

/** The fields of a profile that cannot be changed here and were to be. Clients send the whole user back: that is fine. */
function fixedFields(profile: Profile, user: User): Record<string, string[]> {
  const changes = {
    password: profile['password'] !== undefined,
    email: profile['email'] !== undefined && profile['email'] !== user.email,
    uid: profile['uid'] !== undefined && profile['uid'] !== user.uid,
  };
  const fields = Object.entries(changes).flatMap(([field, changed]) => (changed ? [field] : []));
  return Object.fromEntries(fields.map((field) => [field, ["can't be changed here."]]));
}

/** Changes the name or the company of the user. */
export const updateUser: Transition<'updateUser', SessionContext> = (state, { body }, context) => {
  const { user, now, session } = context;
  const errors = fixedFields(body.user, user);
  if (Object.keys(errors).length > 0) return refuse(state, 'not-changed-here', { errors });
  const { first_name, last_name, company } = { ...user, ...withoutGaps(body.user) };
  const updated: User = { ...user, first_name, last_name, company, updated_at: now };
  const next = replaceUser(state, user.uid, updated);
  const shown = { ...describeUser(next, updated), authtoken: session.authtoken };
  return { state: next, result: { body: { notice: notices.profileUpdated, user: shown } } };
};

/** The names and the company as far as they were sent. */
const withoutGaps = ({ first_name, last_name, company }: Profile) => ({
  ...(first_name !== undefined && { first_name }),
  ...(last_name !== undefined && { last_name }),
  ...(company !== undefined && { company }),
});
