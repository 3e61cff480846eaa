/** A text that is typed and not saved yet. */
export interface TypedText {
  readonly text: string;
  /** Version that stood when it began to be typed. */
  readonly version: number;
  /** What of it is being saved just now. */
  readonly sent: string | null;
}

/** Changes what is held; told what is held by then, since typing goes on while a save is under way. Nothing is held of what is as it was saved. */
export type Change<Held> = (to: (held: Held | undefined) => Held | undefined) => void;

interface Standing {
  readonly text: string;
  readonly version: number;
}

/** A text as a form shows it: what is typed, else what stands. `write` resolves to whether it was saved. */
export function typedText(standing: Standing, held: TypedText | undefined, change: Change<TypedText>) {
  return {
    text: held?.text ?? standing.text,
    isDirty: held !== undefined,
    /** Another person saved meanwhile. One's own save is heard of before its answer comes. */
    isStale: held !== undefined && held.sent === null && held.version !== standing.version && held.text !== standing.text,
    type: (text: string): void => change((before) => (before?.sent == null && text === standing.text ? undefined : { text, version: before?.version ?? standing.version, sent: before?.sent ?? null })),
    /** What another person saved, then what is typed here: neither is lost, and the whole is read again before it is saved. */
    join: (): void => change((before) => before && { text: [standing.text, before.text].filter(Boolean).join('\n'), version: standing.version, sent: null }),
    /** Whoever has read what stands says what is to stand. */
    save: async (write: (text: string, version: number) => Promise<boolean>): Promise<void> => {
      if (!held) return;
      const { text: sent } = held;
      const { version } = standing;
      change((before) => before && { ...before, sent });
      const isSaved = await write(sent, version).catch(() => false);
      change((before) => before && (isSaved && before.text === sent ? undefined : { text: before.text, version: isSaved ? version + 1 : before.version, sent: null }));
    },
  };
}
