import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useAction, useOperation } from '../graphql/api-context.js';
import { InstancePage, type InstancePageQuery, ProposeMeetings, UpdateInstance } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { instanceLabels } from '../labels/instances.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Page, Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { InstanceForm } from './instance-form.js';
import { InstanceMembers } from './instance-members.js';
import styles from './meetings.module.css';

export type ShownInstance = InstancePageQuery['instance'];
export type ShownMember = ShownInstance['members'][number];

export async function load(api: Api, { params }: PageArgs) {
  await requireSignIn(api);
  return api.load(InstancePage, { pact: await pactSlug(api), id: params['id'] ?? '' });
}

/** One body of the pact: its rules, the dates they propose, who sits in it and until when. */
export function Component() {
  const labels = useLabels(instanceLabels);
  const { title, kinds } = useLabels(meetingLabels);
  const { pact, can } = useShell();
  const { instance, organisations } = useOperation(InstancePage, { pact: pact.slug, id: useParams()['id'] ?? '' });
  const { name, kind, fictional } = instance;
  return (
    <Page title={name} titleLanguage="fr" kicker={<><Link to="/reunions">{title}</Link> · {kinds[kind]}</>}>
      {fictional && <p className="small">{labels.fictional}</p>}
      <Rules instance={instance} />
      {can('meeting.manage') && <Proposals instance={instance} />}
      <InstanceMembers instance={instance} organisations={organisations.nodes} />
    </Page>
  );
}

function Rules({ instance }: { instance: ShownInstance }) {
  const labels = useLabels(instanceLabels);
  const { can } = useShell();
  const [editing, setEditing] = useState(false);
  const { run, data, isPending, error, reset } = useAction(UpdateInstance);
  const close = () => {
    setEditing(false);
    reset();
  };
  return (
    <Section title={labels.rules} id="regles">
      {editing ? (
        <InstanceForm
          first={instance}
          isKept
          problems={data?.updateInstance.problems ?? []}
          error={error}
          isPending={isPending}
          onSave={(rules) =>
            void run({ input: { instance: instance.id, version: instance.version, ...rules } }).then(({ updateInstance }) => updateInstance.problems.length === 0 && close(), () => undefined)
          }
          stored={<RuleWords instance={instance} />}
          cancel={<Button look="quiet" onPress={close}>{labels.cancel}</Button>}
        />
      ) : (
        <>
          <RuleWords instance={instance} />
          {can('meeting.manage') && (
            <div className={styles['acts']}>
              <Button onPress={() => setEditing(true)}>{labels.edit}</Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}

function RuleWords({ instance: { quorumPercent, callDays, months, begins, minutes } }: { instance: ShownInstance }) {
  const labels = useLabels(instanceLabels);
  const { months: names } = useLabels(meetingLabels);
  const format = useFormat();
  return (
    <p className={styles['facts']}>
      {labels.quorum(quorumPercent)} {labels.notice(callDays)} {months.length > 0 ? labels.sits(format.list(months.map((month) => names[month - 1]!)), begins, minutes) : labels.sitsNever}
    </p>
  );
}

/** The dates that the rule gives and the calendar does not hold yet. */
function Proposals({ instance: { id, proposals, months } }: { instance: ShownInstance }) {
  const labels = useLabels(instanceLabels);
  const { schedule } = useLabels(meetingLabels);
  const format = useFormat();
  const { run, isPending, error } = useAction(ProposeMeetings);
  return (
    <Section title={labels.proposals} id="dates" aside={<ButtonLink to={`/reunions/inscrire?instance=${id}`}>{schedule}</ButtonLink>}>
      {proposals.length === 0 ? (
        <p>{months.length > 0 ? labels.proposalsNone : labels.sitsNever}</p>
      ) : (
        <div className={styles['facts']}>
          <p>{labels.proposalsText}</p>
          <ul className={styles['told']}>
            {proposals.map(({ slot, day }) => (
              <li key={slot}>{format.longDay(day)}</li>
            ))}
          </ul>
          <Refusal error={error} />
          <div>
            <Button isPending={isPending} onPress={() => void run({ input: { instance: id } }).catch(() => undefined)}>
              {labels.propose}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
