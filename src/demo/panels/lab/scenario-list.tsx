import { useState } from 'react';
import { scenarioName, scenarios, type ScenarioName } from '../../../../demo-backend/contract/scenarios.ts';
import { callOperation } from '../../../api/client.ts';
import { scenarioUrl } from '../../../vocabulary/scenario-url.ts';
import { describeFailure } from '../../../api/describe-failure.ts';

/** Every scenario, with a sentence, a button that applies it, and a link that opens it. */
export function ScenarioList() {
  const [result, setResult] = useState('');
  const apply = async (name: ScenarioName) => {
    const answer = await callOperation('applyScenario', { body: { name }, client: 'Lab' });
    setResult(
      answer.outcome === 'success' ? `The scenario “${name}” is now active.` : describeFailure(answer),
    );
  };
  return (
    <>
      <ul className="scenarios">
        {scenarioName.options.map((name) => (
          <li key={name}>
            <button type="button" onClick={() => void apply(name)}>
              {name}
            </button>
            <span>{scenarios[name].sentence}</span>
            <a href={scenarioUrl(name)}>
              Open<span className="sr-only"> {name} full screen</span>
            </a>
          </li>
        ))}
      </ul>
      <p role="status">{result}</p>
    </>
  );
}
