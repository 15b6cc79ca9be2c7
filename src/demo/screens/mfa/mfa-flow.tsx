import { useEffect, useState } from 'react';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiWords } from '../../../vocabulary/ui-words.ts';
import { reportSecret } from '../../panels/authenticator/known-secrets.ts';
import type { User } from '../../app/session-state.ts';
import { countSessions } from '../../../vocabulary/counts.ts';
import { BackupCodesStep } from './backup-codes-step.tsx';
import { CodeStep } from './code-step.tsx';
import { ConfirmStep } from './confirm-step.tsx';
import { FlowStep } from './flow-step.tsx';
import {
  firstStep,
  stepMilestones,
  stepTitles,
  type Enrollment,
  type MfaPurpose,
  type MfaStep,
} from './mfa-steps.ts';
import { OfferStep } from './offer-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { SecretStep } from './secret-step.tsx';

/** What the setup of an authenticator app takes. */
export interface MfaFlowProps {
  user: Pick<User, 'email' | 'first_name'>;
  purpose: MfaPurpose;
  /** The level of the steps' headings. */
  level: 4 | 5;
  /** The app is in use, and the reader has seen to the backup codes or left them for later. */
  onFinished: () => void;
  /** Undefined where the setup is required. */
  onCanceled?: () => void;
}

/** What was achieved, for the page around the demo. */
function sentenceFor(step: MfaStep, purpose: MfaPurpose, name: string): string | undefined {
  if (step.name !== 'offer') return undefined;
  return purpose === 'enable'
    ? `Multi-Factor Authentication is on for ${name}. ${countSessions(step.sessionsEnded)} ended. This one is still active.`
    : `${name}'s codes now come from the new app.`;
}

/** Sets up an authenticator app, step by step: for the first time, or in place of another. */
export function MfaFlow({ user, purpose, level, onFinished, onCanceled }: MfaFlowProps) {
  const [step, setStep] = useState(firstStep(purpose));
  const { email, first_name } = user;

  useEffect(() => {
    const milestone = stepMilestones[purpose][step.name];
    const sentence = sentenceFor(step, purpose, first_name);
    if (milestone === undefined) return;
    emitDemoEvent('demo:milestone', { milestone, ...(sentence !== undefined && { sentence }) });
  }, [step, purpose, first_name]);

  const showSecret = (enrollment: Enrollment) => {
    reportSecret({ type: 'offered', account: email, secret: enrollment.secret });
    setStep({ name: 'secret', enrollment });
  };
  const offerCodes = (sessionsEnded: number) => {
    reportSecret({ type: 'verified', account: email });
    setStep({ name: 'offer', sessionsEnded });
  };
  const finish = () => {
    emitDemoEvent('demo:milestone', { milestone: 'mfa-finished' });
    onFinished();
  };
  const giveUp = () => {
    reportSecret({ type: 'withdrawn', account: email });
    onCanceled?.();
  };
  const cancel = onCanceled && (
    <button type="button" data-ui="cancel" onClick={giveUp}>
      {uiWords.cancel.name}
    </button>
  );

  return (
    <FlowStep key={step.name} title={stepTitles[purpose][step.name]} level={level}>
      {step.name === 'confirm' && <ConfirmStep onEnrolled={showSecret} cancel={cancel} />}
      {step.name === 'password' && <PasswordStep account={email} onEnrolled={showSecret} cancel={cancel} />}
      {step.name === 'secret' && (
        <SecretStep
          enrollment={step.enrollment}
          onNext={() => setStep({ name: 'code', enrollment: step.enrollment })}
          cancel={cancel}
        />
      )}
      {step.name === 'code' && (
        <CodeStep
          onBack={() => setStep({ name: 'secret', enrollment: step.enrollment })}
          onVerified={offerCodes}
          cancel={cancel}
        />
      )}
      {step.name === 'offer' && (
        <OfferStep
          sessionsEnded={step.sessionsEnded}
          onCodes={(codes) => setStep({ name: 'codes', codes })}
          onSkip={finish}
        />
      )}
      {step.name === 'codes' && <BackupCodesStep account={email} codes={step.codes} onDone={finish} />}
    </FlowStep>
  );
}
