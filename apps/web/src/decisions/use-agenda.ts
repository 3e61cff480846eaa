import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type AgendaItemInput, type MeetingAgendaFragment, SetAgenda } from '../graphql/generated.js';
import { agendaLabels } from '../labels/agendas.js';
import { useLabels } from '../labels/language.js';

export type AgendaItem = MeetingAgendaFragment['items'][number];
export type Suggestion = MeetingAgendaFragment['suggestions'][number];

export interface AgendaActs {
  /** Writes the whole agenda; tells what was done once it is. True when it was. */
  save(items: readonly AgendaItemInput[], told: string): Promise<boolean>;
  readonly isPending: boolean;
  /** What was done last, for who does not see it. */
  readonly told: string;
  readonly refusal: string | undefined;
}

/** An item as it is sent back: what it is about by its id. */
export function inputOf({ id, kind, title, minutes, presenter, document, ...about }: AgendaItem): AgendaItemInput {
  return { id, kind, ref: refOf(about), title, minutes, presenter: presenter?.slug ?? null, document };
}

const refOf = ({ decision, commitment, indicator, recommendation, avenant }: Pick<AgendaItem, 'decision' | 'commitment' | 'indicator' | 'recommendation' | 'avenant'>): string | null => (decision ?? commitment ?? indicator ?? recommendation ?? avenant)?.id ?? null;

export function inputOfSuggestion({ kind, ref, title, minutes }: Suggestion): AgendaItemInput {
  return { kind, ref, title, minutes };
}

export function useAgenda(meeting: string, { version }: MeetingAgendaFragment): AgendaActs {
  const { conflict } = useLabels(agendaLabels);
  const { run, data, isPending, error } = useAction(SetAgenda);
  const [told, setTold] = useState('');
  const problems = data?.setAgenda.problems ?? [];
  const refused = problems.map(({ code, message }) => (code === 'VERSION_CONFLICT' ? conflict : message));
  return {
    isPending,
    told,
    refusal: error?.message ?? (refused.length > 0 ? [...new Set(refused)].join(' ') : undefined),
    async save(items, words) {
      // One change after the other: each starts from what the one before left.
      if (isPending) return false;
      const done = await run({ input: { meeting, version, items: [...items] } }).then(({ setAgenda }) => setAgenda.problems.length === 0, () => false);
      setTold(done ? words : '');
      return done;
    },
  };
}
