import type { CommitmentStatus, Weather } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import { StatusWord, WeatherMark } from '../ui/marks.js';
import styles from './overview.module.css';
import { WEATHERS } from './overview-rows.js';

/** Negative when the weather got worse. */
export function weatherTurn({ fromWeather, toWeather }: { readonly fromWeather: Weather | null; readonly toWeather: Weather | null }): number {
  return fromWeather && toWeather ? WEATHERS.indexOf(fromWeather) - WEATHERS.indexOf(toWeather) : 0;
}

/** From one météo to another, and whether that is better. */
export function WeatherMove({ from, to, turn }: { from: Weather | null; to: Weather | null; turn: number }) {
  const labels = useLabels(overviewLabels).moved;
  return (
    <p className={styles['move']}>
      <span className="visually-hidden">{labels.from} </span>
      <WeatherMark weather={from} />
      <Arrow />
      <span className="visually-hidden"> {labels.to} </span>
      <WeatherMark weather={to} />
      {turn !== 0 && (
        <span className={styles['turn']} data-turn={turn > 0 ? 'better' : 'worse'}>
          {turn > 0 ? labels.better : labels.worse}
        </span>
      )}
    </p>
  );
}

export function StatusMove({ from, to }: { from: CommitmentStatus | null; to: CommitmentStatus | null }) {
  const labels = useLabels(overviewLabels).moved;
  return (
    <p className={styles['move']}>
      <span className="visually-hidden">{labels.from} </span>
      <StatusWord status={from} />
      <Arrow />
      <span className="visually-hidden"> {labels.to} </span>
      <StatusWord status={to} />
    </p>
  );
}

function Arrow() {
  return (
    <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden className={styles['arrow']}>
      <path d="M1 6h20m-5-4.5L21 6l-5 4.5" />
    </svg>
  );
}
