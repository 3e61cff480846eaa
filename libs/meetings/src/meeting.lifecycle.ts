export enum MeetingState {
  PROPOSED = 'PROPOSED',
  CALLED = 'CALLED',
  HELD = 'HELD',
  CANCELLED = 'CANCELLED',
}

export enum MeetingTransition {
  MOVE = 'MOVE',
  CALL = 'CALL',
  INVITE = 'INVITE',
  CANCEL = 'CANCEL',
  OPEN = 'OPEN',
  UNOPEN = 'UNOPEN',
  HOLD = 'HOLD',
  ATTEND = 'ATTEND',
}

/** What the rules look at. */
export interface MeetingSituation {
  readonly state: MeetingState;
  /** Its hour has come. */
  readonly begun: boolean;
  /** Today is its day. */
  readonly itsDay: boolean;
  /** It was opened, and sits. */
  readonly sits: boolean;
  /** Something was noted, decided, or somebody noted as there. */
  readonly marked: boolean;
  /** People who can be written to for the seats in mandate on its day. */
  readonly reachable: number;
  /** Seats in mandate whose holder was not invited yet: they came in since. */
  readonly uninvited: number;
  /** A place, or an address to join it from elsewhere. */
  readonly located: boolean;
  readonly ends: boolean;
}

interface MeetingRule {
  readonly transition: MeetingTransition;
  readonly from: MeetingState;
  readonly to: MeetingState;
  /** What is asked for when it is done. */
  readonly requires: readonly ('DATES' | 'REASON' | 'ATTENDANCE')[];
  /** When: the code of the refusal, or undefined. */
  readonly refusal?: (meeting: MeetingSituation) => string | undefined;
}

const { PROPOSED, CALLED, HELD, CANCELLED } = MeetingState;
const { MOVE, CALL, INVITE, CANCEL, OPEN, UNOPEN, HOLD, ATTEND } = MeetingTransition;

const toCome = ({ begun }: MeetingSituation): string | undefined => (begun ? 'MEETING_BEGUN' : undefined);
const toMove = (meeting: MeetingSituation): string | undefined => (meeting.sits ? 'MEETING_SITS' : toCome(meeting));

/**
 * The life of a meeting. Every step is the secretariat's (`meeting.manage`).
 *
 * | step   | from     | to        | when                                              | what is required                       |
 * |--------|----------|-----------|---------------------------------------------------|----------------------------------------|
 * | MOVE   | PROPOSED | PROPOSED  | before its hour; nobody was told, nobody is       | a day and hours to come                |
 * | MOVE   | CALLED   | CALLED    | before its hour; everybody invited is told once,  | the same, and a reason                 |
 * |        |          |           | and answers anew when the hours changed           |                                        |
 * | CALL   | PROPOSED | CALLED    | before its hour, with a place or an address, an   |                                        |
 * |        |          |           | end, and somebody who can be written to           |                                        |
 * | INVITE | CALLED   | CALLED    | before its hour, when a seat in mandate on its    |                                        |
 * |        |          |           | day was not invited yet                           |                                        |
 * | CANCEL | PROPOSED | CANCELLED | always; after its hour: it did not take place     | a reason                               |
 * | CANCEL | CALLED   | CANCELLED | always; everybody invited is told once, and       | a reason                               |
 * |        |          |           | nobody once its hour has come                     |                                        |
 * | OPEN   | PROPOSED | PROPOSED  | on its day or later, once: it sits, its items     |                                        |
 * |        | CALLED   | CALLED    | are before everybody one at a time                |                                        |
 * | UNOPEN | PROPOSED | PROPOSED  | while it sits and nothing is noted or decided,    |                                        |
 * |        | CALLED   | CALLED    | nor anybody as there: it was opened by mistake    |                                        |
 * | HOLD   | PROPOSED | HELD      | once its hour has come: it was called by other    |                                        |
 * |        |          |           | means                                             |                                        |
 * | HOLD   | CALLED   | HELD      | once its hour has come                            |                                        |
 * | ATTEND | CALLED   | CALLED    | once its hour has come: typed while it sits       | who was there, seat by seat            |
 * | ATTEND | HELD     | HELD      | always: what was typed can be corrected           | the same                               |
 *
 * HOLD closes a meeting that sits, and begins its minutes. A meeting that was held or cancelled is not moved any more: what it was stays.
 */
