import type { Words } from '#audit';
import { OUTBOX_KEPT_DAYS } from '#platform';
import type { ProcessingCode } from '../register/processing.register.js';
import { ERASED_DOMAIN, GIVEN_UP } from '../register/held-people.register.js';

/** How long something is kept. */
export interface Kept {
  readonly count: number;
  readonly unit: 'DAY' | 'MONTH';
}

/**
 * What is done when the time is over. SQL takes the tenant ($1) and the instant before which it is ($2), and gives the
 * count; PERSONS are erased one by one by the service that erases them; NETWORKS leave the journal through its room; what
 * the job runner forgets is only told here.
 */
export type Forgetting =
  | { readonly kind: 'ROWS'; readonly sql: string }
  | { readonly kind: 'PERSONS'; readonly which: string }
  | { readonly kind: 'NETWORKS' }
  | { readonly kind: 'JOB_RUNNER' };

export interface RetentionRule {
  readonly code: string;
  readonly processing: ProcessingCode;
  /** Of the held tables, those that it empties or writes over. */
  readonly tables: readonly string[];
  readonly what: Words;
  readonly kept: Kept;
  /** What the time is counted from. */
  readonly from: Words;
  /**
   * REAL for what lives in real time, as sign-ins do; SPACE for what is dated by the space's own clock; RUNNING for what is
   * too but comes from real people, as networks do: where that clock stands nothing tells their age, and they are kept.
   */
  readonly clock: 'REAL' | 'SPACE' | 'RUNNING';
  readonly forgetting: Forgetting;
}

const days = (count: number): Kept => ({ count, unit: 'DAY' });
const months = (count: number): Kept => ({ count, unit: 'MONTH' });

const counted = (statement: string): string => `WITH gone AS (${statement} RETURNING 1) SELECT count(*)::int AS n FROM gone`;
const deleted = (table: string, over: string): Forgetting => ({ kind: 'ROWS', sql: counted(`DELETE FROM ${table} x WHERE x.tenant_id = $1 AND ${over}`) });

const END = { fr: 'sa fin', en: 'its end' };
const ANSWER = { fr: 'la réponse', en: 'the answer' };
const DECIDED = { fr: 'la décision de l’envoyer', en: 'it was decided to send it' };

/** Of the demonstration's fictional persons nothing is forgotten by itself: they would be gone after a year of it. */
const GONE = `x.tenant_id = $1 AND NOT x.fictional AND x.erased_on IS NULL`;

