import { scenarioName, scenarios } from '../../../../demo-backend/contract/scenarios.ts';
import { scenarioUrl } from '../../../vocabulary/scenario-url.ts';
import { applyScenario, describeApplied } from '../../app/scenario-link.tsx';
import { useLabRequest } from './controls.tsx';

/** Every scenario with its description, a button that applies it, and a link that opens it. */
export function ScenarioList() {
  const { message, send } = useLabRequest();
  return (
    <>
      <ul className="scenarios">
        {scenarioName.options.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => void send(applyScenario(name), () => describeApplied(name))}>
              {name}
            </button>
            <span>{scenarios[name].sentence}</span>
            <a href={scenarioUrl(name)}>
              Open<span className="sr-only"> {name} full screen</span>
            </a>
          </li>
        ))}
      </ul>
      <p role="status">{message}</p>
    </>
  );
}
