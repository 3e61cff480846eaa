import type { Locale } from '#platform';

/**
 * What can be recorded. The sentence tells the entry to its reader: `{actor}` is replaced by who acted, `{field}` by
 * the field's value after the change, `{field.before}` by its value before.
 */
export interface AuditAction {
  readonly fr: string;
  readonly en: string;
  /** Present: visitors see the entry, with the changes of these fields only. Absent: it is the secretariat's to read. */
  readonly publicFields?: readonly string[];
}

const actions = new Map<string, AuditAction>();

/** Each room registers its actions once (`report.accepted`), beside the service that records them. */
export function registerAuditActions(added: Readonly<Record<string, AuditAction>>): void {
  for (const [code, action] of Object.entries(added)) {
    if (actions.has(code)) throw new Error(`audit action registered twice: ${code}`);
    actions.set(code, action);
  }
}

export function auditAction(code: string): AuditAction | undefined {
  return actions.get(code);
}

/** Codes of the actions that visitors may see. */
export function publicActions(): string[] {
  return [...actions].filter(([, action]) => action.publicFields).map(([code]) => code);
}

export interface AuditActor {
  readonly kind: 'ANONYMOUS' | 'PERSON' | 'GUEST' | 'SYSTEM';
  readonly name: string;
  readonly role: string | null;
}

const VISITOR = { fr: 'un visiteur', en: 'a visitor' };
const SERVICE = { fr: 'le service', en: 'the service' };
const SECRETARIAT = { fr: 'le secrétariat', en: 'the secretariat' };
const ORGANISATION = { fr: 'une organisation', en: 'an organisation' };
const OTHER = { fr: 'une personne habilitée', en: 'an authorised person' };

/** Who acted, for readers who are not shown names; in the order in which a person's several roles count. */
const NEUTRAL = new Map<string, Readonly<Record<Locale, string>>>([
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

/** The role under which an action is recorded, when the person holds several. */
export function leadingRole(roles: readonly string[]): string | null {
  return [...NEUTRAL.keys()].find((role) => roles.includes(role)) ?? null;
}

/** Who acted: by name for those who may see names, else by what they are in the pact. */
export function actorWords(actor: AuditActor, names: boolean, locale: Locale): string {
  if (actor.kind === 'ANONYMOUS') return VISITOR[locale];
  if (actor.kind === 'SYSTEM') return SERVICE[locale];
  if (names) return actor.name;
  if (actor.kind === 'GUEST') return ORGANISATION[locale];
  return (NEUTRAL.get(actor.role ?? '') ?? OTHER)[locale];
}

export interface RecordedChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The entry as a sentence: « Le secrétariat a accepté le rapport. » */
export function auditSentence(code: string, actor: string, changes: readonly RecordedChange[], locale: Locale): string {
  // An action of a room that is gone keeps its code for sentence: the entry itself is never lost.
  const pattern = actions.get(code)?.[locale] ?? code;
  const text = pattern.replace(/\{(\w+)(\.before)?\}/g, (_whole, name: string, before?: string) => {
    if (name === 'actor') return actor;
    const change = changes.find((each) => each.field === name);
    return (before ? change?.before : change?.after) ?? '—';
  });
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
