import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { MoveMeeting } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { useShell } from '../shell/use-shell.js';
import { TextField } from '../ui/text-field.js';
import { type ActProps, Ask, ToldList } from './ask.js';
import { realDay } from '../ui/real-day.js';
import { MeetingFacts } from './meeting-facts.js';
import { draftOf, inputOf } from './sitting.js';
import { SITTING_FIELDS, SittingFields } from './sitting-fields.js';
import { ToldPeople } from './told-people.js';

const FIELDS = [...SITTING_FIELDS, 'reason'];

/** Another day, other hours or another place; who will be told stands in it. */
export function MoveDialog({ meeting, onClose }: ActProps) {
  const labels = useLabels(meetingLabels);
  const { run, data, isPending, error } = useAction(MoveMeeting);
  const { id, version, state, seats } = meeting;
  const { viewer } = useShell();
  const [sitting, setSitting] = useState(() => draftOf(meeting, viewer.tenant.timeZone));
  const [reason, setReason] = useState('');
  const problems = data?.moveMeeting.problems ?? [];
  const stale = problems.some(({ code }) => code === 'VERSION_CONFLICT');
  const wrong = (path: string) => problems.find((problem) => problem.path === path)?.message ?? error?.at(path);
  const mute = state === 'CALLED' ? seats.filter(({ invited, holder }) => invited && !holder) : [];
  const move = () => void run({ input: { meeting: id, version, reason: reason || null, ...inputOf(sitting) } }).then(({ moveMeeting }) => moveMeeting.problems.length === 0 && onClose(), () => undefined);
  return (
    <Ask title={labels.moveTitle} act={labels.move} isPending={isPending} error={error?.at('day') ? null : error} problems={problems} fields={FIELDS} onAct={move} onClose={onClose}>
      <ToldPeople meeting={id} telling="MOVE" day={realDay(sitting.day)} words={labels.moveTold} nobody={labels.moveQuiet} />
      <ToldList seats={mute} />
      {stale && <MeetingFacts {...meeting} />}
      <SittingFields value={sitting} onChange={(part) => setSitting((before) => ({ ...before, ...part }))} wrong={wrong} />
      {state === 'CALLED' && <TextField label={labels.reason} description={labels.reasonTold} rows={2} maxLength={1000} value={reason} onChange={setReason} error={wrong('reason')} isRequired />}
    </Ask>
  );
}
