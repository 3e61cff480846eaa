import { longDay, type Locale, type ViaKind } from '#platform';
import { auditAction, auditField, auditObjectTypes, type Words } from './audit.actions.js';

export interface AuditActor {
  readonly kind: 'ANONYMOUS' | 'PERSON' | 'GUEST' | 'SYSTEM';
  /** Null once erased. */
  readonly name: string | null;
  readonly role: string | null;
}

const VISITOR = { fr: 'un visiteur', en: 'a visitor' };
const SERVICE = { fr: 'le service', en: 'the service' };
const SECRETARIAT = { fr: 'le secrétariat', en: 'the secretariat' };
const ORGANISATION = { fr: 'une organisation', en: 'an organisation' };
const OTHER = { fr: 'une personne habilitée', en: 'an authorised person' };
const ERASED = { fr: 'une personne dont les données ont été effacées', en: 'a person whose data were erased' };
const UNKNOWN = { fr: 'inconnu', en: 'unknown' };

/** Who acted, for readers who are not shown names; in the order in which a person's several roles count. */
const NEUTRAL = new Map<string, Words>([
  ['SECRETARIAT', SECRETARIAT],
  ['PACT_ADMINISTRATOR', SECRETARIAT],
  ['ORGANISATION_VALIDATOR', ORGANISATION],
  ['CONTRIBUTOR', ORGANISATION],
  ['COPIL_MEMBER', { fr: 'un membre du comité de pilotage', en: 'a member of the steering committee' }],
  ['CONSEIL_MEMBER', { fr: 'un membre du Conseil', en: 'a member of the Conseil' }],
  ['FINANCE_CORRESPONDENT', { fr: 'un correspondant financier', en: 'a finance correspondent' }],
  ['EVALUATOR', { fr: 'un évaluateur', en: 'an evaluator' }],
  ['OPERATOR', { fr: 'l’opérateur du service', en: 'the service’s operator' }],
]);

/** The roles, in words. */
export const ROLE_WORDS: Readonly<Record<string, Words>> = {
  OPERATOR: { fr: 'exploitation du service', en: 'service operator' },
  PACT_ADMINISTRATOR: { fr: 'administration du pacte', en: 'pact administrator' },
  SECRETARIAT: { fr: 'secrétariat du pacte', en: 'secretariat of the pact' },
  COPIL_MEMBER: { fr: 'membre du comité de pilotage', en: 'steering committee member' },
  CONSEIL_MEMBER: { fr: 'membre du Conseil', en: 'member of the Conseil' },
  ORGANISATION_VALIDATOR: { fr: 'validation pour une organisation', en: 'validator for an organisation' },
  CONTRIBUTOR: { fr: 'rédaction pour une organisation', en: 'contributor for an organisation' },
  FINANCE_CORRESPONDENT: { fr: 'correspondance financière', en: 'finance correspondent' },
  EVALUATOR: { fr: 'évaluation indépendante', en: 'independent evaluator' },
};

const VIAS: Readonly<Record<ViaKind, Words>> = {
  VISIT: { fr: 'sans connexion', en: 'without signing in' },
  MAIL: { fr: 'connexion par courriel', en: 'signed in by mail' },
  OIDC: { fr: 'connexion par le compte de l’organisation', en: 'signed in with the organisation’s account' },
  PERSONA: { fr: 'personne à essayer de la démonstration', en: 'persona of the demonstration' },
  SWITCH: { fr: 'depuis un autre espace', en: 'came from another space' },
  GUEST: { fr: 'lien de réponse reçu par courriel', en: 'answering link received by mail' },
  TOKEN: { fr: 'jeton personnel', en: 'personal token' },
  SERVICE: { fr: 'tâche du service', en: 'task of the service' },
};

export function roleWords(role: string | null, locale: Locale): string | null {
  return role === null ? null : (ROLE_WORDS[role]?.[locale] ?? role);
}

/** The role under which an action is recorded, when the person holds several. */
export function leadingRole(roles: readonly string[]): string | null {
  return [...NEUTRAL.keys()].find((role) => roles.includes(role)) ?? null;
}

/** Who acted: by name for those who may see names, else by what they are in the pact. */
export function actorWords(actor: AuditActor, names: boolean, locale: Locale): string {
  if (actor.kind === 'ANONYMOUS') return VISITOR[locale];
  if (actor.kind === 'SYSTEM') return SERVICE[locale];
  if (names) return actor.name ?? ERASED[locale];
  if (actor.kind === 'GUEST') return ORGANISATION[locale];
  return (NEUTRAL.get(actor.role ?? '') ?? OTHER)[locale];
}

