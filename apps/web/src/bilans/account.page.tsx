import { useParams } from 'react-router';
import { type Api, ApiError } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { BilanIndex, BilanPage, type BilanPageQuery } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { Page } from '../ui/page.js';
import { BilanAxis } from './bilan-axis.js';
import styles from './bilan.module.css';
import { useShortfall } from './shortfall.js';
import { WayToWriting } from './way-to-writing.js';
import { Years } from './years.js';

export async function load(api: Api, { params }: PageArgs) {
  const year = Number(params['year']);
  if (!Number.isInteger(year)) throw new ApiError('BILAN_NOT_FOUND', '');
  const pact = await pactSlug(api);
  const [page] = await Promise.all([api.load(BilanPage, { pact, year }), api.load(BilanIndex, { pact })]);
  return page;
}

/** The account of one year: what was published, what was reported, what stayed silent. */
export function Component() {
  const labels = useLabels(bilanLabels);
  const { pact } = useShell();
  const year = Number(useParams()['year']);
  const { bilan } = useOperation(BilanPage, { pact: pact.slug, year });
  const shown = bilan.axes.filter(({ keyFigures, figures }) => bilan.covered || keyFigures.length + figures.length > 0);
  return (
    <Page title={labels.title(bilan.year)} kicker={<Kicker bilan={bilan} />} lede={<Introduction bilan={bilan} />}>
      <Years />
      <WayToWriting year={year} />
      {(bilan.covered || shown.length > 0) && <Contents axes={shown} covered={bilan.covered} />}
      {shown.map((item) => (
        <BilanAxis key={item.axis.number} item={item} year={bilan.year} covered={bilan.covered} />
      ))}
    </Page>
  );
}

type Bilan = BilanPageQuery['bilan'];

/** A draft says so before its title. */
function Kicker({ bilan: { draft, state, pact } }: { bilan: Bilan }) {
  const labels = useLabels(bilanLabels);
  if (!draft) return <French>{pact.title}</French>;
  return (
    <>
      <strong className={styles['draft']}>{labels.draft}</strong> {labels.draftText[state]}
    </>
  );
}

/** Cut-off and coverage before anything else: a total never hides silence, nor takes for silence what is not yet due. */
function Introduction({ bilan: { year, covered, cutOff, coverage, axes } }: { bilan: Bilan }) {
  const labels = useLabels(bilanLabels);
  const format = useFormat();
  const others = useShortfall()(coverage);
  const fictional = axes.some(({ lines }) => lines.some(({ answers }) => answers.some(({ campaign }) => campaign.fictional)));
  if (!covered) return <p>{labels.notCovered(year, axes.reduce((sum, { keyFigures, figures }) => sum + keyFigures.length + figures.length, 0))}</p>;
  return (
    <p>
      {labels.cutOff(format.day(cutOff))} <strong className={styles['covered']}>{labels.coverage(coverage.accepted, coverage.commitments)}</strong>
      {labels.freshness(coverage.medianAgeDays)}. {others.length > 0 && `${labels.others(others)} `}
      {labels.provenanceHint} {fictional && labels.fictionalReports}
    </p>
  );
}

/** Stays in sight on a wide screen: where one is, and how much of each axis is covered. */
function Contents({ axes, covered }: { axes: Bilan['axes']; covered: boolean }) {
  const labels = useLabels(bilanLabels);
  const shortfall = useShortfall();
  return (
    <nav aria-label={labels.contents} className={styles['contents']}>
      <ol>
        {axes.map(({ axis, coverage }) => (
          <li key={axis.number} data-axis={axis.number}>
            <a href={`#axe-${axis.number}`}>
              <span className={styles['contents-number']}>{axis.number}</span>
              <French>{axis.title}</French>
              {covered && (
                <span className={styles['contents-count']}>
                  {[labels.countShort(coverage.accepted, coverage.commitments), ...shortfall(coverage)].map((count) => (
                    <span key={count}>{count}</span>
                  ))}
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
