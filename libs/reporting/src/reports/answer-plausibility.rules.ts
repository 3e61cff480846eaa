import type { ProblemDetail } from '#platform';
import type { Answer } from './answer.rules.js';
import { peopleWarnings } from './people-reached.rules.js';

/** From the first to the last: going back along them is rare, and more often a slip of the mouse. */
const COURSE = ['NOT_STARTED', 'IN_PROGRESS', 'COMPLETED'];

/** What in an answer looks odd beside the one before, or beside itself; told, and never refused. */
export function answerWarnings(answer: Answer, previous: Answer | undefined): ProblemDetail[] {
  const warnings: ProblemDetail[] = [];
  const [before, now] = [COURSE.indexOf(previous?.status ?? ''), COURSE.indexOf(answer.status ?? '')];
  if (before > -1 && now > -1 && now < before) warnings.push({ path: 'status', code: 'STATUS_WENT_BACK' });
  const troubled = answer.weather === 'OVERCAST' || answer.weather === 'STORM';
  if (troubled && !answer.difficulties) warnings.push({ path: 'difficulties', code: 'TROUBLE_WITHOUT_WORDS' });
  return [...warnings, ...peopleWarnings(answer, previous)];
}
