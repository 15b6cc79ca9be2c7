import { useStartOver } from '../use-start-over.ts';

/** The lever that puts everything back, where it ends what the others began. */
export function StartOver() {
  const startOver = useStartOver();
  return (
    <div className="actions">
      <button type="button" onClick={() => void startOver()}>
        Back to the first state
      </button>
    </div>
  );
}
