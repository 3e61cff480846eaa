import { addDays, daysBetween } from '#platform';
import { ReportState } from '../reports/report.lifecycle.js';
import type { CampaignScript, ReportsFile } from './demonstration-files.js';

/** A request of a demonstration campaign, with what its made-up answer is built from. */
export interface AskedInDemonstration {
  readonly requestId: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly role: string;
  readonly commitmentId: string;
  readonly number: number;
  readonly purpose: string;
  readonly calendar: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly openEnded: boolean;
  readonly certainty: string;
  /** Fictional persons who sign; null when there are none yet. */
  readonly reporter: string | null;
  readonly secretary: string | null;
}

export interface DemonstrationAnswer {
  readonly asked: AskedInDemonstration;
  readonly state: ReportState;
  readonly status: string;
  readonly weather: string;
  readonly achievements: string | null;
  readonly difficulties: string | null;
  readonly nextSteps: string | null;
  readonly unchanged: boolean;
  readonly returnComment: string | null;
  /** Day of the last save; of the answer and of the decision when there is one. */
  readonly savedOn: string;
  readonly submittedOn: string | null;
  readonly decidedOn: string | null;
  readonly late: boolean;
}

/** Who answers what in one campaign: the same each time, from the request's own words. Silence gives no row. */
export function demonstrationAnswers(
  file: ReportsFile,
  script: CampaignScript & { readonly dueOn: string },
  requests: readonly AskedInDemonstration[],
  earlier: readonly DemonstrationAnswer[] = [],
): DemonstrationAnswer[] {
  const before = new Map(earlier.map((answer) => [keyOf(answer.asked), answer]));
  return requests.flatMap((asked) => {
    const chosen = file.chosen.find((each) => (each.campaign ?? script.code) === script.code && each.organisation === asked.organisation && (each.commitments?.includes(asked.number) ?? true));
    const state = chosen?.state ?? pickShare(script.shares, chance(`${script.code} state ${keyOf(asked)}`));
    if (state === undefined || state === 'AWAITED') return [];
    const said = wordsOf(file, script, asked, { state, weather: chosen?.weather }, before.get(keyOf(asked)));
    return [{ asked, state, returnComment: chosen?.comment ?? null, ...said, ...datesOf(script, asked, state) }];
  });
}

/** What is done goes well; what waits or is stopped does not. */
const WEATHER_OF: Readonly<Record<string, string>> = { COMPLETED: 'SUNNY', NOT_STARTED: 'CLOUDY', SUSPENDED: 'OVERCAST' };

type Said = Pick<DemonstrationAnswer, 'status' | 'weather' | 'achievements' | 'difficulties' | 'nextSteps' | 'unchanged'>;

function wordsOf(
  file: ReportsFile,
  script: CampaignScript,
  asked: AskedInDemonstration,
  given: { readonly state: ReportState; readonly weather: string | undefined },
  before: DemonstrationAnswer | undefined,
): Said {
  const key = `${script.code} ${keyOf(asked)}`;
  const sent = given.state === ReportState.SUBMITTED || given.state === ReportState.ACCEPTED;
  if (before && sent && !given.weather && chance(`unchanged ${key}`) < file.unchangedShare) {
    const { status, weather, achievements, difficulties, nextSteps } = before;
    return { status, weather, achievements, difficulties, nextSteps, unchanged: true };
  }
  const lasting = before && chance(`lasting ${key}`) < file.sameWeatherShare ? before.weather : undefined;
  const drawn = given.weather ?? lasting ?? pickShare(file.weathers, chance(`weather ${key}`))!;
  const status = plausibleStatus(asked, script.answers.to, drawn);
  const weather = WEATHER_OF[status] ?? drawn;
  const text = (list: readonly string[] | undefined): string | null => {
    const pattern = list && list.length > 0 ? list[chance(`text ${key}`, list.length)]! : undefined;
    return pattern === undefined ? null : `${file.texts.mark} ${fill(pattern, script, asked)}`;
  };
  return {
    status,
    weather,
    achievements: text(file.texts.achievements[status]),
    difficulties: text(file.texts.difficulties[weather]),
    nextSteps: text(file.texts.nextSteps[status]),
    unchanged: false,
  };
}

/** Where a commitment may plausibly stand on a day, by its calendar; what should be over and goes badly is still going on. */
export function plausibleStatus(asked: AskedInDemonstration, on: string, weather: string): string {
  const { startsOn, endsOn } = asked;
  if (asked.certainty === 'CONDITIONAL') return 'SUSPENDED';
  if (asked.certainty === 'UNDETERMINED') return asked.calendar.includes('définir') ? 'NOT_STARTED' : 'IN_PROGRESS';
  if (startsOn !== null && startsOn > on) return 'NOT_STARTED';
  if (endsOn !== null && endsOn < on) return weather === 'OVERCAST' || weather === 'STORM' ? 'IN_PROGRESS' : 'COMPLETED';
  return asked.openEnded ? 'PERMANENT' : 'IN_PROGRESS';
}

function datesOf(script: CampaignScript & { readonly dueOn: string }, asked: AskedInDemonstration, state: ReportState) {
  const { from, to } = script.answers;
  const key = `${script.code} ${keyOf(asked)}`;
  const savedOn = addDays(from, chance(`day ${key}`, daysBetween(from, to) + 1));
  const sent = state !== ReportState.DRAFT;
  const decided = state === ReportState.ACCEPTED || state === ReportState.RETURNED;
  return {
    savedOn,
    submittedOn: sent ? savedOn : null,
    decidedOn: decided ? addDays(savedOn, 1 + chance(`decision ${key}`, 4)) : null,
    late: sent && savedOn > script.dueOn,
  };
}

function fill(pattern: string, script: CampaignScript, asked: AskedInDemonstration): string {
  const values: Record<string, string> = { semester: script.semester, calendar: asked.calendar, purpose: firstSentence(asked.purpose) };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.!?…])\s+(?=\p{Lu})/u)[0]!;
}

function keyOf(asked: AskedInDemonstration): string {
  return `${asked.number} ${asked.organisation}`;
}

/** The share in which a number from 0 to 99 falls; undefined beyond the last. */
function pickShare<Name extends string>(shares: Readonly<Partial<Record<Name, number>>>, drawn: number): Name | undefined {
  let upTo = 0;
  for (const [name, share] of Object.entries(shares) as [Name, number][]) {
    upTo += share;
    if (drawn < upTo) return name;
  }
  return undefined;
}

/** A number below `sides` that is always the same for the same words (FNV-1a): nothing is drawn by lot. */
export function chance(words: string, sides = 100): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(words)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // The low bits of FNV are weak: fold the high ones in.
  return ((hash ^ (hash >>> 15)) >>> 0) % sides;
}
