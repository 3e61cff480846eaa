import { useState } from 'react';
import type { TypedDecision } from '../decisions/typed-decision.js';
import type { Change, TypedText } from './typed-text.js';

export interface ItemDraft {
  readonly notes?: TypedText | undefined;
  readonly decision?: TypedDecision | undefined;
}

export interface Drafts {
  /** What is typed at an item and not saved; undefined when there is nothing. */
  of(item: string): ItemDraft | undefined;
  changeNotes(item: string): Change<TypedText>;
  changeDecision(item: string): Change<TypedDecision>;
}

/** What is typed at each item of an agenda, kept by the page whichever item is shown. */
export function useDrafts(): Drafts {
  const [all, setAll] = useState<Readonly<Record<string, ItemDraft>>>({});
  const change = (item: string, to: (draft: ItemDraft) => ItemDraft): void =>
    setAll((before) => {
      const { [item]: held, ...others } = before;
      const draft = to(held ?? {});
      return draft.notes || draft.decision ? { ...others, [item]: draft } : others;
    });
  return {
    of: (item) => all[item],
    changeNotes: (item) => (to) => change(item, (draft) => ({ ...draft, notes: to(draft.notes) })),
    changeDecision: (item) => (to) => change(item, (draft) => ({ ...draft, decision: to(draft.decision) })),
  };
}
