import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AddInstanceMember, RemoveInstanceMember, type Seat, UpdateInstanceMember } from '../graphql/generated.js';
import { instanceLabels } from '../labels/instances.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Confirmation } from '../ui/confirmation.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import type { ShownInstance, ShownMember } from './instance.page.js';
import type { OrganisationChoice } from './instance-members.js';
import styles from './meetings.module.css';

interface Draft {
  readonly organisation: string;
  readonly person: Named;
  readonly substitute: Named;
  readonly seat: Seat;
  readonly chair: boolean;
  readonly from: string;
  readonly until: string;
}
interface Named {
  readonly name: string;
  readonly email: string;
}
const NOBODY: Named = { name: '', email: '' };
const named = (person: { name: string; email: string | null } | null): Named => (person ? { name: person.name, email: person.email ?? '' } : NOBODY);
const inputOf = ({ organisation, person, substitute, seat, chair, from, until }: Draft) => ({ organisation: organisation || null, person: person.email || person.name ? person : null, substitute: substitute.email || substitute.name ? substitute : null, seat, chair, from, until: until || null });

interface MemberDialogProps {
  readonly instance: ShownInstance;
  /** Null: a new seat. */
  readonly member: ShownMember | null;
  readonly organisations: readonly OrganisationChoice[];
  readonly onClose: () => void;
}

/** A seat: whose it is, who comes instead, with what voice, from when to when. */
export function MemberDialog({ instance, member, organisations, onClose }: MemberDialogProps) {
  const labels = useLabels(instanceLabels);
  const { today } = useShell();
  const adding = useAction(AddInstanceMember);
  const updating = useAction(UpdateInstanceMember);
  const [draft, setDraft] = useState<Draft>(() => draftOf(member, today));
  const problems = (member ? updating.data?.updateInstanceMember.problems : adding.data?.addInstanceMember.problems) ?? [];
  const wrong = (path: string) => problems.find((problem) => problem.path === path)?.message;
  const save = () => {
    const done = member
      ? updating.run({ input: { member: member.id, version: member.version, ...inputOf(draft) } }).then(({ updateInstanceMember }) => updateInstanceMember.problems)
      : adding.run({ input: { instance: instance.id, ...inputOf(draft) } }).then(({ addInstanceMember }) => addInstanceMember.problems);
    void done.then((refused) => refused.length === 0 && onClose(), () => undefined);
  };
  const { isPending, error } = member ? updating : adding;
  return (
    <Confirmation title={member ? labels.editMember(member.holder?.name ?? member.organisation?.name ?? '') : labels.addMember} act={labels.save} keep={labels.cancel} isPending={isPending} error={error} onAct={save} onClose={onClose}>
      <div className={styles['dialog']}>
        <p>{labels.memberText}</p>
        <MemberFields draft={draft} onChange={(part) => setDraft((before) => ({ ...before, ...part }))} organisations={choicesWith(organisations, member)} wrong={wrong} />
        {problems.some(({ code }) => code === 'VERSION_CONFLICT') && <Notice tone="bad" announce="alert" title={labels.conflict} />}
        {member?.removable && <Remove member={member} onClose={onClose} />}
      </div>
    </Confirmation>
  );
}

function draftOf(member: ShownMember | null, today: string): Draft {
  if (!member) return { organisation: '', person: NOBODY, substitute: NOBODY, seat: 'VOTING', chair: false, from: today, until: '' };
  return { organisation: member.organisation?.slug ?? '', person: named(member.person), substitute: named(member.substitute), seat: member.seat, chair: member.chair, from: member.from, until: member.until ?? '' };
}

/** An organisation that left the pact keeps the seat it has. */
function choicesWith(organisations: readonly OrganisationChoice[], member: ShownMember | null): readonly OrganisationChoice[] {
  const own = member?.organisation;
  return own && !organisations.some(({ slug }) => slug === own.slug) ? [own, ...organisations] : organisations;
}

interface FieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly organisations: readonly OrganisationChoice[];
  readonly wrong: (path: string) => string | undefined;
}

function MemberFields({ draft, onChange, organisations, wrong }: FieldsProps) {
  const labels = useLabels(instanceLabels);
  const { voices } = useLabels(meetingLabels);
  return (
    <>
      <SelectField
        label={labels.organisation}
        value={draft.organisation}
        onChange={(organisation) => onChange({ organisation })}
        options={[{ value: '', label: labels.noOrganisation }, ...organisations.map(({ slug, name }) => ({ value: slug, label: name, language: 'fr' }))]}
        error={wrong('organisation')}
      />
      <PersonFields legend={labels.person} hint={labels.personHint} value={draft.person} onChange={(person) => onChange({ person })} error={wrong('person')} />
      <PersonFields legend={labels.substitute} hint={labels.substituteHint} value={draft.substitute} onChange={(substitute) => onChange({ substitute })} error={wrong('substitute.email')} />
      <SelectField label={labels.seat} value={draft.seat} onChange={(seat) => onChange({ seat: seat as Seat })} options={Object.entries(voices).map(([value, label]) => ({ value, label }))} />
      <label className={styles['choice']}>
        <input type="checkbox" checked={draft.chair} onChange={({ target }) => onChange({ chair: target.checked })} />
        {labels.chair}
      </label>
      {wrong('chair') && <Notice tone="bad" announce="alert" title={wrong('chair')} />}
      <div className={styles['short']}>
        <TextField type="date" label={labels.from} value={draft.from} onChange={(from) => onChange({ from })} isRequired />
        <TextField type="date" label={labels.until} description={labels.untilHint} value={draft.until} onChange={(until) => onChange({ until })} error={wrong('until')} />
      </div>
    </>
  );
}

/** Somebody by name and address; both, or neither. */
function PersonFields({ legend, hint, value, onChange, error }: { legend: string; hint: string; value: Named; onChange: (person: Named) => void; error: string | undefined }) {
  const labels = useLabels(instanceLabels);
  const begun = value.name !== '' || value.email !== '';
  return (
    <fieldset className={styles['group']}>
      <legend>{legend}</legend>
      <p className="small">{hint}</p>
      <div className={styles['short']}>
        <TextField label={labels.personName} value={value.name} onChange={(name) => onChange({ ...value, name })} maxLength={120} isRequired={begun} />
        <TextField type="email" label={labels.personEmail} value={value.email} onChange={(email) => onChange({ ...value, email })} maxLength={254} error={error} isRequired={begun} />
      </div>
    </fieldset>
  );
}

function Remove({ member: { id, version }, onClose }: { member: ShownMember; onClose: () => void }) {
  const labels = useLabels(instanceLabels);
  const { run, data, isPending, error } = useAction(RemoveInstanceMember);
  const problems = data?.removeInstanceMember.problems ?? [];
  return (
    <div>
      <p className="small">{labels.removeText}</p>
      <Button look="quiet" isPending={isPending} onPress={() => void run({ input: { member: id, version } }).then(({ removeInstanceMember }) => removeInstanceMember.problems.length === 0 && onClose(), () => undefined)}>
        {labels.remove}
      </Button>
      {problems.length > 0 && <Notice tone="bad" announce="alert" title={problems.map(({ message }) => message).join(' ')} />}
      <Refusal error={error} />
    </div>
  );
}
