import { commitmentLabels } from '../labels/commitments.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { timelineLabels } from '../labels/timeline.js';
import type { Commitment } from './timeline-rows.js';

/** A step in one phrase: what it is, and when it was reached or is due, as precisely as the words say. */
export function useStepWords() {
  const labels = useLabels(timelineLabels).milestones;
  const { unit } = useLabels(commitmentLabels).drawing;
  const format = useFormat();
  return ({ title, state, dueOn, duePrecision, reachedOn }: Commitment['milestones'][number]): string => labels[state](title, reachedOn ? format.day(reachedOn) : unit(dueOn, duePrecision));
}
