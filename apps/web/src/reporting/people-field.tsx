import { useFigures } from '../labels/figures.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useSemester } from '../labels/semester.js';
import { readNumber } from '../ui/typed-number.js';
import type { DeskRequest } from './desk-order.js';
import { NotKnownBox, QuantityFields } from './quantity-fields.js';
import { EMPTY_VALUE, type ValueAnswer } from './report-answer.js';
import styles from './report-form.module.css';

interface PeopleFieldProps {
  readonly campaign: string;
  readonly value: ValueAnswer | undefined;
  readonly onChange: (value: ValueAnswer) => void;
  readonly error?: string | undefined;
}

/** How many people were reached over the semester: a count and how precise it is, or "not known". Never who. */
export function PeopleField({ campaign, value = EMPTY_VALUE, onChange, error }: PeopleFieldProps) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  return (
    <div className={styles['value']} role="group" aria-labelledby="people-title">
      <h4 id="people-title">{labels.people.title}</h4>
      <QuantityFields
        value={value}
        onChange={onChange}
        label={labels.people.label(semester(campaign))}
        description={readNumber(value.text) === 0 ? labels.zero : labels.people.hint}
        inputMode="numeric"
        error={error}
      />
      <NotKnownBox value={value} onChange={onChange} />
    </div>
  );
}

/** Last semester's count, to compare; it is another semester's, and is not taken over. */
export function PeopleMargin({ previous }: { previous: DeskRequest['previousReport'] }) {
  const labels = useLabels(reportingLabels);
  const semester = useSemester();
  const figures = useFigures();
  if (!previous?.peopleReached) return null;
  return (
    <>
      <p className={styles['margin-title']}>
        {labels.lastTimeShort} {semester(previous.campaign.code)}
      </p>
      <p>{figures.words({ ...previous.peopleReached, value: previous.peopleReached.count }, labels.people.unit)}</p>
    </>
  );
}
