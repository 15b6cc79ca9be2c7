import { useId, useState, type ComponentType } from 'react';
import { uiWords, type UiWordId } from '../../lib/ui-words.ts';
import type { Product } from '../use-product.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { Simulated } from './simulated.tsx';
import { laterPart } from '../parts/later.tsx';

/** One panel under the product's window. Those that few readers open load their code when they are opened. */
interface Panel {
  id: string;
  name: string;
  /** The key of the panel's word, where the text may name it. */
  word?: UiWordId;
  Content: ComponentType<{ product: Product; changed: readonly string[] }>;
}

const panels: readonly Panel[] = [
  { id: 'accounts', name: 'Accounts', Content: DemoAccounts },
  {
    id: 'inbox',
    name: uiWords.inbox.name,
    word: 'inbox',
    Content: laterPart(async () => (await import('../inbox/inbox.tsx')).Inbox),
  },
  {
    id: 'authenticator',
    name: 'Authenticator',
    Content: laterPart(async () => (await import('../authenticator/authenticator.tsx')).Authenticator),
  },
  {
    id: 'network',
    name: 'Network',
    Content: laterPart(async () => (await import('../network/network-view.tsx')).NetworkView),
  },
  {
    id: 'lab',
    name: 'Lab',
    Content: laterPart(async () => (await import('../lab/lab.tsx')).Lab),
  },
  { id: 'simulated', name: 'What is simulated', Content: Simulated },
];

interface PanelsProps {
  product: Product;
  ready: boolean;
  /** The emails of the accounts whose password was changed. */
  changed: readonly string[];
}

/** The panels of the frame, behind one row of buttons: at most one is open. */
export function Panels({ product, ready, changed }: PanelsProps) {
  const [open, setOpen] = useState<string>();
  const base = useId();
  return (
    <div className="panels">
      <div className="panel-row">
        {panels.map(({ id, name, word }) => (
          <button
            key={id}
            type="button"
            data-ui={word}
            disabled={!ready}
            aria-expanded={open === id}
            aria-controls={open === id ? `${base}-panel` : undefined}
            onClick={() => setOpen(open === id ? undefined : id)}
          >
            {name}
          </button>
        ))}
      </div>
      {panels
        .filter(({ id }) => id === open)
        .map(({ id, name, Content }) => (
          <div key={id} id={`${base}-panel`} role="group" aria-label={name} className="panel">
            <Content product={product} changed={changed} />
          </div>
        ))}
    </div>
  );
}
