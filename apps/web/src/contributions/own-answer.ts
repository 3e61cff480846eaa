import { type Answer, type Field, peopleAnswer, PEOPLE, type TextName, TEXTS, type ValueAnswer, valueAnswer } from '../reporting/report-answer.js';
import type { Contribution, Together } from './use-together.js';

/** The reader's own answer, into which words of others can be taken. */
export interface OwnAnswer {
  readonly read: () => Answer;
  readonly subscribe: (listener: () => void) => () => void;
  readonly edit: (change: Partial<Answer>) => void;
}

/** How a field of another's answer comes into one's own: texts are added below, figures take the place. Undefined when there is nothing to take, or it is there already. */
export function takes(field: Field, from: Contribution, mine: Answer): ((mine: Answer) => Partial<Answer>) | undefined {
  if (field === PEOPLE) return from.peopleReached && !same(mine.people, peopleAnswer(from.peopleReached)) ? () => ({ people: peopleAnswer(from.peopleReached) }) : undefined;
  if (field.startsWith('values.')) {
    const code = field.slice('values.'.length);
    const figure = from.measurements.find(({ indicator }) => indicator.code === code);
    if (!figure || same(mine.values[code], valueAnswer(figure))) return undefined;
    return ({ values }) => ({ values: { ...values, [code]: besideParts(valueAnswer(figure), values[code]) } });
  }
  const text = from[field as TextName];
  // Taken twice, it would stand twice.
  if (!TEXTS.includes(field as TextName) || !text || mine[field as TextName].includes(text)) return undefined;
  return (now) => ({ [field]: [now[field as TextName].trim(), text].filter(Boolean).join('\n\n') });
}

/** Their figure, with its breakdowns; where it has none, one's own stay in sight, to be put right: left out, those saved would stay unseen. */
function besideParts(theirs: ValueAnswer, mine: ValueAnswer | undefined): ValueAnswer {
  return mine?.parts ? { ...theirs, parts: { ...mine.parts, ...theirs.parts } } : theirs;
}

function same(mine: ValueAnswer | undefined, theirs: ValueAnswer): boolean {
  return mine?.text === theirs.text && mine.qualifier === theirs.qualifier && mine.notKnown === theirs.notKnown;
}

/** Into one's own answer, the figure that was kept. */
export function keptChange(together: Together, indicator: string, organisation: string): ((mine: Answer) => Partial<Answer>) | undefined {
  const said = together.contradictions.find((each) => each.indicator.code === indicator)?.said.find((each) => each.organisation.slug === organisation);
  return said && (({ values }): { values: Record<string, ValueAnswer> } => ({ values: { ...values, [indicator]: besideParts(valueAnswer({ ...said, notKnown: false }), values[indicator]) } }));
}
