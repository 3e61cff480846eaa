import { type FormEvent, useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { DepartPerson } from '../graphql/generated.js';
import { administrationLabels } from '../labels/administration.js';
import { confirmationLabels } from '../labels/confirmations.js';
import { roleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { French } from '../ui/french.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import styles from './administration.module.css';
import type { Outlook, PersonShown } from './person.page.js';

type Heirs = Readonly<Record<string, string>>;

interface Props {
  readonly person: PersonShown;
  readonly outlook: Outlook;
}

/** A departure and who takes over, organisation by organisation: one act, told in words before it is done. */
export function DepartureForm({ person, outlook }: Props) {
  const labels = useLabels(administrationLabels);
  const words = useLabels(confirmationLabels);
  const { today } = useShell();
  const { run, isPending, error, reset } = useAction(DepartPerson);
  const [on, setOn] = useState(today);
  const [heirs, setHeirs] = useState<Heirs>({});
  const [step, setStep] = useState<'typing' | 'wrong' | 'asked'>('typing');
  const ask = (event: FormEvent) => {
    event.preventDefault();
    reset();
    setStep(on < today ? 'wrong' : 'asked');
  };
  const depart = () => {
    const successions = person.handOver.map(({ organisation }) => ({ organisation: organisation.slug, successor: heirs[organisation.slug] || null }));
    void run({ input: { person: person.id, on, successions } }).catch(() => undefined);
  };
  return (
    <>
      <form className={styles['form']} onSubmit={ask}>
        <p className={styles['soft']}>{labels.person.departureText}</p>
        <TextField type="date" label={labels.person.leavesOn} value={on} onChange={setOn} error={step === 'wrong' ? labels.person.datePassed : error?.at('on')} isRequired />
        {person.handOver.map(({ organisation, candidates }) => (
          <SelectField
            key={organisation.slug}
            label={labels.person.heir(organisation.name)}
            value={heirs[organisation.slug] ?? ''}
            onChange={(value) => setHeirs((chosen) => ({ ...chosen, [organisation.slug]: value }))}
            options={[{ value: '', label: labels.person.nobody }, ...candidates.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        ))}
        <div>
          <Button type="submit">{labels.person.departureGo}</Button>
        </div>
      </form>
      {step === 'asked' && (
        <Confirmation title={words.departTitle(person.name)} act={labels.person.depart} keep={words.keep} isPending={isPending} error={error} onAct={depart} onClose={() => setStep('typing')}>
          <Recap person={person} outlook={outlook} on={on} heirs={heirs} />
        </Confirmation>
      )}
    </>
  );
}

/** What the departure does: the day, what passes to whom, what ends. */
function Recap({ person, outlook, on, heirs }: Props & { on: string; heirs: Heirs }) {
  const labels = useLabels(confirmationLabels);
  const roles = useLabels(roleLabels).words;
  const format = useFormat();
  const { today } = useShell();
  const standing = person.roles.filter(({ until }) => until === null || until > today);
  const wide = standing.filter(({ organisation }) => organisation === null);
  return (
    <>
      <p>{on === today ? labels.departToday : labels.departOn(format.day(on))}</p>
      {person.handOver.length > 0 && (
        <ul>
          {person.handOver.map(({ organisation: { slug, name }, candidates }) => {
            const held = outlook.held.filter((each) => each.organisation === slug).map(({ what, count }) => `${count} ${what}`);
            const duties = standing.filter(({ organisation }) => organisation?.slug === slug).map(({ role }) => roles[role]);
            const heir = candidates.find(({ id }) => id === heirs[slug]);
            return (
              <li key={slug}>
                <French>{name}</French>
                {` : ${[...duties, ...(held.length > 0 ? held : [labels.noHolding])].join(', ')} → `}
                <strong>{heir ? labels.passes(heir.name) : labels.passesToNobody}</strong>
              </li>
            );
          })}
        </ul>
      )}
      {wide.length > 0 && <p>{labels.ends(wide.map(({ role }) => roles[role]).join(', '))}</p>}
      <p>{labels.doors(outlook.sessions, outlook.tokens, outlook.guestLinks)}</p>
      {Object.values(heirs).some(Boolean) && <p>{labels.told}</p>}
      <p>{labels.final}</p>
    </>
  );
}
