import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useAction } from '../graphql/api-context.js';
import { CallMeeting, CancelMeeting, HoldMeeting, InviteNewMembers, OpenMeeting, UnopenMeeting, type MeetingTransition } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import { meetingLabels } from '../labels/meetings.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';
import { Ask, ToldList, type ActProps } from './ask.js';
import type { ShownMeeting } from './meeting.page.js';
import styles from './meetings.module.css';
import { MoveDialog } from './move-dialog.js';
import { RenameDialog } from './rename-dialog.js';
import { ToldPeople } from './told-people.js';
import { UnnotedSeats } from './unnoted-seats.js';

const DIALOGS = { OPEN: OpenDialog, CALL: CallDialog, INVITE: InviteDialog, MOVE: MoveDialog, RENAME: RenameDialog, HOLD: HoldDialog, UNOPEN: UnopenDialog, CANCEL: CancelDialog } as const;
type Act = keyof typeof DIALOGS;
const ACTS = Object.keys(DIALOGS) as Act[];

/** What the secretariat can do with the meeting now; each asks first, and says who will be told. */
export function MeetingActs({ meeting }: { meeting: ShownMeeting }) {
  const labels = useLabels(meetingLabels);
  const live = useLabels(liveLabels);
  const [asked, setAsked] = useState<Act | null>(null);
  const { can } = useShell();
  // A title is corrected at any time: it is no step of the meeting’s life.
  const offered = (act: Act) => (act === 'RENAME' ? can('meeting.manage') && meeting.state !== 'CANCELLED' : meeting.availableTransitions.includes(act satisfies MeetingTransition));
  const acts = ACTS.filter(offered);
  if (acts.length === 0) return null;
  const Dialog = asked && DIALOGS[asked];
  const words = { OPEN: live.open, CALL: labels.call, INVITE: labels.invite, MOVE: labels.move, RENAME: labels.rename, HOLD: labels.hold, UNOPEN: live.unopen, CANCEL: labels.cancel };
  return (
    <div className={styles['acts']} role="group" aria-label={labels.acts}>
      {acts.map((act) => (
        <Button key={act} look={act === 'CALL' || act === 'OPEN' ? 'primary' : act === 'CANCEL' || act === 'UNOPEN' || act === 'RENAME' ? 'quiet' : 'secondary'} onPress={() => setAsked(act)}>
          {words[act]}
        </Button>
      ))}
      {Dialog && <Dialog meeting={meeting} onClose={() => setAsked(null)} />}
    </div>
  );
}

/** What sits is followed on its own screen. */
function OpenDialog({ meeting: { id, version }, onClose }: ActProps) {
  const labels = useLabels(liveLabels);
  const navigate = useNavigate();
  const { run, data, isPending, error } = useAction(OpenMeeting);
  const open = () => void run({ input: { meeting: id, version } }).then(({ openMeeting }) => openMeeting.problems.length === 0 && navigate(`/reunions/${id}/seance`), () => undefined);
  return (
    <Ask title={labels.openTitle} act={labels.open} isPending={isPending} error={error} problems={data?.openMeeting.problems ?? []} onAct={open} onClose={onClose}>
      <p>{labels.openText}</p>
    </Ask>
  );
}

function UnopenDialog({ meeting: { id, version }, onClose }: ActProps) {
  const labels = useLabels(liveLabels);
  const { run, data, isPending, error } = useAction(UnopenMeeting);
  const unopen = () => void run({ input: { meeting: id, version } }).then(({ unopenMeeting }) => unopenMeeting.problems.length === 0 && onClose(), () => undefined);
  return (
    <Ask title={labels.unopenTitle} act={labels.unopen} isPending={isPending} error={error} problems={data?.unopenMeeting.problems ?? []} onAct={unopen} onClose={onClose}>
      <p>{labels.unopenText}</p>
    </Ask>
  );
}

function CallDialog({ meeting, onClose }: ActProps) {
  const labels = useLabels(meetingLabels);
  const { run, data, isPending, error } = useAction(CallMeeting);
  const { id, version, seats } = meeting;
  const call = () => void run({ input: { meeting: id, version } }).then(({ callMeeting }) => callMeeting.problems.length === 0 && onClose(), () => undefined);
  return (
    <Ask title={labels.callTitle} act={labels.call} isPending={isPending} error={error} problems={data?.callMeeting.problems ?? []} onAct={call} onClose={onClose}>
      <p>{labels.callText(seats.filter(({ holder }) => holder).length)}</p>
      <ToldList seats={seats} />
    </Ask>
  );
}

function InviteDialog({ meeting: { id, version, seats }, onClose }: ActProps) {
  const labels = useLabels(meetingLabels);
  const { run, data, isPending, error } = useAction(InviteNewMembers);
  const invite = () => void run({ input: { meeting: id, version } }).then(({ inviteNewMembers }) => inviteNewMembers.problems.length === 0 && onClose(), () => undefined);
  return (
    <Ask title={labels.inviteTitle} act={labels.invite} isPending={isPending} error={error} problems={data?.inviteNewMembers.problems ?? []} onAct={invite} onClose={onClose}>
      <p>{labels.inviteText}</p>
      <ToldList seats={seats.filter(({ invited }) => !invited)} />
    </Ask>
  );
}

function HoldDialog({ meeting: { id, version, seats, state }, onClose }: ActProps) {
  const labels = useLabels(meetingLabels);
  const { run, data, isPending, error } = useAction(HoldMeeting);
  const hold = () => void run({ input: { meeting: id, version } }).then(({ holdMeeting }) => holdMeeting.problems.length === 0 && onClose(), () => undefined);
  return (
    <Ask title={labels.holdTitle} act={labels.hold} isPending={isPending} error={error} problems={data?.holdMeeting.problems ?? []} onAct={hold} onClose={onClose}>
      <p>{labels.holdText}</p>
      {state === 'CALLED' && <UnnotedSeats meeting={id} seats={seats} onGo={onClose} />}
    </Ask>
  );
}

function CancelDialog({ meeting: { id, version, state, begun }, onClose }: ActProps) {
  const labels = useLabels(meetingLabels);
  const { run, data, isPending, error } = useAction(CancelMeeting);
  const [reason, setReason] = useState('');
  const problems = data?.cancelMeeting.problems ?? [];
  const tells = state === 'CALLED' && !begun;
  const cancel = () => void run({ input: { meeting: id, version, reason } }).then(({ cancelMeeting }) => cancelMeeting.problems.length === 0 && onClose(), () => undefined);
  return (
    <Ask title={labels.cancelTitle} act={labels.cancel} isPending={isPending} error={error} problems={problems} fields={['reason']} onAct={cancel} onClose={onClose}>
      <ToldPeople meeting={id} telling="CANCEL" words={labels.cancelTold} nobody={begun ? labels.cancelPast : labels.cancelQuiet} />
      <TextField label={labels.reason} description={tells ? labels.reasonTold : undefined} rows={2} maxLength={1000} value={reason} onChange={setReason} error={problems.find(({ path }) => path === 'reason')?.message} isRequired />
    </Ask>
  );
}
