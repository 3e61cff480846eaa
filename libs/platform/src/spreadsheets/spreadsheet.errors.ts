import { registerMessages } from '../errors/messages.js';

registerMessages({
  // the file
  SPREADSHEET_UNKNOWN: { fr: 'Ce fichier n’est pas un tableur (attendu : .xlsx ou .ods).', en: 'This file is not a spreadsheet (expected: .xlsx or .ods).' },
  SPREADSHEET_OLD: {
    fr: 'Ce tableur est dans un ancien format (.xls) ou protégé par un mot de passe : enregistrez-le en .xlsx ou .ods, sans mot de passe.',
    en: 'This spreadsheet is in an old format (.xls) or protected by a password: save it as .xlsx or .ods, without a password.',
  },
  SPREADSHEET_MACROS: {
    fr: 'Ce tableur contient des macros : il est refusé. Enregistrez-le en .xlsx, sans macros.',
    en: 'This spreadsheet holds macros: it is refused. Save it as .xlsx, without macros.',
  },
  SPREADSHEET_UNREADABLE: { fr: 'Ce tableur ne peut pas être lu : il est incomplet ou protégé.', en: 'This spreadsheet cannot be read: it is incomplete or protected.' },
  SPREADSHEET_TOO_LARGE: { fr: 'Le fichier est trop grand ({max} Mo au plus).', en: 'The file is too large ({max} MB at most).' },
  SPREADSHEET_INFLATES: { fr: 'Une fois ouvert, ce fichier serait démesuré : il est refusé.', en: 'Once opened, this file would be enormous: it is refused.' },
  SPREADSHEET_TOO_LONG: { fr: 'La feuille « {sheet} » dépasse {rows} lignes ou {columns} colonnes.', en: 'The sheet “{sheet}” exceeds {rows} rows or {columns} columns.' },
  // its sheets and columns
  SHEET_MISSING: { fr: 'La feuille « {sheet} » manque.', en: 'The sheet “{sheet}” is missing.' },
  SHEET_UNKNOWN: { fr: 'La feuille « {sheet} » n’a pas de place ici (attendues : {expected}).', en: 'The sheet “{sheet}” has no place here (expected: {expected}).' },
  SHEET_MORE_ERRORS: { fr: 'Autres erreurs, non montrées : {more}. Corrigez d’abord celles-ci.', en: 'Further errors, not shown: {more}. Correct these first.' },
  SHEET_TWICE: { fr: 'La feuille « {sheet} » figure deux fois.', en: 'The sheet “{sheet}” stands there twice.' },
  COLUMN_MISSING: { fr: 'La colonne « {column} » manque.', en: 'The column “{column}” is missing.' },
  COLUMN_UNKNOWN: { fr: 'La colonne « {column} » est inconnue (attendues : {expected}).', en: 'The column “{column}” is unknown (expected: {expected}).' },
  COLUMN_TWICE: { fr: 'La colonne « {column} » figure deux fois.', en: 'The column “{column}” stands there twice.' },
  // its cells
  CELL_REQUIRED: { fr: '« {column} » doit être rempli.', en: '“{column}” must be filled in.' },
  CELL_FORMULA: { fr: 'Cette cellule contient une formule : collez sa valeur.', en: 'This cell holds a formula: paste its value.' },
  CELL_NOT_LISTED: { fr: '« {value} » n’est pas une valeur permise ({expected}).', en: '“{value}” is not an allowed value ({expected}).' },
  CELL_NOT_A_DAY: { fr: '« {value} » n’est pas un jour du calendrier (attendu : 15/05/2019 ou 2019-05-15).', en: '“{value}” is not a calendar day (expected: 15/05/2019 or 2019-05-15).' },
  CELL_NOT_A_DATE: {
    fr: '« {value} » n’est pas une date (attendu : 2015, 2015-S2, 2015-Q4, 2015-04 ou 2015-04-15).',
    en: '“{value}” is not a date (expected: 2015, 2015-S2, 2015-Q4, 2015-04 or 2015-04-15).',
  },
  CELL_NOT_A_NUMBER: { fr: '« {value} » n’est pas un nombre (attendu : 1 240 ou 12,5).', en: '“{value}” is not a number (expected: 1240 or 12.5).' },
  CELL_DATE_FOR_NUMBER: {
    fr: 'Cette cellule contient une date ({value}), un nombre est attendu : le tableur l’a peut-être changé en date, tapez-le de nouveau.',
    en: 'This cell holds a date ({value}) where a number is expected: the spreadsheet may have turned it into one, type it again.',
  },
  CELL_TOO_LONG: { fr: 'Le texte est trop long ({length} caractères, {max} au plus).', en: 'The text is too long ({length} characters, {max} at most).' },
  CELL_SEVERAL_LINES: { fr: 'Ce texte tient sur une ligne : retirez les retours à la ligne.', en: 'This text stands on one line: remove the line breaks.' },
});
