import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { French } from '../ui/french.js';

interface Sitting {
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string | null;
}

/** « jeudi 20 juin 2019, de 14:30 à 16:30 », as the clocks of Paris show it. */
export function MeetingHours({ startsAt, endsAt }: Pick<Sitting, 'startsAt' | 'endsAt'>) {
  const labels = useLabels(meetingLabels);
  const format = useFormat();
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date(startsAt));
  return <time dateTime={startsAt}>{labels.hours(format.longDay(day), format.time(startsAt), endsAt && format.time(endsAt))}</time>;
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
