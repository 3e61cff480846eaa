import { useState } from 'react';
import { useFormat } from '../labels/format.js';
import { instanceLabels } from '../labels/instances.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { Quoting } from '../ui/french.js';
import { Section } from '../ui/page.js';
import { Table } from '../ui/table.js';
import type { ShownInstance, ShownMember } from './instance.page.js';
import { MemberDialog } from './member-dialog.js';
import styles from './meetings.module.css';

export interface OrganisationChoice {
  readonly slug: string;
  readonly name: string;
}

/** Who sits, with what voice, from when to when; those whose mandate has ended apart. */
export function InstanceMembers({ instance, organisations }: { instance: ShownInstance; organisations: readonly OrganisationChoice[] }) {
  const labels = useLabels(instanceLabels);
  const { can } = useShell();
  const [edited, setEdited] = useState<ShownMember | 'NEW' | null>(null);
  const { members } = instance;
  const [present, former] = [members.filter(({ mandate }) => mandate !== 'ENDED'), members.filter(({ mandate }) => mandate === 'ENDED')];
  const edit = can('meeting.manage') ? setEdited : null;
  const voting = present.filter(({ seat, mandate }) => seat === 'VOTING' && mandate === 'CURRENT').length;
  return (
    <>
      <Section title={labels.members} id="sieges" aside={labels.seatsCount(voting)}>
        {present.length === 0 ? <p>{labels.noMembers}</p> : <MemberTable caption={labels.seatTable} members={present} onEdit={edit} />}
        {edit && (
          <div className={styles['acts']}>
            <Button onPress={() => edit('NEW')}>{labels.addMember}</Button>
          </div>
        )}
      </Section>
      {former.length > 0 && (
        <Section title={labels.former} id="anciens">
          <MemberTable caption={labels.formerTable} members={former} onEdit={edit} />
        </Section>
      )}
      {edited && <MemberDialog instance={instance} member={edited === 'NEW' ? null : (members.find(({ id }) => id === edited.id) ?? edited)} organisations={organisations} onClose={() => setEdited(null)} />}
    </>
  );
}

function MemberTable({ caption, members, onEdit }: { caption: string; members: readonly ShownMember[]; onEdit: ((member: ShownMember) => void) | null }) {
  const labels = useLabels(instanceLabels);
  const words = useLabels(meetingLabels);
  return (
    <Table caption={caption} stack>
      <thead>
        <tr>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.voice}</th>
          <th scope="col">{labels.mandate}</th>
          {onEdit && (
            <th scope="col">
              <span className="visually-hidden">{labels.editShort}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow key={member.id} member={member} onEdit={onEdit} />
        ))}
      </tbody>
    </Table>
  );
}

function MemberRow({ member, onEdit }: { member: ShownMember; onEdit: ((member: ShownMember) => void) | null }) {
  const labels = useLabels(instanceLabels);
  const words = useLabels(meetingLabels);
  const format = useFormat();
  const { seat, chair, from, until, mandate, organisation, holder, substitute } = member;
  return (
    <tr>
      <th scope="row">
        {holder ? holder.name : <span className={styles['missing']}>{words.nobody}</span>}
        {organisation && (
          <span className={styles['soft']}>
            <Quoting french={[organisation.name]}>{words.forOrganisation(organisation.name)}</Quoting>
          </span>
        )}
        {substitute && <span className={styles['soft']}>{words.substituteIs(substitute.name)}</span>}
      </th>
      <td data-label={words.voice}>
        {words.voices[seat]}
        {chair && `, ${words.chair}`}
      </td>
      <td data-label={labels.mandate}>
        {labels.since(format.day(from), until && format.day(dayBefore(until)))}
        {mandate === 'COMING' && <span className={styles['soft']}>{labels.mandates.COMING}</span>}
      </td>
      {onEdit && (
        <td>
          <Button look="quiet" aria-label={labels.editMember(holder?.name ?? organisation?.name ?? '')} onPress={() => onEdit(member)}>
            {labels.editShort}
          </Button>
        </td>
      )}
    </tr>
  );
}

/** A mandate is told by its last day; its end is the first day out of it. */
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
