import '#organisations';
import { DomainError, messageFor, registerMessages, type Locale, type ProblemDetail } from '#platform';

registerMessages({
  IMPORT_REFUSED: { fr: 'Le pacte n’est pas importé : {count} erreur(s). Rien n’a été écrit.', en: 'The pact is not imported: {count} error(s). Nothing was written.' },
  // reading
  IMPORT_NOT_FOUND: { fr: '« {path} » n’existe pas ou ne peut pas être lu.', en: '“{path}” does not exist or cannot be read.' },
  FILE_MISSING: { fr: 'Le fichier manque.', en: 'The file is missing.' },
  FILE_UNKNOWN: { fr: 'Ce fichier n’a pas de place dans un pacte (attendus : {expected}).', en: 'This file has no place in a pact (expected: {expected}).' },
  FILE_TOO_LARGE: { fr: 'Le fichier dépasse {max} Mo.', en: 'The file is larger than {max} MB.' },
  FILE_UNREADABLE: { fr: 'Le fichier n’est pas du YAML ou du JSON lisible : {reason}', en: 'The file is not readable YAML or JSON: {reason}' },
  // form
  KEY_MISSING: { fr: 'La clé « {key} » manque.', en: 'The key “{key}” is missing.' },
  KEY_UNKNOWN: { fr: 'La clé « {key} » est inconnue ; faute de frappe ?', en: 'The key “{key}” is unknown; a typo?' },
  TYPE_WRONG: { fr: '« {value} » n’est pas du bon type (attendu : {expected}).', en: '“{value}” has the wrong type (expected: {expected}).' },
  VALUE_NOT_LISTED: { fr: '« {value} » n’est pas une valeur permise ({expected}).', en: '“{value}” is not an allowed value ({expected}).' },
  FORM_WRONG: { fr: '« {value} » n’a pas la bonne forme (attendu : {expected}).', en: '“{value}” has the wrong form (expected: {expected}).' },
  LENGTH_WRONG: { fr: 'Le texte est vide ou trop long ({length} caractères).', en: 'The text is empty or too long ({length} characters).' },
  NUMBER_OUT_OF_RANGE: { fr: '{value} est hors des bornes (de {min} à {max}).', en: '{value} is out of range ({min} to {max}).' },
  LIST_EMPTY: { fr: 'La liste compte trop peu d’éléments (au moins {min}).', en: 'The list has too few items (at least {min}).' },
  LIST_REPEATS: { fr: 'La liste porte deux fois le même élément.', en: 'The list holds the same item twice.' },
  // meaning
  KEY_TWICE: { fr: '« {key} » est déjà pris (ligne {first} de {firstFile}).', en: '“{key}” is already taken (line {first} of {firstFile}).' },
  DATE_IMPOSSIBLE: { fr: '« {value} » n’existe pas au calendrier.', en: '“{value}” is not a day of the calendar.' },
  DATES_REVERSED: { fr: 'La fin ({end}) précède le début ({start}).', en: 'The end ({end}) comes before the start ({start}).' },
  PERIOD_UNEVEN: { fr: 'Le début et la fin du pacte n’ont pas la même précision ({start}, {end}).', en: 'The start and end of the pact are not equally precise ({start}, {end}).' },
  PERIOD_SHAPE: { fr: 'Une période {kind} ne s’écrit pas de {start} à {end}.', en: 'A {kind} period is not written from {start} to {end}.' },
  OUT_OF_ORDER: { fr: 'Attendu ici : {expected} (lu : {value}).', en: 'Expected here: {expected} (read: {value}).' },
  RANGE_REVERSED: { fr: 'Le dernier engagement ({to}) précède le premier ({from}).', en: 'The last commitment ({to}) comes before the first ({from}).' },
  RANGE_OUTSIDE: { fr: 'Les engagements {from} à {to} sortent de ceux de l’action-cadre.', en: 'Commitments {from} to {to} are outside those of the action-cadre.' },
  COMMITMENT_NOT_PLACED: {
    fr: 'Le plan (pact.yaml) ne place nulle part l’engagement {number} ; il va jusqu’au {last}.',
    en: 'The outline (pact.yaml) places commitment {number} nowhere; it goes up to {last}.',
  },
  COMMITMENT_PLACED_TWICE: { fr: 'Le plan place plusieurs fois l’engagement {number}.', en: 'The outline places commitment {number} more than once.' },
  COMMITMENT_MISSING: { fr: 'L’engagement {number} n’est dans aucun fichier.', en: 'Commitment {number} is in no file.' },
  COMMITMENT_UNKNOWN: { fr: 'L’engagement {number} n’existe pas.', en: 'Commitment {number} does not exist.' },
  RELATED_TO_ITSELF: { fr: 'L’engagement {number} se cite lui-même.', en: 'Commitment {number} names itself.' },
  LEAD_COUNT: { fr: 'Un engagement avec des porteurs a un seul LEAD (trouvés : {count}).', en: 'A commitment with porteurs has exactly one LEAD (found: {count}).' },
  CALENDAR_MISREAD: {
    fr: 'Calendrier : {key} vaut {typed}, mais les mots « {verbatim} » se lisent {read}. Corriger, ou mettre override: true et dire pourquoi dans note.',
    en: 'Calendar: {key} is {typed}, but the words “{verbatim}” read {read}. Correct it, or set override: true and say why in note.',
  },
  FIGURE_MISREAD: {
    fr: 'Le chiffre {value} n’est pas dans ses mots « {verbatim} » (lus : {read}). Corriger l’un ou l’autre ; un nombre écrit en lettres se redit entre crochets : « trois cents [300] ».',
    en: 'The figure {value} is not in its words “{verbatim}” (read: {read}). Correct one or the other; a number in letters is said again in brackets: “trois cents [300]”.',
  },
  QUALIFIER_MISREAD: {
    fr: 'La précision est {qualifier}, mais les mots « {verbatim} » disent {read}. Corriger l’une ou les autres.',
    en: 'The qualifier is {qualifier}, but the words “{verbatim}” say {read}. Correct one or the other.',
  },
  AXIS_UNKNOWN: { fr: 'L’axe {number} n’existe pas.', en: 'Axis {number} does not exist.' },
  SOURCE_UNKNOWN: { fr: 'La source « {key} » n’est pas dans pact.sources.', en: 'The source “{key}” is not in pact.sources.' },
  INDICATOR_UNKNOWN: { fr: 'L’indicateur « {code} » n’existe pas.', en: 'The indicator “{code}” does not exist.' },
  // removal
  AVENANT_DIFFERS: {
    fr: 'L’avenant n° {number} est adopté et ne change plus : le fichier le dit tel quel, ou ne parle d’aucun avenant.',
    en: 'Avenant no. {number} is adopted and no longer changes: the file tells it as it is, or tells of no avenant.',
  },
  COMMITMENT_IN_USE: {
    fr: 'L’engagement {key} ne peut pas être retiré : {count} demande(s), rapport(s) ou avenant(s) s’y rattachent.',
    en: 'Commitment {key} cannot be removed: {count} campaign request(s), report(s) or avenant(s) hang on it.',
  },
  AXIS_IN_USE: {
    fr: 'L’axe {key} ne peut pas être retiré : {count} bilan(s) en ont une partie.',
    en: 'Axis {key} cannot be removed: {count} bilan(s) have a section on it.',
  },
  INDICATOR_IN_USE: {
    fr: 'L’indicateur « {key} » ne peut pas être retiré : {count} valeur(s) de rapport s’y rattachent.',
    en: 'The indicator “{key}” cannot be removed: {count} reported value(s) hang on it.',
  },
  INDICATOR_IN_KEPT_FORMULA: {
    fr: 'L’indicateur « {key} » ne peut pas être retiré : {formulas} en est calculé, et reste.',
    en: 'The indicator “{key}” cannot be removed: {formulas} is worked out from it, and stays.',
  },
  BREAKDOWN_IN_USE: {
    fr: 'L’indicateur « {key} » ne peut pas perdre son détail {dimension} : {count} chiffre(s) en ont un.',
    en: 'The indicator “{key}” cannot lose its breakdown {dimension}: {count} figure(s) have one.',
  },
  ORGANISATION_IN_USE: {
    fr: 'L’organisation « {key} » ne peut pas être retirée : {count} demande(s) ou rapport(s) de campagne s’y rattachent.',
    en: 'The organisation “{key}” cannot be removed: {count} campaign request(s) or report(s) hang on it.',
  },
});

/** One error of the file, as shown to the person who can correct it. `line` is null when the thing is absent. */
export interface ImportProblem {
  readonly file: string;
  readonly line: number | null;
  /** Inside the file: `[12].calendar.start`. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** An error before it is put in words. */
export interface Refusal {
  readonly file: string;
  readonly line: number | null;
  readonly path: string;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** The whole import is refused, with every reason found. */
export function importRefused(refusals: readonly Refusal[]): DomainError {
  const ordered = [...refusals].sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0));
  const problems: ProblemDetail[] = ordered.map(({ file, line, path, code, details }) => ({ path, code, details: { ...details, file, line } }));
  return new DomainError('IMPORT_REFUSED', { count: problems.length }, problems);
}

/** The reasons of a refused import in the reader's language, by file and line. */
export function importProblems(error: DomainError, locale: Locale): ImportProblem[] {
  return error.problems.map(({ path, code, details = {} }) => {
    const { file, line } = details as { file: string; line: number | null };
    return { file, line, path, code, message: messageFor(code, details, locale) };
  });
}
