import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useApi, useOperation } from '../graphql/api-context.js';
import { MailPage, type MailPageQuery, ResendMail } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { mailLabels } from '../labels/mails.js';
import type { PageArgs } from '../page.js';
import { requireSignIn, useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { Empty } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { MailStanding } from './mail-standing.js';
import styles from './mail.module.css';

type Mail = MailPageQuery['mail']['mail'];

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(MailPage, { id: params['id']! });
}

/** One mail: what became of it, and what it says. */
export function Component() {
  const labels = useLabels(mailLabels);
  const { id = '' } = useParams();
  const { mail, preview } = useOperation(MailPage, { id }).mail;
  return (
    <Page title={labels.seeText(mail.kindWords, mail.person?.name ?? mail.recipient)} kicker={<Link to="/administration/courriels">{labels.title}</Link>}>
      <Facts mail={mail} />
      <Resend mail={mail} />
      <Section id="dit" title={labels.one.says}>
        {preview ? <Says mail={mail} subject={preview.subject} text={preview.text} /> : <Empty title={labels.one.saysNothing}>{<p>{labels.one.saysNothingText}</p>}</Empty>}
      </Section>
    </Page>
  );
}

function Facts({ mail }: { mail: Mail }) {
  const labels = useLabels(mailLabels);
  const format = useFormat();
  const { person, recipient, createdAt, attempts, reason, messageId, repeats } = mail;
  const rows: [string, React.ReactNode][] = [
    [labels.standing, <MailStanding key="standing" mail={mail} />],
    [labels.reader, person ? `${person.name} – ${recipient}` : recipient],
    [labels.when, format.instant(createdAt)],
    [labels.one.attempts, format.number(attempts)],
    ...(reason ? [[labels.one.answer, reason] as [string, React.ReactNode]] : []),
    [labels.one.messageId, messageId],
  ];
  return (
    <Section id="etat" title={labels.one.facts}>
      <dl className={styles['facts']}>
        {rows.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <p className={styles['doors']}>
        {repeats && <Link to={`/administration/courriels/${repeats}`}>{labels.one.seeRepeated}</Link>}
        {person && <Link to={`/administration/courriels?personne=${person.id}`}>{labels.one.others}</Link>}
      </p>
    </Section>
  );
}

function Resend({ mail: { id, resendable } }: { mail: Mail }) {
  const labels = useLabels(mailLabels).one;
  const { can } = useShell();
  const [asks, setAsks] = useState(false);
  const { run, data, isPending, error } = useAction(ResendMail);
  return (
    <div>
      {can('mail.manage') && resendable && <Button onPress={() => setAsks(true)}>{labels.resend}</Button>}
      <p role="status" className={styles['status']}>
        {data && labels.resent}
      </p>
      {asks && (
        <Confirmation title={labels.resendTitle} act={labels.resend} keep={labels.keep} isPending={isPending} error={error} onAct={() => void run({ input: { mail: id } }).then(() => setAsks(false), () => undefined)} onClose={() => setAsks(false)}>
          <p>{labels.resendText}</p>
        </Confirmation>
      )}
    </div>
  );
}

function Says({ mail: { id, sentAt }, subject, text }: { mail: Mail; subject: string; text: string }) {
  const labels = useLabels(mailLabels).one;
  const { addressOf } = useApi();
  return (
    <>
      <p className={styles['soft']}>{sentAt ? labels.saidThen : labels.saysNow}</p>
      <dl className={styles['facts']}>
        <div>
          <dt>{labels.subject}</dt>
          <dd>{subject}</dd>
        </div>
      </dl>
      <h3>{labels.asHtml}</h3>
      <iframe className={styles['frame']} src={addressOf(`/files/courriels/${id}`)} title={labels.frame(subject)} sandbox="" />
      <h3>{labels.asText}</h3>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <pre className={styles['text']} tabIndex={0} aria-label={labels.asText} role="region">
        {text}
      </pre>
    </>
  );
}
