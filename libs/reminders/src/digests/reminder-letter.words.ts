import { longDay, type Locale } from '#platform';
import { isOfCampaign, isSecretariats, type AskedBefore, type Digest, type DigestSection, type OwedCommitment, type SectionKind } from './digest.js';
import { askedEn, askedFr, commas as list, weekday } from './letter-days.js';

type OfKind<Words> = Readonly<Record<SectionKind, Words>>;

/** What a digest says, in one language. Days are counted from today to the section's day: negative once it has passed. */
export interface DigestWords {
  readonly subject: OfKind<(count: number, on: string, days: number) => string>;
  /** Several sections: how much of a kind, then the nearest due date. */
  readonly summary: OfKind<(count: number) => string>;
  nearest(on: string, days: number): string;
  hello(person: string): string;
  readonly several: string;
  readonly heading: OfKind<(section: DigestSection, days: number) => string>;
  readonly owes: OfKind<(section: DigestSection, count: number, days: number) => string>;
  /** Who was asked before the reader. */
  askedBefore(people: readonly AskedBefore[]): string;
  /** After an organisation's name: how much it owes, and who was asked. */
  silent(count: number, people: readonly AskedBefore[]): string;
  copil(on: string): string;
  readonly states: Readonly<Record<OwedCommitment['state'], string>>;
  readonly commitment: string;
  others(count: number): string;
  readonly action: OfKind<(organisation: string) => string>;
  link(several: boolean, closesOn: string): string;
  contact(digest: Digest): string;
  why(digest: Digest): string;
  readonly fictional: string;
  readonly stop: string;
  signature(head: string): string;
}

const names = ({ organisations }: Pick<DigestSection, 'organisations'>): string[] => organisations.map(({ name }) => name);
const once = (items: readonly string[]): string[] => [...new Set(items)];

/** Organisations that the reader is written to for, and their pacts. */
const concerned = ({ sections }: Digest): { organisations: string[]; meetings: string[]; pacts: string[] } => {
  const own = sections.filter(({ kind }) => !isSecretariats(kind));
  return {
    organisations: once(own.flatMap((section) => (isOfCampaign(section) ? names(section) : section.kind === 'MEETING' || section.kind === 'READING' ? [] : section.decisions.map(({ organisation }) => organisation)))),
    meetings: own.flatMap((section) => (section.kind === 'MEETING' ? [section.title] : [])),
    pacts: once(sections.map(({ pact }) => pact.title)),
  };
};

const has = ({ sections }: Digest, ...kinds: string[]): boolean => sections.some(({ kind }) => kinds.includes(kind));

/** What the secretariat is told of others, silence first. */
const awaited = (digest: Digest): SectionKind[] => (['SILENCE', 'REVIEW'] as const).filter((kind) => has(digest, kind));

const commitmentsFr = (count: number): string => (count === 1 ? '1 engagement' : `${count} engagements`);
const answersFr = (count: number): string => (count === 1 ? '1 réponse' : `${count} réponses`);
const commitmentsEn = (count: number): string => (count === 1 ? '1 commitment' : `${count} commitments`);
const answersEn = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);
const daysEn = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** Its reader reads a bilan for the Conseil. */
const reads = (digest: Digest): boolean => digest.sections.some(({ kind }) => kind === 'READING');

