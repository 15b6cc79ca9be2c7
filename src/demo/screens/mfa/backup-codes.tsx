import { useState } from 'react';
import { callOperation } from '../../../api/client.ts';
import { readAuthtoken } from '../../../api/session-token.ts';
import { copyText } from '../../../ui/copy.ts';
import { Form, SubmitButton } from '../../../ui/form.tsx';
import { useForm } from '../../../ui/use-form.ts';
import { countSessions } from '../../../vocabulary/counts.ts';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiLabels } from '../../../vocabulary/ui-labels.ts';
import { backupCodesFile } from './mfa-steps.ts';

interface OfferStepProps {
  /** How many sessions the setup ended. */
  sessionsEnded: number;
  onCodes: (codes: readonly string[]) => void;
  onSkip: () => void;
}

/** Offers backup codes once the app is in use. */
export function OfferStep({ sessionsEnded, onCodes, onSkip }: OfferStepProps) {
  const form = useForm({
    submit: (_, signal) => callOperation('createBackupCodes', { authtoken: readAuthtoken(), signal }),
    onSuccess: ({ backup_codes }) => onCodes(backup_codes),
  });
  return (
    <Form form={form}>
      <p>{countSessions(sessionsEnded)} on other devices ended. You are still signed in here.</p>
      <p>With a backup code, you can log in without your authenticator app. Each works once.</p>
      <div className="actions">
        <button type="button" data-ui="skipForNow" onClick={onSkip}>
          {uiLabels.skipForNow.name}
        </button>
        <SubmitButton label="generateBackupCodes" busyText="Generating…" busy={form.mutation.busy} />
      </div>
    </Form>
  );
}

/** Saves text as a file through the browser. Nothing leaves the page. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

interface BackupCodesStepProps {
  account: string;
  codes: readonly string[];
  onDone: () => void;
}

/** The backup codes, which are shown only once, with buttons to copy and download them. */
export function BackupCodesStep({ account, codes, onDone }: BackupCodesStepProps) {
  const [result, setResult] = useState('');
  const reportKept = (message: string) => {
    setResult(message);
    emitDemoEvent('demo:milestone', { milestone: 'backup-codes-kept' });
  };
  const copy = async () => {
    if (await copyText(codes.join('\n'))) reportKept('Codes copied.');
    else setResult('The browser didn’t allow copying. Select the codes and copy them yourself.');
  };
  const save = () => {
    download('backup-codes.txt', backupCodesFile(account, codes));
    reportKept('Codes downloaded as backup-codes.txt.');
  };
  return (
    <>
      <p>Keep these codes in a safe place. You won’t see them again. Each code works once.</p>
      <ul className="backup-codes" aria-label="Backup codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="actions">
        <button type="button" data-ui="copyCodes" onClick={() => void copy()}>
          {uiLabels.copyCodes.name}
        </button>
        <button type="button" data-ui="downloadCodes" onClick={save}>
          {uiLabels.downloadCodes.name}
        </button>
        <button type="button" className="primary" data-ui="done" onClick={onDone}>
          {uiLabels.done.name}
        </button>
      </div>
      <p role="status">{result}</p>
    </>
  );
}
