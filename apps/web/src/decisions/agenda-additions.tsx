import { useRef, useState } from 'react';
import { agendaLabels } from '../labels/agendas.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { AgendaItemForm } from './agenda-item-form.js';
import { AgendaSubject, useSubjectName } from './agenda-subject.js';
import styles from './agenda.module.css';
import { type AgendaActs, type AgendaItem, inputOf, inputOfSuggestion, type Suggestion } from './use-agenda.js';
import { useFocusAfter } from '../ui/use-focus-after.js';

interface AdditionProps {
  readonly items: readonly AgendaItem[];
  readonly acts: AgendaActs;
}

/** A point in its own words, at the end. */
export function AddFreeItem({ items, acts }: AdditionProps) {
  const labels = useLabels(agendaLabels);
  const [adds, setAdds] = useState(false);
  const place = useFocusAfter<HTMLDivElement>(!adds);
  if (!adds) {
    return (
      <div ref={place} tabIndex={-1} className={styles['acts']}>
        <Button onPress={() => setAdds(true)}>{labels.addFree}</Button>
      </div>
    );
  }
  return (
    <AgendaItemForm
      item={null}
      title={labels.addFree}
      isPending={acts.isPending}
      onSave={(input) => void acts.save([...items.map(inputOf), input], labels.added(input.title ?? '')).then((done) => done && setAdds(false))}
      onCancel={() => setAdds(false)}
    />
  );
}

/** What is due and is not on the agenda, in the order of the template. */
export function AgendaSuggestions({ items, suggestions, acts, length, onAdded }: AdditionProps & { suggestions: readonly Suggestion[]; length: number | null; onAdded: (more: readonly Suggestion[]) => void }) {
  const labels = useLabels(agendaLabels);
  const nameOf = useSubjectName();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was added is no suggestion any more: its button goes, and with it the focus.
  const add = (more: readonly Suggestion[], told: string) => void acts.save([...items.map(inputOf), ...more.map(inputOfSuggestion)], told).then((done) => {
      if (!done) return;
      onAdded(more);
      heading.current?.focus();
    });
  return (
    <section aria-labelledby="propositions-title" className={styles['suggestions']}>
      <h3 id="propositions-title" ref={heading} tabIndex={-1}>
        {labels.suggestions}
      </h3>
      <p className="small">{suggestions.length > 0 ? labels.suggestionsText : labels.noSuggestion}</p>
      {suggestions.length > 1 && (
        <AddAll items={items} suggestions={suggestions} length={length} isPending={acts.isPending} onAdd={() => add(suggestions, labels.addedAll(suggestions.length))} />
      )}
      <ul className={styles['items']}>
        {suggestions.map((suggestion) => (
          <li key={`${suggestion.kind} ${suggestion.ref ?? suggestion.title}`}>
            <p className={styles['time']}>
              <span className="small">{labels.duration(suggestion.minutes)}</span>
            </p>
            <div className={styles['what']}>
              <AgendaSubject subject={suggestion} />
              <div className={styles['acts']}>
                <Button look="quiet" aria-label={labels.addThis(nameOf(suggestion))} onPress={() => add([suggestion], labels.added(nameOf(suggestion)))}>
                  {labels.add}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AddAllProps {
  readonly items: readonly AgendaItem[];
  readonly suggestions: readonly Suggestion[];
  readonly length: number | null;
  readonly isPending: boolean;
  readonly onAdd: () => void;
}

/** How many and how long stands on the button; more than the meeting can hold is asked for first. */
function AddAll({ items, suggestions, length, isPending, onAdd }: AddAllProps) {
  const labels = useLabels(agendaLabels);
  const [asked, setAsked] = useState(false);
  const [count, minutes] = [suggestions.length, minutesOf(suggestions)];
  const beyond = length === null ? 0 : minutesOf(items) + minutes - length;
  return (
    <div className={styles['acts']}>
      <Button look="primary" isPending={isPending} onPress={() => (beyond > 0 ? setAsked(true) : onAdd())}>
        {labels.addAll(count, minutes)}
      </Button>
      {asked && (
        <Confirmation
          title={labels.addAllTitle}
          act={labels.addAllAct}
          keep={labels.keep}
          isPending={isPending}
          error={null}
          onAct={() => {
            setAsked(false);
            onAdd();
          }}
          onClose={() => setAsked(false)}
        >
          <p>{labels.addAllText(count, minutes, beyond)}</p>
        </Confirmation>
      )}
    </div>
  );
}

const minutesOf = (each: readonly { readonly minutes: number }[]): number => each.reduce((sum, { minutes }) => sum + minutes, 0);
