/**
 * Makes a question whose newest answer is the only one that counts: an earlier one that comes late tells of a state that is
 * no more.
 *
 * @param ask never rejects
 * @param tell is told the answer, unless the question has been put again meanwhile
 */
export function newestOnly<Answer>(
  ask: () => Promise<Answer>,
  tell: (answer: Answer) => void,
): () => Promise<void> {
  let newest = 0;
  return async () => {
    newest += 1;
    const question = newest;
    const answer = await ask();
    if (question === newest) tell(answer);
  };
}
