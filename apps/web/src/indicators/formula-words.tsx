import { Link } from 'react-router';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import type { IndicatorShown } from './indicator.page.js';
import styles from './indicators.module.css';
import { LastFigure } from './last-figure.js';

/** How an indicator is worked out, from what, and what is worked out from it. */
export function FormulaWords({ indicator: { formula, usedIn, unit } }: { indicator: IndicatorShown }) {
  const labels = useLabels(indicatorLabels).formula;
  if (!formula && usedIn.length === 0) return null;
  return (
    <Section title={labels.title} id="calcul">
      {formula && (
        <>
          <p>{labels.words[formula.operation](unit === '%')}</p>
          <Parts parts={formula.parts} />
          <p className={styles['note']}>{labels.note}</p>
        </>
      )}
      {usedIn.length > 0 && (
        <p>
          {labels.usedIn}{' '}
          {usedIn.map(({ code, title }, index) => (
            <span key={code}>
              {index > 0 && ', '}
              <Link to={`/indicateurs/${code}`}>
                <French>{title}</French>
              </Link>
            </span>
          ))}
        </p>
      )}
    </Section>
  );
}

function Parts({ parts }: { parts: NonNullable<IndicatorShown['formula']>['parts'] }) {
  const labels = useLabels(indicatorLabels);
  return (
    <Table caption={labels.formula.caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.formula.place}</th>
          <th scope="col">{labels.name}</th>
          <th scope="col">{labels.last}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ code, title, unit, measurements: [last] }, index) => (
          <tr key={code}>
            <td data-label={labels.formula.place}>{index + 1}</td>
            <th scope="row">
              <Link to={`/indicateurs/${code}`}>
                <French>{title}</French>
              </Link>
            </th>
            <td data-label={labels.last}>
              <LastFigure figure={last} unit={unit} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
