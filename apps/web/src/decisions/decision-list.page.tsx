import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { DecisionList, type DecisionLineFragment, type DecisionListQuery } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { dayInParis } from '../meetings/sitting.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { ButtonLink } from '../ui/button.js';
import { French, Quoting } from '../ui/french.js';
import { NextPage } from '../ui/next-page.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Table } from '../ui/table.js';
import { decisionFilter, DecisionFilters, FILTER_NAMES } from './decision-filters.js';
import { DecisionState } from './decision-state.js';
import styles from './decisions.module.css';

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(DecisionList, { pact: await pactSlug(api), ...decisionFilter(search), after: search.get('apres') });
}

/** The register: what was decided, open ones first. */
export function Component() {
  const labels = useLabels(decisionLabels);
  const { pact, can } = useShell();
  const [search] = useSearchParams();
  const { decisions, organisations, meetings } = useOperation(DecisionList, { pact: pact.slug, ...decisionFilter(search), after: search.get('apres') });
  return (
    <Page title={labels.title} lede={can('request.list') ? labels.lede : labels.ledeOwn}>
      {can('decision.manage') && (
        <p className={styles['top']}>
          <ButtonLink to="/decisions/inscrire" look="primary">
            {labels.record}
          </ButtonLink>
        </p>
      )}
      <DecisionFilters count={decisions.totalCount} organisations={can('request.list') ? organisations.nodes : []} meetings={meetings} />
      {decisions.nodes.length === 0 ? <Empty title={labels.none}>{<p>{labels.noneText}</p>}</Empty> : <Rows decisions={decisions.nodes} />}
      {decisions.pageInfo.hasNextPage && <NextPage cursor={decisions.pageInfo.endCursor} label={labels.next} />}
      <Doors pact={pact.slug} search={search} meetings={meetings} />
    </Page>
  );
}

/** Bodies whose agenda takes up open decisions. */
const AGENDAS_WITH_DECISIONS: readonly string[] = ['COPIL', 'COMITE_TECHNIQUE'];

/** The rows shown, as a file; the agenda on which the open ones return. */
function Doors({ pact, search, meetings }: { pact: string; search: URLSearchParams; meetings: DecisionListQuery['meetings'] }) {
  const labels = useLabels(decisionLabels);
  const api = useApi();
  const { can, today } = useShell();
  const next = meetings.find(({ instance, startsAt, state }) => AGENDAS_WITH_DECISIONS.includes(instance) && dayInParis(startsAt) >= today && state !== 'CANCELLED');
  const filters = new URLSearchParams([...search].filter(([name]) => FILTER_NAMES.some((each) => each === name)));
  return (
    <p className={styles['doors']}>
      <a href={api.addressOf(`/files/decisions/${pact}.csv?${filters}`)} download>
        {labels.csv}
      </a>
      {can('meeting.follow') && next && (
        <Link to={`/reunions/${next.id}#ordre-du-jour`}>
          <Quoting french={[next.title]}>{labels.agendaOf(next.title)}</Quoting>
        </Link>
      )}
    </p>
  );
}

function Rows({ decisions }: { decisions: readonly DecisionLineFragment[] }) {
  const labels = useLabels(decisionLabels);
  return (
    <Table caption={labels.caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.decision}</th>
          <th scope="col">{labels.owner}</th>
          <th scope="col">{labels.due}</th>
          <th scope="col">{labels.state}</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <Row key={decision.number} decision={decision} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ decision }: { decision: DecisionLineFragment }) {
  const labels = useLabels(decisionLabels);
  const format = useFormat();
  const { number, text, kind, organisation, dueOn, commitments } = decision;
  return (
    <tr>
      <th scope="row">
        <Link to={`/decisions/${number}`} className={styles['text']}>
          {number}. <French>{text}</French>
        </Link>
        {commitments.length > 0 && (
          <p className="small">
            {labels.numbers(commitments.map((each) => each.number))}
          </p>
        )}
      </th>
      <td data-label={labels.owner}>{organisation ? <French>{organisation.name}</French> : labels.kinds[kind]}</td>
      <td data-label={labels.due} className={styles['day']}>
        {dueOn ? format.day(dueOn) : '–'}
      </td>
      <td data-label={labels.state}>
        <DecisionState decision={decision} />
      </td>
    </tr>
  );
}
