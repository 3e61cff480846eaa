import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { type TypedChange, WORDING_FIELDS } from './typed-wording.js';

/** What the draft makes of the commitment: its whole text, or that it leaves the pact; and why. */
export function ChangeFields({ typed, onChange, refusalAt }: { typed: TypedChange; onChange: (typed: TypedChange) => void; refusalAt: (path: string) => string | undefined }) {
  const labels = useLabels(avenantLabels);
  const { withdrawn, wording, reason } = typed;
  const hints: Readonly<Record<string, string>> = { calendar: labels.calendarHint, porteurs: labels.porteursHint };
  const kinds = [
    { value: 'REWORDED', label: labels.reword },
    { value: 'WITHDRAWN', label: labels.withdraw },
  ];
  return (
    <>
      <SelectField label={labels.kind} value={withdrawn ? 'WITHDRAWN' : 'REWORDED'} onChange={(kind) => onChange({ ...typed, withdrawn: kind === 'WITHDRAWN' })} options={kinds} error={refusalAt('withdrawn')} />
      {withdrawn ? (
        <p>{labels.withdrawText}</p>
      ) : (
        WORDING_FIELDS.map(({ key, part, rows, max }) => (
          <TextField
            key={key}
            label={labels.parts[part]}
            description={hints[key]}
            rows={rows}
            maxLength={max}
            value={wording[key]}
            onChange={(text) => onChange({ ...typed, wording: { ...wording, [key]: text } })}
            error={refusalAt(`wording.${key}`)}
          />
        ))
      )}
      <TextField label={labels.reason} description={labels.reasonHint} rows={2} maxLength={2000} value={reason} onChange={(text) => onChange({ ...typed, reason: text })} error={refusalAt('reason')} />
    </>
  );
}
