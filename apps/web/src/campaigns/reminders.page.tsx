import { Link, useParams, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { CampaignReminders, type CampaignRemindersQuery } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import { useSemester } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { Page, Section } from '../ui/page.js';
import { MailStopped } from '../reminders/mail-stopped.js';
import { ReminderLog } from '../reminders/reminder-log.js';
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
