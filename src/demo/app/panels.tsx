import { useId, useState, type ComponentType } from 'react';
import { uiLabels, type UiLabelId } from '../../vocabulary/ui-labels.ts';
import type { TabSession } from './use-tab-session.ts';
import { DemoAccountList } from '../panels/accounts/accounts.tsx';
import { lazyWithPreload } from '../../ui/lazy-part.tsx';

/** One panel below the product's window. The code of panels that few readers open loads when they are opened. */
interface Panel {
  id: string;
  name: string;
  /** The key of the panel's label, if pages can name it. */
  label?: UiLabelId;
  Content: ComponentType<{ session: TabSession }>;
}

const panels: readonly Panel[] = [
  { id: 'accounts', name: 'Accounts', Content: DemoAccountList },
  {
    id: 'inbox',
    name: uiLabels.inbox.name,
    label: 'inbox',
    Content: lazyWithPreload(async () => (await import('../panels/inbox/inbox-panel.tsx')).Inbox),
  },
  {
    id: 'authenticator',
    name: 'Authenticator',
    Content: lazyWithPreload(
      async () => (await import('../panels/authenticator/authenticator-panel.tsx')).AuthenticatorPanel,
    ),
  },
  {
    id: 'network',
    name: 'Network',
    Content: lazyWithPreload(async () => (await import('../panels/network/network-view.tsx')).NetworkView),
  },
  {
    id: 'lab',
    name: 'Lab',
    Content: lazyWithPreload(async () => (await import('../panels/lab/lab-panel.tsx')).Lab),
  },
  {
    id: 'simulated',
    name: 'What is simulated',
    Content: lazyWithPreload(async () => (await import('../panels/simulated.tsx')).Simulated),
  },
];

interface PanelsProps {
  session: TabSession;
  ready: boolean;
}

/** The panels behind one row of buttons. At most one is open. */
export function Panels({ session, ready }: PanelsProps) {
  const [open, setOpen] = useState<string>();
  const base = useId();
  return (
    <div className="panels">
      <div className="panel-row">
        {panels.map(({ id, name, label }) => (
          <button
            key={id}
            type="button"
            data-ui={label}
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
            <Content session={session} />
          </div>
        ))}
    </div>
  );
}