/** How long each kind of data is kept; the daily job applies it, line by line. */
export const RETENTION: readonly RetentionRule[] = [
  {
    code: 'persons-left',
    processing: 'ACCOUNTS',
    tables: ['person', 'address_tenant'],
    what: { fr: 'Nom et adresse d’une personne partie', en: 'Name and address of a person who left' },
    kept: months(24),
    from: { fr: 'son départ', en: 'their departure' },
    clock: 'SPACE',
    forgetting: { kind: 'PERSONS', which: `${GONE} AND x.left_on < $2::date` },
  },
  {
    code: 'persons-switched-off',
    processing: 'ACCOUNTS',
    tables: ['person', 'address_tenant'],
    what: { fr: 'Nom et adresse d’une personne dont le compte est éteint', en: 'Name and address of a person whose account is switched off' },
    kept: months(24),
    from: { fr: 'l’extinction du compte', en: 'the account was switched off' },
    clock: 'REAL',
    forgetting: { kind: 'PERSONS', which: `${GONE} AND x.disabled_on < $2::date AND x.left_on IS NULL` },
  },
  {
    code: 'invitations',
    processing: 'COMING_IN',
    tables: ['invitation'],
    what: { fr: 'Invitation acceptée, retirée ou dépassée', en: 'Invitation accepted, withdrawn or expired' },
    kept: months(6),
    from: END,
    clock: 'REAL',
    forgetting: deleted('invitation', 'least(coalesce(x.accepted_at, x.expires_at), coalesce(x.revoked_at, x.expires_at)) < $2'),
  },
  {
    code: 'access-requests-unconfirmed',
    processing: 'COMING_IN',
    tables: ['access_request'],
    what: { fr: 'Demande d’accès jamais confirmée', en: 'Request for access never confirmed' },
    kept: days(7),
    from: END,
    clock: 'REAL',
    forgetting: deleted('access_request', 'x.confirmed_at IS NULL AND x.expires_at < $2'),
  },
  {
    code: 'access-requests-answered',
    processing: 'COMING_IN',
    tables: ['access_request'],
    what: { fr: 'Demande d’accès acceptée ou refusée', en: 'Request for access approved or refused' },
    kept: months(6),
    from: ANSWER,
    clock: 'REAL',
    forgetting: deleted('access_request', 'x.decided_at < $2'),
  },
  {
    code: 'access-requests-unanswered',
    processing: 'COMING_IN',
    tables: ['access_request'],
    what: { fr: 'Demande d’accès restée sans réponse', en: 'Request for access left without an answer' },
    kept: months(12),
    from: { fr: 'sa confirmation', en: 'its confirmation' },
    clock: 'REAL',
    forgetting: deleted('access_request', 'x.decided_at IS NULL AND x.confirmed_at < $2'),
  },
  {
    code: 'sessions',
    processing: 'SIGN_IN',
    tables: ['session'],
    what: { fr: 'Connexion finie', en: 'Ended session' },
    kept: months(3),
    from: END,
    clock: 'REAL',
    forgetting: deleted('session', 'least(x.revoked_at, x.expires_at) < $2'),
  },
  {
    code: 'sign-in-links',
    processing: 'SIGN_IN',
    tables: ['sign_in_link'],
    what: { fr: 'Lien de connexion', en: 'Sign-in link' },
    kept: days(7),
    from: END,
    clock: 'REAL',
    forgetting: deleted('sign_in_link', 'x.expires_at < $2'),
  },
  {
    code: 'identity-requests',
    processing: 'SIGN_IN',
    tables: [],
    what: { fr: 'Connexion commencée chez un fournisseur d’identité', en: 'Sign-in begun at an identity provider' },
    kept: days(7),
    from: END,
    clock: 'REAL',
    forgetting: deleted('identity_request', 'x.expires_at < $2'),
  },
  {
    code: 'personal-tokens',
    processing: 'SIGN_IN',
    tables: ['personal_token'],
    what: { fr: 'Jeton retiré ou expiré', en: 'Token withdrawn or expired' },
    kept: months(3),
    from: END,
    clock: 'REAL',
    forgetting: deleted('personal_token', 'least(x.revoked_at, x.expires_at) < $2'),
  },
  {
    code: 'rate-counts',
    processing: 'SIGN_IN',
    tables: [],
    what: { fr: 'Décompte des essais de connexion, sous une forme qui ne dit pas qui', en: 'Count of tries to sign in, in a form that does not tell who' },
    kept: days(1),
    from: END,
    clock: 'REAL',
    forgetting: deleted('rate_count', 'x.ends_at < $2'),
  },
  {
    code: 'presence',
    processing: 'FOLLOW_UP',
    tables: ['report_presence'],
    what: { fr: 'Qui a une réponse ouverte à l’écran', en: 'Who has an answer open on screen' },
    kept: days(1),
    from: { fr: 'le dernier regard', en: 'the last look' },
    clock: 'SPACE',
    forgetting: deleted('report_presence', 'x.seen_at < $2'),
  },
  {
    code: 'mails',
    processing: 'MESSAGES',
    tables: ['mail_message'],
    what: { fr: 'Trace d’un courriel (son texte n’est jamais gardé)', en: 'Trace of a mail (its text is never kept)' },
    kept: months(12),
    from: DECIDED,
    clock: 'RUNNING',
    forgetting: deleted('mail_message', `x.created_at < $2 AND NOT EXISTS (SELECT FROM reminder_digest r WHERE r.tenant_id = x.tenant_id AND r.mail_id = x.id)`),
  },
  {
    code: 'notices',
    processing: 'MESSAGES',
    tables: ['notice'],
    what: { fr: 'Notification dans l’application', en: 'Notification within the application' },
    kept: months(12),
    from: { fr: 'le jour où elle est écrite', en: 'the day it was written' },
    clock: 'RUNNING',
    forgetting: deleted('notice', 'x.told_at < $2'),
  },
  {
    code: 'mail-bounces',
    processing: 'MESSAGES',
    tables: ['mail_bounce'],
    what: { fr: 'Courriel revenu', en: 'Mail that came back' },
    kept: months(12),
    from: { fr: 'son retour', en: 'it came back' },
    clock: 'RUNNING',
    forgetting: deleted('mail_bounce', 'x.told_at < $2'),
  },
  {
    code: 'refused-addresses',
    processing: 'MESSAGES',
    tables: ['refused_address'],
    what: { fr: 'Adresse qui refuse les courriels', en: 'Address that refuses mails' },
    kept: months(24),
    from: { fr: 'le refus ; elle est alors réessayée', en: 'the refusal; it is then tried again' },
    clock: 'RUNNING',
    forgetting: deleted('refused_address', 'x.refused_at < $2'),
  },
  {
    code: 'reminder-mails',
    processing: 'MESSAGES',
    tables: ['mail_message'],
    what: { fr: 'Adresse à laquelle une relance est partie', en: 'Address to which a reminder was sent' },
    kept: months(12),
    from: DECIDED,
    clock: 'RUNNING',
    forgetting: {
      kind: 'ROWS',
      sql: counted(`UPDATE mail_message x SET recipient = 'destinataire@${ERASED_DOMAIN}', error = NULL, ${GIVEN_UP}
        WHERE x.tenant_id = $1 AND x.created_at < $2 AND x.recipient NOT LIKE '%@${ERASED_DOMAIN}'`),
    },
  },
  {
    code: 'jobs',
    processing: 'MESSAGES',
    tables: ['outbox'],
    what: { fr: 'Tâche d’envoi finie', en: 'Finished sending task' },
    kept: days(OUTBOX_KEPT_DAYS),
    from: END,
    clock: 'REAL',
    forgetting: { kind: 'JOB_RUNNER' },
  },
  {
    code: 'networks',
    processing: 'JOURNAL',
    tables: ['audit_entry'],
    what: { fr: 'Réseau d’où une ligne du journal a été écrite', en: 'Network from which an entry of the journal was written' },
    kept: months(12),
    from: { fr: 'l’acte', en: 'the act' },
    clock: 'RUNNING',
    forgetting: { kind: 'NETWORKS' },
  },
];

