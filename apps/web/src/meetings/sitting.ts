/** When and where, as a form holds it. */
export interface SittingDraft {
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly remoteAddress: string;
}

const PARIS = 'Europe/Paris';

/** The day that it is in a time zone at an instant (2019-06-20). */
const dayIn = (timeZone: string, instant: string): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));

export const dayInParis = (instant: string): string => dayIn(PARIS, instant);

/** What the clocks of a time zone show at an instant (14:30), as a field of hours takes it. */
export const hourIn = (timeZone: string, instant: string): string => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** A meeting as the form begins with it: by the clocks of the space, as what is typed is read. */
export function draftOf({ startsAt, endsAt, place, remoteAddress }: { startsAt: string; endsAt: string | null; place: string | null; remoteAddress: string | null }, timeZone = PARIS): SittingDraft {
  return { day: dayIn(timeZone, startsAt), from: hourIn(timeZone, startsAt), to: endsAt ? hourIn(timeZone, endsAt) : '', place: place ?? '', remoteAddress: remoteAddress ?? '' };
}

/** What is sent of it. */
export function inputOf({ day, from, to, place, remoteAddress }: SittingDraft) {
  return { day, from, to, place: place || null, remoteAddress: remoteAddress || null };
}

/** The hour so many minutes after another, within the day. */
export function later(hour: string, minutes: number): string {
  const [h = 0, m = 0] = hour.split(':').map(Number);
  const at = Math.min(h * 60 + m + minutes, 23 * 60 + 59);
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}
