import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { CancelButton } from '../../../ui/screen-parts.tsx';
import { countSessions } from '../../../vocabulary/counts.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import type { SignedInUser } from '../../app/session-state.ts';
import { reportSecret } from '../../panels/authenticator/known-secrets.ts';
import { BackupCodesStep, OfferStep } from './backup-codes.tsx';
import {
  firstStep,
  stepMilestones,
  stepTitles,
  type Enrollment,
  type MfaPurpose,
  type MfaStep,
} from './mfa-steps.ts';
import { MfaCodeStep, ConfirmStep, PasswordStep, SecretStep } from './setup-steps.tsx';

/** The space above a step after scrolling to it, in pixels. */
const gap = 16;

/** Scrolls the product's window, and not the page around it, to the heading of a step. */
function scrollToStep(step: HTMLElement): void {
  const screen = step.closest('.screen');
  const topBar = screen?.querySelector('.top-bar');
  if (!screen || !topBar) return;
  const hidden = step.getBoundingClientRect().top - topBar.getBoundingClientRect().bottom;
  screen.scrollBy({ top: hidden - gap });
}

interface FlowStepProps {
  title: string;
  /** The level of the heading, which depends on the screen around it. */
  level: 4 | 5;
  children: ReactNode;
}

/** One step of the setup. Its field gets the focus, or its heading if it has no field. */
function FlowStep({ title, level, children }: FlowStepProps) {
  const root = useRef<HTMLDivElement>(null);
  // A layout effect runs before the effects of the screen around it, so the screen's heading gets the focus if both are new.
  useLayoutEffect(() => {
    if (root.current) scrollToStep(root.current);
    const start =
      root.current?.querySelector<HTMLElement>('input:not([readonly])') ??
      root.current?.querySelector<HTMLElement>('[tabindex]');
    start?.focus();
  }, []);
  const Heading = level === 4 ? 'h4' : 'h5';
  return (
    <div className="mfa-flow" ref={root}>
      <Heading tabIndex={-1}>{title}</Heading>
      {children}
    </div>
  );
}

/** The message that the page around the demo shows when the reader reaches a step, if any. */
function messageFor(step: MfaStep, purpose: MfaPurpose, name: string): string | undefined {
  if (step.name !== 'offer') return undefined;
  return purpose === 'enable'
    ? `Multi-Factor Authentication is on for ${name}. ${countSessions(step.sessionsEnded)} ended. This one is still active.`
    : `${name}'s codes now come from the new app.`;
}

interface MfaFlowProps {
  user: Pick<SignedInUser, 'email' | 'first_name'>;
  purpose: MfaPurpose;
  /** The level of the steps' headings. */
  level: 4 | 5;
  /** Called when the app is in use and the reader saved or skipped the backup codes. */
  onFinished: () => void;
  /** Undefined if the setup is required. */
  onCanceled?: () => void;
}

/** Sets up an authenticator app step by step, or replaces one. */
export function MfaFlow({ user, purpose, level, onFinished, onCanceled }: MfaFlowProps) {
  const [step, setStep] = useState(firstStep(purpose));
  const { email, first_name } = user;

  useEffect(() => {
    const milestone = stepMilestones[purpose][step.name];
    const message = messageFor(step, purpose, first_name);
    if (milestone === undefined) return;
    emitDemoEvent('demo:milestone', { milestone, ...(message !== undefined && { message }) });
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
  const withdraw = () => {
    reportSecret({ type: 'withdrawn', account: email });
    onCanceled?.();
  };
  const cancel = onCanceled && <CancelButton onPress={withdraw} />;

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
        <MfaCodeStep
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