/** What no duration is set for, and why; what erasing does not reach: told to readers beside the durations. */
export interface ToldException {
  readonly tables: readonly string[];
  readonly words: Words;
}

export const KEPT_WITH_THE_PACT: ToldException = {
  tables: ['report', 'report_version', 'report_comment', 'report_edit', 'mail_wording', 'thread', 'thread_message', 'reading_message', 'recommendation_answer', 'figure_settlement', 'alert_acknowledgement', 'instance_member', 'meeting_invitee', 'evidence_file', 'measurement', 'commitment_status_change', 'decision', 'decision_follow_up', 'decision_file', 'decision_version', 'role_grant', 'departure', 'departure_successor', 'reminder', 'reminder_digest', 'guest_link', 'audit_entry'],
  words: {
    fr: 'Les rapports, leurs commentaires, les échanges, les remarques sur des bilans, les réponses aux recommandations, les textes de courriels, les chiffres départagés, les alertes prises en compte, les sièges tenus, les invitations à des réunions et leurs réponses, les fichiers joints, les chiffres, les décisions et leur suivi, les rôles tenus, les départs et leurs suites, les relances, la trace des liens de réponse et le journal restent avec le pacte, dont ils sont la preuve, puis suivent ses règles d’archivage ; le nom des personnes en sort quand elles sont effacées.',
    en: 'Reports, comments on them, exchanges, remarks on bilans, answers to recommendations, words of mails, figures settled, alerts acknowledged, seats held, invitations to meetings with their answers, files attached, figures, decisions and their follow-up, roles held, departures and successions, reminders, the trace of answering links and the journal stay with the pact, which they prove, then follow its archiving rules; people’s names leave them when they are erased.',
  },
};

export const EXCEPTIONS: readonly ToldException[] = [
  {
    tables: ['contact_point', 'calendar_feed', 'avis_writer', 'identity', 'mail_choice', 'saved_view', 'thread_mention', 'thread_notice'],
    words: {
      fr: 'Les contacts d’une organisation, l’adresse d’un agenda, la désignation pour écrire un avis du Conseil, le compte relié chez un fournisseur d’identité, le choix de ne plus recevoir certains courriels, les vues gardées et les mentions dans des échanges sont gardés autant que le compte, et supprimés quand la personne est effacée.',
      en: 'An organisation’s contacts, the address of a calendar, being named to write an avis of the Conseil, the account linked at an identity provider, the choice to receive certain mails no more, saved views and mentions in exchanges are kept as long as the account, and deleted when the person is erased.',
    },
  },
  {
    tables: [],
    words: {
      fr: 'D’anciens rapports et chiffres, signés avant que le service ne note de qui est chaque signature, gardent le nom écrit si deux personnes de l’espace le portaient : rien ne dit alors de laquelle il est.',
      en: 'Old reports and figures, signed before the service noted whose each signature is, keep the name as written if two people of the space bore it: nothing then tells whose it is.',
    },
  },
  {
    tables: ['minutes', 'agenda_item', 'meeting'],
    words: {
      fr: 'Les relevés de décisions, leurs introductions et les notes de séance gardent les noms de qui a siégé ou parlé, même effacé : ce sont des actes du comité, déjà remis à ses membres, archivés dans l’intérêt public (RGPD, articles 17.3 b et 17.3 d). Ils ne disent pas à quel compte un nom appartient, et ne sont donc pas dans la copie de ses données : le secrétariat les donne à lire à qui le demande.',
      en: 'Minutes, their introductions and notes of sittings keep the names of who sat or spoke, erased or not: they are acts of the committee, in its members’ hands already, archived in the public interest (GDPR, articles 17.3 b and 17.3 d). They do not tell whose account a name belongs to, and so are not in the copy of one’s data: the secretariat gives them to read to whoever asks.',
    },
  },
  {
    tables: ['audit_entry', 'mail_message'],
    words: {
      fr: 'Un espace de démonstration, dont l’horloge est arrêtée, montre des personnes fictives, que rien n’efface ; la trace de ses courriels et les réseaux de son journal y sont gardés tant que l’espace existe.',
      en: 'A demonstration space, whose clock stands still, shows fictional people, whom nothing erases; the trace of its mails and the networks of its journal are kept as long as the space exists.',
    },
  },
];
