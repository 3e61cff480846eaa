import { Link, useLocation, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { OrganisationDiligence, type OrganisationDiligenceQuery } from '../graphql/generated.js';
import { diligenceLabels } from '../labels/diligence.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { SetWords } from '../ui/set-words.js';
import { Table } from '../ui/table.js';
import { CountCells, CountHeads, type Counts } from './count-cells.js';
import styles from './diligence.module.css';

type Semester = OrganisationDiligenceQuery['diligence'][number]['semesters'][number];

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(OrganisationDiligence, { pact: await pactSlug(api), organisation: params['organisation'] ?? '' });
}

/** What one organisation has given, semester by semester, and each row behind the counts. */
export function Component() {
  const labels = useLabels(diligenceLabels);
  const { pact } = useShell();
  const { organisation: slug = '' } = useParams();
  const { diligence } = useOperation(OrganisationDiligence, { pact: pact.slug, organisation: slug });
  const { organisation, semesters, ...counts } = diligence[0]!;
  return (
    <Page title={<French>{organisation.name}</French>} documentTitle={labels.titleOf(organisation.name)} kicker={labels.title} lede={labels.ledeOf}>
      <p className={styles['rule']}>{labels.rule}</p>
      {semesters.length === 0 ? <Empty title={labels.noneOf} /> : <Semesters semesters={semesters} counts={counts} />}
      {semesters.map((each) => (
        <Detail key={each.campaign.code} semester={each} organisation={slug} />
      ))}
      <p className={styles['doors']}>
        <Link to="/reponses-rendues">{labels.all}</Link>
      </p>
    </Page>
  );
}

/** The counts of each semester, and of all. */
function Semesters({ semesters, counts }: { semesters: readonly Semester[]; counts: Counts }) {
  const labels = useLabels(diligenceLabels);
  const semester = useSemester();
  return (
    <Table caption={labels.captionOf} stack>
      <thead>
        <tr>
          <th scope="col">{labels.semester}</th>
          <CountHeads />
        </tr>
      </thead>
      <tbody>
        {semesters.map(({ campaign, ...each }) => (
          <tr key={campaign.code}>
            <th scope="row">
              <SetWords>{semester(campaign.code)}</SetWords>
            </th>
            <CountCells counts={each} />
          </tr>
        ))}
        <tr className={styles['total']}>
          <th scope="row">{labels.total}</th>
          <CountCells counts={counts} />
        </tr>
      </tbody>
    </Table>
  );
}

/** The rows of one semester; opened when they are wanted. */
function Detail({ semester: { campaign, rows }, organisation }: { semester: Semester; organisation: string }) {
  const labels = useLabels(diligenceLabels);
  const format = useFormat();
  const name = useSemester()(campaign.code);
  // The committee counts answers, and does not open the pages on which they are written.
  const opens = useShell().can('desk.read');
  // The list of one semester leads to its rows.
  const { hash } = useLocation();
  return (
    <details className={styles['detail']} id={campaign.code} open={hash === `#${campaign.code}`}>
      <summary>
        <SetWords>{labels.detail(name)}</SetWords>
      </summary>
      <Table caption={labels.detail(name)} stack>
        <thead>
          <tr>
            <th scope="col">{labels.commitment}</th>
            <th scope="col">{labels.standing}</th>
            <th scope="col">{labels.due}</th>
            <th scope="col">{labels.sent}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, commitment, standing, dueOn, sentOn, returned }) => (
            <tr key={id} data-axis={commitment.axis.number}>
              <th scope="row">
                {commitment.number}.{' '}
                {opens ? (
                  <Link to={`/rapports/${campaign.code}/${organisation}?engagement=${commitment.number}`}>
                    <French>{commitment.title}</French>
                  </Link>
                ) : (
                  <French>{commitment.title}</French>
                )}
              </th>
              <td data-label={labels.standing} className={standing === 'MISSING' ? styles['missing'] : undefined}>
                {labels.standings[standing]}
                {returned && `, ${labels.returned}`}
              </td>
              <td data-label={labels.due} className={styles['day']}>{format.day(dueOn)}</td>
              <td data-label={labels.sent} className={styles['day']}>{sentOn ? format.day(sentOn) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
