import { daysBetween, type Letter, type LetterItem, type LetterPart, type Locale } from '#platform';

export interface OwedCommitment {
  readonly number: number;
  readonly title: string;
  readonly state: 'AWAITED' | 'DRAFT' | 'READY' | 'RETURNED';
}

export interface OwingOrganisation {
  readonly name: string;
  readonly url: string;
  /** Most urgent first. */
  readonly owed: readonly OwedCommitment[];
}

/** All that a digest says, known at the moment it leaves. */
export interface Digest {
  readonly locale: Locale;
  readonly today: string;
  readonly person: string;
  readonly pact: { readonly title: string; readonly shortTitle: string };
  readonly campaign: { readonly title: string; readonly dueOn: string; readonly closesOn: string; readonly copilOn: string | null };
  readonly organisations: readonly OwingOrganisation[];
  readonly secretariat: { readonly name: string; readonly email: string };
  readonly fictional: boolean;
  /** Where to say that one wants no more of them. */
  readonly stopUrl: string;
}

interface Words {
  subject(digest: Digest, count: number, days: number): string;
  hello(person: string): string;
  owes(digest: Digest, count: number, days: number): string;
  copil(on: string): string;
  states: Readonly<Record<OwedCommitment['state'], string>>;
  commitment: string;
  action(organisation: string): string;
  link(several: boolean, closesOn: string): string;
  contact(digest: Digest): string;
  why(digest: Digest): string;
  fictional: string;
  stop: string;
  signature(digest: Digest): string;
}

/** The digest as a letter, in its reader's language; the commitments keep the words they were signed in. */
export function reminderLetter(digest: Digest): Letter {
  const words = WORDS[digest.locale];
  const count = digest.organisations.reduce((sum, organisation) => sum + organisation.owed.length, 0);
  const days = daysBetween(digest.today, digest.campaign.dueOn);
  const { copilOn, closesOn } = digest.campaign;
  const parts: LetterPart[] = [{ kind: 'text', text: words.hello(digest.person) }, { kind: 'text', text: words.owes(digest, count, days) }];
  if (copilOn && copilOn >= digest.today) parts.push({ kind: 'text', text: words.copil(copilOn) });
  for (const organisation of digest.organisations) parts.push(...section(organisation, digest, words));
  parts.push({ kind: 'note', text: words.link(digest.organisations.length > 1, closesOn) }, { kind: 'note', text: words.contact(digest) }, { kind: 'note', text: words.why(digest) });
  if (digest.fictional) parts.push({ kind: 'note', text: words.fictional });
  parts.push({ kind: 'note', text: words.stop, url: digest.stopUrl });
  return { locale: digest.locale, subject: words.subject(digest, count, days), parts, signature: words.signature(digest) };
}

function section(organisation: OwingOrganisation, digest: Digest, words: Words): LetterPart[] {
  const items = organisation.owed.map(
    ({ number, title, state }): LetterItem => ({ before: `${words.commitment} ${number} – `, quoted: title, lang: 'fr', after: ` (${words.states[state]})` }),
  );
  const parts: LetterPart[] = [
    { kind: 'list', items },
    { kind: 'action', label: words.action(organisation.name), url: organisation.url },
  ];
  return digest.organisations.length > 1 ? [{ kind: 'heading', text: organisation.name }, ...parts] : parts;
}

const names = (digest: Digest): string[] => digest.organisations.map((organisation) => organisation.name);

/** « 6 juin 2019 », « 6 June 2019 ». */
function longDay(day: string, locale: Locale): string {
  const text = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  return locale === 'fr' ? text.replace(/^1 /, '1er ') : text;
}

function weekday(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

const list = (items: readonly string[], locale: Locale): string => new Intl.ListFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { type: 'conjunction' }).format(items);

const commitmentsFr = (count: number): string => (count === 1 ? '1 engagement' : `${count} engagements`);
const commitmentsEn = (count: number): string => (count === 1 ? '1 commitment' : `${count} commitments`);

