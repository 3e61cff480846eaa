import type { ReactNode } from 'react';
import type { CommitmentStatus, Weather } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useFigures, type Figure } from '../labels/figures.js';
import { unitForms } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { French, FrenchText, Quoting } from '../ui/french.js';
import { StatusWord, WeatherMark } from '../ui/marks.js';
import styles from './bilan.module.css';

export interface ReportSaid {
  readonly status: CommitmentStatus | null;
  readonly weather: Weather | null;
  readonly achievements: string | null;
  readonly difficulties: string | null;
  readonly nextSteps: string | null;
}

export interface ReportedFigure extends Figure {
  readonly title: string;
  readonly unit: string;
  /** In words; null when the report's own is meant. */
  readonly period: string | null;
}

interface ReportWordsProps {
  readonly report: ReportSaid;
  readonly figures: readonly ReportedFigure[];
  /** Who said it, when, and what else there is to know of it. */
  readonly children: ReactNode;
}

/** What a report says of its commitment, living or frozen. */
export function ReportWords({ report, figures, children }: ReportWordsProps) {
  const labels = useLabels(bilanLabels);
  return (
    <div className={styles['report']}>
      <p className={styles['signs']}>
        <WeatherMark weather={report.weather} />
        <StatusWord status={report.status} />
      </p>
      {report.achievements && <FrenchText>{report.achievements}</FrenchText>}
      {(['difficulties', 'nextSteps'] as const).map(
        (name) =>
          report[name] && (
            <div key={name} className={styles['aside']}>
              <p className={styles['aside-title']}>{labels.texts[name]}</p>
              <FrenchText>{report[name]}</FrenchText>
            </div>
          ),
      )}
      <Values figures={figures} />
      <p className={styles['who']}>{children}</p>
    </div>
  );
}

function Values({ figures }: { figures: readonly ReportedFigure[] }) {
  const labels = useLabels(bilanLabels);
  const words = useFigures();
  if (figures.length === 0) return null;
  return (
    <dl className={styles['values']} aria-label={labels.values}>
      {figures.map((figure, at) => (
        <div key={at}>
          <dt>
            <French>{figure.title}</French>
            {figure.period && (
              <>
                , <French>{figure.period}</French>
              </>
            )}
          </dt>
          <dd>
            <Quoting french={unitForms(figure.unit)}>{words.words(figure, figure.unit)}</Quoting>
          </dd>
        </div>
      ))}
    </dl>
  );
}
