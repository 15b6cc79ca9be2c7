import { useState } from 'react';
import { demoOrganizations } from '../../../../demo-backend/contract/demo-accounts.ts';
import { lockMinutes, resetLinkMinutes, totp } from '../../../../demo-backend/contract/limits.ts';
import type { OperationId, ResponseOf } from '../../../../demo-backend/contract/operations.ts';
import type { PasswordPolicy } from '../../../../demo-backend/policy/password-policy.ts';
import { callOperation, type CallResult } from '../../../api/client.ts';
import { describeFailure } from '../../../api/describe-failure.ts';
import { useSettings } from '../../../ui/use-settings.ts';
import type { Network } from '../../../../demo-backend/contract/lab-schemas.ts';
import { describeNetwork, isSamePolicy } from './describe-settings.ts';
import { describeEffect, networks, policyPresets, saveAsOwner } from './presets.ts';

/** The last request of one of the Lab's controls. */
interface LabRequest {
  readonly busy: boolean;
  /** The result for readers; undefined before the first request, and after a success without a message. */
  readonly message: string | undefined;
  /** @param describe returns the message for a success */
  readonly send: <Id extends OperationId>(
    request: Promise<CallResult<Id>>,
    describe?: (body: ResponseOf<Id>) => string,
  ) => Promise<void>;
}

/** Sends the requests of a control, and keeps the result of the last one. */
export function useLabRequest(): LabRequest {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string>();
  const send: LabRequest['send'] = async (request, describe) => {
    setBusy(true);
    const result = await request;
    setBusy(false);
    setMessage(result.outcome === 'success' ? describe?.(result.body) : describeFailure(result));
  };
  return { busy, message, send };
}

interface ChoicesProps<Value> {
  choices: readonly { readonly name: string; readonly value: Value }[];
  /** Whether a choice is in effect. Without this function, none is. */
  isActive?: (value: Value) => boolean;
  onChoose: (value: Value) => void;
  status: string | undefined;
}

/** A row of buttons, each of which sets one value, with a status below. */
function Choices<Value>({ choices, isActive, onChoose, status }: ChoicesProps<Value>) {
  return (
    <>
      <div className="actions">
        {choices.map(({ name, value }) => (
          <button key={name} type="button" aria-pressed={isActive?.(value)} onClick={() => onChoose(value)}>
            {name}
          </button>
        ))}
      </div>
      <p role="status">{status}</p>
    </>
  );
}

const minute = 60;

/** Spans in seconds. After each of the first three, something expires: a code, a lock, a reset link. */
const timeSpans = [
  { name: `${totp.periodSeconds} seconds later`, value: totp.periodSeconds },
  { name: `${lockMinutes} minutes later`, value: lockMinutes * minute },
  { name: `${resetLinkMinutes + 1} minutes later`, value: (resetLinkMinutes + 1) * minute },
  { name: '30 days later', value: 30 * 24 * 60 * minute },
];

const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Moves the demo's clock forward. Only "Reset demo" moves it back. */
export function ClockControl() {
  const { message, send } = useLabRequest();
  const advance = (seconds: number) =>
    send(
      callOperation('advanceClock', { body: { advance_seconds: seconds }, client: 'Lab' }),
      ({ now }) => `The demo’s clock says ${time.format(new Date(now))}.`,
    );
  return <Choices choices={timeSpans} onChoose={(seconds) => void advance(seconds)} status={message} />;
}

const networkChoices = Object.entries(networks).map(([name, value]) => ({ name, value }));

/** Makes the network between the screens and the API slow or faulty. */
export function NetworkControl() {
  const network = useSettings()?.network;
  const { message, send } = useLabRequest();
  const state = network && describeNetwork(network).join(', ');
  return (
    <Choices<Network>
      choices={networkChoices}
      isActive={({ latency_ms, fault }) => network?.latency_ms === latency_ms && network.fault === fault}
      onChoose={(body) => void send(callOperation('setNetwork', { body, client: 'Lab' }))}
      status={message ?? (state === '' ? 'The network works.' : state)}
    />
  );
}

/** Sets the password policy of the organization that Olu owns, and says what then applies to Ada. */
export function PolicyControl() {
  const organizations = useSettings()?.organizations;
  const { busy, message, send } = useLabRequest();
  const current = organizations?.find(({ uid }) => uid === demoOrganizations.examplePress.uid);
  const effect = organizations && describeEffect(organizations);
  return (
    <Choices<PasswordPolicy>
      choices={policyPresets}
      isActive={(policy) => current !== undefined && isSamePolicy(current.password_policy, policy)}
      onChoose={(policy) => {
        if (!busy) void send(saveAsOwner(policy));
      }}
      status={busy ? 'Olu is saving…' : (message ?? effect)}
    />
  );
}
