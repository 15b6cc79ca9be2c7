import type { ResponseOf } from '../../../../demo-backend/contract/operations.ts';
import type { Milestone } from '../../../vocabulary/milestones.ts';

/** Why an authenticator app is set up: for the first time, or as a replacement. */
export type MfaPurpose = 'enable' | 'reset';

/** What an authenticator app needs, from the response of `POST /dashboard/mfa`. */
export type Enrollment = Pick<ResponseOf<'enrollMfa'>, 'secret' | 'qr_code'>;

/** The current step of a setup, with what it shows. */
export type MfaStep =
  | { readonly name: 'confirm' }
  | { readonly name: 'password' }
  | { readonly name: 'secret'; readonly enrollment: Enrollment }
  | { readonly name: 'code'; readonly enrollment: Enrollment }
  | { readonly name: 'offer'; readonly sessionsEnded: number }
  | { readonly name: 'codes'; readonly codes: readonly string[] };

/** The first step: a setup says which sessions will end, and a reset requires the password. */
export const firstStep = (purpose: MfaPurpose): MfaStep => ({
  name: purpose === 'enable' ? 'confirm' : 'password',
});

type StepTitles = Readonly<Record<MfaStep['name'], string>>;

const enableTitles: StepTitles = {
  confirm: 'Your other sessions will be signed out',
  password: 'Confirm that it’s you',
  secret: 'Add the account to your authenticator app',
  code: 'Enter the code from the app',
  offer: 'Multi-Factor Authentication is on',
  codes: 'Your backup codes',
};

/** The heading of each step. */
export const stepTitles: Readonly<Record<MfaPurpose, StepTitles>> = {
  enable: enableTitles,
  reset: {
    ...enableTitles,
    secret: 'Add the account to your new app',
    code: 'Enter the code from the new app',
    offer: 'The new app is in use',
  },
};

/** The milestone that each step reaches when it's shown. */
export const stepMilestones: Readonly<Record<MfaPurpose, Partial<Record<MfaStep['name'], Milestone>>>> = {
  enable: {
    confirm: 'mfa-confirmation-shown',
    secret: 'mfa-secret-shown',
    code: 'mfa-code-asked',
    offer: 'mfa-verified',
    codes: 'backup-codes-generated',
  },
  reset: {
    password: 'mfa-reset-opened',
    secret: 'mfa-new-secret-shown',
    code: 'mfa-new-code-asked',
    offer: 'mfa-moved',
    codes: 'backup-codes-generated',
  },
};

/** A secret in groups of four characters, which are easier to type. Authenticator apps ignore the spaces. */
export const groupSecret = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? '';

/** The text of the downloaded file with the backup codes. */
export const backupCodesFile = (account: string, codes: readonly string[]): string =>
  [
    `Backup codes for ${account}`,
    'Contentstack (unofficial demo)',
    'Each code works once, in place of a code from the authenticator app.',
    '',
    ...codes,
    '',
  ].join('\n');
