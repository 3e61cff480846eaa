import { useState } from 'react';
import type { CommitmentStatus, Weather } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useSemester } from '../labels/semester.js';
import { FrenchText } from '../ui/french.js';
import { StatusWord, WeatherMark } from '../ui/marks.js';
import styles from './report-form.module.css';

interface MarginNoteProps {
  readonly previous: { readonly campaign: { readonly code: string } } | null;
  readonly weather?: Weather | null | undefined;
  readonly status?: CommitmentStatus | null | undefined;
  readonly text?: string | null | undefined;
  readonly onReuse?: ((text: string) => void) | undefined;
}

/** Last semester's answer to the same question. */
export function MarginNote({ previous, weather, status, text, onReuse }: MarginNoteProps) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  // Beside the field there is place for it; under it, on a phone, it is opened when wanted.
  const [isWide] = useState(() => window.matchMedia('(min-width: 56rem)').matches);
  if (!previous) return null;
  const drawn = weather !== undefined || status !== undefined;
  return (
    <>
      {drawn && (
        <p className={styles['margin-title']}>
          {labels.lastTimeShort} {semester(previous.campaign.code)}
        </p>
      )}
      {weather !== undefined && <WeatherMark weather={weather} />}
      {status !== undefined && <StatusWord status={status} />}
      {!drawn && (
        <details open={isWide} className={styles['last']}>
          <summary className={styles['margin-title']}>
            {labels.lastTimeShort} {semester(previous.campaign.code)}
          </summary>
          {text ? <FrenchText>{text}</FrenchText> : <p>{labels.empty}</p>}
        </details>
      )}
      {text && onReuse && (
        <button type="button" className={styles['reuse']} onClick={() => onReuse(text)}>
          {labels.reuse}
        </button>
      )}
    </>
  );
}
