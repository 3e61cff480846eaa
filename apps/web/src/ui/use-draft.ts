import { useState } from 'react';

interface Own<Words> {
  readonly words: Words;
  readonly version: number;
}

export interface Draft<Words> {
  readonly words: Words;
  /** Of what the words were begun from: that is what they may replace. */
  readonly version: number;
  /** Something is typed that is not saved. */
  readonly isOwn: boolean;
  readonly change: (part: Partial<Words>) => void;
  /** Before the words are sent, with what the sending itself changes: they stay as they are, whatever is read meanwhile. Returns what is sent. */
  readonly hold: (part?: Partial<Words>) => Words;
  /** They are saved as this version; what was typed since they were sent stays, to be saved upon it. */
  readonly saved: (sent: Words, version: number) => void;
  /** Somebody else's version was shown beside the words: who saves again does so knowing it. */
  readonly shown: (version: number) => void;
  /** What is stored stands again. */
  readonly drop: () => void;
}

/**
 * What is typed over something stored that others change too. Nothing typed: it is what is stored, however often that is
 * read again. Once typed, it keeps its words and the version that they were begun from: sent, they overwrite nothing unseen.
 */
export function useDraft<Words extends object>(stored: Words, storedVersion: number): Draft<Words> {
  const [own, setOwn] = useState<Own<Words> | null>(null);
  // What was saved from here may not be read again yet.
  const [known, setKnown] = useState(0);
  const latest = Math.max(storedVersion, known);
  const { words, version } = own ?? { words: stored, version: latest };
  return {
    words,
    version,
    isOwn: own !== null,
    change: (part) => setOwn((old) => ({ words: { ...(old?.words ?? stored), ...part }, version: old?.version ?? latest })),
    hold: (part) => {
      const held = part ? { ...words, ...part } : words;
      setOwn((old) => (old && !part ? old : { words: held, version }));
      return held;
    },
    saved: (sent, saved) => {
      setKnown(saved);
      setOwn((old) => (old && old.words !== sent ? { ...old, version: saved } : null));
    },
    shown: (theirs) => setOwn((old) => old && { ...old, version: theirs }),
    drop: () => setOwn(null),
  };
}
