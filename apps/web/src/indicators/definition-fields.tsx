import type { IndicatorChoicesQuery } from '../graphql/generated.js';
import { breakdownLabels } from '../labels/breakdowns.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { CountedInFields } from '../territories/place-fields.js';
import { Button } from '../ui/button.js';
import { Section } from '../ui/page.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import { type DefinitionTyped, options, type TargetTyped } from './definition-draft.js';
import styles from './indicators.module.css';

export interface DefinitionFieldsProps {
  readonly typed: DefinitionTyped;
  readonly onChange: (typed: DefinitionTyped) => void;
  readonly errorAt: (path: string) => string | undefined;
  readonly choices: IndicatorChoicesQuery;
  /** The key is chosen once. */
  readonly isNew: boolean;
}

/** What is counted, and how. */
export function MeaningFields({ typed, onChange, errorAt, isNew }: DefinitionFieldsProps) {
  const labels = useLabels(indicatorLabels);
  const { form, terms } = labels;
  const set = (change: Partial<DefinitionTyped>) => onChange({ ...typed, ...change });
  return (
    <div className={styles['form']}>
      {isNew && <TextField label={form.code} description={form.codeHelp} value={typed.code} onChange={(code) => set({ code })} error={errorAt('code')} />}
      <TextField label={form.name} value={typed.title} onChange={(title) => set({ title })} error={errorAt('title')} />
      <TextField label={terms.unit} description={form.unitHelp} value={typed.unit} onChange={(unit) => set({ unit })} error={errorAt('unit')} />
      <div className={styles['pair']}>
        <SelectField label={terms.kind} value={typed.kind} onChange={(kind) => set({ kind: kind as DefinitionTyped['kind'] })} options={options(labels.kinds)} error={errorAt('kind')} />
        <SelectField label={terms.direction} value={typed.direction} onChange={(direction) => set({ direction: direction as DefinitionTyped['direction'] })} options={options(labels.directions)} />
        <SelectField label={terms.periodicity} value={typed.periodicity} onChange={(periodicity) => set({ periodicity: periodicity as DefinitionTyped['periodicity'] })} options={options(labels.periodicities)} />
      </div>
      <label className={styles['check']}>
        <input type="checkbox" checked={typed.countsPersons} onChange={(event) => set({ countsPersons: event.target.checked })} />
        {form.countsPersons}
      </label>
      <BreakdownChoices typed={typed} onChange={onChange} errorAt={errorAt} />
      {errorAt('countsPersons') && <p role="alert">{errorAt('countsPersons')}</p>}
      <TextField label={labels.definition} value={typed.definition} onChange={(definition) => set({ definition })} error={errorAt('definition')} rows={3} />
      <TextField label={terms.method} value={typed.method} onChange={(method) => set({ method })} error={errorAt('method')} rows={2} />
      <TextField label={terms.caveats} value={typed.caveats} onChange={(caveats) => set({ caveats })} error={errorAt('caveats')} rows={2} />
      <TextField label={terms.dataSource} value={typed.dataSource} onChange={(dataSource) => set({ dataSource })} error={errorAt('dataSource')} />
    </div>
  );
}

/** Ways in which its figures may be broken down. */
function BreakdownChoices({ typed, onChange, errorAt }: Pick<DefinitionFieldsProps, 'typed' | 'onChange' | 'errorAt'>) {
  const labels = useLabels(breakdownLabels);
  const set = (dimension: DefinitionTyped['breakdowns'][number], chosen: boolean) => onChange({ ...typed, breakdowns: [...typed.breakdowns.filter((each) => each !== dimension), ...(chosen ? [dimension] : [])] });
  return (
    <fieldset className={styles['row']}>
      <legend>{labels.choose}</legend>
      {options(labels.dimensions).map(({ value, label }) => (
        <label key={value} className={styles['check']}>
          <input type="checkbox" checked={typed.breakdowns.includes(value)} onChange={(event) => set(value, event.target.checked)} />
          {label}
        </label>
      ))}
      {errorAt('breakdowns') && <p role="alert">{errorAt('breakdowns')}</p>}
    </fieldset>
  );
}

