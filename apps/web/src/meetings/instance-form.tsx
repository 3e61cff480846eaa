import { type ReactNode, useState } from 'react';
import type { ApiError } from '../graphql/api.js';
import type { InstanceKind } from '../graphql/generated.js';
import { instanceLabels } from '../labels/instances.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import styles from './meetings.module.css';

export interface InstanceRules {
  readonly kind: InstanceKind;
  readonly name: string;
  readonly quorumPercent: number;
  readonly callDays: number;
  readonly months: number[];
  readonly begins: string;
  readonly minutes: number;
}

/** Numbers as they are typed. */
type Draft = Omit<InstanceRules, 'quorumPercent' | 'callDays' | 'minutes'> & Readonly<Record<'quorumPercent' | 'callDays' | 'minutes', string>>;

function draftOf({ kind, name, quorumPercent, callDays, months, begins, minutes }: InstanceRules): Draft {
  return { kind, name, months, begins, quorumPercent: String(quorumPercent), callDays: String(callDays), minutes: String(minutes) };
}

const rulesOf = ({ quorumPercent, callDays, minutes, ...rules }: Draft): InstanceRules => ({ ...rules, quorumPercent: Number(quorumPercent), callDays: Number(callDays), minutes: Number(minutes) });

interface InstanceFormProps {
  readonly first: InstanceRules;
  /** The kind of an instance that is there does not change. */
  readonly isKept?: boolean;
  readonly problems: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly error: ApiError | null;
  readonly isPending: boolean;
  readonly onSave: (rules: InstanceRules) => void;
  /** What stands over the buttons when somebody else saved meanwhile. */
  readonly stored?: ReactNode;
  readonly cancel: ReactNode;
}

const FIELDS = ['kind', 'name', 'quorumPercent', 'callDays', 'months', 'begins', 'minutes'];
const AUGUST = 8;

/** The rules by which an instance sits. */
export function InstanceForm({ first, isKept = false, problems, error, isPending, onSave, stored, cancel }: InstanceFormProps) {
  const labels = useLabels(instanceLabels);
  const { kinds } = useLabels(meetingLabels);
  const [rules, setRules] = useState(() => draftOf(first));
  const change = (part: Partial<Draft>) => setRules((before) => ({ ...before, ...part }));
  const wrong = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const number = (label: string, key: 'quorumPercent' | 'callDays' | 'minutes', description?: string) => (
    <TextField label={label} description={description} inputMode="numeric" pattern="\d{1,3}" value={rules[key]} onChange={(text) => change({ [key]: text })} error={wrong(key)} isRequired />
  );
  const others = problems.filter(({ path }) => !FIELDS.includes(path)).map(({ code, message }) => (code === 'VERSION_CONFLICT' ? labels.conflict : message));
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSave(rulesOf(rules));
      }}
    >
      {!isKept && <SelectField label={labels.kind} value={rules.kind} onChange={(kind) => change({ kind: kind as InstanceKind })} options={Object.entries(kinds).map(([value, label]) => ({ value, label }))} error={wrong('kind')} />}
      <TextField label={labels.name} value={rules.name} onChange={(name) => change({ name })} maxLength={200} error={wrong('name')} isRequired />
      <div className={styles['short']}>
        {number(labels.quorumPercent, 'quorumPercent', labels.quorumHint)}
        {number(labels.callDays, 'callDays')}
        <TextField type="time" label={labels.begins} value={rules.begins} onChange={(begins) => change({ begins })} error={wrong('begins')} isRequired />
        {number(labels.minutes, 'minutes')}
      </div>
      <Months value={rules.months} onChange={(months) => change({ months })} error={wrong('months')} />
      {others.length > 0 && <Notice tone="bad" announce="alert" title={others.join(' ')}>{stored}</Notice>}
      <Refusal error={error} />
      <div className={styles['acts']}>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.save}
        </Button>
        {cancel}
      </div>
    </form>
  );
}

function Months({ value, onChange, error }: { value: readonly number[]; onChange: (months: number[]) => void; error: string | undefined }) {
  const labels = useLabels(instanceLabels);
  const { months } = useLabels(meetingLabels);
  const toggle = (month: number, on: boolean) => onChange(on ? [...value, month].sort((a, b) => a - b) : value.filter((each) => each !== month));
  return (
    <fieldset className={styles['group']}>
      <legend>{labels.months}</legend>
      <p className="small">{error ?? labels.monthsHint}</p>
      <div className={styles['months']}>
        {months.map(
          (name, index) =>
            index + 1 !== AUGUST && (
              <label key={name} className={styles['choice']}>
                <input type="checkbox" checked={value.includes(index + 1)} onChange={({ target }) => toggle(index + 1, target.checked)} />
                {name}
              </label>
            ),
        )}
      </div>
    </fieldset>
  );
}
