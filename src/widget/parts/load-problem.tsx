/** In the place of what could not be loaded: why, and a way to try again. Nothing while there is no problem. */
export function LoadProblem({ problem, retry }: { problem: string | undefined; retry: () => void }) {
  if (problem === undefined) return null;
  return (
    <div className="load-problem" role="alert">
      <p className="form-error">{problem}</p>
      <button type="button" onClick={retry}>
        Try again
      </button>
    </div>
  );
}
