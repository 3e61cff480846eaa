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
    code: 'bilan-presence',
    processing: 'FOLLOW_UP',
    tables: ['bilan_presence'],
    what: { fr: 'Qui a un bilan ouvert à l’écran', en: 'Who has a bilan open on screen' },
    kept: days(1),
    from: { fr: 'le dernier regard', en: 'the last look' },
    clock: 'SPACE',
    forgetting: deleted('bilan_presence', 'x.seen_at < $2'),
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
