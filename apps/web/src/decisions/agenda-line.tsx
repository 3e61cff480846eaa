import { useState } from 'react';
import type { AgendaItemInput } from '../graphql/generated.js';
import { agendaLabels } from '../labels/agendas.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { AgendaItemForm } from './agenda-item-form.js';
import { AgendaSubject, useSubjectName } from './agenda-subject.js';
import styles from './agenda.module.css';
import type { AgendaItem } from './use-agenda.js';
import { useFocusAfter } from '../ui/use-focus-after.js';

interface LineProps {
  readonly item: AgendaItem;
  readonly canBeChanged: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isPending: boolean;
  readonly onMove: (step: 'UP' | 'DOWN', name: string) => void;
  readonly onTake: (name: string) => void;
  readonly onChange: (input: AgendaItemInput, name: string) => Promise<boolean>;
}

/** One item: from when, what, who presents it, and what can be done with it. */
export function AgendaLine({ item, canBeChanged, isFirst, isLast, isPending, onMove, onTake, onChange }: LineProps) {
  const labels = useLabels(agendaLabels);
  const format = useFormat();
  const name = useSubjectName()(item);
  const [edits, setEdits] = useState(false);
  const place = useFocusAfter<HTMLDivElement>(!edits);
  return (
    <li data-item={item.id}>
      <p className={styles['time']}>
        <time dateTime={item.startsAt}>{format.time(item.startsAt)}</time> <span className="small">{labels.duration(item.minutes)}</span>
      </p>
      <div className={styles['what']}>
        <AgendaSubject subject={item} />
        <More item={item} />
        {canBeChanged && !edits && (
          <div ref={place} tabIndex={-1} className={styles['acts']}>
            <span data-step="UP">
              <Button look="quiet" aria-label={labels.upThis(name)} isDisabled={isFirst} onPress={() => onMove('UP', name)}>
                {labels.up}
              </Button>
            </span>
            <span data-step="DOWN">
              <Button look="quiet" aria-label={labels.downThis(name)} isDisabled={isLast} onPress={() => onMove('DOWN', name)}>
                {labels.down}
              </Button>
            </span>
            <Button look="quiet" aria-label={labels.editThis(name)} onPress={() => setEdits(true)}>
              {labels.edit}
            </Button>
            <Button look="quiet" aria-label={labels.takeThis(name)} onPress={() => onTake(name)}>
              {labels.take}
            </Button>
          </div>
        )}
        {edits && <AgendaItemForm item={item} title={labels.editThis(name)} isPending={isPending} onSave={(input) => void onChange(input, name).then((done) => done && setEdits(false))} onCancel={() => setEdits(false)} />}
      </div>
    </li>
  );
}

function More({ item: { presenter, document } }: { item: AgendaItem }) {
  const labels = useLabels(agendaLabels);
  if (!presenter && !document) return null;
  return (
    <p className="small">
      {presenter && (
        <>
          {labels.presentedBy} <French>{presenter.name}</French>
        </>
      )}
      {presenter && document && ' · '}
      {document && (
        <>
          {labels.document} {/^https?:\/\//.test(document) ? <a href={document}>{document}</a> : <French>{document}</French>}
        </>
      )}
    </p>
  );
}
