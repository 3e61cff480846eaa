export interface DiffPiece {
  readonly kind: 'KEPT' | 'ADDED' | 'REMOVED';
  readonly text: string;
}

/** Words with the blanks after them: put together again they give the text. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+\s*/g) ?? [];

/** What was kept, taken out and put in between two texts, word by word, in reading order; blanks alone are no change. */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const same = (i: number, j: number): boolean => old[i]!.trim() === now[j]!.trim();
  const longest = commonLengths(old.length, now.length, same);
  const pieces: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && same(i, j)) {
      push(pieces, 'KEPT', now[j]!);
      i += 1;
      j += 1;
    } else if (i < old.length && (j === now.length || longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      push(pieces, 'REMOVED', old[i]!);
      i += 1;
    } else {
      push(pieces, 'ADDED', now[j]!);
      j += 1;
    }
  }
  return pieces;
}

/** How many words two ends of texts have in common, in order, from each place in both. */
function commonLengths(old: number, now: number, same: (i: number, j: number) => boolean): Uint16Array[] {
  const rows = Array.from({ length: old + 1 }, () => new Uint16Array(now + 1));
  for (let i = old - 1; i >= 0; i -= 1) {
    for (let j = now - 1; j >= 0; j -= 1) rows[i]![j] = same(i, j) ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
  }
  return rows;
}

function push(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}
