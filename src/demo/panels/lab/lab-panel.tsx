import { useId, type ReactNode } from 'react';
import { AuditTrail } from './audit-trail.tsx';
import { ClockControl, NetworkControl, PolicyControl } from './controls.tsx';
import { ScenarioList } from './scenario-list.tsx';

interface ControlProps {
  name: string;
  explanation: string;
  children: ReactNode;
}

function Control({ name, explanation, children }: ControlProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="control">
      <h4 id={titleId}>{name}</h4>
      <p className="quiet">{explanation}</p>
      {children}
    </section>
  );
}

/** The panel "Lab": the controls of the simulation, apart from the product's screens. */
export function Lab() {
  return (
    <div className="lab">
      <Control
        name="Scenarios"
        explanation="Puts the whole demo into a named state, in every tab of this browser."
      >
        <ScenarioList />
      </Control>
      <Control
        name="Clock"
        explanation="Moves the demo’s clock forward, so that codes, locks, links, and passwords expire."
      >
        <ClockControl />
      </Control>
      <Control
        name="Network"
        explanation="Makes requests from the screens slow or faulty. Requests from the Lab always work."
      >
        <NetworkControl />
      </Control>
      <Control
        name="Password policy"
        explanation="Sets the password policy of Example Press. To do so, the Lab logs in as its owner, Olu, over the same network as the screens."
      >
        <PolicyControl />
      </Control>
      <Control
        name="Audit trail"
        explanation="What each session did, and the outcome. It never contains secrets."
      >
        <AuditTrail />
      </Control>
    </div>
  );
}
