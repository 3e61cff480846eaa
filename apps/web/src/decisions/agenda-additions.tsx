import { useRef, useState } from 'react';
import { agendaLabels } from '../labels/agendas.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
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
export function AgendaSuggestions({ items, suggestions, acts }: AdditionProps & { suggestions: readonly Suggestion[] }) {
  const labels = useLabels(agendaLabels);
  const nameOf = useSubjectName();
  const heading = useRef<HTMLHeadingElement>(null);
  // What was added is no suggestion any more: its button goes, and with it the focus.
  const add = (more: readonly Suggestion[], told: string) => void acts.save([...items.map(inputOf), ...more.map(inputOfSuggestion)], told).then((done) => done && heading.current?.focus());
  return (
    <section aria-labelledby="propositions-title" className={styles['suggestions']}>
      <h3 id="propositions-title" ref={heading} tabIndex={-1}>
        {labels.suggestions}
      </h3>
      <p className="small">{suggestions.length > 0 ? labels.suggestionsText : labels.noSuggestion}</p>
      {suggestions.length > 1 && (
        <div className={styles['acts']}>
          <Button look="primary" isPending={acts.isPending} onPress={() => add(suggestions, labels.addedAll(suggestions.length))}>
            {labels.addAll}
          </Button>
        </div>
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
