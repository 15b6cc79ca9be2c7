import { useState, type ReactNode } from 'react';
import { useAnnounce } from './announcer.tsx';
import { copyText } from './copy.ts';
import { Icon } from './icon.tsx';

/** Copies `text` to the clipboard and announces it. `name` names what's copied, such as "the secret". */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const [copied, setCopied] = useState(false);
  const announce = useAnnounce();
  const copy = async () => {
    const allowed = await copyText(text);
    if (allowed) setCopied(true);
    announce(
      allowed
        ? `Copied ${name}.`
        : `The browser didn’t allow copying ${name}. Select the text and copy it yourself.`,
    );
  };
  return (
    <button type="button" className="copy" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      <Icon name={copied ? 'check' : 'copy'} />
      <span className="sr-only">Copy {name}</span>
    </button>
  );
}

interface CopyableProps {
  text: string;
  /** Names what's copied, such as "the secret". */
  name: string;
  /** The text as it's shown, if that differs from what's copied. */
  children?: ReactNode;
}

/** A value and the button that copies it, kept on one line. */
export function Copyable({ text, name, children }: CopyableProps) {
  return (
    <span className="copyable">
      {children ?? <code>{text}</code>}
      <CopyButton text={text} name={name} />
    </span>
  );
}
