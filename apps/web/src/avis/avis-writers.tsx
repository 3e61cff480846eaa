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
export function AvisWriters({ avis: { id, writers, members, availableActs } }: { avis: ShownAvis }) {
  const labels = useLabels(avisLabels);
  const { run, isPending, error } = useAction(NameAvisWriters);
  const [chosen, setChosen] = useState<readonly string[]>(writers.map((each) => each.id));
  const names = availableActs.includes('NAME_WRITERS');
  const before = writers.map((each) => each.id);
  const isChanged = chosen.length !== before.length || chosen.some((each) => !before.includes(each));
  return (
    <Section title={labels.writers} id="qui-ecrit">
      <p className={styles['line']}>{names ? labels.writersText : [labels.chairOnly, ...writers.map(({ name }) => name)].join(' ')}</p>
      {names && (
        <form
          className={styles['form']}
          aria-label={labels.writers}
          onSubmit={(event) => {
            event.preventDefault();
            void run({ input: { avis: id, persons: [...chosen] } }).catch(() => undefined);
          }}
        >
          {members.length === 0 && <p>{labels.noMembers}</p>}
          <div>
            {members.map((member) => (
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