/** How the actor came in; null where that was not recorded. */
export function viaWords(via: string | null, locale: Locale): string | null {
  return via === null ? null : (VIAS[via as ViaKind]?.[locale] ?? via);
}

export interface RecordedChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Names of the organisations and persons that values name by their id, and of the organisations that fields name by their slug. */
export type NamesById = Readonly<Record<string, string>>;

const FLAGS: Readonly<Record<string, Words>> = { true: { fr: 'oui', en: 'yes' }, false: { fr: 'non', en: 'no' } };
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the field is called by its reader: its code when nobody gave it words. */
export function fieldWords(code: string, field: string, names: NamesById, locale: Locale): string {
  const found = auditField(code, field);
  if (!found) return field;
  // « calendar.start » under the words of « calendar »: what follows tells which.
  const rest = auditAction(code)?.fields?.[field] ? '' : field.slice(field.search(/[. ]/) + 1);
  return rest ? `${found[locale]} (${found.ofOrganisation ? (names[rest] ?? rest) : rest})` : found[locale];
}

/** The value as its reader says it. */
export function valueWords(code: string, field: string, value: string | null, names: NamesById, locale: Locale): string | null {
  if (value === null) return null;
  const found = auditField(code, field);
  if (found?.told) return found.told(value, locale);
  if (found?.values && found.list) return value.split(', ').map((each) => found.values![each]?.[locale] ?? each).join(', ');
  const told = found?.values?.[value] ?? (found?.kind === 'FLAG' ? FLAGS[value] : undefined);
  if (told) return told[locale];
  if (found?.kind === 'DAY' && DAY.test(value)) return longDay(value, locale);
  if (found?.kind === 'ORGANISATION' || found?.kind === 'PERSON') return names[value] ?? UNKNOWN[locale];
  return value;
}

/** Who acted and on what, in the words their reader may see. */
export interface SentenceParts {
  readonly actor: string;
  readonly object: string | null;
  /** What the object's words are made of; left out where its reader may not know it. */
  readonly objectParts?: Readonly<Record<string, string | null>> | null;
}

/** The entry as a sentence: « Le secrétariat a accepté le rapport. » */
export function auditSentence(code: string, { actor, object, objectParts }: SentenceParts, changes: readonly RecordedChange[], names: NamesById, locale: Locale): string {
  // An action of a room that is gone keeps its code for sentence: the entry itself is never lost.
  const pattern = auditAction(code)?.[locale] ?? code;
  const raw = (name: string, part: string | undefined): string | null => {
    const change = changes.find((each) => each.field === name);
    return (part === 'before' ? change?.before : change?.after) ?? null;
  };
  const value = (name: string, part: string | undefined): string | null => {
    if (name === 'actor') return actor;
    if (name === 'object') return part === undefined ? object : (objectParts?.[part] ?? null);
    return valueWords(code, name, raw(name, part), names, locale);
  };
  const place = (_whole: string, name: string, part?: string, one?: string, many?: string): string => {
    if (one !== undefined) return isSingular(Number(raw(name, part) ?? 0), locale) ? one : many!;
    return value(name, part) ?? '—';
  };
  const said = pattern.replace(/\[([^\]]*)\]/g, (_whole, optional: string) => ([...optional.matchAll(PLACE)].every(([, name, part]) => value(name!, part) !== null) ? optional : ''));
  return sentence(said.replace(PLACE, place), locale);
}

const PLACE = /\{(\w+)(?:\.(\w+))?(?:\?([^|{}]*)\|([^{}]*))?\}/g;

/** French counts up to two as one, English one only. */
function isSingular(count: number, locale: Locale): boolean {
  return locale === 'fr' ? Math.abs(count) < 2 : count === 1;
}

function sentence(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

/** What the entry is about (« engagement 12 »); null when its type has no words, or the object is gone. */
export function objectWords(type: string, values: Readonly<Record<string, string | null>> | null, locale: Locale): string | null {
  const pattern = auditObjectTypes().get(type)?.[locale];
  if (pattern === undefined || values === null) return null;
  return pattern.replace(/\{(\w+)\}/g, (_whole, key: string) => values[key] ?? '—');
}
