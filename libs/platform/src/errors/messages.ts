import type { Locale } from '../context/request-context.js';
import { longDay } from '../dates/long-day.js';

type Texts = Readonly<Record<Locale, string>>;
const registry = new Map<string, Texts>();

/** Each room registers the French and English sentence of its codes once, beside the errors it throws. */
export function registerMessages(texts: Readonly<Record<string, Texts>>): void {
  for (const [code, text] of Object.entries(texts)) {
    if (registry.has(code)) throw new Error(`message registered twice: ${code}`);
    registry.set(code, text);
  }
}

/** Details that are numbers and count nothing: a year or a line is written as it is. */
const NAMES: ReadonlySet<string> = new Set(['year', 'first', 'last', 'line', 'number', 'avenant', 'version']);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** What somebody typed is told as it was typed. */
const TYPED = 'value';

/** A day in the reader's manner: 6 juin 2019, 6 June 2019. */
function dayWords(day: string, locale: Locale): string {
  return Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? day : longDay(day, locale);
}

/** A number in the reader's manner: 25 000 and 12,5 in French (the space is narrow and never breaks), 25,000 and 12.5 in English. */
export function numberWords(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 10 }).format(value);
}

/** The sentence for a code; `{name}` is replaced by the detail of that name. Unknown codes give the general sentence. */
export function messageFor(code: string, details: Readonly<Record<string, unknown>>, locale: Locale): string {
  const text = registry.get(code) ?? registry.get('INTERNAL');
  if (!text) return code;
  return text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => (name in details ? said(name, details[name], locale) : whole));
}

function said(name: string, detail: unknown, locale: Locale): string {
  if (Array.isArray(detail)) return detail.map((each) => said(name, each, locale)).join(', ');
  if (isSaying(detail)) return `${detail.name} (${said('value', detail.value, locale)})`;
  if (typeof detail === 'string' && DAY.test(detail) && name !== TYPED) return dayWords(detail, locale);
  return typeof detail === 'number' && !NAMES.has(name) ? numberWords(detail, locale) : String(detail);
}

/** Who says which number: « Ville (1 180) ». */
function isSaying(detail: unknown): detail is { readonly name: string; readonly value: number } {
  return typeof detail === 'object' && detail !== null && 'name' in detail && 'value' in detail;
}

export function registeredCodes(): readonly string[] {
  return [...registry.keys()];
}

registerMessages({
  INTERNAL: {
    fr: 'Une erreur est survenue de notre côté. Rien n’a été enregistré. Référence : {requestId}.',
    en: 'Something went wrong on our side. Nothing was saved. Reference: {requestId}.',
  },
  FORBIDDEN: { fr: 'Vous n’avez pas le droit de faire cela.', en: 'You are not allowed to do this.' },
  SIGN_IN_REQUIRED: { fr: 'Connectez-vous pour continuer.', en: 'Sign in to continue.' },
  VERSION_CONFLICT: {
    fr: 'Quelqu’un d’autre a enregistré entre-temps. Rien n’a été écrasé : comparez les deux textes, puis enregistrez de nouveau.',
    en: 'Somebody else saved meanwhile. Nothing was overwritten: compare both texts, then save again.',
  },
  TEXT_TOO_LONG: { fr: 'Ce texte compte {length} caractères ; {max} au plus.', en: 'This text has {length} characters; {max} at most.' },
  BAD_INPUT: { fr: 'La demande contient une erreur : {reason}', en: 'The request has an error: {reason}' },
  DATE_MISSING: { fr: 'Il manque une date.', en: 'A date is missing.' },
  BAD_DATE: { fr: '« {value} » n’est pas une date (attendu : AAAA-MM-JJ).', en: '“{value}” is not a date (expected: YYYY-MM-DD).' },
  DATE_OUT_OF_REACH: { fr: 'L’année {year} n’est pas possible ici : vérifiez-la (de {from} à {to}).', en: 'The year {year} cannot be meant here: check it ({from} to {to}).' },
  BAD_PARTIAL_DATE: {
    fr: '« {value} » n’est pas une date (attendu : 2015, 2015-S2, 2015-Q4, 2015-04 ou 2015-04-15).',
    en: '“{value}” is not a date (expected: 2015, 2015-S2, 2015-Q4, 2015-04 or 2015-04-15).',
  },
  BAD_ID: { fr: '« {value} » n’est pas un identifiant.', en: '“{value}” is not an identifier.' },
  BAD_CURSOR: { fr: 'Le curseur de page n’est pas valable.', en: 'The page cursor is not valid.' },
  PAGE_TOO_LARGE: { fr: 'Une page compte de 0 à {max} éléments (demandé : {value}).', en: 'A page holds 0 to {max} items (asked: {value}).' },
  QUERY_TOO_COMPLEX: { fr: 'La requête est trop coûteuse ({cost}, maximum {max}).', en: 'The query costs too much ({cost}, maximum {max}).' },
  QUERY_TOO_DEEP: { fr: 'La requête est trop profonde ({depth} niveaux, maximum {max}).', en: 'The query is too deep ({depth} levels, maximum {max}).' },
  QUERY_TOO_LONG: { fr: 'La requête est trop longue.', en: 'The query is too long.' },
  TOO_MANY_REQUESTS: { fr: 'Trop de demandes ; réessayez dans {seconds} s.', en: 'Too many requests; try again in {seconds} s.' },
});
