import { Link, useParams, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { CampaignReminders, type CampaignRemindersQuery } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import { useSemester } from '../labels/semester.js';
import type { PageArgs } from '../routes.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { Page, Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { MailStopped } from '../reminders/mail-stopped.js';
import { CampaignTabs } from './campaign-head.js';
import styles from './campaign.module.css';

export async function load(api: Api, { params, search }: PageArgs) {
  return api.load(CampaignReminders, { pact: await pactSlug(api), campaign: params['campaign']!, after: search.get('apres') });
}

/** What was sent to whom, and who cannot be reached. */
export function Component() {
  const labels = useLabels(campaignLabels);
  const words = useLabels(reminderLabels);
  const semester = useSemester();
  const { pact, can } = useShell();
  const { campaign = '' } = useParams();
  const [search] = useSearchParams();
  const { reminders, reportRequests, mailStop } = useOperation(CampaignReminders, { pact: pact.slug, campaign, after: search.get('apres') });
  return (
    <Page title={words.title(semester(campaign))} kicker={labels.kicker} lede={words.lede(reminders.totalCount)}>
      <CampaignTabs campaign={campaign} />
      <MailStopped stop={mailStop} />
      {can('reminder.manage') && (
        <p className={styles['text']}>
          <Link to={`/campagnes/${campaign}/relancer`}>{labels.remindNow}</Link>
        </p>
      )}
      {reminders.nodes.length > 0 && (
        <Section title={words.log} id="journal">
          <ReminderLog reminders={reminders.nodes} />
          {reminders.pageInfo.hasNextPage && (
            <nav className={styles['paging']}>
              <Link to={`?apres=${reminders.pageInfo.endCursor ?? ''}#journal`}>{labels.nextPage}</Link>
            </nav>
          )}
        </Section>
      )}
      <WithoutContact requests={reportRequests} campaign={campaign} />
    </Page>
  );
}

function ReminderLog({ reminders }: { reminders: CampaignRemindersQuery['reminders']['nodes'] }) {
  const labels = useLabels(reminderLabels);
  const format = useFormat();
  return (
    <div className={styles['log']}>
      <Table caption={labels.caption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.person}</th>
            <th scope="col">{labels.organisation}</th>
            <th scope="col">{labels.when}</th>
            <th scope="col" data-figure>
              {labels.due}
            </th>
            <th scope="col">{labels.mail}</th>
          </tr>
        </thead>
        <tbody>
          {reminders.map((reminder) => (
            <tr key={reminder.id}>
              <th scope="row">
                {reminder.person.name}
                <span className={styles['role']}>{reminder.person.email}</span>
              </th>
              <td>
                <French>{reminder.organisation.name}</French>
              </td>
              <td data-label={labels.when}>
                <WhichWords reminder={reminder} />
                <span className={styles['role']}>{format.day(reminder.onDate)}</span>
              </td>
              <td data-figure data-label={labels.due}>
                {reminder.due}
              </td>
              <td data-label={labels.mail}>
                <MailWords reminder={reminder} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** Which one it is: its distance to a due date, or how long something has waited. */
function WhichWords({ reminder: { kind, offsetDays, ownDueOn } }: { reminder: CampaignRemindersQuery['reminders']['nodes'][number] }) {
  const labels = useLabels(reminderLabels);
  const format = useFormat();
  if (kind !== 'REPORT') {
    return (
      <>
        {labels.ofKind[kind](offsetDays)}
        {ownDueOn && <span className={styles['role']}>{labels.since(format.day(ownDueOn))}</span>}
      </>
    );
  }
  return (
    <>
      {offsetWords(offsetDays, labels)}
      {ownDueOn && <span className={styles['role']}>{labels.ownDue(format.day(ownDueOn))}</span>}
    </>
  );
}

function offsetWords(days: number, labels: { before: (n: number) => string; onDay: string; after: (n: number) => string }): string {
  if (days === 0) return labels.onDay;
  return days < 0 ? labels.before(-days) : labels.after(days);
}

/** What became of it: its message, or why there is none. */
function MailWords({ reminder: { mail, notSent } }: { reminder: CampaignRemindersQuery['reminders']['nodes'][number] }) {
  const words = useLabels(reminderLabels);
  const labels = words.mailStates;
  const format = useFormat();
  if (!mail) return notSent && <span className={styles['not-sent']}>{words.notSent[notSent]}</span>;
  if (mail.state === 'SENT') return labels.SENT(mail.sentAt ? format.instant(mail.sentAt) : '');
  if (mail.state !== 'FAILED') return labels[mail.state];
  return (
    <span className={styles['late']}>
      {labels.FAILED(mail.attempts)}
      {mail.error && <span className={styles['role']}>{mail.error}</span>}
    </span>
  );
}

/** Organisations that owe an answer and have nobody to write to, or whom nobody wants to be written to. */
function WithoutContact({ requests, campaign }: { requests: CampaignRemindersQuery['reportRequests']; campaign: string }) {
  const labels = useLabels(reminderLabels);
  const format = useFormat();
  const owing = requests.nodes.filter(({ state, contacts, toPhone }) => contacts.length === toPhone.length && state !== 'SUBMITTED' && state !== 'ACCEPTED');
  const organisations = new Map<string, { slug: string; name: string; owes: number; people: readonly string[] }>();
  for (const { organisation, contacts } of owing) organisations.set(organisation.slug, { ...organisation, people: contacts.map(({ name }) => name), owes: (organisations.get(organisation.slug)?.owes ?? 0) + 1 });
  const partial = requests.nodes.length < requests.totalCount;
  return (
    <Section title={labels.without} id="sans-contact">
      <p className={styles['text']}>{organisations.size > 0 ? labels.withoutText : labels.nobodyWithout}</p>
      {partial && <p className="small">{labels.partial(requests.nodes.length, requests.totalCount)}</p>}
      <ul className={styles['without']}>
        {[...organisations.values()].map(({ slug, name, owes, people }) => (
          <li key={slug}>
            <Link to={`/campagnes/${campaign}?organisation=${slug}`}>
              <French>{name}</French>
            </Link>
            <span>{labels.owes(owes)}</span>
            {people.length > 0 && <span>{labels.toPhone(format.list(people))}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
