import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { type DecisionChoicesQuery, DecisionPeople } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { QuorumNote } from '../meetings/quorum-note.js';
import { dayInParis } from '../meetings/sitting.js';
import { useShell } from '../shell/use-shell.js';
import { RemovableFilters } from '../ui/removable-filters.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import type { TypedDecision } from './typed-decision.js';

export interface DecisionFieldsProps {
  readonly typed: TypedDecision;
  readonly onChange: (part: Partial<TypedDecision>) => void;
  readonly choices: DecisionChoicesQuery;
  readonly refusalAt: (path: string) => string | undefined;
  /** The meeting of a decision that is recorded does not change. */
  readonly isRecorded?: boolean;
}

/** What is typed of a decision. */
export function DecisionFields({ typed, onChange, choices, refusalAt, isRecorded = false }: DecisionFieldsProps) {
  const labels = useLabels(decisionLabels);
  const organisations = choices.organisations.nodes.map(({ slug, name }) => ({ value: slug, label: name, language: 'fr' }));
  return (
    <>
      {!isRecorded && <MeetingField meetings={choices.meetings} value={typed.meeting} onChange={(meeting) => onChange({ meeting })} error={refusalAt('meeting')} />}
      {!isRecorded && <QuorumNote meeting={typed.meeting} />}
      <TextField label={labels.text} rows={5} maxLength={4000} value={typed.text} onChange={(text) => onChange({ text })} error={refusalAt('text')} />
      <CommitmentsField commitments={choices.commitments.nodes} chosen={typed.commitments} onChange={(commitments) => onChange({ commitments })} error={refusalAt('commitments')} />
      <SelectField
        label={labels.owner}
        value={typed.organisation}
        onChange={(organisation) => onChange({ organisation, person: '' })}
        options={[{ value: '', label: labels.chooseOwner }, ...organisations]}
        error={refusalAt('organisation')}
      />
      {typed.organisation && <PersonField organisation={typed.organisation} value={typed.person} onChange={(person) => onChange({ person })} error={refusalAt('person')} />}
      <TextField type="date" label={labels.due} value={typed.dueOn} onChange={(dueOn) => onChange({ dueOn })} error={refusalAt('dueOn')} isRequired />
    </>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

/** Meetings that have begun, the latest first. */
function MeetingField({ meetings, ...props }: ChoiceProps & { meetings: DecisionChoicesQuery['meetings'] }) {
  const labels = useLabels(decisionLabels);
  const format = useFormat();
  const { today } = useShell();
  const past = meetings.filter(({ startsAt, state }) => dayInParis(startsAt) <= today && state !== 'CANCELLED').toReversed();
  return <SelectField label={labels.meeting} {...props} options={[{ value: '', label: labels.chooseMeeting }, ...past.map(({ id, title, startsAt }) => ({ value: id, label: `${format.instantDay(startsAt)} · ${title}`, language: 'fr' }))]} />;
}

/** Who reports for the organisation; naming somebody is a choice. */
function PersonField({ organisation, ...props }: ChoiceProps & { organisation: string }) {
  const labels = useLabels(decisionLabels);
  const { pact } = useShell();
  const { send } = useApi();
  const { data } = useQuery(operationQuery(send, DecisionPeople, { pact: pact.slug, organisation }));
  return <SelectField label={labels.person} {...props} options={[{ value: '', label: labels.nobody }, ...(data?.participation.people ?? []).map(({ id, name }) => ({ value: id, label: name }))]} />;
}

interface CommitmentsProps {
  readonly commitments: DecisionChoicesQuery['commitments']['nodes'];
  readonly chosen: readonly number[];
  readonly onChange: (numbers: readonly number[]) => void;
  readonly error: string | undefined;
}

/** Commitments one after the other, each with the way to take it out. */
function CommitmentsField({ commitments, chosen, onChange, error }: CommitmentsProps) {
  const labels = useLabels(decisionLabels);
  const nameOf = ({ number, title }: { number: number; title: string }) => `${number}. ${title}`;
  const left = commitments.filter(({ number }) => !chosen.includes(number));
  const listed = commitments.filter(({ number }) => chosen.includes(number));
  return (
    <>
      <SelectField
        label={labels.addCommitment}
        value=""
        onChange={(number) => number && onChange([...chosen, Number(number)])}
        options={[{ value: '', label: labels.chooseCommitment }, ...left.map((each) => ({ value: String(each.number), label: nameOf(each), language: 'fr' }))]}
        error={error}
      />
      <RemovableFilters
        filters={listed.map((each) => ({ name: String(each.number), label: nameOf(each), language: 'fr' }))}
        removeLabel={labels.takeOut}
        clearLabel={labels.takeAllOut}
        onRemove={(number) => onChange(chosen.filter((each) => each !== Number(number)))}
        onClear={() => onChange([])}
      />
    </>
  );
}
