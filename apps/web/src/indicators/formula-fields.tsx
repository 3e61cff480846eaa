import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { Section } from '../ui/page.js';
import { SelectField } from '../ui/select-field.js';
import { type DefinitionTyped, options } from './definition-draft.js';
import type { DefinitionFieldsProps } from './definition-fields.js';
import styles from './indicators.module.css';

/** Whether its figures are given, or worked out from others, and how. */
export function FormulaFields({ typed, onChange, errorAt, choices }: DefinitionFieldsProps) {
  const labels = useLabels(indicatorLabels).formula;
  const { operation, parts } = typed;
  const set = (change: Partial<DefinitionTyped>) => onChange({ ...typed, ...change });
  const choose = (chosen: DefinitionTyped['operation']) => set({ operation: chosen, parts: chosen === '' ? [] : [parts[0] ?? '', parts[1] ?? '', ...(chosen === 'SUM' ? parts.slice(2) : [])] });
  const indicators = [{ value: '', label: labels.choose }, ...choices.indicators.nodes.filter(({ code }) => code !== typed.code).map(({ code, title, unit }) => ({ value: code, label: `${title} (${unit})`, language: 'fr' }))];
  return (
    <Section title={labels.title} id="calcul">
      <div className={styles['form']}>
        <SelectField label={labels.operation} value={operation} onChange={(chosen) => choose(chosen as DefinitionTyped['operation'])} options={[{ value: '', label: labels.given }, ...options(labels.operations)]} error={errorAt('formula')} />
        {parts.map((code, index) => (
          <div key={index} className={styles['row']}>
            <SelectField label={labels.part(operation, index)} value={code} onChange={(chosen) => set({ parts: parts.map((each, place) => (place === index ? chosen : each)) })} options={indicators} error={errorAt(`formula.parts.${index}`)} />
            {operation === 'SUM' && parts.length > 2 && (
              <Button look="quiet" onPress={() => set({ parts: parts.filter((_, place) => place !== index) })}>
                {labels.removePart(index + 1)}
              </Button>
            )}
          </div>
        ))}
        {operation === 'SUM' && (
          <div>
            <Button onPress={() => set({ parts: [...parts, ''] })}>{labels.addPart}</Button>
          </div>
        )}
      </div>
    </Section>
  );
}
