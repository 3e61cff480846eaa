import type { ReactNode } from 'react';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { unitForms } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { stepLabels } from '../labels/steps.js';
import { territoryLabels } from '../labels/territories.js';
import { usePlaceWords } from '../territories/places.js';
import { French, FrenchText, Quoting } from '../ui/french.js';
import { StatusWord, WeatherMark } from '../ui/marks.js';
import { SetWords } from '../ui/set-words.js';
import styles from './answer-sheet.module.css';
import { type Field, PEOPLE, PLACES, type ReportContent, STEP, TEXTS } from './report-answer.js';
import { useSaidFigure } from './use-said-figure.js';

/** What a reader puts around a field of the answer; fields left empty are then shown too. */
export type AroundField = (field: Field, content: ReactNode) => ReactNode;

/** What an answer says, whoever gave it; of another porteur's, the steps are not said. */
export type AnswerContent = Pick<ReportContent, 'status' | 'weather' | 'unchanged' | 'arrondissements' | 'peopleReached' | 'measurements' | (typeof TEXTS)[number]> & Partial<Pick<ReportContent, 'milestones'>>;

/** An indicator that was asked, with what the pact aims at: shown beside its figure, and when none was given. */
export interface AskedIndicator {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly targets: readonly (Parameters<ReturnType<typeof useFigures>['target']>[0] & { readonly id: string })[];
}

/** An answer to be read: status, météo, the texts that were written, the figures. `level` is that of its headings. */
export function AnswerSheet({ report, level, around, asked }: { report: AnswerContent; level: 3 | 4 | 5; around?: AroundField; asked?: readonly AskedIndicator[] }) {
  const labels = useLabels(reportingLabels);
  const Heading = `h${level}` as const;
  const places = useLabels(territoryLabels);
  const { named } = usePlaceWords();
  const figures = useFigures();
  const texts = TEXTS.filter((name) => report[name] || around);
  const set: AroundField = around ?? ((_, content) => content);
  return (
    <div className={styles['sheet']}>
      <p className={styles['signs']}>
        <WeatherMark weather={report.weather} />
        <StatusWord status={report.status} />
      </p>
      {around?.('weather', null)}
      {around?.('status', null)}
      {report.unchanged && <p className="small">{labels.sheet.unchanged}</p>}
      {texts.map((name) => (
        <div key={name}>
          <Heading>{labels.texts[name]}</Heading>
          {set(name, report[name] ? <FrenchText>{report[name]}</FrenchText> : <p className="small">{labels.empty}</p>)}
        </div>
      ))}
      {texts.length === 0 && <p className="small">{labels.sheet.nothing}</p>}
      {report.arrondissements.length > 0 && (
        <div>
          <Heading>{places.report.title}</Heading>
          {set(PLACES, <p><SetWords>{named(report.arrondissements)}</SetWords></p>)}
        </div>
      )}
      {report.peopleReached && (
        <div>
          <Heading>{labels.people.title}</Heading>
          {set(PEOPLE, <p>{figures.words({ ...report.peopleReached, value: report.peopleReached.count }, labels.people.unit)}</p>)}
        </div>
      )}
      {report.milestones && <Steps milestones={report.milestones} around={around} Heading={Heading} />}
      {(report.measurements.length > 0 || (asked?.length ?? 0) > 0) && (
        <div>
          <Heading>{labels.values}</Heading>
          <Values report={report} around={around} asked={asked} />
        </div>
      )}
    </div>
  );
}

/** Steps that the report says were reached, each beside when it was due. */
function Steps({ milestones, around, Heading }: { milestones: ReportContent['milestones']; around: AroundField | undefined; Heading: 'h3' | 'h4' | 'h5' }) {
  const labels = useLabels(stepLabels);
  const format = useFormat();
  if (milestones.length === 0) return null;
  return (
    <div>
      <Heading>{labels.title}</Heading>
      <dl className={styles['values']}>
        {milestones.map(({ milestone, reachedOn }) => (
          <div key={milestone.id}>
            <dt>
              <French>{milestone.title}</French>
            </dt>
            <dd>
              {reachedOn ? labels.reachedOn(format.day(reachedOn)) : labels.undated} <span className="small">({labels.due(milestone.dueVerbatim)})</span>
            </dd>
            {around && <dd className={styles['around']}>{around(`${STEP}${milestone.id}`, null)}</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}

function Values({ report, around, asked = [] }: { report: AnswerContent; around: AroundField | undefined; asked: readonly AskedIndicator[] | undefined }) {
  const labels = useLabels(reportingLabels);
  const figures = useFigures();
  const said = useSaidFigure();
  const given = new Set(report.measurements.map(({ indicator }) => indicator.code));
  const lines = [
    ...report.measurements.map((each) => ({ code: each.indicator.code, title: each.indicator.title, said: said(each, each.indicator.unit) })),
    ...asked.filter(({ code }) => !given.has(code)).map(({ code, title }) => ({ code, title, said: labels.empty })),
  ];
  return (
    <dl className={styles['values']}>
      {lines.map(({ code, title, said }) => (
        <div key={code}>
          <dt>
            <French>{title}</French>
          </dt>
          <dd>{said}</dd>
          {asked.filter((each) => each.code === code).flatMap(({ unit, targets }) => targets.map((target) => (
            <dd key={target.id} className="small">
              {labels.target} <Quoting french={unitForms(unit)}>{figures.target(target, unit)}</Quoting>
            </dd>
          )))}
          {around && <dd className={styles['around']}>{around(`values.${code}`, null)}</dd>}
        </div>
      ))}
    </dl>
  );
}
