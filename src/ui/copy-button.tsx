import { useState, type ReactNode } from 'react';
import { useAnnounce } from './announcer.tsx';
import { Icon } from './icon.tsx';

/** Copies `text` to the clipboard and says so. `name` says in words what is copied. */
export function CopyButton({ text, name }: { text: string; name: string }) {
  const [copied, setCopied] = useState(false);
  const announce = useAnnounce();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      announce(`Copied ${name}.`);
    } catch {
      announce(`The browser didn’t allow copying ${name}. Select the text and copy it yourself.`);
    }
  };
  return (
    <button type="button" className="copy" onClick={() => void copy()} onBlur={() => setCopied(false)}>
      <Icon name={copied ? 'check' : 'copy'} />
      <span className="sr-only">Copy {name}</span>
    </button>
  );
}

/** What a value takes that can be copied. */
export interface CopyableProps {
  text: string;
  /** What is copied, in words. */
  name: string;
  /** As it stands on screen, where that is not the text itself. */
  children?: ReactNode;
}

/** A value with the button that copies it: the two never part over a line. */
export function Copyable({ text, name, children }: CopyableProps) {
  return (
    <span className="copyable">
      {children ?? <code>{text}</code>}
      <CopyButton text={text} name={name} />
    </span>
  );
}
