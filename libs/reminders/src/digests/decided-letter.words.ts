import { longDay, type Locale } from '#platform';
import type { AskedBefore, DecisionSection, DigestDecision, MeetingSection } from './digest.js';
import { askedFr, askedEn, commas, weekday } from './letter-days.js';

/** What a digest says of decisions and meetings, in one language. Days are counted from today: negative once it has passed. */
export interface DecidedWords {
  subject(section: DecisionSection | MeetingSection, days: number): string;
  /** Of several sections: how much of it. */
  summary: { decisions(count: number): string; undone(count: number): string; meetings(count: number): string };
  heading(section: DecisionSection | MeetingSection): string;
  text(section: DecisionSection | MeetingSection, days: number): string;
  /** After the words of a decision. */
  line(decision: DigestDecision, today: string, secretariat: boolean): string;
  askedBefore(people: readonly AskedBefore[]): string;
  readonly decision: string;
  readonly register: string;
  place(section: MeetingSection): string | null;
  action(open: boolean, organisation: string | null): string;
}

const decisionsFr = (count: number): string => (count === 1 ? '1 décision' : `${count} décisions`);
const decisionsEn = (count: number): string => (count === 1 ? '1 decision' : `${count} decisions`);
const meetingDayFr = ({ on, at }: MeetingSection): string => `${weekday(on, 'fr')} ${longDay(on, 'fr')} à ${at}`;
const meetingDayEn = ({ on, at }: MeetingSection): string => `${weekday(on, 'en')} ${longDay(on, 'en')} at ${at}`;

const FR: DecidedWords = {
  subject(section, days) {
    if (section.kind === 'MEETING') return section.open ? `Viendrez-vous ? ${section.title}, ${meetingDayFr(section)}` : `${section.title}, ${meetingDayFr(section)}${days > 0 ? ` (J-${days})` : ''}`;
    const [first] = section.decisions;
    const count = section.decisions.length;
    const head = section.kind === 'UNDONE' ? `${decisionsFr(count)} ${count === 1 ? 'reste' : 'restent'} à exécuter` : count === 1 ? `Décision ${first!.number} à exécuter` : `${decisionsFr(count)} à exécuter`;
    const when = days < 0 ? `en retard depuis le ${longDay(section.on, 'fr')} (J+${-days})` : days === 0 ? `aujourd’hui, ${longDay(section.on, 'fr')}` : `avant le ${longDay(section.on, 'fr')} (J-${days})`;
    return count === 1 && days >= 0 ? `${head} ${when}` : `${head}, ${count === 1 ? '' : 'd’abord '}${when}`;
  },
  summary: {
    decisions: (count) => `${decisionsFr(count)} à exécuter`,
    undone: (count) => `${decisionsFr(count)} en attente`,
    meetings: (count) => (count === 1 ? '1 réunion' : `${count} réunions`),
  },
  heading: (section) => (section.kind === 'MEETING' ? `${section.title}, ${meetingDayFr(section)}` : section.kind === 'UNDONE' ? 'Décisions qui restent à exécuter' : 'Décisions à exécuter'),
  text(section, days) {
    if (section.kind === 'UNDONE') return 'Ces décisions restent à exécuter. Les relances n’ont pas suffi : un appel, peut-être. Elles reviennent à l’ordre du jour tant qu’elles sont ouvertes.';
    if (section.kind !== 'MEETING') {
      return section.decisions.length === 1
        ? 'Votre organisation est chargée de cette décision. Dites où elle en est, ou qu’elle est exécutée : elle revient à l’ordre du jour jusque-là.'
        : 'Votre organisation est chargée de ces décisions. Dites où elles en sont, ou qu’elles sont exécutées : elles reviennent à l’ordre du jour jusque-là.';
    }
    const when = days === 0 ? `aujourd’hui à ${section.at}` : days === 1 ? `demain, ${meetingDayFr(section)}` : `le ${meetingDayFr(section)}, dans ${days} jours`;
    return section.open ? `« ${section.title} » se tient ${when}. Votre réponse manque encore : dites si vous venez, ou qui vous remplace.` : `« ${section.title} » se tient ${when} : vous y êtes attendu.`;
  },
  line: ({ organisation, dueOn, askedBefore }, today, secretariat) =>
    ` (${organisation}, ${dueOn < today ? `échue le ${longDay(dueOn, 'fr')}` : `avant le ${longDay(dueOn, 'fr')}`}${secretariat ? ` ; ${askedBefore.length === 0 ? 'personne n’a pu être relancé par courriel' : `relances à ${commas(askedBefore.map(({ name, on }) => `${name} (la dernière le ${longDay(on, 'fr')})`), 'fr')}`}` : ''})`,
  askedBefore: (people) => `Avant vous, ont été relancés : ${askedFr(people)}.`,
  decision: 'Décision',
  register: 'Voir les décisions',
  place: ({ place, remoteAddress }) => (place || remoteAddress ? [place && `Lieu : ${place}.`, remoteAddress && `À distance : ${remoteAddress}`].filter(Boolean).join(' ') : null),
  action: (open, organisation) => (open ? `Répondre à l’invitation${organisation ? ` pour ${organisation}` : ''}` : 'Voir la réunion'),
};

