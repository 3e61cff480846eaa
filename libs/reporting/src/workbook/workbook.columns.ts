import { inOrderOfNumbers, strayArrondissement } from '#pact';
import { spreadsheets, type Locale } from '#platform';
import type { Answer } from '../reports/answer.rules.js';
import { PRECISION_WORDS, STATUS_WORDS, WEATHER_WORDS, YES, YES_NO } from './workbook.words.js';

const { day, folded, numberOf, optionalChoice, optionalText, textOf } = spreadsheets;
type Column<T> = spreadsheets.SheetColumn<T>;
type Texts = Readonly<Record<Locale, string>>;

/** A column that is typed in. A file may come without it: its answers are then left as they are. */
function open<T>(column: Column<T>): Column<T> {
  return { ...column, open: true, optional: true };
}

/** A column that is only there to look at: whatever stands in it is not read. */
function shown(header: Texts, width: number): Column<string> {
  return { header, width, optional: true, write: (value) => value, read: () => ({ value: '' }) };
}

/** Out of sight: which request, and which version of its report, the row was written from. */
const KEY: Column<string> = { header: { fr: 'Clé', en: 'Key' }, width: 10, optional: false, hidden: true, write: (value) => value, read: (cell) => ({ value: textOf(cell) ?? '' }) };

/** What an organisation writes about a commitment, one column each: another field in one cell is one more line here. */
export const ANSWER_COLUMNS = {
  status: open<Answer['status']>(optionalChoice({ fr: 'Où en est-il ?', en: 'Where does it stand?' }, STATUS_WORDS, { width: 18 })),
  weather: open<Answer['weather']>(optionalChoice({ fr: 'Météo', en: 'Weather' }, WEATHER_WORDS, { width: 13 })),
  achievements: open(optionalText({ fr: 'Ce qui a été fait', en: 'What has been done' }, { width: 45 })),
  difficulties: open(optionalText({ fr: 'Ce qui freine', en: 'What holds it back' }, { width: 35 })),
  nextSteps: open(optionalText({ fr: 'Ce qui vient ensuite', en: 'What comes next' }, { width: 35 })),
  arrondissements: open(arrondissementsColumn({ fr: 'Arrondissements concernés', en: 'Arrondissements concerned' })),
};

const { arrondissements: ARRONDISSEMENTS_COLUMN, ...SIGNS_AND_TEXTS } = ANSWER_COLUMNS;

export type WrittenField = keyof typeof ANSWER_COLUMNS;
export const WRITTEN_FIELDS = Object.keys(ANSWER_COLUMNS) as WrittenField[];
export type WrittenAnswer = Pick<Answer, WrittenField>;

/** A row of « Réponses ». */
export interface AnswerRow extends WrittenAnswer {
  readonly peopleReached: FigureCell;
  readonly peoplePrecision: Precision | null;
  readonly key: string;
  readonly number: string;
  readonly title: string;
  readonly state: string;
  readonly comment: string;
  readonly previous: string;
  readonly unchanged: 'YES' | null;
}

export const ANSWERS: spreadsheets.TypedSheet<AnswerRow> = {
  name: { fr: 'Réponses', en: 'Answers' },
  columns: {
    key: KEY,
    number: shown({ fr: 'N°', en: 'No.' }, 6),
    title: shown({ fr: 'Engagement', en: 'Commitment' }, 34),
    state: shown({ fr: 'Étape', en: 'Stage' }, 12),
    comment: shown({ fr: 'Commentaire du secrétariat', en: 'Comment of the secretariat' }, 22),
    previous: shown({ fr: 'Votre réponse précédente', en: 'Your previous answer' }, 40),
    unchanged: open(optionalChoice({ fr: 'Inchangé', en: 'Unchanged' }, YES, { width: 10 })),
    ...SIGNS_AND_TEXTS,
    peopleReached: open(figureColumn({ fr: 'Personnes touchées', en: 'People reached' })),
    peoplePrecision: open(optionalChoice({ fr: 'Précision du nombre', en: 'Precision of the count' }, PRECISION_WORDS, { width: 16 })),
    arrondissements: ARRONDISSEMENTS_COLUMN,
  },
};

/** What is typed as a figure: a number, a word for one that is answered by yes or no, or that nobody knows it. */
export type FigureCell = number | 'YES' | 'NO' | 'NOT_KNOWN' | null;
export type Precision = keyof typeof PRECISION_WORDS;

/** A row of « Chiffres ». */
export interface FigureRow {
  readonly key: string;
  readonly number: string;
  readonly indicator: string;
  readonly counted: string;
  readonly lastKnown: string;
  readonly previous: string;
  readonly target: string;
  readonly unit: string;
  readonly value: FigureCell;
  readonly precision: Precision | null;
}

