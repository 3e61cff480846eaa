import { dayIn, readOne, selectionFrom, timeIn, type RequestContext } from '#platform';
import type { Attendance, Quorum } from '../answers/answer.graphql.js';
import { quorumOf, type QuorumGround } from '../answers/quorum.rules.js';
import { AgendaItemKind } from '../agenda/agenda.template.js';
import { meetingNotFound } from '../meetings.errors.js';
import type { MinutesContent, MinutesDecision, MinutesItem, MinutesSeat } from './minutes-content.graphql.js';
import { minutesDraftTree } from './minutes.tree.js';

const READ = selectionFrom(`{
  introduction
  meeting {
    title startsAt endsAt place fictional ofInstance { name } quorum { seats }
    seats { chair attendance substituteName organisation { name } holder { name } substitute { name } }
  }
  items { notes decisions { ...taken } item { kind title subjectNumber subjectWords presenter { name } commitment { number } decision { number } } }
  otherDecisions { ...taken }
}
fragment taken on Decision { number text dueOn organisation { name } commitments { number } }`);

interface Named {
  readonly name: string;
}

interface ReadSeat {
  readonly chair: boolean;
  readonly attendance: Attendance | null;
  readonly substituteName: string | null;
  readonly organisation: Named | null;
  readonly holder: Named | null;
  readonly substitute: Named | null;
}

interface ReadDecision extends Pick<MinutesDecision, 'number' | 'text' | 'dueOn'> {
  readonly organisation: Named | null;
  readonly commitments: readonly { readonly number: number }[];
}

interface ReadItem {
  readonly notes: string | null;
  readonly decisions: readonly ReadDecision[];
  readonly item: {
    readonly kind: AgendaItemKind;
    readonly title: string | null;
    readonly subjectNumber: number | null;
    readonly subjectWords: string | null;
    readonly presenter: Named | null;
    readonly commitment: { readonly number: number } | null;
    readonly decision: { readonly number: number } | null;
  };
}

interface ReadDraft {
  readonly introduction: string | null;
  readonly meeting: {
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string | null;
    readonly place: string | null;
    readonly fictional: boolean;
    readonly ofInstance: Named | null;
    readonly seats: readonly ReadSeat[];
    /** As the tree gives it, before the rule. */
    readonly _there: QuorumGround | null;
  };
  readonly items: readonly ReadItem[];
  readonly otherDecisions: readonly ReadDecision[];
}

/** What the minutes of a meeting say, as they stand now: read by the secretariat, who reads it all. */
export async function gatherMinutes(ctx: RequestContext, meetingId: string, pact: string): Promise<{ content: MinutesContent; fictional: boolean }> {
  const { introduction, meeting, items, otherDecisions } = await readOne<ReadDraft>(ctx, READ, { tree: minutesDraftTree, where: '$.id = :id', params: { id: meetingId } }, meetingNotFound);
  const { title, startsAt, endsAt, place, ofInstance, seats, fictional } = meeting;
  const attendance = seats.some((seat) => seat.attendance) ? seats.map(seatOf) : [];
  return {
    fictional,
    content: {
      meeting: { title, instance: ofInstance?.name ?? null, startsAt, endsAt, place },
      pact,
      space: ctx.tenant.name,
      introduction,
      attendance,
      quorum: attendance.length > 0 ? quorumWith(meeting._there) : null,
      items: items.map(itemOf),
      otherDecisions: otherDecisions.map(decisionOf),
    },
  };
}

const quorumWith = (ground: QuorumGround | null): Quorum | null => ground && quorumOf(ground);

/** Who came instead: whom the answer named, else the seat’s own substitute. */
function seatOf({ chair, attendance, substituteName, organisation, holder, substitute }: ReadSeat): MinutesSeat {
  const by = attendance === 'REPRESENTED' ? (substituteName ?? substitute?.name ?? null) : null;
  return { organisation: organisation?.name ?? null, name: holder?.name ?? null, chair, how: attendance, by };
}

function itemOf({ notes, decisions, item: { kind, title, subjectNumber, subjectWords, presenter, commitment, decision } }: ReadItem): MinutesItem {
  // An alert is told by what it is about: why it was there stood on the agenda of that day.
  const words = (kind === AgendaItemKind.ALERT ? subjectWords : (title ?? subjectWords)) ?? '';
  const named = kind === AgendaItemKind.RECOMMENDATION ? `Recommandation n° ${subjectNumber}. ${subjectWords ?? ''}` : words;
  const about = commitment ? `Engagement ${commitment.number}. ${subjectWords ?? ''}` : decision ? `Décision n° ${decision.number}. ${subjectWords ?? ''}` : named;
  return { kind, title: about, presenter: presenter?.name ?? null, notes, decisions: decisions.map(decisionOf) };
}

function decisionOf({ number, text, dueOn, organisation, commitments }: ReadDecision): MinutesDecision {
  return { number, text, dueOn, organisation: organisation?.name ?? null, commitments: commitments.map((each) => each.number) };
}

/** « de 14 h 30 à 16 h 30 », by the clocks of the space. */
export function hoursInWords(timeZone: string, startsAt: Date, endsAt: Date | null): string {
  const said = (at: Date): string => timeIn(timeZone, at).replace(/^0/, '').replace(':', ' h ').replace(/ h 00$/, ' h');
  return endsAt ? `de ${said(startsAt)} à ${said(endsAt)}` : `à ${said(startsAt)}`;
}

interface Held {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly place: string | null;
}

/** How minutes begin unless the secretariat says otherwise: words of the pact, which are stored, and French in every language. */
export function firstWords(ctx: RequestContext, { startsAt, endsAt, place }: Held): string {
  const { timeZone } = ctx.tenant;
  const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${dayIn(timeZone, startsAt)}T00:00:00Z`)).replace(/ 1 /, ' 1er ');
  return `Séance du ${day}, ${hoursInWords(timeZone, startsAt, endsAt)}${place ? `, ${place}` : ''}.`;
}
