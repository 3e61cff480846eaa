import { Link, useParams } from 'react-router';
import { useLabels } from '../labels/language.js';
import { partLabels } from '../labels/parts.js';
import { territoryLabels } from '../labels/territories.js';
import { ARRONDISSEMENTS } from '../territories/places.js';
import { Page } from '../ui/page.js';
import { SetWords } from '../ui/set-words.js';
import { loadPart, usePart } from './load-part.js';
import { PartIndicators } from './part-indicators.js';
import { PartAttention, PartLede, PartNow, PartRows, PartWays } from './part-view.js';
import styles from './parts.module.css';

export const load = loadPart('ARRONDISSEMENT');

/** One arrondissement: what the text places there, what answers say was done there, what holds there as everywhere. */
export function Component() {
  const labels = useLabels(partLabels);
  const words = labels.arrondissements;
  const { arrondissement } = useLabels(territoryLabels);
  const part = usePart('ARRONDISSEMENT', useParams()['number'] ?? '');
  const number = part.arrondissement!;
  const title = arrondissement(number);
  return (
    <Page title={title} documentTitle={title} kicker={<Link to="/arrondissements">{words.title}</Link>} lede={<PartLede part={part} />}>
      <p>
        {words.named(part.named.length)} {part.rows.length > part.named.length && `${words.reached(part.rows.length - part.named.length)} `}
        {words.everywhere(part.wholeCity)} <Link to={`/?arrondissement=${number}`}>{words.seeEverywhere}</Link>
      </p>
      <PartWays text={`/?arrondissement=${number}&nomme=oui`} filter={null} calendar={null} />
      <PartNow part={part} />
      {part.rows.length > 0 && <PartAttention part={part} />}
      <PartRows part={part} title={labels.rows} />
      <PartIndicators indicators={part.indicators} name={title} axis={null} />
      <p className={styles['beside']}>
        {[number - 1, number + 1].filter((each) => ARRONDISSEMENTS.includes(each)).map((each) => (
          <span key={each}>
            {each < number ? words.previous : words.next}{' '}
            <Link to={`/arrondissements/${each}`}>
              <SetWords>{arrondissement(each)}</SetWords>
            </Link>
          </span>
        ))}
      </p>
    </Page>
  );
}
