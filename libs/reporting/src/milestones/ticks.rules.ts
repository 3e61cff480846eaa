import type { ProblemDetail } from '#platform';

/** A step that a report says was reached; without a day while it is still to be given. */
export interface Tick {
  /** Id of the milestone. */
  readonly milestone: string;
  readonly reachedOn: string | null;
}

/** A step of the commitment, as the rules look at it. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** Already reached, on whatever word. */
  readonly reached: boolean;
}

/** What refuses even a draft: steps of other commitments, ticked twice, or reached already on another word. `before`: what the report said. */
export function tickProblems(ticks: readonly Tick[], before: readonly Tick[], steps: readonly Step[]): ProblemDetail[] {
  return ticks.flatMap(({ milestone }, index) => {
    const path = fieldOf(milestone);
    const step = steps.find(({ id }) => id === milestone);
    if (!step) return [{ path, code: 'MILESTONE_NOT_OF_COMMITMENT' }];
    if (ticks.findIndex((other) => other.milestone === milestone) < index) return [{ path, code: 'MILESTONE_TICKED_TWICE' }];
    return step.reached && !before.some((each) => each.milestone === milestone) ? [{ path, code: 'MILESTONE_REACHED_ALREADY' }] : [];
  });
}

/** Between which a step can have been reached; `pactStartsOn` may be a partial date. */
export interface Days {
  readonly today: string;
  readonly pactStartsOn: string;
}

/** Days that cannot be: a draft keeps them, and says so; what is sent has none. */
export function dayProblems(ticks: readonly Tick[], { today, pactStartsOn }: Days): ProblemDetail[] {
  return ticks.flatMap(({ milestone, reachedOn }) => {
    if (reachedOn === null) return [];
    if (reachedOn > today) return [{ path: fieldOf(milestone), code: 'MILESTONE_TO_COME' }];
    // Compared as text: a partial date comes before all of its days.
    return reachedOn < pactStartsOn ? [{ path: fieldOf(milestone), code: 'MILESTONE_BEFORE_PACT', details: { startsOn: pactStartsOn } }] : [];
  });
}

/** What a report that is sent still lacks: the day of each step. */
export function undatedProblems(ticks: readonly Tick[]): ProblemDetail[] {
  return ticks.flatMap(({ milestone, reachedOn }) => (reachedOn === null ? [{ path: fieldOf(milestone), code: 'MILESTONE_DAY_REQUIRED' }] : []));
}

/** A step's name as a field of the answer. */
const fieldOf = (milestone: string): string => `milestones.${milestone}`;

/** The same steps on the same days, in whatever order. */
export function sameTicks(a: readonly Tick[], b: readonly Tick[]): boolean {
  const told = (ticks: readonly Tick[]): string => JSON.stringify(ticks.map(({ milestone, reachedOn }) => [milestone, reachedOn]).sort());
  return told(a) === told(b);
}
