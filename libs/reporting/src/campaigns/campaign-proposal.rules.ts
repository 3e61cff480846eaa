import { addDays } from '#platform';

/** What a campaign is made of before anybody is asked. Days are ISO days in the tenant's time zone. */
export interface CampaignDates {
  readonly opensOn: string;
  readonly dueOn: string;
  readonly closesOn: string;
}

export interface CampaignProposal extends CampaignDates {
  readonly code: string;
  readonly title: string;
  readonly copilOn: string | null;
}

const OPENS_BEFORE = 60;
const DUE_BEFORE = 14;

/**
 * The semester that a COPIL closes: it meets at the end of the semester, or soon after. April to September: the first of the
 * year; October to December: the second; January to March: the second of the year before.
 */
export function semesterClosedBy(copilOn: string): string {
  const [year, month] = copilOn.split('-').map(Number) as [number, number];
  if (month < 4) return `${year - 1}-S2`;
  return month < 10 ? `${year}-S1` : `${year}-S2`;
}

/**
 * A campaign for the COPIL of a day: it opens sixty days before, is due a fortnight before (time to read and to chase) and
 * closes on the day itself; what is already past moves up to today. Without a COPIL, for the end of the semester under way.
 */
export function proposedCampaign(copilOn: string | null, today: string): CampaignProposal {
  const closesOn = copilOn ?? endOfSemester(today);
  const code = copilOn ? semesterClosedBy(copilOn) : semesterOf(closesOn);
  return { code, title: titleOf(code), copilOn, ...proposedDates(closesOn, today) };
}

/** The days of a campaign that closes on one: the day of its COPIL. */
export function proposedDates(closesOn: string, today: string): CampaignDates {
  const from = today < closesOn ? today : closesOn;
  return { opensOn: latest(addDays(closesOn, -OPENS_BEFORE), from), dueOn: latest(addDays(closesOn, -DUE_BEFORE), from), closesOn };
}

/** A title in the words of the pact: it is stored, and stays what it is in every language. */
export function titleOf(code: string): string {
  return `Rapport du ${code.endsWith('1') ? '1er' : '2e'} semestre ${code.slice(0, 4)}`;
}

const latest = (a: string, b: string): string => (a > b ? a : b);
const endOfSemester = (day: string): string => `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? '06-30' : '12-31'}`;
const semesterOf = (day: string): string => `${day.slice(0, 4)}-S${day.slice(5, 7) <= '06' ? 1 : 2}`;
