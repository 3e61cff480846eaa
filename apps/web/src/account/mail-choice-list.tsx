import { useAction } from '../graphql/api-context.js';
import { type MailTopic, SetMailChoice } from '../graphql/generated.js';
import { accountLabels } from '../labels/account.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Empty } from '../ui/notice.js';
import { AccountRefusal } from './account-refusal.js';
import styles from './account.module.css';

/** The mails that I may do without, each with whether I get them. */
export function MailChoiceList({ topics, declined }: { topics: readonly MailTopic[]; declined: readonly MailTopic[] }) {
  const labels = useLabels(accountLabels).mails;
  const { run, isPending, error, data } = useAction(SetMailChoice);
  if (topics.length === 0) return <Empty title={labels.none} />;
  return (
    <>
      <ul className={styles['mails']}>
        {topics.map((topic) => {
          const wanted = !declined.includes(topic);
          return (
            <li key={topic}>
              <div>
                <h3>{labels.topics[topic]}</h3>
                <p className={styles['soft']}>{labels.texts[topic]}</p>
                <p className={wanted ? styles['here'] : styles['stopped']}>{wanted ? labels.wanted : labels.stopped}</p>
              </div>
              <Button isDisabled={isPending} onPress={() => void run({ input: { topic, wanted: !wanted } }).catch(() => undefined)} aria-label={(wanted ? labels.stopOf : labels.resumeOf)(labels.topics[topic])}>
                {wanted ? labels.stop : labels.resume}
              </Button>
            </li>
          );
        })}
      </ul>
      <AccountRefusal error={error} />
      <p role="status" className={styles['soft']}>
        {data && labels.done}
      </p>
    </>
  );
}
