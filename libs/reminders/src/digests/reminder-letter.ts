import { daysBetween, type Letter, type LetterItem, type LetterPart } from '#platform';
import { decidedParts } from './decided-letter.js';
import { AVIS_WORDS, isOfAvis } from './avis-letter.words.js';
import { DECIDED_WORDS } from './decided-letter.words.js';
import { isOfCampaign, isSecretariats, SECTION_KINDS, isOfDecisions, type AnySection, type DecidedSection, type DecisionSection, type MeetingSection, type ReadingSection, type Digest, type DigestOrganisation, type DigestSection } from './digest.js';
import { DIGEST_WORDS, type DigestWords } from './reminder-letter.words.js';

/** Lines of one list; what is beyond is counted. */
const MOST_LINES = 20;

/** The digest as a letter, in its reader's language; the commitments keep the words they were signed in. */
export function reminderLetter(digest: Digest): Letter {
  const words = DIGEST_WORDS[digest.locale];
  const { sections } = digest;
  const several = sections.length > 1;
  const parts: LetterPart[] = [{ kind: 'text', text: words.hello(digest.person) }];
  if (several) parts.push({ kind: 'text', text: words.several });
  for (const section of sections) parts.push(...(isOfCampaign(section) ? sectionParts(section, digest, words) : decidedParts(section, digest, words.others)));
  const asking = sections.filter(isOfCampaign).filter(({ kind }) => kind === 'REPORT');
  if (asking.length > 0) parts.push({ kind: 'note', text: words.link(asking.flatMap(({ organisations }) => organisations).length > 1, lastOf(asking.map(({ campaign }) => campaign.closesOn))) });
  if (sections.some(({ kind }) => !isSecretariats(kind))) parts.push({ kind: 'note', text: words.contact(digest) });
  parts.push({ kind: 'note', text: words.why(digest) });
  if (digest.fictional) parts.push({ kind: 'note', text: words.fictional });
  parts.push({ kind: 'note', text: words.stop, url: digest.stopUrl });
  const head = new Set(sections.map(({ pact }) => pact.shortTitle)).size === 1 ? sections[0]!.pact.shortTitle : digest.space;
  return { locale: digest.locale, subject: subjectOf(digest, head, words), parts, signature: words.signature(head) };
}

/** One section says its day and its distance; several say how much of each kind, and the nearest due date. */
function subjectOf({ sections, today, locale }: Digest, head: string, words: DigestWords): string {
  const [first] = sections;
  if (sections.length === 1) {
    const days = daysBetween(today, first!.on);
    return `[${head}] ${isOfCampaign(first!) ? words.subject[first.kind](countOf([first]), first.on, days) : decidedSubject(first!, locale, days)}`;
  }
  const said = SECTION_KINDS.flatMap((kind) => {
    const count = countOf(sections.filter(isOfCampaign).filter((section) => section.kind === kind));
    return count > 0 ? [words.summary[kind](count)] : [];
  });
  const next = sections.find(({ kind }) => kind === 'REPORT');
  return `[${head}] ${[...said, ...decidedSummary(sections, locale)].join(', ')}${next ? words.nearest(next.on, daysBetween(today, next.on)) : ''}`;
}

function decidedSubject(section: DecidedSection, locale: Digest['locale'], days: number): string {
  return isOfAvis(section) ? AVIS_WORDS[locale].subject(section as DecisionSection | ReadingSection, days) : DECIDED_WORDS[locale].subject(section as DecisionSection | MeetingSection, days);
}

function decidedSummary(sections: readonly AnySection[], locale: Digest['locale']): string[] {
  const words = DECIDED_WORDS[locale].summary;
  const decisions = (kind: DecisionSection['kind']): number => sections.reduce((sum, section) => sum + (isOfDecisions(section) && section.kind === kind ? section.decisions.length : 0), 0);
  const meetings = sections.filter(({ kind }) => kind === 'MEETING').length;
  const avis = AVIS_WORDS[locale].summary;
  const counts: [number, (count: number) => string][] = [
    [decisions('DECISION'), words.decisions], [decisions('UNDONE'), words.undone], [decisions('RECOMMENDATION'), avis.recommendations], [decisions('UNANSWERED'), avis.unanswered],
    [meetings, words.meetings], [sections.filter(({ kind }) => kind === 'READING').length, avis.readings],
  ];
  return counts.flatMap(([count, said]) => (count > 0 ? [said(count)] : []));
}

function sectionParts(section: DigestSection, digest: Digest, words: DigestWords): LetterPart[] {
  const { kind, campaign, on, organisations } = section;
  const several = digest.sections.length > 1;
  const days = daysBetween(digest.today, on);
  const parts: LetterPart[] = several ? [{ kind: 'heading', text: words.heading[kind](section, days) }] : [];
  parts.push({ kind: 'text', text: words.owes[kind](section, countOf([section]), days) });
  if (kind === 'REPORT' && campaign.copilOn && campaign.copilOn >= digest.today) parts.push({ kind: 'text', text: words.copil(campaign.copilOn) });
  if (kind === 'SILENCE') return [...parts, { kind: 'list', items: organisations.map((organisation) => silentLine(organisation, words)) }, { kind: 'action', label: words.action[kind](''), url: section.url }];
  for (const organisation of organisations) {
    if (organisations.length > 1) parts.push({ kind: 'heading', text: organisation.name, ...(several && { within: true as const }) });
    parts.push({ kind: 'list', items: linesOf(organisation, words) });
    if (organisation.askedBefore.length > 0) parts.push({ kind: 'text', text: words.askedBefore(organisation.askedBefore) });
    if (kind !== 'REVIEW') parts.push({ kind: 'action', label: words.action[kind](organisation.name), url: organisation.url });
  }
  if (kind === 'REVIEW') parts.push({ kind: 'action', label: words.action[kind](''), url: section.url });
  return parts;
}

/** An organisation that has not answered, with how much it owes and who was asked. */
function silentLine({ name, url, owed, askedBefore }: DigestOrganisation, words: DigestWords): LetterItem {
  return { before: '', quoted: name, lang: 'fr', after: words.silent(owed.length, askedBefore), url };
}

function linesOf({ owed }: DigestOrganisation, words: DigestWords): LetterItem[] {
  const lines = owed.slice(0, MOST_LINES).map(
    ({ number, title, state, url }): LetterItem => ({ before: `${words.commitment} ${number} – `, quoted: title, lang: 'fr', after: ` (${words.states[state]})`, url }),
  );
  return owed.length > MOST_LINES ? [...lines, words.others(owed.length - MOST_LINES)] : lines;
}

function countOf(sections: readonly DigestSection[]): number {
  return sections.reduce((sum, { organisations }) => sum + organisations.reduce((owed, organisation) => owed + organisation.owed.length, 0), 0);
}

const lastOf = (days: readonly string[]): string => [...days].sort().at(-1)!;
