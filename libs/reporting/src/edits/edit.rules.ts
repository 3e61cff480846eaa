import type { ProblemDetail } from '#platform';
import { answerOf, valuesOf, type AnswerForm } from '../reports/answer-form.js';
import { draftProblems, submissionProblems, type Answer, type AnsweredValue } from '../reports/answer.rules.js';
import { toldCells } from '../reports/answered-breakdowns.rules.js';
import type { HeldRequest } from '../reports/reports.repository.js';
import { changesBetween } from '../threads/resubmission.rules.js';

/** What the secretariat makes of an answer that was sent. Steps are the organisation's to tick, and its own to undo on their page. */
export type EditForm = Omit<AnswerForm, 'milestones'>;

export interface Edited {
  readonly answer: Answer;
  readonly values: readonly AnsweredValue[];
  readonly problems: readonly ProblemDetail[];
  /** False when it says what the organisation said. */
  readonly changes: boolean;
}

/** The answer as it would read. It must be one that could be sent; a figure is corrected or said not to be known, never left out. */
export function editedAnswer(form: EditForm, request: HeldRequest): Edited {
  const answer = answerOf(form, request);
  const values = valuesOf(form, request);
  const left = request.values.filter(({ indicator }) => !values.some((each) => each.indicator === indicator));
  const problems = [
    ...draftProblems(answer, values, request.served),
    ...submissionProblems({ ...answer, unchanged: request.report!.unchanged }),
    ...left.map(({ indicator }) => ({ path: `measurements.${indicator}`, code: 'FIGURE_NOT_LEFT_OUT', details: { indicator } })),
  ];
  const milestones = request.ticks;
  const changes = changesBetween({ ...request.report!, measurements: request.values, milestones }, { ...answer, measurements: values, milestones });
  return { answer, values, problems, changes: changes.length > 0 };
}

/** Of two answers, the figures that the later one gives otherwise. */
export function correctedFigures(before: readonly AnsweredValue[], after: readonly AnsweredValue[]): AnsweredValue[] {
  const told = ({ indicator, value, qualifier, notKnown, cells }: AnsweredValue): string => JSON.stringify([indicator, notKnown ? null : value, notKnown || qualifier, toldCells(cells)]);
  const known = new Set(before.map(told));
  return after.filter((value) => !known.has(told(value)));
}
