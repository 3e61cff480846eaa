import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { heatMapLabels } from '../labels/heat-map.js';
import { useLabels } from '../labels/language.js';
import { LateSign, ReadingSign, StatusSign } from './cell-mark.js';
import { type Reading, SILENCES, type Sought, STATUSES, WEATHERS } from './heat-map-rows.js';
import styles from './heat-map.module.css';

/** Each sign with its word, as the cells draw it; choosing one keeps the rows that bear it. */
export function MapKey() {
  const labels = useLabels(heatMapLabels);
  const weathers = useLabels(weatherLabels);
  const statuses = useLabels(statusLabels);
  return (
    <details className={styles['key']} open>
      <summary>{labels.key.title}</summary>
      <p className="small">{labels.key.lede}</p>
      <dl>
        <Group title={labels.key.weather}>
          {WEATHERS.map((each) => (
            <Sign key={each} sought={each} word={weathers.words[each]} meaning={weathers.meanings[each]} reading={each} />
          ))}
        </Group>
        <Group title={labels.key.status}>
          {STATUSES.map((each) => (
            <Sign key={each} sought={each} word={statuses.words[each]}>
              <StatusSign status={each} />
            </Sign>
          ))}
        </Group>
        <Group title={labels.key.answer}>
          <Sign sought="LATE" word={labels.late}>
            <LateSign />
          </Sign>
          {SILENCES.map((each) => (
            <Sign key={each} sought={each} word={labels.readings[each]} reading={each} />
          ))}
        </Group>
      </dl>
    </details>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      {children}
    </div>
  );
}

function Sign({ sought, word, meaning, reading, children }: { sought: Sought; word: string; meaning?: string; reading?: Reading; children?: ReactNode }) {
  const { pathname, search } = useLocation();
  const filters = new URLSearchParams(search);
  const isOn = filters.get('case') === sought;
  if (isOn) filters.delete('case');
  else filters.set('case', sought);
  return (
    <dd>
      <Link to={{ pathname, search: filters.toString() }} preventScrollReset aria-current={isOn || undefined}>
        <span className={styles['swatch']} data-reading={reading}>
          {reading ? <ReadingSign reading={reading} /> : children}
        </span>
        <span>
          {word}
          {meaning && <small> {meaning}</small>}
        </span>
      </Link>
    </dd>
  );
}
