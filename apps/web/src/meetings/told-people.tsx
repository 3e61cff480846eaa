import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { WhoIsTold, type Telling } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { shellLabels } from '../labels/shell.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import styles from './meetings.module.css';

interface ToldProps {
  readonly meeting: string;
  readonly telling: Telling;
  /** To which it would be moved; null: its own. */
  readonly day?: string | null;
  /** What is said of so many people. */
  readonly words: (people: number) => string;
  /** What is said when there is nobody. */
  readonly nobody?: string;
}

/** Whom an act will write to, counted and by name, as the service would do it now. */
export function ToldPeople({ meeting, telling, day = null, words, nobody }: ToldProps) {
  const labels = useLabels(meetingLabels);
  const { loading } = useLabels(shellLabels);
  const { send } = useApi();
  const { data, error } = useQuery({ ...operationQuery(send, WhoIsTold, { meeting, telling, day }), placeholderData: keepPreviousData });
  if (error) return <Notice tone="bad" announce="alert" title={error.message} />;
  if (!data) return <p className="small">{loading}</p>;
  const people = data.whoIsTold;
  if (people.length === 0) return <p>{nobody ?? words(0)}</p>;
  return (
    <>
      <p>{words(people.length)}</p>
      <ul className={styles['told']}>
        {people.map(({ id, name, organisations, standsIn }) => (
          <li key={id}>
            {name}
            {organisations.length > 0 && <> (<French>{organisations.join(', ')}</French>)</>}
            {standsIn && `, ${labels.standsIn}`}
          </li>
        ))}
      </ul>
    </>
  );
}
