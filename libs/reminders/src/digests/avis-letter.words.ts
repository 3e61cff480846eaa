import { longDay, type Locale } from '#platform';
import type { DecisionSection, ReadingSection } from './digest.js';

/** What a digest says of recommendations of the Conseil and of bilans that it reads. Days are counted from today: negative once it has passed. */
export interface AvisWords {
  readonly recommendation: string;
  readonly list: string;
  readonly read: string;
  summary: { recommendations(count: number): string; unanswered(count: number): string; readings(count: number): string };
  heading(section: DecisionSection | ReadingSection): string;
  subject(section: DecisionSection | ReadingSection, days: number): string;
  text(section: DecisionSection | ReadingSection): string;
}

const FR: AvisWords = {
  recommendation: 'Recommandation',
  list: 'Voir les recommandations',
  read: 'Lire le bilan',
  summary: {
    recommendations: (count) => (count === 1 ? '1 recommandation sans réponse' : `${count} recommandations sans réponse`),
    unanswered: (count) => (count === 1 ? '1 réponse au Conseil en attente' : `${count} réponses au Conseil en attente`),
    readings: (count) => (count === 1 ? '1 bilan à lire' : `${count} bilans à lire`),
  },
  heading: (section) => (section.kind === 'READING' ? `Bilan ${section.year} à lire avant sa publication` : section.kind === 'UNANSWERED' ? 'Recommandations du Conseil qui restent sans réponse' : 'Recommandations du Conseil, réponse attendue'),
  subject(section, days) {
    const day = longDay(section.on, 'fr');
    if (section.kind === 'READING') return `Bilan ${section.year} à lire et à commenter jusqu’au ${day} (J-${days})`;
    const count = section.decisions.length;
    const head = section.kind === 'UNANSWERED' ? `${FR.summary.recommendations(count)}` : count === 1 ? `Répondre à la recommandation ${section.decisions[0]!.number} du Conseil` : `Répondre à ${count} recommandations du Conseil`;
    return `${head}, ${days < 0 ? `en retard depuis le ${day} (J+${-days})` : days === 0 ? `aujourd’hui, ${day}` : `avant le ${day} (J-${days})`}`;
  },
  text(section) {
    if (section.kind === 'READING') return `Le bilan ${section.year} vous est donné à lire avant sa publication, jusqu’au ${longDay(section.on, 'fr')}. Dites ce que vous en pensez, partie par partie : le secrétariat répond à chaque remarque.`;
    if (section.kind === 'UNANSWERED') return 'Ces recommandations du Conseil attendent une réponse écrite. Les relances n’ont pas suffi : un appel, peut-être.';
    return section.decisions.length === 1
      ? 'Le Conseil adresse cette recommandation à votre organisation, qui lui doit une réponse écrite : suivie, suivie en partie ou non, pourquoi, et ce qui sera fait. La réponse est publiée à côté du bilan.'
      : 'Le Conseil adresse ces recommandations à votre organisation, qui lui doit une réponse écrite à chacune : suivie, suivie en partie ou non, pourquoi, et ce qui sera fait. Les réponses sont publiées à côté du bilan.';
  },
};

const EN: AvisWords = {
  recommendation: 'Recommendation',
  list: 'See the recommendations',
  read: 'Read the account',
  summary: {
    recommendations: (count) => (count === 1 ? '1 recommendation without an answer' : `${count} recommendations without an answer`),
    unanswered: (count) => (count === 1 ? '1 answer to the Conseil waiting' : `${count} answers to the Conseil waiting`),
    readings: (count) => (count === 1 ? '1 account to read' : `${count} accounts to read`),
  },
  heading: (section) => (section.kind === 'READING' ? `${section.year} account to read before it is published` : section.kind === 'UNANSWERED' ? 'Recommendations of the Conseil that stay without an answer' : 'Recommendations of the Conseil, answer due'),
  subject(section, days) {
    const day = longDay(section.on, 'en');
    const left = days === 1 ? 'tomorrow' : `${days} days left`;
    if (section.kind === 'READING') return `${section.year} account to read and comment until ${day} (${left})`;
    const count = section.decisions.length;
    const head = section.kind === 'UNANSWERED' ? `${EN.summary.recommendations(count)}` : count === 1 ? `Answer recommendation ${section.decisions[0]!.number} of the Conseil` : `Answer ${count} recommendations of the Conseil`;
    return `${head}, ${days < 0 ? `late since ${day} (${days === -1 ? '1 day' : `${-days} days`})` : days === 0 ? `today, ${day}` : `by ${day} (${left})`}`;
  },
  text(section) {
    if (section.kind === 'READING') return `The ${section.year} account is yours to read before it is published, until ${longDay(section.on, 'en')}. Say what you think of it, part by part: the secretariat answers each remark.`;
    if (section.kind === 'UNANSWERED') return 'These recommendations of the Conseil wait for a written answer. Reminders were not enough: a call, perhaps.';
    return section.decisions.length === 1
      ? 'The Conseil addresses this recommendation to your organisation, which owes it a written answer: accepted, in part or not, why, and what will be done. The answer is published beside the account.'
      : 'The Conseil addresses these recommendations to your organisation, which owes it a written answer to each: accepted, in part or not, why, and what will be done. Answers are published beside the account.';
  },
};

export const AVIS_WORDS: Readonly<Record<Locale, AvisWords>> = { fr: FR, en: EN };

export const isOfAvis = (section: { readonly kind: string }): boolean => section.kind === 'RECOMMENDATION' || section.kind === 'UNANSWERED' || section.kind === 'READING';
