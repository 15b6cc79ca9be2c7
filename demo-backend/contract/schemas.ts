import * as z from './zod.ts';
import { maximumPasswordLength } from './limits.ts';

const secretNames = new Set<string>();

/** The names of all fields that {@link secret} declares. The module `operations.ts` exports it complete. */
export const secretFieldNames: ReadonlySet<string> = secretNames;

/**
 * Declares fields of an object as secrets, as in `z.object({ email, ...secret({ password }) })`. A field with one of these
 * names is masked wherever it appears: in the call log, the console and the samples.
 */
export function secret<Fields extends Readonly<Record<string, z.ZodMiniType>>>(fields: Fields): Fields {
  for (const name of Object.keys(fields)) secretNames.add(name);
  return fields;
}

/** Any text. */
export const text = z.string();

/** Half a surrogate pair isn't a character: encoded as UTF-8, all such halves would be the same. */
const isWellFormed = z.check<string>(({ value, issues }) => {
  if (!value.isWellFormed()) issues.push({ code: 'custom', input: value });
});

/** A password in a request. Every character counts, and passwords are never trimmed or truncated (NIST SP 800-63B). */
export const password = z.string().check(z.minLength(1), z.maxLength(maximumPasswordLength), isWellFormed);

/** The current password, which confirms who sends the request. */
export const currentPasswordField = secret({
  current_password: password.check(
    z.describe('The current password. A wrong one counts as a failed attempt.'),
  ),
});

/** A new password may be empty here: the policy then lists every rule that it doesn't meet. */
const newPassword = z.string().check(z.maxLength(maximumPasswordLength), isWellFormed);

/** The fields of a request that sets a new password. */
export const newPasswordFields = secret({
  password: newPassword.check(z.describe('The new password.')),
  password_confirmation: newPassword.check(z.describe('The new password again.')),
});

/** An email address, at most 254 characters (RFC 5321). */
export const email = z.email().check(z.maxLength(254));

/** A short text of a profile, such as a name. */
export const shortText = z.string().check(z.maxLength(100));

/** The unique ID of a user or an organization. */
export const uid = z.string().check(z.regex(/^blt[a-f0-9]+$/));

/** A time in UTC (ISO 8601). */
export const timestamp = z.iso.datetime();

/** An authtoken: `blt` and 16 or more hexadecimal digits. */
export const authtoken = z
  .string()
  .check(
    z.regex(/^blt[a-f0-9]{16,}$/),
    z.describe("The session's authtoken. Send it in the `authtoken` header of later requests."),
  );

/** A code from an authenticator app, or a backup code. */
export const tfaToken = z.string().check(z.maxLength(64));

/** The token from an emailed link. The maximum is far above its length: a text that is too long is just a wrong token. */
export const resetToken = z.string().check(z.maxLength(4096));

/** A number of things. */
export const count = z.int32().check(z.minimum(0));

/**
 * A boolean in a query: `true` is true, and any other text is false. The product publishes no error for it, so there is
 * none here.
 */
export const flag = z.optional(
  z.pipe(
    z.transform((value) => value === 'true'),
    z.boolean(),
  ),
);

/** The sentence that describes a success. */
export const noticeText = text.check(z.describe('What happened, in a sentence that you can show.'));

/** The body of every error. */
export const errorEnvelope = z.object({
  error_message: text.check(z.describe('What went wrong, in a sentence that you can show.')),
  error_code: count.check(z.describe('A number for the kind of error, such as 105 for a missing authtoken.')),
  errors: z
    .record(z.string(), z.array(text))
    .check(z.describe("What's wrong with each field of the request. Empty when no field is the cause.")),
  tfa_type: z.optional(
    z
      .literal('totp_authenticator')
      .check(z.describe('Where the code comes from. Only present when login needs a code.')),
  ),
  locked_until: z.optional(
    timestamp.check(
      z.meta({ 'x-demo-only': true }),
      z.describe('When the lock ends. Only present when the account is locked.'),
    ),
  ),
});

/** See {@link errorEnvelope}. */
export type ErrorEnvelope = z.infer<typeof errorEnvelope>;

/** The body of a success that needs only a sentence. */
export const notice = z.object({ notice: noticeText });

/** The body of a success that ended sessions. */
export const signedOutNotice = z.object({
  notice: noticeText,
  signed_out_sessions: count.check(z.describe('How many sessions ended.')),
});
