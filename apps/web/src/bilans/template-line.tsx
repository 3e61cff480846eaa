import type { ComponentProps } from 'react';
import type { BilanTemplateLineFragment } from '../graphql/generated.js';
import { bilanTemplateLabels } from '../labels/bilan-template.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';
import styles from './template.module.css';

export type TemplateLine = BilanTemplateLineFragment;

export const keyOf = ({ kind, axis }: Pick<TemplateLine, 'kind' | 'axis'>): string => (axis === null ? kind : `${kind}-${axis}`);

interface LineProps {
  readonly section: TemplateLine;
  readonly at: number;
  readonly last: number;
  readonly isDragged: boolean;
  readonly handle: ComponentProps<'span'>;
  readonly titleProblem: string | undefined;
  readonly onChange: (part: Partial<TemplateLine>) => void;
  readonly onMove: (step: 'UP' | 'DOWN') => void;
  readonly onTake: () => void;
}

/** A section of the template: its place, its words for readers and for who writes, and whether bilans may do without. */
export function TemplateLineForm({ section, at, last, isDragged, handle, titleProblem, onChange, onMove, onTake }: LineProps) {
  const labels = useLabels(bilanTemplateLabels);
  const { kind, axis, title, guidance, required, included, stays, isNew } = section;
  return (
    <li className={styles['line']} data-axis={axis ?? undefined} data-section={keyOf(section)} data-dragged={isDragged || undefined}>
      <div className={styles['place']}>
        {at + 1}
        <span className={styles['handle']} title={labels.drag} aria-hidden="true" {...handle}>
          ⠿
        </span>
      </div>
      <div className={styles['fields']}>
        <p className={styles['kind']}>
          {axis !== null && <strong>{`${axis}. `}</strong>}
          {labels.kinds[kind]}
          {stays && ` · ${labels.stays}`}
        </p>
        {isNew && <p className="small">{labels.isNew}</p>}
        <TextField label={labels.sectionTitle} value={title} maxLength={200} onChange={(value) => onChange({ title: value })} error={titleProblem} />
        <TextField label={labels.guidance} description={labels.guidanceHint} rows={2} maxLength={2000} value={guidance ?? ''} onChange={(value) => onChange({ guidance: value || null })} />
        {!stays && (
          <div>
            <label className={styles['check']}>
              <input type="checkbox" checked={required} onChange={({ target }) => onChange({ required: target.checked, included: target.checked || included })} />
              {labels.required}
            </label>
            <label className={styles['check']}>
              <input type="checkbox" checked={included} disabled={required} onChange={({ target }) => onChange({ included: target.checked })} />
              {labels.included}
            </label>
          </div>
        )}
        <Acts title={title} at={at} last={last} stays={stays} onMove={onMove} onTake={onTake} />
      </div>
    </li>
  );
}

function Acts({ title, at, last, stays, onMove, onTake }: Pick<LineProps, 'at' | 'last' | 'onMove' | 'onTake'> & Pick<TemplateLine, 'title' | 'stays'>) {
  const labels = useLabels(bilanTemplateLabels);
  return (
    <div className={styles['acts']}>
      <span data-step="UP">
        <Button look="quiet" aria-label={labels.upThis(title)} isDisabled={at === 0} onPress={() => onMove('UP')}>
          {labels.up}
        </Button>
      </span>
      <span data-step="DOWN">
        <Button look="quiet" aria-label={labels.downThis(title)} isDisabled={at === last} onPress={() => onMove('DOWN')}>
          {labels.down}
        </Button>
      </span>
      {!stays && (
        <Button look="quiet" aria-label={labels.takeThis(title)} onPress={onTake}>
          {labels.take}
        </Button>
      )}
    </div>
  );
}
