import { addBusinessDays, addDays, dayIn, timeIn } from '#platform';

/** A committee has a week to read (product C4: at its disposal at J-7). */
const DAYS_BEFORE = 7;
/** A mail that nobody pressed a button for arrives when offices are open. */
const NOT_BEFORE = '08:00';

/** The seventh day before a meeting; when offices are closed that day, the last before it when they are open. Days are ISO days. */
export function sharingDayOf(meetingDay: string): string {
  const seventh = addDays(meetingDay, -DAYS_BEFORE);
  return addBusinessDays(addDays(seventh, 1), -1);
}

/** Whether its day and hour have come, by the clocks of a time zone; a service that was down that day shares it later. */
export function isSharedBy(now: Date, timeZone: string, sharingDay: string): boolean {
  const today = dayIn(timeZone, now);
  return today > sharingDay || (today === sharingDay && timeIn(timeZone, now) >= NOT_BEFORE);
}