/** What it serves, and who keeps it. */
export function PlaceFields({ typed, onChange, errorAt, choices }: DefinitionFieldsProps) {
  const labels = useLabels(indicatorLabels);
  const { form, terms } = labels;
  const set = (change: Partial<DefinitionTyped>) => onChange({ ...typed, ...change });
  return (
    <div className={styles['form']}>
      <SelectField label={terms.axis} value={typed.axis} onChange={(axis) => set({ axis })} error={errorAt('axis')} options={[{ value: '', label: form.wholePact }, ...choices.pact.axes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}`, language: 'fr' }))]} />
      <TextField label={terms.commitments} description={form.commitmentsHelp} value={typed.commitments} onChange={(commitments) => set({ commitments })} error={errorAt('commitments')} />
      <SelectField label={terms.owner} value={typed.owner} onChange={(owner) => set({ owner })} error={errorAt('owner')} options={[{ value: '', label: form.noOwner }, ...choices.organisations.nodes.map(({ slug, name }) => ({ value: slug, label: name, language: 'fr' }))]} />
      <CountedInFields typed={typed} onChange={(place) => set(place)} groups={choices.pact.territoryGroups} error={errorAt('territory')} />
      <TextField label={terms.weight} value={typed.weight} onChange={(weight) => set({ weight })} error={errorAt('weight')} inputMode="decimal" />
    </div>
  );
}

/** Where it starts and what is aimed at. */
export function AimFields(props: DefinitionFieldsProps) {
  const { typed, onChange, errorAt } = props;
  const labels = useLabels(indicatorLabels).form;
  const set = (change: Partial<DefinitionTyped>) => onChange({ ...typed, ...change });
  return (
    <>
      <Section title={labels.baseline} id="depart">
        <div className={styles['pair']}>
          <TextField label={labels.baselineValue} value={typed.baselineValue} onChange={(baselineValue) => set({ baselineValue })} error={errorAt('baseline.value')} inputMode="decimal" />
          <TextField label={labels.at} description={labels.dateHelp} value={typed.baselineAt} onChange={(baselineAt) => set({ baselineAt })} error={errorAt('baseline.at')} />
          <TextField label={labels.verbatim} value={typed.baselineVerbatim} onChange={(baselineVerbatim) => set({ baselineVerbatim })} />
        </div>
      </Section>
      <Section title={labels.targets} id="cibles">
        <div className={styles['form']}>
          {typed.targets.map((target, index) => (
            <TargetFields key={index} index={index} target={target} {...props} />
          ))}
          <div>
            <Button onPress={() => set({ targets: [...typed.targets, { value: '', sense: 'AT_LEAST', by: '', verbatim: '' }] })}>{labels.addTarget}</Button>
          </div>
        </div>
      </Section>
    </>
  );
}

function TargetFields({ target, index, typed, onChange, errorAt }: DefinitionFieldsProps & { readonly target: TargetTyped; readonly index: number }) {
  const labels = useLabels(indicatorLabels).form;
  const set = (change: Partial<TargetTyped>) => onChange({ ...typed, targets: typed.targets.map((each, place) => (place === index ? { ...each, ...change } : each)) });
  return (
    <div className={styles['row']}>
      <div className={styles['pair']}>
        <SelectField label={labels.sense} value={target.sense} onChange={(sense) => set({ sense: sense as TargetTyped['sense'] })} options={options(labels.senses)} />
        <TextField label={labels.value} value={target.value} onChange={(value) => set({ value })} error={errorAt(`targets.${index}.value`)} inputMode="decimal" />
        <TextField label={labels.by} description={labels.dateHelp} value={target.by} onChange={(by) => set({ by })} error={errorAt(`targets.${index}.by`)} />
      </div>
      <Button look="quiet" onPress={() => onChange({ ...typed, targets: typed.targets.filter((_, place) => place !== index) })}>
        {labels.removeTarget(index + 1)}
      </Button>
    </div>
  );
}
