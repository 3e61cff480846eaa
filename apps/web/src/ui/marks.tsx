import { Link } from 'react-router';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import type { CommitmentStatus, Weather } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { French } from './french.js';
import styles from './marks.module.css';

/** An axis by its name, always with its hue: a short rule of the colour, then the words. */
export function AxisName({ axis, link = false }: { axis: { number: number; title: string }; link?: boolean }) {
  const name = (
    <span>
      {axis.number}. <French>{axis.title}</French>
    </span>
  );
  return (
    <span className={styles['axis']} data-axis={axis.number}>
      {link ? <Link to={`/axes/${axis.number}`}>{name}</Link> : name}
    </span>
  );
}

/** The commitment's number, the mark that returns everywhere; inherits the hue of the nearest `data-axis`. */
export function CommitmentNumber({ number, size = 'list' }: { number: number; size?: 'text' | 'list' | 'page' }) {
  return <span className={`${styles['number']} ${styles[size]}`}>{number}</span>;
}

/** Number and title of a commitment as one link. */
export function CommitmentLink({ commitment, axis }: { commitment: { number: number; title: string }; axis?: number }) {
  return (
    <Link to={`/engagements/${commitment.number}`} className={styles['commitment']} data-axis={axis}>
      <CommitmentNumber number={commitment.number} />
      <French>{commitment.title}</French>
    </Link>
  );
}

/** The drawing alone: only beside its word. */
export function WeatherSign({ weather }: { weather: Weather }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden className={styles['sign']}>
      {WEATHER_SIGNS[weather]}
    </svg>
  );
}

/** Météo as a drawn sign with its word. `null` is silence, and is said. */
export function WeatherMark({ weather, wordless = false }: { weather: Weather | null; wordless?: boolean }) {
  const labels = useLabels(weatherLabels);
  const word = weather ? labels.words[weather] : labels.silent;
  return (
    <span className={styles['weather']}>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden={wordless ? undefined : true} role={wordless ? 'img' : undefined} aria-label={wordless ? word : undefined}>
        {weather ? WEATHER_SIGNS[weather] : <path d="M7 12h10" />}
      </svg>
      {!wordless && word}
    </span>
  );
}

export function StatusWord({ status }: { status: CommitmentStatus | null }) {
  const labels = useLabels(statusLabels);
  return <span className={styles['status']}>{status ? labels.words[status] : labels.unknown}</span>;
}

const CLOUD = 'M7 19h10a4 4 0 0 0 .6-7.95 5.5 5.5 0 0 0-10.7-.6A4.3 4.3 0 0 0 7 19Z';
const RAISED_CLOUD = 'M7 15h10a3.6 3.6 0 0 0 .5-7.15 5 5 0 0 0-9.7-.6A3.9 3.9 0 0 0 7 15Z';
const WEATHER_SIGNS: Record<Weather, React.ReactNode> = {
  SUNNY: (
    <>
      <circle cx="12" cy="12" r="4.2" />
      <path d="M12 2.5v2.6M12 18.9v2.6M2.5 12h2.6M18.9 12h2.6M5.3 5.3l1.8 1.8M16.9 16.9l1.8 1.8M5.3 18.7l1.8-1.8M16.9 7.1l1.8-1.8" />
    </>
  ),
  CLOUDY: (
    <>
      <path d="M15.5 3v1.8M20.9 5.2l-1.3 1.3M22.8 10.5H21M13 6.6a4.3 4.3 0 0 1 6.6 4.9" />
      <path d="M6 20h8.6a3.4 3.4 0 0 0 .5-6.75 4.7 4.7 0 0 0-9.1-.5A3.65 3.65 0 0 0 6 20Z" />
    </>
  ),
  OVERCAST: <path d={CLOUD} fill="currentColor" fillOpacity="0.28" />,
  STORM: (
    <>
      <path d={RAISED_CLOUD} fill="currentColor" fillOpacity="0.28" />
      <path d="m12.5 13.2-3 4.2h4l-2.6 4.4" />
    </>
  ),
};