const FR: DigestWords = {
  subject: {
    REPORT(count, on, days) {
      const head = commitmentsFr(count);
      const due = longDay(on, 'fr');
      if (days > 0) return `${head} à renseigner avant le ${due} (J-${days})`;
      return days === 0 ? `${head} à renseigner aujourd’hui, ${due}` : `${head} en retard depuis le ${due} (J+${-days})`;
    },
    VALIDATION: (count, on) => `${answersFr(count)} à valider, ${count === 1 ? 'prête' : 'prêtes'} depuis le ${longDay(on, 'fr')}`,
    REVIEW: (count, on) => `${answersFr(count)} à relire depuis le ${longDay(on, 'fr')}`,
    SILENCE: (count, on, days) => `${answersFr(count)} ${count === 1 ? 'manque' : 'manquent'} encore, échéance le ${longDay(on, 'fr')}${days < 0 ? ` (J+${-days})` : ''}`,
  },
  summary: { REPORT: (count) => `${commitmentsFr(count)} à renseigner`, VALIDATION: (count) => `${answersFr(count)} à valider`, REVIEW: (count) => `${answersFr(count)} à relire`, SILENCE: (count) => `${answersFr(count)} qui ${count === 1 ? 'manque' : 'manquent'}` },
  nearest: (on, days) => (days < 0 ? `, en retard depuis le ${longDay(on, 'fr')}` : days === 0 ? `, d’abord aujourd’hui, ${longDay(on, 'fr')}` : `, d’abord avant le ${longDay(on, 'fr')} (J-${days})`),
  hello: (person) => `Bonjour ${person},`,
  several: 'Voici tout ce que l’on attend de vous aujourd’hui, le plus urgent d’abord.',
  heading: {
    REPORT: ({ campaign, on }, days) => `${campaign.title} : ${days < 0 ? `en retard depuis le ${longDay(on, 'fr')}` : days === 0 ? 'à renseigner aujourd’hui' : `à renseigner avant le ${longDay(on, 'fr')}`}`,
    VALIDATION: ({ campaign }) => `${campaign.title} : à valider`,
    REVIEW: ({ campaign }) => `${campaign.title} : à relire`,
    SILENCE: ({ campaign }) => `${campaign.title} : sans réponse`,
  },
  owes: {
    REPORT(section, count, days) {
      const due = `${weekday(section.on, 'fr')} ${longDay(section.on, 'fr')}`;
      const by = list(names(section), 'fr');
      const head = `Pour la campagne « ${section.campaign.title} », ${commitmentsFr(count)}`;
      if (days < 0) return `${head} ${count === 1 ? 'devait être renseigné' : 'devaient être renseignés'} par ${by} le ${due} au plus tard. Il est encore temps de répondre.`;
      const when = days === 0 ? `aujourd’hui, ${due}` : days === 1 ? `d’ici demain, ${due}` : `avant le ${due}, dans ${days} jours`;
      return `${head} ${count === 1 ? 'reste' : 'restent'} à renseigner par ${by} ${when}.`;
    },
    VALIDATION: (section, count) =>
      `Pour la campagne « ${section.campaign.title} », ${answersFr(count)} pour ${list(names(section), 'fr')} ${count === 1 ? 'est prête' : 'sont prêtes'} depuis le ${longDay(section.on, 'fr')} et ${count === 1 ? 'attend' : 'attendent'} que vous ${count === 1 ? 'la' : 'les'} validiez. Rien ne part au secrétariat avant cela.`,
    REVIEW: (section, count) =>
      `Pour la campagne « ${section.campaign.title} », ${answersFr(count)} ${count === 1 ? 'envoyée le' : 'envoyées à partir du'} ${longDay(section.on, 'fr')} ${count === 1 ? 'attend' : 'attendent'} d’être ${count === 1 ? 'acceptée ou retournée' : 'acceptées ou retournées'}.`,
    SILENCE: (section, count, days) =>
      `Pour la campagne « ${section.campaign.title} », ${answersFr(count)} de ${section.organisations.length === 1 ? '1 organisation' : `${section.organisations.length} organisations`} ${count === 1 ? 'manque' : 'manquent'} encore ; ${days < 0 ? `l’échéance était le ${longDay(section.on, 'fr')}` : `l’échéance est le ${longDay(section.on, 'fr')}`}. Les relances n’ont pas suffi : un appel, peut-être.`,
  },
  askedBefore: (people) => `Avant vous, ont été relancés sans que tout soit répondu : ${askedFr(people)}.`,
  silent: (count, people) => ` : ${answersFr(count)} ; ${people.length === 0 ? 'personne n’a pu être relancé par courriel' : `relances à ${list(people.map(({ name, on }) => `${name} (la dernière le ${longDay(on, 'fr')})`), 'fr')}`}`,
  copil: (on) => `Le comité de pilotage du ${longDay(on, 'fr')} s’appuiera sur vos réponses. Si rien n’a changé depuis votre rapport précédent, « Inchangé » le dit en un clic.`,
  states: { AWAITED: 'à renseigner', DRAFT: 'brouillon commencé', READY: 'prêt à valider chez vous', RETURNED: 'retourné avec un commentaire du secrétariat', SUBMITTED: 'à accepter ou à retourner' },
  commitment: 'Engagement',
  others: (count) => (count === 1 ? 'et 1 autre' : `et ${count} autres`),
  action: { REPORT: (organisation) => `Répondre pour ${organisation}`, VALIDATION: (organisation) => `Valider pour ${organisation}`, REVIEW: () => 'Relire les réponses', SILENCE: () => 'Voir la campagne' },
  link: (several, closesOn) => `${several ? 'Chaque lien ouvre la page de l’organisation' : 'Le lien ouvre la page de votre organisation'} sans compte ni mot de passe, jusqu’au ${longDay(closesOn, 'fr')}. Il vous est personnel : ne le transférez pas. S’il a déjà servi, il vous en propose un nouveau.`,
  contact: ({ secretariat }) => `Une question, une difficulté ? Écrivez à ${secretariat.name}, ${secretariat.email}.`,
  why(digest) {
    const { organisations, meetings, pacts } = concerned(digest);
    const secretariat = organisations.length + meetings.length === 0 && !reads(digest);
    const why = [...(organisations.length > 0 ? [`vous répondez pour ${list(organisations, 'fr')}`] : []), ...meetings.map((title) => `vous êtes invité à « ${title} »`), ...(reads(digest) ? ['vous êtes membre du Conseil'] : []), ...(secretariat ? ['vous êtes du secrétariat'] : [])];
    const stops = [
      ...(has(digest, 'REPORT', 'VALIDATION') ? ['que tout est renseigné'] : secretariat ? awaited(digest).map((kind) => (kind === 'SILENCE' ? 'que les réponses sont là' : 'que tout est relu')) : []),
      ...(has(digest, 'DECISION', 'UNDONE') ? ['que les décisions sont exécutées'] : []),
      ...(has(digest, 'RECOMMENDATION', 'UNANSWERED') ? ['que les recommandations ont leur réponse'] : []),
      ...(has(digest, 'READING') ? ['que vous avez fait une remarque, ou que la lecture est close'] : []),
      ...(meetings.length > 0 ? ['que la réunion est passée'] : []),
    ];
    return `Vous recevez ce message parce que ${list(why, 'fr')} (${list(pacts, 'fr')}). Ces rappels cessent dès ${list(stops, 'fr')}.`;
  },
  stop: 'Ne plus recevoir ces rappels :',
  fictional: 'Démonstration : cette campagne et les personnes citées sont fictives. Les engagements sont ceux du Pacte.',
  signature: (head) => `Le secrétariat – ${head}`,
};