const FR: Words = {
  subject({ pact, campaign }, count, days) {
    const due = longDay(campaign.dueOn, 'fr');
    const head = `[${pact.shortTitle}] ${commitmentsFr(count)}`;
    if (days > 0) return `${head} à renseigner avant le ${due} (J-${days})`;
    if (days === 0) return `${head} à renseigner aujourd’hui, ${due}`;
    return `${head} en retard depuis le ${due} (J+${-days})`;
  },
  hello: (person) => `Bonjour ${person},`,
  owes(digest, count, days) {
    const due = `${weekday(digest.campaign.dueOn, 'fr')} ${longDay(digest.campaign.dueOn, 'fr')}`;
    const by = list(names(digest), 'fr');
    const head = `Pour la campagne « ${digest.campaign.title} », ${commitmentsFr(count)}`;
    if (days < 0) return `${head} ${count === 1 ? 'devait être renseigné' : 'devaient être renseignés'} par ${by} le ${due} au plus tard. Il est encore temps de répondre.`;
    const when = days === 0 ? `aujourd’hui, ${due}` : days === 1 ? `d’ici demain, ${due}` : `avant le ${due}, dans ${days} jours`;
    return `${head} ${count === 1 ? 'reste' : 'restent'} à renseigner par ${by} ${when}.`;
  },
  copil: (on) => `Le comité de pilotage du ${longDay(on, 'fr')} s’appuiera sur vos réponses. Si rien n’a changé depuis votre rapport précédent, « Inchangé » le dit en un clic.`,
  states: { AWAITED: 'à renseigner', DRAFT: 'brouillon commencé', READY: 'prêt à valider chez vous', RETURNED: 'retourné avec un commentaire du secrétariat' },
  commitment: 'Engagement',
  action: (organisation) => `Répondre pour ${organisation}`,
  link: (several, closesOn) => `${several ? 'Chaque lien ouvre la page de l’organisation' : 'Le lien ouvre la page de votre organisation'} sans compte ni mot de passe, jusqu’au ${longDay(closesOn, 'fr')}. Il vous est personnel : ne le transférez pas. S’il a déjà servi, il vous en propose un nouveau.`,
  contact: ({ secretariat }) => `Une question, une difficulté ? Écrivez à ${secretariat.name}, ${secretariat.email}.`,
  why: (digest) => `Vous recevez ce message parce que vous répondez pour ${list(names(digest), 'fr')} (${digest.pact.title}). Ces rappels cessent dès que tout est renseigné.`,
  stop: 'Ne plus recevoir ces rappels :',
  fictional: 'Démonstration : cette campagne et les personnes citées sont fictives. Les engagements sont ceux du Pacte.',
  signature: ({ pact }) => `Le secrétariat – ${pact.shortTitle}`,
};

const EN: Words = {
  subject({ pact, campaign }, count, days) {
    const due = longDay(campaign.dueOn, 'en');
    const head = `[${pact.shortTitle}] ${commitmentsEn(count)}`;
    if (days > 0) return `${head} to report by ${due} (${days === 1 ? 'tomorrow' : `${days} days left`})`;
    if (days === 0) return `${head} to report today, ${due}`;
    return `${head} late since ${due} (${-days === 1 ? '1 day' : `${-days} days`})`;
  },
  hello: (person) => `Hello ${person},`,
  owes(digest, count, days) {
    const due = `${weekday(digest.campaign.dueOn, 'en')} ${longDay(digest.campaign.dueOn, 'en')}`;
    const by = list(names(digest), 'en');
    const head = `For the campaign “${digest.campaign.title}”, ${commitmentsEn(count)}`;
    if (days < 0) return `${head} ${count === 1 ? 'was' : 'were'} due from ${by} on ${due}. You can still answer.`;
    const when = days === 0 ? `today, ${due}` : days === 1 ? `before tomorrow ends, ${due}` : `by ${due}, in ${days} days`;
    return `${head} ${count === 1 ? 'remains' : 'remain'} for ${by} to report ${when}.`;
  },
  copil: (on) => `The steering committee of ${longDay(on, 'en')} will work from your answers. If nothing has changed since your previous report, “Unchanged” says so in one click.`,
  states: { AWAITED: 'to report', DRAFT: 'draft begun', READY: 'ready for your validation', RETURNED: 'returned with a comment from the secretariat' },
  commitment: 'Commitment',
  action: (organisation) => `Answer for ${organisation}`,
  link: (several, closesOn) => `${several ? 'Each link opens its organisation’s page' : 'The link opens your organisation’s page'} without account or password, until ${longDay(closesOn, 'en')}. It is yours alone: do not forward it. Once used, it offers you a new one.`,
  contact: ({ secretariat }) => `A question, a difficulty? Write to ${secretariat.name}, ${secretariat.email}.`,
  why: (digest) => `You receive this message because you answer for ${list(names(digest), 'en')} (${digest.pact.title}). These reminders stop as soon as everything is reported.`,
  stop: 'Receive these reminders no more:',
  fictional: 'Demonstration: this campaign and the persons named are fictional. The commitments are those of the pact.',
  signature: ({ pact }) => `The secretariat – ${pact.shortTitle}`,
};

const WORDS: Readonly<Record<Locale, Words>> = { fr: FR, en: EN };
