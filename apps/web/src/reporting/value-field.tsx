import { OthersFigures } from '../contributions/others-figures.js';
import { useFormat } from '../labels/format.js';
import { useFigures } from '../labels/figures.js';
import { unitForms } from '../labels/french.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useToday } from '../shell/use-today.js';
import { SelectField } from '../ui/select-field.js';
import { readNumber } from '../ui/typed-number.js';
import { French, Quoting } from '../ui/french.js';
import { askedPeriod } from './asked-period.js';
import type { DeskRequest } from './desk-order.js';
import { NotKnownBox, QuantityFields } from './quantity-fields.js';
import { PartsField } from './parts-field.js';
import { EMPTY_VALUE, type ReportContent, type ValueAnswer, valueAnswer } from './report-answer.js';
import styles from './report-form.module.css';
import { useSaidFigure } from './use-said-figure.js';

type DeskIndicator = DeskRequest['commitment']['indicators'][number];

interface ValueFieldProps {
  readonly indicator: Pick<DeskIndicator, 'code' | 'title' | 'unit' | 'kind' | 'breakdowns'>;
  /** Code of the campaign it is asked in. */
  readonly campaign: string;
  readonly value: ValueAnswer | undefined;
  readonly onChange: (value: ValueAnswer) => void;
  readonly error?: string | undefined;
  /** The figure was saved, and looks like a slip. */
  readonly warning?: string | undefined;
}

/** One indicator: a number and how precise it is, or "not known", which is not zero; and for which time it is asked. */
export function ValueField({ indicator, campaign, value = EMPTY_VALUE, onChange, error, warning }: ValueFieldProps) {
  const labels = useLabels(reportingLabels);
  const number = readNumber(value.text);
  // Half of the wrong figures of a collection are right figures of another period.
  const asked = indicator.kind === 'FLOW' ? labels.flow : indicator.kind === 'CUMULATIVE' ? labels.cumulative : labels.value;
  const when = useAskedWords(indicator.kind, campaign);
  return (
    <div className={styles['value']} role="group" aria-labelledby={`value-${indicator.code}`}>
      <p id={`value-${indicator.code}`} className={styles['value-title']}>
        <French>{indicator.title}</French>
      </p>
      {indicator.kind === 'YES_NO' ? (
        <YesNo value={value} onChange={onChange} error={error} />
      ) : (
        <QuantityFields value={value} onChange={onChange} label={`${asked} (${indicator.unit})`} description={number === 0 ? `${when} ${labels.zero}` : when} inputMode="decimal" error={error} />
      )}
      {!value.notKnown && <PartsField dimensions={indicator.breakdowns} parts={value.parts} total={value.text} onChange={(parts) => onChange({ ...value, parts })} />}
      <p role="status" className={styles['warning']}>
        {!error && warning}
      </p>
      <NotKnownBox value={value} onChange={onChange} />
    </div>
  );
}

/** For which days the figure is asked; a semester that still runs is counted so far. */
function useAskedWords(kind: DeskIndicator['kind'], campaign: string): string {
  const { asked } = useLabels(reportingLabels);
  const format = useFormat();
  const today = useToday();
  const period = askedPeriod(kind, campaign);
  if (!period) return asked.atDate(format.day(today));
  return asked.period(format.shortDay(period.startsOn), format.day(period.endsOn), today <= period.endsOn);
}

function YesNo({ value, onChange, error }: { value: ValueAnswer; onChange: (value: ValueAnswer) => void; error: string | undefined }) {
  const labels = useLabels(reportingLabels);
  return (
    <SelectField
      label={labels.value}
      value={value.text}
      onChange={(text) => onChange({ text, qualifier: 'EXACT', notKnown: false })}
      options={[
        { value: '', label: labels.notSaid },
        { value: '1', label: labels.yes },
        { value: '0', label: labels.no },
      ]}
      isDisabled={value.notKnown}
      error={error}
    />
  );
}

/** Beside the field: what is aimed at, the last published figure, what other porteurs say, last semester's answer. */
export function ValueMargin({ request, indicator, previous, onReuse }: { request: string; indicator: DeskIndicator; previous: (ReportContent & { campaign: { title: string } }) | null; onReuse?: ((value: ValueAnswer) => void) | undefined }) {
  const labels = useLabels(reportingLabels);
  const figures = useFigures();
  const said = useSaidFigure();
  const [last] = indicator.measurements;
  const before = previous?.measurements.find((each) => each.indicator.code === indicator.code);
  return (
    <dl className={styles['margin-list']}>
      {indicator.targets.map((target) => (
        <div key={target.id}>
          <dt>{labels.target}</dt>
          <dd>
            {figures.target(target, indicator.unit)} <span className={styles['verbatim']}>(<French>{`« ${target.verbatim} »`}</French>)</span>
          </dd>
        </div>
      ))}
      {last && (
        <div>
          <dt>{labels.lastKnown}</dt>
          <dd>
            <Quoting french={unitForms(indicator.unit)}>{figures.words(last, indicator.unit)}</Quoting>, {last.period.label}
          </dd>
        </div>
      )}
      <OthersFigures request={request} indicator={indicator} />
      {before && (
        <div>
          <dt>
            {labels.lastTimeShort} <French>{previous!.campaign.title}</French>
          </dt>
          <dd>{said(before, indicator.unit)}</dd>
          {onReuse && (
            <dd>
              <button
                type="button"
                className={styles['reuse']}
                onClick={() => onReuse(valueAnswer(before))}
              >
                {labels.reuseValue}
              </button>
            </dd>
          )}
        </div>
      )}
    </dl>
  );
}
