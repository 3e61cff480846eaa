import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { RemindNow, type RemindNowPageQuery } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { Notice } from '../ui/notice.js';
import { Table } from '../ui/table.js';
import styles from './reminders.module.css';

type Outlook = NonNullable<RemindNowPageQuery['reminderOutlook']>;
type Person = Outlook['people'][number];

interface RemindNowProps {
  readonly pact: string;
  readonly campaign: string;
  readonly slug: string;
  readonly outlook: Outlook;
}

const canBeReminded = ({ declines, writtenTo }: Person): boolean => !declines && !writtenTo;

/** Who would get it; asks before it goes, and says how many it went to. */
export function RemindNowForm({ pact, campaign, slug, outlook }: RemindNowProps) {
  const labels = useLabels(reminderLabels).rules.now;
  const format = useFormat();
  const { run, data, isPending, error, reset } = useAction(RemindNow);
  const [asked, setAsked] = useState<readonly Person[]>([]);
  const free = outlook.people.filter(canBeReminded);
  const remind = () => {
    const person = asked.length === 1 ? asked[0]!.id : null;
    void run({ input: { pact, campaign, organisation: slug, person } }).then(() => setAsked([]), () => undefined);
  };
  const ask = (people: readonly Person[]) => {
    reset();
    setAsked(people);
  };
  return (
    <>
      <Standing outlook={outlook} />
      {outlook.open && outlook.due > 0 && outlook.people.length > 0 && <People people={outlook.people} onAsk={(person) => ask([person])} />}
      {outlook.open && outlook.due > 0 && free.length > 1 && (
        <div className={styles['all']}>
          <Button onPress={() => ask(free)}>{labels.all(free.length)}</Button>
        </div>
      )}
      {data && <Notice tone="good" announce="status" title={labels.done(data.remindNow.reminded)} />}
      {asked.length > 0 && (
        <Confirmation title={labels.ask(format.list(asked.map(({ name }) => name)))} act={labels.act} keep={labels.keep} isPending={isPending} error={error} onAct={remind} onClose={() => setAsked([])}>
          <p>{labels.askText(asked.length, format.instant(outlook.leavesAt))}</p>
        </Confirmation>
      )}
    </>
  );
}

/** What is expected of it, or why there is nothing to remind of. */
function Standing({ outlook: { organisation, open, due, dueOn, people, leavesAt } }: { outlook: Outlook }) {
  const labels = useLabels(reminderLabels).rules.now;
  const format = useFormat();
  if (!open) return <Notice title={labels.over} />;
  if (due === 0) return <Notice title={labels.nothing(organisation)} />;
  if (people.length === 0) return <Notice tone="warn" title={labels.nobody} />;
  return (
    <p className={styles['text']}>
      {labels.due(due, format.day(dueOn))} {labels.leaves(format.instant(leavesAt))}
    </p>
  );
}

function People({ people, onAsk }: { people: readonly Person[]; onAsk: (person: Person) => void }) {
  const labels = useLabels(reminderLabels).rules.now;
  const format = useFormat();
  return (
    <Table caption={labels.caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.person}</th>
          <th scope="col">{labels.last}</th>
          <th scope="col">{labels.act}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">
              {person.name}
              <span className={styles['note']}>
                {labels.rungs[person.rung]}, {person.email}
              </span>
            </th>
            <td data-label={labels.last}>{person.lastOn ? format.day(person.lastOn) : labels.never}</td>
            <td data-label={labels.act}>
              {canBeReminded(person) ? (
                <Button look="quiet" aria-label={labels.actOf(person.name)} onPress={() => onAsk(person)}>
                  {labels.act}
                </Button>
              ) : person.declines ? (
                labels.declines
              ) : (
                labels.writtenTo
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