export const FIGURES: spreadsheets.TypedSheet<FigureRow> = {
  name: { fr: 'Chiffres', en: 'Figures' },
  columns: {
    key: KEY,
    number: shown({ fr: 'N°', en: 'No.' }, 6),
    indicator: shown({ fr: 'Indicateur', en: 'Indicator' }, 44),
    counted: shown({ fr: 'Période', en: 'Period' }, 20),
    lastKnown: shown({ fr: 'Dernier chiffre connu', en: 'Last known figure' }, 24),
    previous: shown({ fr: 'Votre réponse précédente', en: 'Your previous answer' }, 20),
    target: shown({ fr: 'Visé', en: 'Aimed at' }, 24),
    unit: shown({ fr: 'Unité', en: 'Unit' }, 18),
    value: open(figureColumn({ fr: 'Valeur', en: 'Value' })),
    precision: open(optionalChoice({ fr: 'Précision', en: 'Precision' }, PRECISION_WORDS, { width: 16 })),
  },
};

/** What is typed of a step: the day on which it was reached, or that it was and the day is still to be given. */
export type ReachedCell = string | 'TICKED' | null;

/** A row of « Jalons ». */
export interface MilestoneRow {
  readonly key: string;
  readonly number: string;
  readonly milestone: string;
  readonly due: string;
  readonly reachedOn: ReachedCell;
}

export const MILESTONES: spreadsheets.TypedSheet<MilestoneRow> = {
  name: { fr: 'Jalons', en: 'Milestones' },
  columns: {
    key: KEY,
    number: shown({ fr: 'N°', en: 'No.' }, 6),
    milestone: shown({ fr: 'Jalon', en: 'Milestone' }, 60),
    due: shown({ fr: 'Échéance', en: 'Due' }, 30),
    reachedOn: open(reachedColumn({ fr: 'Atteint le', en: 'Reached on' })),
  },
};

/** The file's own row, out of sight. */
export interface FileRow {
  readonly name: string;
  readonly value: string;
}

export const FILE_SHEET: spreadsheets.TypedSheet<FileRow> = {
  name: { fr: '_pacte', en: '_pacte' },
  columns: { name: { ...KEY, header: { fr: 'Nom', en: 'Name' } }, value: { ...KEY, header: { fr: 'Valeur', en: 'Value' } } },
};

/** Not read. */
export const INSTRUCTIONS_SHEET = { name: { fr: 'Consignes', en: 'Instructions' } };

/** The format that this service writes and reads. */
export const FORMAT = '2';

const FIGURE_WORDS = new Map(
  (['YES', 'NO'] as const)
    .flatMap((code) => Object.values(YES_NO[code]).map((word) => [folded(word), code] as [string, FigureCell]))
    .concat(Object.values(PRECISION_WORDS.NOT_KNOWN).map((word) => [folded(word), 'NOT_KNOWN'])),
);

function figureColumn(header: Texts): Column<FigureCell> {
  return {
    ...{ header, width: 16, optional: true, numbers: true },
    write: (value, locale) => (value === null ? '' : typeof value === 'number' ? value : value === 'NOT_KNOWN' ? PRECISION_WORDS.NOT_KNOWN[locale] : YES_NO[value][locale]),
    read: (cell) => {
      const word = FIGURE_WORDS.get(folded(textOf(cell) ?? ''));
      if (word !== undefined) return { value: word };
      // A tick of the spreadsheet is a yes or a no.
      if (typeof cell.value === 'boolean') return { value: cell.value ? 'YES' : 'NO' };
      const number = numberOf(cell);
      if (number !== undefined) return { value: number };
      return { fault: { code: cell.value instanceof Date ? 'CELL_DATE_FOR_NUMBER' : 'CELL_NOT_A_NUMBER', details: { value: textOf(cell) } } };
    },
  };
}

/** Numbers of arrondissements, as one types them: « 10, 18 et 19 », « 10e 18e », 18. */
function arrondissementsColumn(header: Texts): Column<readonly number[]> {
  const words = /^(e|er|eme|ème|ᵉ|et|and|arr|arrondissements?)$/i;
  return {
    ...{ header, width: 18, optional: true },
    write: (value) => value.join(', '),
    read: (cell) => {
      const text = textOf(cell) ?? '';
      // "10,2" may have been « 10, 20 » before the spreadsheet took it for a number.
      const isNumber = typeof cell.value === 'number' && !Number.isInteger(cell.value);
      const parts = text.match(/\d+|[^\s\d,;.]+/g) ?? [];
      const numbers = parts.filter((part) => /^\d/.test(part)).map(Number);
      const stray = strayArrondissement(numbers);
      if (isNumber || cell.value instanceof Date || parts.some((part) => !/^\d/.test(part) && !words.test(part)) || stray !== undefined) return { fault: { code: 'CELL_NOT_ARRONDISSEMENTS', details: { value: text } } };
      return { value: inOrderOfNumbers(numbers) };
    },
  };
}

function reachedColumn(header: Texts): Column<ReachedCell> {
  const column = day(header, { width: 16, optional: true });
  const yes = Object.values(YES.YES).map(folded);
  return {
    ...column,
    write: (value, locale) => (value === 'TICKED' ? YES.YES[locale] : (value?.split('-').reverse().join('/') ?? '')),
    read: (cell, locale) => {
      if (typeof cell.value === 'boolean') return { value: cell.value ? 'TICKED' : null };
      return yes.includes(folded(textOf(cell) ?? '')) ? { value: 'TICKED' } : column.read(cell, locale);
    },
  };
}
