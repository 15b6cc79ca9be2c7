import { useId, type ReactNode } from 'react';
import { AuditTrail } from './audit-trail.tsx';
import { ClockLever } from './clock-lever.tsx';
import { NetworkLever } from './network-lever.tsx';
import { PolicyLever } from './policy-lever.tsx';
import { ScenarioList } from './scenario-list.tsx';

function Lever({ name, explanation, children }: { name: string; explanation: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="lever">
      <h4 id={titleId}>{name}</h4>
      <p className="quiet">{explanation}</p>
      {children}
    </section>
  );
}

/** The levers of the simulation, apart from the product's screens. Each says in words what it does. */
export function Lab() {
  return (
    <div className="lab">
      <Lever
        name="Scenarios"
        explanation="Puts the whole demo into a named state, in every tab of this browser."
      >
        <ScenarioList />
      </Lever>
      <Lever
        name="Clock"
        explanation="Moves the demo’s time forward, for codes, locks, links and passwords that run out."
      >
        <ClockLever />
      </Lever>
      <Lever
        name="Network"
        explanation="Makes the requests of the screens slow or faulty. The Lab’s own always get through."
      >
        <NetworkLever />
      </Lever>
      <Lever
        name="Password policy"
        explanation="Sets what Example Press asks of passwords. The Lab logs in as its owner, Olu, saves, and logs out; the network’s faults count for it."
      >
        <PolicyLever />
      </Lever>
      <Lever
        name="Audit trail"
        explanation="What was done, by which session, and how it ended. Never a secret."
      >
        <AuditTrail />
      </Lever>
    </div>
  );
}
