import { countEn, countFr } from './counts.js';
import { defineLabels } from './language.js';

/** Words of the files of a frozen bilan. */
export const bilanFileLabels = defineLabels(
  {
    take: 'Emporter ce bilan',
    pdf: (pages: number) => `PDF accessible (${countFr(pages, 'page', 'pages')})`,
    printing: 'PDF en préparation…',
    printFailed: 'Le PDF n’a pas pu être fait ; la page et les autres fichiers disent la même chose.',
    tables: 'Tables CSV et leur schéma',
    files: {
      xlsx: 'Classeur Excel (XLSX)',
      ods: 'Classeur LibreOffice (ODS)',
      'chiffres.csv': 'Chiffres',
      'engagements.csv': 'Engagements',
      'decisions.csv': 'Décisions',
      'organisations.csv': 'Organisations',
      'parties.csv': 'Parties',
      'datapackage.json': 'Schéma (Data Package)',
    },
  },
  {
    take: 'Take this account along',
    pdf: (pages: number) => `Accessible PDF (${countEn(pages, 'page', 'pages')})`,
    printing: 'PDF being made…',
    printFailed: 'The PDF could not be made; the page and the other files say the same.',
    tables: 'CSV tables and their schema',
    files: {
      xlsx: 'Excel workbook (XLSX)',
      ods: 'LibreOffice workbook (ODS)',
      'chiffres.csv': 'Figures',
      'engagements.csv': 'Commitments',
      'decisions.csv': 'Decisions',
      'organisations.csv': 'Organisations',
      'parties.csv': 'Sections',
      'datapackage.json': 'Schema (Data Package)',
    },
  },
);
