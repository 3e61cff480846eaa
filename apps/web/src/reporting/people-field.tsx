import type { Qualifier } from '../graphql/generated.js';
import { useFigures } from '../labels/figures.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { useSemester } from '../labels/semester.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import type { DeskRequest } from './desk-order.js';
import { EMPTY_VALUE, readNumber, type ValueAnswer } from './report-answer.js';
import styles from './report-form.module.css';
import { QUALIFIERS } from './value-field.js';

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
      <div className={styles['value-fields']}>
        <TextField
          label={labels.people.label(semester(campaign))}
          value={value.text}
          onChange={(text) => onChange({ ...value, text, notKnown: false })}
          inputMode="numeric"
          autoComplete="off"
          isDisabled={value.notKnown}
          error={error}
          description={readNumber(value.text) === 0 ? labels.zero : labels.people.hint}
        />
        <SelectField
          label={labels.qualifier}
          value={value.qualifier}
          onChange={(qualifier) => onChange({ ...value, qualifier: qualifier as Qualifier })}
          options={QUALIFIERS.map((each) => ({ value: each, label: labels.qualifiers[each] }))}
          isDisabled={value.notKnown}
        />
      </div>
      <label className={styles['not-known']}>
        <input type="checkbox" checked={value.notKnown} onChange={(event) => onChange({ ...value, notKnown: event.target.checked, text: event.target.checked ? '' : value.text })} />
        {labels.notKnown}
      </label>
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
