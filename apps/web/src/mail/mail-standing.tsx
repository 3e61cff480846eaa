import type { MailLineFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { mailLabels } from '../labels/mails.js';
import styles from './mail.module.css';

const ARRIVED_NOT: readonly string[] = ['BOUNCED', 'FAILED', 'NOT_SENT'];

/** Where a mail stands, in a word, and why. */
export function MailStanding({ mail: { standing, sentAt, bouncedAt, attempts, delays } }: { mail: MailLineFragment }) {
  const labels = useLabels(mailLabels);
  const format = useFormat();
  const instant = (at: string | null): string => (at ? format.instant(at) : '');
  const why = {
    QUEUED: labels.explained.QUEUED,
    HELD: labels.explained.HELD,
    SENT: labels.explained.SENT(instant(sentAt)),
    BOUNCED: labels.explained.BOUNCED(instant(bouncedAt)),
    FAILED: labels.explained.FAILED(attempts),
    NOT_SENT: labels.explained.NOT_SENT,
    CANCELLED: labels.explained.CANCELLED,
  }[standing];
  return (
    <>
      <strong className={ARRIVED_NOT.includes(standing) ? styles['bad'] : undefined}>{labels.standings[standing]}</strong>
      <span className={styles['soft']}>
        {why}
        {delays > 0 && ` · ${labels.delays(delays)}`}
      </span>
    </>
  );
}
