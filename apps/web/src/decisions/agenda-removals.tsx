import { useState } from 'react';
import type { AgendaItemKind } from '../graphql/generated.js';
import { agendaLabels } from '../labels/agendas.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import styles from './agenda.module.css';
import { type AgendaActs, type AgendaItem, inputOf, inputOfSuggestion, type Suggestion } from './use-agenda.js';

interface RemovalProps {
  readonly items: readonly AgendaItem[];
  readonly acts: AgendaActs;
  /** What was added last from this page. */
  readonly added: readonly Suggestion[];
}

/** What comes in many at once is taken out at once too: what was just added, or all of a kind. */
export function AgendaRemovals({ items, acts, added }: RemovalProps) {
  const labels = useLabels(agendaLabels);
  const [asked, setAsked] = useState<AgendaItemKind | null>(null);
  const keys = new Set(added.map((suggestion) => keyOf(inputOfSuggestion(suggestion))));
  const fresh = items.filter((item) => keys.has(keyOf(inputOf(item))));
  const kinds = [...new Set(items.map(({ kind }) => kind))].map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length })).filter(({ kind, count }) => kind !== 'FREE' && count > 1);
  const take = (gone: readonly AgendaItem[]) => acts.save(items.filter((item) => !gone.includes(item)).map(inputOf), labels.takenAll(gone.length));
  if (fresh.length === 0 && kinds.length === 0) return null;
  return (
    <div className={styles['acts']} role="group" aria-label={labels.takeKind}>
      {fresh.length > 0 && (
        <Button isPending={acts.isPending} onPress={() => void take(fresh)}>
          {labels.undoAdd(fresh.length)}
        </Button>
      )}
      {kinds.length > 0 && <span className="small">{labels.takeKind}</span>}
      {kinds.map(({ kind, count }) => (
        <Button key={kind} look="quiet" onPress={() => setAsked(kind)}>
          {labels.ofKind(labels.kinds[kind], count)}
        </Button>
      ))}
      {asked && (
        <Confirmation
          title={labels.takeKindTitle(labels.kinds[asked], items.filter(({ kind }) => kind === asked).length)}
          act={labels.takeKindAct}
          keep={labels.keep}
          isPending={acts.isPending}
          error={null}
          onAct={() => void take(items.filter(({ kind }) => kind === asked)).then(() => setAsked(null))}
          onClose={() => setAsked(null)}
        >
          <p>{labels.takeKindText}</p>
        </Confirmation>
      )}
    </div>
  );
}

const keyOf = ({ kind, ref, title }: { kind: string; ref?: string | null | undefined; title?: string | null | undefined }): string => `${kind} ${ref ?? title ?? ''}`;
