import { addDays, frenchHolidays } from '#platform';

/** When an instance sits by itself. Months are 1 to 12, never August. */
export interface SittingPolicy {
  readonly months: readonly number[];
  /** Which of the month's days of that name: the third Thursday is `{ week: 3, weekday: 4 }`. */
  readonly week: 1 | 2 | 3 | 4;
  /** 1 (Monday) to 5 (Friday). */
  readonly weekday: 1 | 2 | 3 | 4 | 5;
}

export interface ProposedDate {
  /** The month that it is proposed for (2019-06): it stays the same wherever the sitting is moved. */
  readonly slot: string;
  /** ISO day. */
  readonly day: string;
}

/** Where the policy of an instance says nothing: the third Thursday of a month is far from its holidays and from its end. */
export const THIRD_THURSDAY = { week: 3, weekday: 4 } as const;

const AUGUST = 8;

/**
 * One date for each month of the policy that begins after today, up to the end of next year: the day that the policy names,
 * or the nearest of its month on which one can sit, the later of two. None of a month without such a day.
 */
export function proposedDates(policy: SittingPolicy, today: string): ProposedDate[] {
  const year = Number(today.slice(0, 4));
  const months = [...new Set(policy.months)].filter((month) => month !== AUGUST).sort((a, b) => a - b);
  return [year, year + 1].flatMap((each) =>
    months.flatMap((month) => {
      const day = sittingDay(each, month, policy);
      return day !== undefined && day > today ? [{ slot: day.slice(0, 7), day }] : [];
    }),
  );
}

/** Offices are open, the month is not August, and it is not between Christmas and New Year. */
export function canSitOn(day: string): boolean {
  const weekday = weekdayOf(day);
  const monthDay = day.slice(5);
  if (weekday === 0 || weekday === 6 || day.slice(5, 7) === '08') return false;
  if (monthDay >= '12-24' || monthDay === '01-01') return false;
  return !frenchHolidays(Number(day.slice(0, 4))).includes(day);
}

function sittingDay(year: number, month: number, { week, weekday }: SittingPolicy): string | undefined {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const preferred = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (week - 1) * 7);
  for (let distance = 0; distance < 31; distance += 1) {
    const found = [addDays(preferred, distance), addDays(preferred, -distance)].find((day) => day.slice(0, 7) === first.slice(0, 7) && canSitOn(day));
    if (found) return found;
  }
  return undefined;
}

/** 0 (Sunday) to 6 (Saturday). */
const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** What proposing would add for an instance that sits in these months: the slots that its calendar does not hold yet. */
export function missingSittings(months: readonly number[], slots: readonly string[], today: string): ProposedDate[] {
  return proposedDates({ months, ...THIRD_THURSDAY }, today).filter(({ slot }) => !slots.includes(slot));
}

/**
 * The month for which a sitting of that day stands, when it is entered by hand: its own, if the instance sits in it; else
 * the one month in which the instance sits in the same half of the year. Null when that is taken, or there are several: a
 * sitting more.
 */
export function slotOfDay(months: readonly number[], slots: readonly string[], day: string): string | null {
  const [year, month] = [day.slice(0, 4), Number(day.slice(5, 7))];
  const half = months.filter((each) => each <= 6 === month <= 6);
  const stood = months.includes(month) ? month : half.length === 1 ? half[0]! : undefined;
  const slot = stood === undefined ? null : `${year}-${String(stood).padStart(2, '0')}`;
  return slot && !slots.includes(slot) ? slot : null;
}
