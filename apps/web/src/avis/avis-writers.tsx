import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { NameAvisWriters } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import type { ShownAvis } from './avis-edition.js';
import styles from './avis.module.css';

/** Who writes for the Conseil; the secretariat names them. */
export function AvisWriters({ avis: { id, writers, chairs, members, availableActs } }: { avis: ShownAvis }) {
  const labels = useLabels(avisLabels);
  const { run, isPending, error } = useAction(NameAvisWriters);
  const [chosen, setChosen] = useState<readonly string[]>(writers.map((each) => each.id));
  const others = members.filter(({ id: person }) => !chairs.some((chair) => chair.id === person));
  const names = availableActs.includes('NAME_WRITERS');
  const before = writers.map((each) => each.id);
  const isChanged = chosen.length !== before.length || chosen.some((each) => !before.includes(each));
  return (
    <Section title={labels.writers} id="qui-ecrit">
      <p className={styles['line']}>
        {chairs.length > 0 ? labels.chair(chairs.map(({ name }) => name).join(', ')) : labels.noChair}
        {!names && writers.length > 0 && ` ${labels.named(writers.map(({ name }) => name).join(', '))}`}
      </p>
      {names && <p className={styles['line']}>{others.length > 0 ? labels.writersText : labels.noMembers}</p>}
      {names && (
        <form
          className={styles['form']}
          aria-label={labels.writers}
          onSubmit={(event) => {
            event.preventDefault();
            void run({ input: { avis: id, persons: [...chosen] } }).catch(() => undefined);
          }}
        >
          <div>
            {others.map((member) => (
              <label key={member.id} className={styles['check']}>
                <input type="checkbox" checked={chosen.includes(member.id)} onChange={() => setChosen((old) => (old.includes(member.id) ? old.filter((each) => each !== member.id) : [...old, member.id]))} />
                {member.name}
              </label>
            ))}
          </div>
          <Refusal error={error} />
          {isChanged && (
            <div>
              <Button type="submit" isPending={isPending}>
                {labels.saveWriters}
              </Button>
            </div>
          )}
        </form>
      )}
    </Section>
  );
}
