import { useResetDemo } from '../use-reset-demo.ts';

/** The button that restores the initial state of the demo. */
export function ResetDemo() {
  const resetDemo = useResetDemo();
  return (
    <div className="actions">
      <button type="button" onClick={() => void resetDemo()}>
        Reset demo
      </button>
    </div>
  );
}