const EN: DecidedWords = {
  subject(section, days) {
    if (section.kind === 'MEETING') return section.open ? `Will you come? ${section.title}, ${meetingDayEn(section)}` : `${section.title}, ${meetingDayEn(section)}${days > 0 ? ` (${days === 1 ? 'tomorrow' : `in ${days} days`})` : ''}`;
    const [first] = section.decisions;
    const count = section.decisions.length;
    const head = section.kind === 'UNDONE' ? `${decisionsEn(count)} not carried out yet` : count === 1 ? `Decision ${first!.number} to carry out` : `${decisionsEn(count)} to carry out`;
    const late = -days === 1 ? '1 day' : `${-days} days`;
    const when = days < 0 ? `late since ${longDay(section.on, 'en')} (${late})` : days === 0 ? `today, ${longDay(section.on, 'en')}` : `by ${longDay(section.on, 'en')} (${days === 1 ? 'tomorrow' : `${days} days left`})`;
    return count === 1 && days >= 0 ? `${head} ${when}` : `${head}, ${count === 1 ? '' : 'first '}${when}`;
  },
  summary: {
    decisions: (count) => `${decisionsEn(count)} to carry out`,
    undone: (count) => `${decisionsEn(count)} waiting`,
    meetings: (count) => (count === 1 ? '1 meeting' : `${count} meetings`),
  },
  heading: (section) => (section.kind === 'MEETING' ? `${section.title}, ${meetingDayEn(section)}` : section.kind === 'UNDONE' ? 'Decisions not carried out yet' : 'Decisions to carry out'),
  text(section, days) {
    if (section.kind === 'UNDONE') return 'These decisions are not carried out yet. Reminders were not enough: a call, perhaps. They return on each agenda as long as they are open.';
    if (section.kind !== 'MEETING') {
      return section.decisions.length === 1
        ? 'Your organisation is to carry out this decision. Say how it stands, or that it is done: it returns on each agenda until then.'
        : 'Your organisation is to carry out these decisions. Say how they stand, or that they are done: they return on each agenda until then.';
    }
    const when = days === 0 ? `today at ${section.at}` : days === 1 ? `tomorrow, ${meetingDayEn(section)}` : `on ${meetingDayEn(section)}, in ${days} days`;
    return section.open ? `“${section.title}” takes place ${when}. Your answer is still missing: say whether you come, or who comes instead.` : `“${section.title}” takes place ${when}: you are expected.`;
  },
  line: ({ organisation, dueOn, askedBefore }, today, secretariat) =>
    ` (${organisation}, ${dueOn < today ? `due on ${longDay(dueOn, 'en')}` : `by ${longDay(dueOn, 'en')}`}${secretariat ? `; ${askedBefore.length === 0 ? 'nobody could be reminded by mail' : `reminders to ${commas(askedBefore.map(({ name, on }) => `${name} (last on ${longDay(on, 'en')})`), 'en')}`}` : ''})`,
  askedBefore: (people) => `Before you, these were reminded: ${askedEn(people)}.`,
  decision: 'Decision',
  register: 'See the decisions',
  place: ({ place, remoteAddress }) => (place || remoteAddress ? [place && `Place: ${place}.`, remoteAddress && `From elsewhere: ${remoteAddress}`].filter(Boolean).join(' ') : null),
  action: (open, organisation) => (open ? `Answer the invitation${organisation ? ` for ${organisation}` : ''}` : 'See the meeting'),
};

export const DECIDED_WORDS: Readonly<Record<Locale, DecidedWords>> = { fr: FR, en: EN };
