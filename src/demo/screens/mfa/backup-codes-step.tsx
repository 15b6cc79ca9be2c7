import { useState } from 'react';
import { emitDemoEvent } from '../../../vocabulary/demo-events.ts';
import { uiWords } from '../../../vocabulary/ui-words.ts';
import { backupCodesFile } from './mfa-steps.ts';

/** Hands a text to the browser as a file to keep. Nothing leaves the page: the file is made here. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** What the step with the backup codes takes. */
export interface BackupCodesStepProps {
  account: string;
  codes: readonly string[];
  onDone: () => void;
}

/** The backup codes, shown this once, and the ways to keep them. */
export function BackupCodesStep({ account, codes, onDone }: BackupCodesStepProps) {
  const [result, setResult] = useState('');
  const keep = (sentence: string) => {
    setResult(sentence);
    emitDemoEvent('demo:milestone', { milestone: 'backup-codes-kept' });
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      keep('Codes copied.');
    } catch {
      setResult('The browser didn’t allow copying. Select the codes and copy them yourself.');
    }
  };
  const save = () => {
    download('backup-codes.txt', backupCodesFile(account, codes));
    keep('Codes downloaded as backup-codes.txt.');
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
          {uiWords.copyCodes.name}
        </button>
        <button type="button" data-ui="downloadCodes" onClick={save}>
          {uiWords.downloadCodes.name}
        </button>
        <button type="button" className="primary" data-ui="done" onClick={onDone}>
          {uiWords.done.name}
        </button>
      </div>
      <p role="status">{result}</p>
    </>
  );
}
