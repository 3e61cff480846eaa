import type { ReportEditsPartFragment } from '../graphql/generated.js';
import { editLabels } from '../labels/edits.js';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { usePlaceWords } from '../territories/places.js';
import { French, FrenchText } from '../ui/french.js';
import { TextDiff } from '../ui/text-diff.js';
import { type Commented, fieldOfService, useFieldName } from './commented-field.js';
import { PEOPLE, PLACES } from './report-answer.js';
import styles from './report-edits.module.css';
import { useSaidFigure } from './use-said-figure.js';

type Edit = ReportEditsPartFragment['edits'][number];
type Change = Edit['changes'][number];
type Figure = Change['figureBefore'];
type EditedCommitment = Omit<Commented, 'indicators'> & { readonly indicators: readonly { readonly code: string; readonly title: string; readonly unit: string }[] };

/** What the secretariat changed in an answer, by whom, when and why, with what the organisation had written. */
export function ReportEdits({ edits, commitment }: { edits: readonly Edit[]; commitment: EditedCommitment }) {
  const labels = useLabels(editLabels);
  const format = useFormat();
  return edits.map(({ version, kind, reason, editedAt, editedBy, changes }) => (
    <section key={version} className={styles['edit']} aria-label={labels.title}>
      <p className={styles['who']}>{(kind === 'ACCEPTED' ? labels.accepted : labels.corrected)(editedBy ?? '', format.instantDay(editedAt))}</p>
      {reason && <FrenchText>{reason}</FrenchText>}
      <dl>
        {changes.map((change) => (
          <ChangedField key={change.field} change={change} commitment={commitment} />
        ))}
      </dl>
    </section>
  ));
}

function ChangedField({ change, commitment }: { change: Change; commitment: EditedCommitment }) {
  const labels = useLabels(editLabels);
  const field = fieldOfService(change.field);
  const name = useFieldName(commitment)(field);
  const said = useSaid(field, commitment);
  return (
    <div>
      <dt>
        <French>{name}</French>
      </dt>
      {change.words.length > 0 ? (
        <dd>
          <TextDiff pieces={change.words} />
        </dd>
      ) : (
        <dd>
          {labels.before} <del>{said(change.before, change.figureBefore)}</del> · {labels.after} <ins>{said(change.after, change.figureAfter)}</ins>
        </dd>
      )}
    </div>
  );
}

/** A status, a météo or a figure of a change, in words. */
function useSaid(field: string, { indicators }: EditedCommitment): (code: string | null, figure: Figure) => string {
  const { nothing } = useLabels(editLabels);
  const { people } = useLabels(reportingLabels);
  const weathers = useLabels(weatherLabels).words;
  const statuses = useLabels(statusLabels).words;
  const said = useSaidFigure();
  const { namedIn } = usePlaceWords();
  return (code, figure) => {
    if (figure) return said(figure, field === PEOPLE ? people.unit : (indicators.find((each) => `values.${each.code}` === field)?.unit ?? ''));
    if (!code) return nothing;
    if (field === PLACES) return namedIn(code);
    return field === 'weather' ? weathers[code as keyof typeof weathers] : statuses[code as keyof typeof statuses];
  };
}