export const MEETING_LIFECYCLE: readonly MeetingRule[] = [
  { transition: MOVE, from: PROPOSED, to: PROPOSED, requires: ['DATES'], refusal: toMove },
  { transition: MOVE, from: CALLED, to: CALLED, requires: ['DATES', 'REASON'], refusal: toMove },
  { transition: CALL, from: PROPOSED, to: CALLED, requires: [], refusal: (meeting) => toCome(meeting) ?? callRefusal(meeting) },
  { transition: INVITE, from: CALLED, to: CALLED, requires: [], refusal: (meeting) => toCome(meeting) ?? (meeting.uninvited > 0 ? undefined : 'MEETING_ALL_INVITED') },
  { transition: CANCEL, from: PROPOSED, to: CANCELLED, requires: ['REASON'] },
  { transition: CANCEL, from: CALLED, to: CANCELLED, requires: ['REASON'] },
  { transition: OPEN, from: PROPOSED, to: PROPOSED, requires: [], refusal: openRefusal },
  { transition: OPEN, from: CALLED, to: CALLED, requires: [], refusal: openRefusal },
  { transition: UNOPEN, from: PROPOSED, to: PROPOSED, requires: [], refusal: unopenRefusal },
  { transition: UNOPEN, from: CALLED, to: CALLED, requires: [], refusal: unopenRefusal },
  { transition: HOLD, from: PROPOSED, to: HELD, requires: [], refusal: yetToBegin },
  { transition: HOLD, from: CALLED, to: HELD, requires: [], refusal: yetToBegin },
  { transition: ATTEND, from: CALLED, to: CALLED, requires: ['ATTENDANCE'], refusal: yetToBegin },
  { transition: ATTEND, from: HELD, to: HELD, requires: ['ATTENDANCE'] },
];

/** Whoever opened it before its hour has begun. */
function yetToBegin({ begun: isBegun, sits }: MeetingSituation): string | undefined {
  return isBegun || sits ? undefined : 'MEETING_TO_COME';
}

function openRefusal({ begun: isBegun, itsDay, sits }: MeetingSituation): string | undefined {
  if (sits) return 'MEETING_SITS';
  return isBegun || itsDay ? undefined : 'MEETING_DAY_TO_COME';
}

function unopenRefusal({ sits, marked }: MeetingSituation): string | undefined {
  if (!sits) return 'MEETING_NOT_SITTING';
  return marked ? 'MEETING_MARKED' : undefined;
}

function callRefusal({ reachable, located, ends }: MeetingSituation): string | undefined {
  if (!located) return 'MEETING_PLACE_REQUIRED';
  if (!ends) return 'MEETING_END_REQUIRED';
  return reachable > 0 ? undefined : 'MEETING_NOBODY';
}

/** Why a state refuses a step it is not the origin of. */
function stateRefusal(state: MeetingState): string {
  const refusals = { PROPOSED: 'MEETING_NOT_CALLED', CALLED: 'MEETING_CALLED', HELD: 'MEETING_HELD', CANCELLED: 'MEETING_CANCELLED' };
  return refusals[state];
}

/** The code of the refusal, or undefined when the step may be taken. */
export function meetingRefusal(transition: MeetingTransition, meeting: MeetingSituation): string | undefined {
  const rule = MEETING_LIFECYCLE.find((each) => each.transition === transition && each.from === meeting.state);
  return rule ? rule.refusal?.(meeting) : stateRefusal(meeting.state);
}

/** What can be done now, by who may: buttons follow it. */
export function meetingTransitions(meeting: MeetingSituation): MeetingTransition[] {
  return MEETING_LIFECYCLE.filter((rule) => rule.from === meeting.state && !rule.refusal?.(meeting)).map(({ transition }) => transition);
}
