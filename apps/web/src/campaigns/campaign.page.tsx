import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { CampaignPage, type CampaignPageQuery, type CampaignPageQueryVariables } from '../graphql/generated.js';
import { campaignPlanLabels } from '../labels/campaign-plans.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useLabels } from '../labels/language.js';
import { capital, useSemester } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { ButtonLink } from '../ui/button.js';
import { Empty } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { SetWords } from '../ui/set-words.js';
import { BatchDone, type BatchOutcome } from './batch.js';
import { CampaignCounts } from './campaign-counts.js';
import { filterOf } from './campaign-filter.js';
import { CampaignSteps, CampaignTabs } from './campaign-head.js';
import { CampaignRun } from './campaign-run.js';
import { CopilMoved } from './copil-moved.js';
import { Extensions } from './extensions.js';
import styles from './campaign.module.css';
import { LeftOut } from './left-out.js';
import { PlanActs } from './plan-acts.js';
import { MailStopped } from '../reminders/mail-stopped.js';
import { RequestFilters } from './request-filters.js';
import { RequestTable } from './request-table.js';

const PAGE = 50;

function variablesOf(pact: string, campaign: string, search: URLSearchParams): CampaignPageQueryVariables {
  return { pact, campaign, filter: filterOf(search), after: search.get('apres') };
}

export async function load(api: Api, { params, search }: PageArgs) {
  return api.load(CampaignPage, variablesOf(await pactSlug(api), params['campaign']!, search));
}

/** Who has answered, who has not: the secretariat's page of a campaign, which the committee follows. */
export function Component() {
  const labels = useLabels(campaignLabels);
  const semester = useSemester();
  const { pact: card, can } = useShell();
  const { campaign: code = '' } = useParams();
  const [search] = useSearchParams();
  const { campaign, campaigns, mailStop } = useOperation(CampaignPage, variablesOf(card.slug, code, search));
  return (
    <Page title={labels.title(semester(code))} kicker={can('report.decide') ? labels.kicker : labels.kickerFollowing}>
      <CampaignSteps campaign={campaign} />
      <CampaignTabs campaign={code} />
      <MailStopped stop={mailStop} />
      <CopilMoved campaign={campaign} />
      {campaign.state === 'PLANNED' ? <Planned pact={card.slug} campaign={campaign} /> : <Begun />}
      <OtherCampaigns campaigns={campaigns} current={code} />
      {campaign.fictional && <p className="small">{labels.fictional}</p>}
    </Page>
  );
}

/** Nobody has been asked: whom it would ask is looked at before it opens. */
function Planned({ pact, campaign }: { pact: string; campaign: CampaignPageQuery['campaign'] }) {
  const labels = useLabels(campaignPlanLabels);
  return (
    <>
      <p>{labels.planned}</p>
      <PlanActs pact={pact} campaign={campaign} />
      <LeftOut campaign={campaign} />
    </>
  );
}

function Begun() {
  const labels = useLabels(campaignLabels);
  const { pact: card, can } = useShell();
  const { campaign: code = '' } = useParams();
  const [search] = useSearchParams();
  const { pact, campaign, reportRequests } = useOperation(CampaignPage, variablesOf(card.slug, code, search));
  // Told as long as the list is looked at through the same filters: what was accepted may be gone from it.
  const [done, setDone] = useState<{ readonly of: string; readonly times: number; readonly outcome: BatchOutcome } | null>(null);
  const of = `${code}?${search}`;
  return (
    <>
      <CampaignCounts campaign={campaign} />
      <LeftOut campaign={campaign} />
      <Extensions pact={card.slug} campaign={campaign} />
      {can('campaign.run') && <CampaignRun pact={card.slug} campaign={campaign} />}
      {can('reminder.manage') && campaign.state === 'OPEN' && <p><Link to={`/campagnes/${code}/relancer`}>{labels.remindNow}</Link></p>}
      <Section title={labels.tabs.requests} id="demandes" aside={<Shown requests={reportRequests} />}>
        <RequestFilters campaign={campaign} axes={pact.axes} />
        {done?.of === of && <BatchDone key={done.times} outcome={done.outcome} />}
        {reportRequests.nodes.length > 0 ? (
          <RequestTable campaign={code} requests={reportRequests.nodes} excuses={campaign.availableTransitions.includes('EXCUSE')} onAccepted={(outcome) => setDone({ of, times: (done?.times ?? 0) + 1, outcome })} />
        ) : (
          <Empty title={labels.noMatch} />
        )}
        <Paging requests={reportRequests} />
      </Section>
    </>
  );
}

type Requests = CampaignPageQuery['reportRequests'];

function Shown({ requests: { nodes, totalCount } }: { requests: Requests }) {
  const labels = useLabels(campaignLabels);
  const [search] = useSearchParams();
  const from = Number(search.get('page') ?? 0) * PAGE + 1;
  return <span role="status">{labels.shown(from, from + nodes.length - 1, totalCount)}</span>;
}

function Paging({ requests: { pageInfo } }: { requests: Requests }) {
  const labels = useLabels(campaignLabels);
  const [search] = useSearchParams();
  const first = new URLSearchParams(search);
  first.delete('apres');
  first.delete('page');
  const next = new URLSearchParams(search);
  next.set('apres', pageInfo.endCursor ?? '');
  next.set('page', String(Number(search.get('page') ?? 0) + 1));
  return (
    <nav className={styles['paging']}>
      {search.has('apres') && <Link to={`?${first}#demandes`}>{labels.firstPage}</Link>}
      {pageInfo.hasNextPage && <Link to={`?${next}#demandes`}>{labels.nextPage}</Link>}
    </nav>
  );
}

function OtherCampaigns({ campaigns, current }: { campaigns: CampaignPageQuery['campaigns']; current: string }) {
  const labels = useLabels(campaignLabels);
  const semester = useSemester();
  const others = campaigns.filter(({ code }) => code !== current);
  const prepares = useShell().can('campaign.run');
  const prepare = useLabels(campaignPlanLabels).prepare;
  if (others.length === 0 && !prepares) return null;
  return (
    <nav aria-label={labels.others} className={styles['others']}>
      {others.length > 0 && <span>{labels.others}</span>}
      {others.map(({ code }) => (
        <Link key={code} to={`/campagnes/${code}`}>
          <SetWords>{capital(semester(code))}</SetWords>
        </Link>
      ))}
      {prepares && <ButtonLink to="/campagnes/preparer">{prepare}</ButtonLink>}
    </nav>
  );
}
