import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { DecidedReminders } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { Page, Section } from '../ui/page.js';
import { MailStopped } from './mail-stopped.js';
import { ReminderLog } from './reminder-log.js';

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(DecidedReminders, { pact: await pactSlug(api), after: search.get('apres') });
}

/** Who was told of decisions and meetings, and what became of it. */
export function Component() {
  const labels = useLabels(reminderLabels);
  const { nextPage } = useLabels(campaignLabels);
  const { pact } = useShell();
  const [search] = useSearchParams();
  const { reminders, mailStop } = useOperation(DecidedReminders, { pact: pact.slug, after: search.get('apres') });
  return (
    <Page
      title={labels.ofDecisions.title}
      kicker={
        <>
          {labels.rules.kicker} · <Link to="/campagnes/regles-de-relance">{labels.rules.title}</Link>
        </>
      }
      lede={labels.ofDecisions.lede(reminders.totalCount)}
    >
      <MailStopped stop={mailStop} />
      {reminders.nodes.length > 0 && (
        <Section title={labels.log} id="journal">
          <ReminderLog reminders={reminders.nodes} decided />
          {reminders.pageInfo.hasNextPage && (
            <nav>
              <Link to={`?apres=${reminders.pageInfo.endCursor ?? ''}#journal`}>{nextPage}</Link>
            </nav>
          )}
        </Section>
      )}
    </Page>
  );
}
