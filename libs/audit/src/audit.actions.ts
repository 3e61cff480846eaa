import type { Locale } from '#platform';

export type Words = Readonly<Record<Locale, string>>;

/** What an action belongs to: how the journal is sorted through. */
export enum AuditFamily {
  ACCESS = 'ACCESS',
  PEOPLE = 'PEOPLE',
  ORGANISATIONS = 'ORGANISATIONS',
  PACT = 'PACT',
  REPORTING = 'REPORTING',
  MEETINGS = 'MEETINGS',
  REMINDERS = 'REMINDERS',
  EXPORTS = 'EXPORTS',
  PERSONAL_DATA = 'PERSONAL_DATA',
  SERVICE = 'SERVICE',
}

/** A field that an action changes, and how its values are told: as they are, unless said here. */
export interface AuditField extends Words {
  /** Values that are codes. */
  readonly values?: Readonly<Record<string, Words>>;
  /** The value is several of the codes, parted by commas. */
  readonly list?: true;
  /** What follows the field's name (`successor.dases`) is the slug of an organisation. */
  readonly ofOrganisation?: true;
  /** Values that are ids of rows with a name, days, or yes and no (`true`, `false`). */
  readonly kind?: 'ORGANISATION' | 'PERSON' | 'DAY' | 'FLAG';
  /** Values kept in a form of their own: told by these. */
  readonly told?: (value: string, locale: Locale) => string;
  /** The value tells of the entry's subject and can be erased; see docs/adr/0050. */
  readonly personal?: true;
}

/**
 * What can be recorded. The sentence tells the entry to its reader: `{actor}` is replaced by who acted, `{object}` by
 * the object's name, `{field}` by the field's value after the change, `{field.before}` by its value before; what stands
 * in `[…]` is left out while a value it names is missing. `{object.name}` is one of the values that the object's own words
 * are made of; `{field?one|many}` is the word that agrees with the field's number.
 */
export interface AuditAction extends Words {
  readonly family: AuditFamily;
  /** Present: visitors see the entry, with the changes of these fields only. Absent: it is the secretariat's to read. */
  readonly publicFields?: readonly string[];
  readonly fields?: Readonly<Record<string, AuditField>>;
}

/** How objects of one type are named to readers: `{key}` is replaced by what the SQL gives under it. */
export interface AuditObjectType extends Words {
  /**
   * A SELECT of one JSON object for the row `$.object_id` of `$.tenant_id`: the keys of the words, and `path`, the
   * address of its page, when it has one.
   */
  readonly sql: string;
  /** Its name is a person's: for readers who may see names. */
  readonly personal?: true;
  /**
   * Its actions that are told in the history of another object too: a SELECT of the ids of this type's objects that
   * belong to `$.object_id` of `$.tenant_id`.
   */
  readonly within?: { readonly actions: readonly string[]; readonly sql: string };
}

const actions = new Map<string, AuditAction>();
const objects = new Map<string, AuditObjectType>();

/** Each room registers its actions once (`report.accepted`), beside the service that records them. */
export function registerAuditActions(added: Readonly<Record<string, AuditAction>>): void {
  for (const [code, action] of Object.entries(added)) {
    if (actions.has(code)) throw new Error(`audit action registered twice: ${code}`);
    actions.set(code, action);
  }
}

/** Each room registers its types of objects once (`report`). */
export function registerAuditObjects(added: Readonly<Record<string, AuditObjectType>>): void {
  for (const [type, object] of Object.entries(added)) {
    if (objects.has(type)) throw new Error(`audit object registered twice: ${type}`);
    objects.set(type, object);
  }
}

export function auditAction(code: string): AuditAction | undefined {
  return actions.get(code);
}

export function auditObjectTypes(): ReadonlyMap<string, AuditObjectType> {
  return objects;
}

export function auditActions(): ReadonlyMap<string, AuditAction> {
  return actions;
}

/** Codes of the actions that visitors may see. */
export function publicActions(): string[] {
  return [...actions].filter(([, action]) => action.publicFields).map(([code]) => code);
}

/** Codes of the actions of a family. */
export function actionsOf(family: AuditFamily): string[] {
  return [...actions].filter(([, action]) => action.family === family).map(([code]) => code);
}

/** The field as its action declares it; a field of a field (`calendar.start`) falls back on the first (`calendar`). */
export function auditField(code: string, field: string): AuditField | undefined {
  const fields = actions.get(code)?.fields;
  return fields?.[field] ?? fields?.[field.split(/[. ]/)[0]!];
}

/** Fields of the action whose values are the subject's personal data. */
export function isPersonal(code: string, field: string): boolean {
  return auditField(code, field)?.personal === true;
}
