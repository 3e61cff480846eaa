import { Link, useSearchParams } from 'react-router';
import { AlertsCounted } from '../alerts/alerts-counted.js';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { OverviewPage, type OverviewPageQuery } from '../graphql/generated.js';
import { alertLabels } from '../labels/alerts.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import { overviewAgendaLabels } from '../labels/overview-agenda.js';
import { capital, useSemester } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Empty } from '../ui/notice.js';
import { Page, Section } from '../ui/page.js';
import { Projection } from '../ui/projection.js';
import { SetWords } from '../ui/set-words.js';
import { ViewWays } from '../views/view-ways.js';
import { AxisLines } from './axis-lines.js';
import { Glance } from './glance.js';
import { Late, ToDecide } from './late.js';
import { NextMeeting } from './next-meeting.js';
import { Moves, Silent, Storms } from './news.js';
import { OverviewTable } from './overview-table.js';
import styles from './overview.module.css';
import { type Overview, readingOf, rowsPath } from './overview-rows.js';
import { RowsBehind } from './rows-behind.js';

export async function load(api: Api, { search }: PageArgs) {
  return api.load(OverviewPage, { pact: await pactSlug(api), campaign: search.get('semestre') });
}

/** What moved, what is late, what worries, who is silent, what to decide: the committee's page, readable from the back of the room. */
export function Component() {
  const labels = useLabels(overviewLabels);
  const alerting = useLabels(alertLabels);
  const semester = useSemester();
  const format = useFormat();
  const { pact, can } = useShell();
  const [search] = useSearchParams();
  const { overview, campaigns, alerts } = useOperation(OverviewPage, { pact: pact.slug, campaign: search.get('semestre') });
  if (!overview.campaign) {
    return (
      <Page title={labels.title}>
        <Empty title={labels.noCampaign} />
      </Page>
    );
  }
  const { code } = overview.campaign;
  const since = previousSemester(campaigns, code, semester);
  return (
    <Page title={labels.title} kicker={labels.kicker(semester(code), format.day(overview.today))} lede={<OverviewLede overview={overview} campaign={code} />}>
      <Glance overview={overview} campaign={code} since={since} />
      <RowsBehind overview={overview} campaign={code} />
      <div className={styles['beside']}>
        <NextMeeting overview={overview} />
        <Ways />
      </div>
      <Moves overview={overview} since={since} />
      <Late overview={overview} />
      <Storms overview={overview} campaign={code} />
      <Section title={alerting.title} id="alertes">
        <AlertsCounted counts={alerts.counts} />
      </Section>
      <Silent overview={overview} campaign={code} />
      <ToDecide overview={overview} isMember={can('decision.read')} />
      <Section title={labels.axes.title} id="axes">
        <p className={styles['lede']}>{labels.axes.lede}</p>
        <AxisLines overview={overview} campaign={code} />
        <OverviewTable overview={overview} campaign={code} />
      </Section>
      <Elsewhere campaigns={campaigns} current={code} />
    </Page>
  );
}

/** The same pact seen otherwise. */
function Ways() {
  const labels = useLabels(overviewAgendaLabels).ways;
  return (
    <nav aria-label={labels.title} className={styles['ways']}>
      <Link to="/carte-des-engagements">{labels.map}</Link>
      <Link to="/calendrier">{labels.timeline}</Link>
      <Link to="/arrondissements">{labels.places}</Link>
      <Link to="/comparer">{labels.compare}</Link>
      <Projection />
      <ViewWays />
    </nav>
  );
}

/** Coverage and freshness first: no other number is read without them. */
function OverviewLede({ overview: { total, campaign }, campaign: code }: { overview: Overview; campaign: string }) {
  const labels = useLabels(overviewLabels);
  return (
    <p>
      <strong className={styles['covered']}>
        <Link to={rowsPath(code, { answer: 'recus' })}>{labels.coverage(total.reported, total.expected)}</Link>
      </strong>
      , <Link to={rowsPath(code, { answer: 'acceptes' })}>{labels.accepted(total.accepted)}</Link>
      {total.excused > 0 && `, ${labels.excused(total.excused)}`}. {capital(labels.freshness(total.medianAgeDays, readingOf(total)))}.
      {total.commitments > total.expected && (
        <>
          {' '}
          <Link to={rowsPath(code, { answer: 'non-interroges' })}>{labels.notAsked(total.commitments - total.expected)}</Link>
        </>
      )}
      {campaign?.fictional && ` ${labels.fictional}`}
    </p>
  );
}

function previousSemester(campaigns: OverviewPageQuery['campaigns'], code: string, words: (code: string) => string): string | null {
  const before = campaigns.filter(({ state }) => state !== 'PLANNED').map((each) => each.code).filter((each) => each < code);
  const last = before.toSorted().at(-1);
  return last ? words(last) : null;
}

function Elsewhere({ campaigns, current }: { campaigns: OverviewPageQuery['campaigns']; current: string }) {
  const labels = useLabels(overviewLabels);
  const semester = useSemester();
  const { can } = useShell();
  const others = campaigns.filter(({ code, state }) => code !== current && state !== 'PLANNED');
  return (
    <nav aria-label={labels.campaigns} className={styles['elsewhere']}>
      {others.map(({ code }) => (
        <Link key={code} to={`/vue-d-ensemble?semestre=${code}`}>
          <SetWords>{capital(semester(code))}</SetWords>
        </Link>
      ))}
      {can('request.list') && <Link to={`/campagnes/${current}`}>{labels.campaign}</Link>}
    </nav>
  );
}