const EN: DigestWords = {
  subject: {
    REPORT(count, on, days) {
      const head = commitmentsEn(count);
      const due = longDay(on, 'en');
      if (days > 0) return `${head} to report by ${due} (${days === 1 ? 'tomorrow' : `${days} days left`})`;
      return days === 0 ? `${head} to report today, ${due}` : `${head} late since ${due} (${daysEn(-days)})`;
    },
    VALIDATION: (count, on) => `${answersEn(count)} to validate, ready since ${longDay(on, 'en')}`,
    REVIEW: (count, on) => `${answersEn(count)} to review since ${longDay(on, 'en')}`,
    SILENCE: (count, on, days) => `${answersEn(count)} still missing, due on ${longDay(on, 'en')}${days < 0 ? ` (${daysEn(-days)} ago)` : ''}`,
  },
  summary: { REPORT: (count) => `${commitmentsEn(count)} to report`, VALIDATION: (count) => `${answersEn(count)} to validate`, REVIEW: (count) => `${answersEn(count)} to review`, SILENCE: (count) => `${answersEn(count)} missing` },
  nearest: (on, days) => (days < 0 ? `, late since ${longDay(on, 'en')}` : days === 0 ? `, first today, ${longDay(on, 'en')}` : `, first by ${longDay(on, 'en')} (${daysEn(days)} left)`),
  hello: (person) => `Hello ${person},`,
  several: 'Here is all that is expected of you today, the most urgent first.',
  heading: {
    REPORT: ({ campaign, on }, days) => `${campaign.title}: ${days < 0 ? `late since ${longDay(on, 'en')}` : days === 0 ? 'to report today' : `to report by ${longDay(on, 'en')}`}`,
    VALIDATION: ({ campaign }) => `${campaign.title}: to validate`,
    REVIEW: ({ campaign }) => `${campaign.title}: to review`,
    SILENCE: ({ campaign }) => `${campaign.title}: without an answer`,
  },
  owes: {
    REPORT(section, count, days) {
      const due = `${weekday(section.on, 'en')} ${longDay(section.on, 'en')}`;
      const by = list(names(section), 'en');
      const head = `For the campaign “${section.campaign.title}”, ${commitmentsEn(count)}`;
      if (days < 0) return `${head} ${count === 1 ? 'was' : 'were'} due from ${by} on ${due}. You can still answer.`;
      const when = days === 0 ? `today, ${due}` : days === 1 ? `before tomorrow ends, ${due}` : `by ${due}, in ${days} days`;
      return `${head} ${count === 1 ? 'remains' : 'remain'} for ${by} to report ${when}.`;
    },
    VALIDATION: (section, count) =>
      `For the campaign “${section.campaign.title}”, ${answersEn(count)} for ${list(names(section), 'en')} ${count === 1 ? 'has' : 'have'} been ready since ${longDay(section.on, 'en')} and ${count === 1 ? 'waits' : 'wait'} for you to validate ${count === 1 ? 'it' : 'them'}. Nothing reaches the secretariat before that.`,
    REVIEW: (section, count) => `For the campaign “${section.campaign.title}”, ${answersEn(count)} sent ${count === 1 ? 'on' : 'from'} ${longDay(section.on, 'en')}${count === 1 ? '' : ' on'} ${count === 1 ? 'waits' : 'wait'} to be accepted or returned.`,
    SILENCE: (section, count, days) =>
      `For the campaign “${section.campaign.title}”, ${answersEn(count)} of ${section.organisations.length === 1 ? '1 organisation' : `${section.organisations.length} organisations`} ${count === 1 ? 'is' : 'are'} still missing; the due date ${days < 0 ? 'was' : 'is'} ${longDay(section.on, 'en')}. Reminders were not enough: a call, perhaps.`,
  },
  askedBefore: (people) => `Before you, these were reminded and not everything was answered: ${askedEn(people)}.`,
  silent: (count, people) => `: ${answersEn(count)}; ${people.length === 0 ? 'nobody could be reminded by mail' : `reminders to ${list(people.map(({ name, on }) => `${name} (last on ${longDay(on, 'en')})`), 'en')}`}`,
  copil: (on) => `The steering committee of ${longDay(on, 'en')} will work from your answers. If nothing has changed since your previous report, “Unchanged” says so in one click.`,
  states: { AWAITED: 'to report', DRAFT: 'draft begun', READY: 'ready for your validation', RETURNED: 'returned with a comment from the secretariat', SUBMITTED: 'to accept or return' },
  commitment: 'Commitment',
  others: (count) => (count === 1 ? 'and 1 other' : `and ${count} others`),
  action: { REPORT: (organisation) => `Answer for ${organisation}`, VALIDATION: (organisation) => `Validate for ${organisation}`, REVIEW: () => 'Review the answers', SILENCE: () => 'See the campaign' },
  link: (several, closesOn) => `${several ? 'Each link opens its organisation’s page' : 'The link opens your organisation’s page'} without account or password, until ${longDay(closesOn, 'en')}. It is yours alone: do not forward it. Once used, it offers you a new one.`,
  contact: ({ secretariat }) => `A question, a difficulty? Write to ${secretariat.name}, ${secretariat.email}.`,
  why(digest) {
    const { organisations, meetings, pacts } = concerned(digest);
    const secretariat = organisations.length + meetings.length === 0 && !reads(digest);
    const why = [...(organisations.length > 0 ? [`you answer for ${list(organisations, 'en')}`] : []), ...meetings.map((title) => `you are invited to “${title}”`), ...(reads(digest) ? ['you are a member of the Conseil'] : []), ...(secretariat ? ['you are of the secretariat'] : [])];
    const stops = [
      ...(has(digest, 'REPORT', 'VALIDATION') ? ['everything is reported'] : secretariat ? awaited(digest).map((kind) => (kind === 'SILENCE' ? 'the answers are there' : 'everything is reviewed')) : []),
      ...(has(digest, 'DECISION', 'UNDONE') ? ['the decisions are carried out'] : []),
      ...(has(digest, 'RECOMMENDATION', 'UNANSWERED') ? ['the recommendations are answered'] : []),
      ...(has(digest, 'READING') ? ['you have made a remark, or the reading is over'] : []),
      ...(meetings.length > 0 ? ['the meeting is over'] : []),
    ];
    return `You receive this message because ${list(why, 'en')} (${list(pacts, 'en')}). These reminders stop as soon as ${list(stops, 'en')}.`;
  },
  stop: 'Receive these reminders no more:',
  fictional: 'Demonstration: this campaign and the persons named are fictional. The commitments are those of the pact.',
  signature: (head) => `The secretariat – ${head}`,
};

export const DIGEST_WORDS: Readonly<Record<Locale, DigestWords>> = { fr: FR, en: EN };
