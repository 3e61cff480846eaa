import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { draftOf } from './sitting.js';

interface Sitting {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string | null;
}

/** « jeudi 20 juin 2019, de 14:30 à 16:30 », as the clocks of the space show it. */
export function MeetingHours({ startsAt, endsAt }: Pick<Sitting, 'startsAt' | 'endsAt'>) {
  const labels = useLabels(meetingLabels);
  const format = useFormat();
  const { timeZone } = useShell().viewer.tenant;
  const { day, from, to } = draftOf({ startsAt, endsAt, place: null, remoteAddress: null }, timeZone);
  return <time dateTime={startsAt}>{labels.hours(format.longDay(day), from, to || null)}</time>;
}

/** When and where: the same wherever a meeting is shown. */
export function MeetingFacts({ startsAt, endsAt, place }: Sitting) {
  const labels = useLabels(meetingLabels);
  return (
    <p className="sans">
      <MeetingHours startsAt={startsAt} endsAt={endsAt} />
      {' · '}
      {place ? <French>{place}</French> : labels.nowhere}
    </p>
  );
}
