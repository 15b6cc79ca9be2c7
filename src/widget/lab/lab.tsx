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
        explanation="Moves the demo’s clock forward, so that codes, locks, links and passwords expire."
      >
        <ClockLever />
      </Lever>
      <Lever
        name="Network"
        explanation="Makes requests from the screens slow or faulty. Requests from the Lab always work."
      >
        <NetworkLever />
      </Lever>
      <Lever
        name="Password policy"
        explanation="Sets the password policy of Example Press. To do so, the Lab logs in as its owner, Olu, over the same network as the screens."
      >
        <PolicyLever />
      </Lever>
      <Lever
        name="Audit trail"
        explanation="What each session did, and the outcome. It never contains secrets."
      >
        <AuditTrail />
      </Lever>
    </div>
  );
}
