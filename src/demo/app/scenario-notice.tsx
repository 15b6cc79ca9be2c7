import { useRef, useState } from 'react';
import { scenarios, type ScenarioName } from '../../../demo-backend/contract/scenarios.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { focusInSight } from '../../ui/focus.ts';
import { Icon } from '../../ui/icon.tsx';
import { applyScenario, type ScenarioLink } from './scenario-link.ts';

interface ScenarioQuestionProps {
  link: Extract<ScenarioLink, { outcome: 'asks' }>;
  onAnswer: () => void;
}

/** Asks before a scenario of the page's address replaces what the reader did. */
function ScenarioQuestion({ link, onAnswer }: ScenarioQuestionProps) {
  const { name } = link;
  const [problem, setProblem] = useState(link.problem);
  const question = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  // The pressed button goes away, so the focus moves on to the window that the question was about.
  const close = (sentence: string) => {
    focusInSight(
      question.current?.parentElement?.querySelector<HTMLElement>('.screen :is(h3, [data-ui=email])'),
    );
    announce(sentence);
    onAnswer();
  };
  const replace = async () => {
    const failure = await applyScenario(name);
    setProblem(failure);
    if (failure === undefined) close(`The scenario “${name}” is now active.`);
  };
  return (
    <div ref={question} className="notice scenario-question" role="group" aria-label="Scenario from the link">
      <Icon name="info" />
      <div>
        <p>
          This link opens the scenario “{name}”: {scenarios[name].sentence} It replaces what you did in the
          demo.
        </p>
        {problem !== undefined && (
          <p role="alert" className="form-error">
            The scenario wasn’t applied. {problem}
          </p>
        )}
        <div className="actions">
          <button type="button" onClick={() => void replace()}>
            Replace
          </button>
          <button type="button" onClick={() => close('Your changes are kept.')}>
            Keep my changes
          </button>
        </div>
      </div>
    </div>
  );
}

/** Says which scenario is on, unless it's the initial state, and what became of the one that the link asks for. */
export function ScenarioNotice({ link, active }: { link: ScenarioLink; active: ScenarioName | undefined }) {
  const [answered, setAnswered] = useState(false);
  return (
    <>
      {link.outcome === 'unknown' && (
        <p className="notice" data-notice="unknown-scenario">
          <Icon name="info" />
          <span>There’s no scenario “{link.asked}”. The Lab lists all scenarios.</span>
        </p>
      )}
      {link.outcome === 'asks' && !answered && (
        <ScenarioQuestion link={link} onAnswer={() => setAnswered(true)} />
      )}
      {active !== undefined && active !== 'seed' && (
        <p className="notice" data-scenario={active}>
          <Icon name="info" />
          <span>
            Scenario “{active}”: {scenarios[active].sentence}
          </span>
        </p>
      )}
    </>
  );
}
