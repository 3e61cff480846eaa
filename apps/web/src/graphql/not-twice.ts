/**
 * The same request asked again before its answer has come is one request: two presses of a button write nothing twice, and
 * the second gets the answer of the first.
 */
export function notTwice<Asked, Answer>(ask: (asked: Asked) => Promise<Answer>): (asked: Asked) => Promise<Answer> {
  const pending = new Map<string, Promise<Answer>>();
  return (asked) => {
    const key = JSON.stringify(asked) ?? '';
    const known = pending.get(key);
    if (known) return known;
    const answer = ask(asked).finally(() => pending.delete(key));
    pending.set(key, answer);
    return answer;
  };
}
