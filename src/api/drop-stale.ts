/**
 * Makes a question whose answers are told in the order in which it was put: one that has been overtaken by the answer to a
 * later question tells of a state that is no more, and is left out.
 *
 * @param ask never rejects
 * @param tell is told each answer, and whether it is that to the newest question or a newer one is still to come
 */
export function dropStale<CallResult>(
  ask: () => Promise<CallResult>,
  tell: (answer: CallResult, isNewest: boolean) => void,
): () => Promise<void> {
  let asked = 0;
  let told = 0;
  return async () => {
    asked += 1;
    const question = asked;
    const answer = await ask();
    if (question < told) return;
    told = question;
    tell(answer, question === asked);
  };
}
