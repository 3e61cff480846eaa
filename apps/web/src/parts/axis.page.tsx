import { Link, useParams } from 'react-router';
import { useLabels } from '../labels/language.js';
import { partLabels } from '../labels/parts.js';
import { French } from '../ui/french.js';
import { Page, Section } from '../ui/page.js';
import { loadPart, usePart } from './load-part.js';
import { PartIndicators } from './part-indicators.js';
import { PartAttention, PartLede, PartNow, PartRows, PartWays } from './part-view.js';
import styles from './parts.module.css';

export const load = loadPart('AXIS');

/** One axis by itself. */
export function Component() {
  const labels = useLabels(partLabels);
  const part = usePart('AXIS', useParams()['number'] ?? '');
  const { number, title, fullTitle } = part.axis!;
  const cadres = [...new Map(part.rows.flatMap(({ commitment: { actionCadre } }) => (actionCadre ? [[actionCadre.number, actionCadre] as const] : []))).values()];
  return (
    <Page title={<French>{fullTitle}</French>} documentTitle={title} kicker={labels.axis(number)} lede={<PartLede part={part} />} axis={number}>
      <PartWays text={`/?axe=${number}`} filter={`axe=${number}`} calendar={`axe=${number}`} />
      <PartNow part={part} />
      <PartAttention part={part} />
      {cadres.length > 0 && (
        <Section title={labels.cadres} id="actions-cadres">
          <ul className={styles['cadres']}>
            {cadres.map((cadre) => (
              <li key={cadre.number}>
                {cadre.number}.{' '}
                <Link to={`/actions-cadres/${cadre.number}`}>
                  <French>{cadre.title}</French>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <PartRows part={part} title={labels.rows} />
      <PartIndicators indicators={part.indicators} name={`${number}. ${title}`} axis={number} />
    </Page>
  );
}
