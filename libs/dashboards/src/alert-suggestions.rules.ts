import { AlertKind } from '#alerts';
import { longDay } from '#platform';

/** As much of why as an item of an agenda keeps. */
export const LONGEST_WHY = 300;

/**
 * Which alerts a meeting of the instance could speak of. Late answers have a block of their own. A figure that is missing is first a matter of the
 * technical committee, which prepares the other.
 */
const PROPOSED: Readonly<Record<string, readonly AlertKind[]>> = {
  COPIL: [AlertKind.STORMS_IN_A_ROW, AlertKind.STORM, AlertKind.NO_REPORT, AlertKind.CONTRADICTION, AlertKind.OFF_TRAJECTORY],
  COMITE_TECHNIQUE: [AlertKind.STORMS_IN_A_ROW, AlertKind.STORM, AlertKind.NO_REPORT, AlertKind.CONTRADICTION, AlertKind.OFF_TRAJECTORY, AlertKind.STALE_INDICATOR],
};
const STORMS: readonly AlertKind[] = [AlertKind.STORMS_IN_A_ROW, AlertKind.STORM];

export interface OpenAlert {
  readonly kind: AlertKind;
  readonly why: string;
  readonly since: string;
  readonly commitmentId: string | null;
  readonly indicatorId: string | null;
}

/** One commitment or indicator, with all that alerts say of it. */
export interface AlertSuggestion {
  readonly commitment_id: string | null;
  readonly indicator_id: string | null;
  readonly title: string;
  /** It is there for its weather alone: a storm that has a point of its own says the same. */
  readonly storm: boolean;
  readonly rank: number;
}

export function proposesAlerts(instance: string): boolean {
  return instance in PROPOSED;
}

/** What could be spoken of, each thing once, in the order in which alerts are told. Why and since when are words of the agenda: an alert is no row, and its cause may be gone by the day of the meeting. */
export function alertSuggestions(alerts: readonly OpenAlert[], instance: string): AlertSuggestion[] {
  const told = alerts.filter(({ kind }) => PROPOSED[instance]?.includes(kind));
  // A contradiction is about a commitment, and about an indicator too: it is settled by its porteurs.
  const keyOf = ({ commitmentId, indicatorId }: OpenAlert): string => commitmentId ?? indicatorId ?? '';
  return [...new Set(told.map(keyOf))].map((key, rank) => {
    const those = told.filter((alert) => keyOf(alert) === key);
    const { commitmentId, indicatorId } = those[0]!;
    return { commitment_id: commitmentId, indicator_id: commitmentId ? null : indicatorId, title: shortened(those.map(words).join(' ')), storm: those.every(({ kind }) => STORMS.includes(kind)), rank };
  });
}

const words = ({ why, since }: OpenAlert): string => `${why} Depuis le ${longDay(since, 'fr')}.`;

const shortened = (text: string): string => (text.length > LONGEST_WHY ? `${text.slice(0, LONGEST_WHY - 1).trimEnd()}…` : text);
