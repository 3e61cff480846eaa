import { daysBetween, type LetterItem, type LetterPart } from '#platform';
import { DECIDED_WORDS, type DecidedWords } from './decided-letter.words.js';
import type { DecisionSection, Digest, DigestDecision, MeetingSection } from './digest.js';

/** Lines of one list; what is beyond is counted. */
const MOST_LINES = 20;
/** Of a decision's words; its page has them all. */
const MOST_WORDS = 160;

/** What a section says of decisions, or of a meeting. */
export function decidedParts(section: DecisionSection | MeetingSection, { locale, today, sections }: Digest, others: (count: number) => string): LetterPart[] {
  const words = DECIDED_WORDS[locale];
  const parts: LetterPart[] = sections.length > 1 ? [{ kind: 'heading', text: words.heading(section) }] : [];
  parts.push({ kind: 'text', text: words.text(section, daysBetween(today, section.on)) });
  return [...parts, ...(section.kind === 'MEETING' ? meetingParts(section, words) : decisionParts(section, today, words, others))];
}

function decisionParts({ kind, decisions, url }: DecisionSection, today: string, words: DecidedWords, others: (count: number) => string): LetterPart[] {
  const said = decisions.slice(0, MOST_LINES);
  const items: LetterItem[] = said.map((decision) => lineOf(decision, today, kind === 'UNDONE', words));
  if (decisions.length > said.length) items.push(others(decisions.length - said.length));
  const asked = kind === 'DECISION' ? said.filter(({ askedBefore }) => askedBefore.length > 0) : [];
  return [
    { kind: 'list', items },
    ...asked.map(({ number, askedBefore }): LetterPart => ({ kind: 'text', text: said.length > 1 ? `${words.decision} ${number} – ${words.askedBefore(askedBefore)}` : words.askedBefore(askedBefore) })),
    { kind: 'action', label: decisions.length === 1 ? `${words.decision} ${decisions[0]!.number}` : words.register, url: decisions.length === 1 ? decisions[0]!.url : url },
  ];
}

function lineOf(decision: DigestDecision, today: string, secretariat: boolean, words: DecidedWords): LetterItem {
  const { number, text, url } = decision;
  const quoted = text.length > MOST_WORDS ? `${text.slice(0, text.lastIndexOf(' ', MOST_WORDS))}…` : text;
  return { before: `${words.decision} ${number} – `, quoted, lang: 'fr', after: words.line(decision, today, secretariat), url };
}

function meetingParts(section: MeetingSection, words: DecidedWords): LetterPart[] {
  const place = words.place(section);
  const { seats } = section;
  // One page shows the meeting; each seat without an answer has a link of its own.
  const open = seats.filter((seat) => seat.open);
  const actions = open.length > 0 ? open : seats.slice(0, 1);
  return [
    ...(place ? [{ kind: 'text', text: place } as const] : []),
    ...actions.map(({ organisation, open: isOpen, url }): LetterPart => ({ kind: 'action', label: words.action(isOpen, open.length > 1 ? organisation : null), url })),
  ];
}
