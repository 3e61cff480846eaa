import type { OrganisationKind } from '../../graphql/generated.js';
import { organisationKindLabels } from '../../labels/enums.js';
import { useLabels } from '../../labels/language.js';
import { organisationAdministrationLabels } from '../../labels/organisation-administration.js';
import { Button } from '../../ui/button.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import styles from './administration.module.css';
import type { FormerNameDraft, MemberDraft, OrganisationDraft } from './organisation-draft.js';

export interface Choice {
  readonly slug: string;
  readonly name: string;
  readonly acronym: string | null;
}

/** Refusals by the path of their field. */
export type ErrorAt = (path: string) => string | undefined;

interface FieldsProps {
  readonly draft: OrganisationDraft;
  readonly onChange: (draft: OrganisationDraft) => void;
  readonly errorAt: ErrorAt;
  readonly choices: readonly Choice[];
}

/** Name, kind and place in the tree: what an organisation is first given. */
export function FirstFields({ draft, onChange, errorAt, choices }: FieldsProps) {
  const labels = useLabels(organisationAdministrationLabels);
  const kinds = useLabels(organisationKindLabels).words;
  const set = (part: Partial<OrganisationDraft>) => onChange({ ...draft, ...part });
  return (
    <>
      <TextField label={labels.name} value={draft.name} onChange={(name) => set({ name })} error={errorAt('name')} isRequired />
      <div className={styles['pair']}>
        <TextField label={labels.form.acronym} value={draft.acronym} onChange={(acronym) => set({ acronym })} error={errorAt('acronym')} />
        <SelectField label={labels.kind} value={draft.kind} onChange={(kind) => set({ kind: kind as OrganisationKind })} options={Object.entries(kinds).map(([value, label]) => ({ value, label }))} />
      </div>
      <OrganisationSelect label={labels.parent} none={labels.noParent} value={draft.parent} onChange={(parent) => set({ parent })} error={errorAt('parent')} choices={choices} />
    </>
  );
}

/** One of the organisations of the space. */
export function OrganisationSelect({ label, none, value, onChange, error, choices }: { label: string; none: string; value: string; onChange: (slug: string) => void; error?: string | undefined; choices: readonly Choice[] }) {
  const options = choices.map(({ slug, name, acronym }) => ({ value: slug, label: acronym ? `${name} (${acronym})` : name }));
  return <SelectField label={label} value={value} onChange={onChange} error={error} options={[{ value: '', label: none }, ...options]} />;
}

export function MoreFields({ draft, onChange, errorAt }: Omit<FieldsProps, 'choices'>) {
  const labels = useLabels(organisationAdministrationLabels).form;
  const set = (part: Partial<OrganisationDraft>) => onChange({ ...draft, ...part });
  const aliases = [...draft.aliases.split('\n').keys()].map((index) => errorAt(`aliases.${index}`)).find(Boolean) ?? errorAt('aliases');
  return (
    <>
      <TextField label={labels.aliases} description={labels.aliasesHelp} rows={3} value={draft.aliases} onChange={(value) => set({ aliases: value })} error={aliases} />
      <TextField label={labels.note} rows={3} value={draft.note} onChange={(note) => set({ note })} error={errorAt('note')} />
      <TextField label={labels.closedOn} description={labels.closedOnHelp} value={draft.closedOn} onChange={(closedOn) => set({ closedOn })} error={errorAt('closedOn')} />
    </>
  );
}

export function FormerNameFields({ draft, onChange, errorAt }: Omit<FieldsProps, 'choices'>) {
  const labels = useLabels(organisationAdministrationLabels).form;
  const set = (formerNames: readonly FormerNameDraft[]) => onChange({ ...draft, formerNames });
  const change = (index: number, part: Partial<FormerNameDraft>) => set(draft.formerNames.map((each, n) => (n === index ? { ...each, ...part } : each)));
  return (
    <div className={styles['rows']}>
      <p className={styles['help']}>{labels.formerNamesHelp}</p>
      {draft.formerNames.map((former, index) => (
        <fieldset key={index} className={styles['row']}>
          <legend className="visually-hidden">{`${labels.formerName} ${index + 1}`}</legend>
          <TextField label={labels.formerName} value={former.name} onChange={(name) => change(index, { name })} isRequired error={errorAt(`formerNames.${index}.name`)} />
          <div className={styles['pair']}>
            <TextField label={labels.formerAcronym} value={former.acronym} onChange={(acronym) => change(index, { acronym })} />
            <TextField label={labels.until} description={labels.dateHelp} value={former.until} onChange={(until) => change(index, { until })} isRequired error={errorAt(`formerNames.${index}.until`)} />
          </div>
          <TextField label={labels.source} value={former.source} onChange={(source) => change(index, { source })} />
          <RemoveRow index={index} onRemove={() => set(draft.formerNames.filter((_, n) => n !== index))} />
        </fieldset>
      ))}
      <div>
        <Button onPress={() => set([...draft.formerNames, { name: '', acronym: '', until: '', source: '' }])}>{labels.addFormerName}</Button>
      </div>
    </div>
  );
}

export function MemberFields({ draft, onChange, errorAt, choices }: FieldsProps) {
  const labels = useLabels(organisationAdministrationLabels).form;
  const set = (members: readonly MemberDraft[]) => onChange({ ...draft, members });
  const change = (index: number, part: Partial<MemberDraft>) => set(draft.members.map((each, n) => (n === index ? { ...each, ...part } : each)));
  return (
    <div className={styles['rows']}>
      <p className={styles['help']}>{labels.membersHelp}</p>
      {draft.members.map((member, index) => (
        <fieldset key={index} className={styles['row']}>
          <legend className="visually-hidden">{`${labels.member} ${index + 1}`}</legend>
          <OrganisationSelect label={labels.member} none={labels.choose} value={member.member} onChange={(slug) => change(index, { member: slug })} error={errorAt(`members.${index}.member`)} choices={choices} />
          <div className={styles['pair']}>
            <TextField label={labels.since} description={labels.dateHelp} value={member.since} onChange={(since) => change(index, { since })} error={errorAt(`members.${index}.since`)} />
            <TextField label={labels.until} value={member.until} onChange={(until) => change(index, { until })} error={errorAt(`members.${index}.until`)} />
          </div>
          <RemoveRow index={index} onRemove={() => set(draft.members.filter((_, n) => n !== index))} />
        </fieldset>
      ))}
      <div>
        <Button onPress={() => set([...draft.members, { member: '', since: '', until: '' }])}>{labels.addMember}</Button>
      </div>
    </div>
  );
}

function RemoveRow({ index, onRemove }: { index: number; onRemove: () => void }) {
  const labels = useLabels(organisationAdministrationLabels).form;
  return (
    <div>
      <Button look="quiet" onPress={onRemove}>
        {labels.removeRow(index + 1)}
      </Button>
    </div>
  );
}
