import { demoOrganizations } from '../../../../demo-backend/contract/demo-accounts.ts';
import type { Network } from '../../../../demo-backend/contract/lab-schemas.ts';
import type { PasswordPolicy } from '../../../../demo-backend/policy/password-policy.ts';
import { describeExpiry } from '../../../vocabulary/counts.ts';
import type { LabSettings } from '../../../ui/use-settings.ts';

const units = [
  ['day', 24 * 60 * 60],
  ['hour', 60 * 60],
  ['minute', 60],
  ['second', 1],
] as const;

/** A span of time in its largest unit, rounded down: "30 days", "1 hour". */
export function describeSpan(seconds: number): string {
  const [name, length] = units.find(([, size]) => seconds >= size) ?? units[3];
  const count = Math.floor(seconds / length);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

const faults: Record<Network['fault'], string | undefined> = {
  none: undefined,
  offline: 'offline',
  'server-error': 'every request fails',
  'rate-limited': 'too many requests',
};

/** Whether two policies require the same. */
export const isSamePolicy = (a: PasswordPolicy, b: PasswordPolicy): boolean =>
  a.minimum_length === b.minimum_length && a.duration_days === b.duration_days;

/** The password policies that were changed in this demo, in the Lab or in the administration. */
function describePolicies(organizations: LabSettings['organizations']): string[] {
  const first = Object.values(demoOrganizations);
  return organizations
    .filter(({ uid, password_policy }) =>
      first.some((each) => each.uid === uid && !isSamePolicy(each.password_policy, password_policy)),
    )
    .map(({ name, password_policy: { minimum_length, duration_days } }) => {
      const expiry = describeExpiry(duration_days);
      return `passwords at ${name} need ${minimum_length} characters and ${expiry}`;
    });
}

/** What's wrong with the network, in a few words each. */
export function describeNetwork({ latency_ms, fault }: Network): string[] {
  const words = faults[fault];
  return [
    ...(latency_ms > 0 ? [`responses take ${latency_ms / 1000} s`] : []),
    ...(words === undefined ? [] : [words]),
  ];
}

/** The settings that aren't the default, in a few words each. */
export function describeSettings({ clock_ahead_seconds, network, organizations }: LabSettings): string[] {
  return [
    ...(clock_ahead_seconds > 0 ? [`clock ${describeSpan(clock_ahead_seconds)} ahead`] : []),
    ...describeNetwork(network),
    ...describePolicies(organizations),
  ];
}
