import { Link } from 'react-router';
import { commitmentLabels } from '../labels/commitments.js';
import { useLabels } from '../labels/language.js';
import { territoryLabels } from '../labels/territories.js';
import { French } from '../ui/french.js';
import { SetWords } from '../ui/set-words.js';
import type { Commitment } from './commitment.page.js';
import styles from './commitment.module.css';

/** Where it holds: the arrondissements that the text names, each a way to what else holds there; else the whole city. */
export function Territories({ territories }: { territories: Commitment['territories'] }) {
  const labels = useLabels(commitmentLabels);
  const { arrondissement } = useLabels(territoryLabels);
  return (
    <>
      <h2 className={styles['label']}>{labels.places}</h2>
      {territories.length === 0 && <p className="small">{labels.noPlace}</p>}
      {territories.map(({ arrondissements, verbatim, page }) => (
        <div key={verbatim}>
          <ul>
            {arrondissements.map((number) => (
              <li key={number}>
                <Link to={`/arrondissements/${number}`}>
                  <SetWords>{arrondissement(number)}</SetWords>
                </Link>
              </li>
            ))}
          </ul>
          <p className="small">
            <French>{`« ${verbatim} »`}</French>, {labels.page(page)}
          </p>
        </div>
      ))}
    </>
  );
}
