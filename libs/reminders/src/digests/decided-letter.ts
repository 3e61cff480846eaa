import { daysBetween, type LetterItem, type LetterPart } from '#platform';
import { DECIDED_WORDS, type DecidedWords } from './decided-letter.words.js';
import { AVIS_WORDS, isOfAvis } from './avis-letter.words.js';
import type { DecidedSection, DecisionSection, Digest, DigestDecision, MeetingSection, ReadingSection } from './digest.js';

/** Lines of one list; what is beyond is counted. */
const MOST_LINES = 20;
/** Of a decision's words; its page has them all. */
const MOST_WORDS = 160;

/** What a section says of decisions, of a meeting, of recommendations, of a bilan to read. */
export function decidedParts(section: DecidedSection, { locale, today, sections }: Digest, others: (count: number) => string): LetterPart[] {
  const words = DECIDED_WORDS[locale];
  const avis = AVIS_WORDS[locale];
  const heading = isAvis(section) ? avis.heading(section) : words.heading(section);
  const parts: LetterPart[] = sections.length > 1 ? [{ kind: 'heading', text: heading }] : [];
  parts.push({ kind: 'text', text: isAvis(section) ? avis.text(section) : words.text(section, daysBetween(today, section.on)) });
  if (section.kind === 'READING') return [...parts, { kind: 'action', label: avis.read, url: section.url }];
  const named: Named = isAvis(section) ? { decision: avis.recommendation, register: avis.list } : words;
  return [...parts, ...(section.kind === 'MEETING' ? meetingParts(section, words) : decisionParts(section, today, { ...words, ...named }, others))];
}

type Named = Pick<DecidedWords, 'decision' | 'register'>;
const isAvis = (section: DecidedSection): section is Exclude<DecidedSection, MeetingSection> & (DecisionSection | ReadingSection) => isOfAvis(section);

function decisionParts({ kind, decisions, url }: DecisionSection, today: string, words: DecidedWords, others: (count: number) => string): LetterPart[] {
  const said = decisions.slice(0, MOST_LINES);
  const items: LetterItem[] = said.map((decision) => lineOf(decision, today, kind === 'UNDONE' || kind === 'UNANSWERED', words));
  if (decisions.length > said.length) items.push(others(decisions.length - said.length));
  const asked = kind === 'DECISION' || kind === 'RECOMMENDATION' ? said.filter(({ askedBefore }) => askedBefore.length > 0) : [];
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
