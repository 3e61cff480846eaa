import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import type { DomainError } from '../errors/domain-error.js';
import { choice, day, lines, optionalLine, optionalText, partialDate, requiredLine } from './sheet-columns.js';
import { cellName } from './cell-name.js';
import { SHEET_ROWS, SPREADSHEET_BYTES, writeSpreadsheetFile } from './spreadsheet-file.js';
import { parseSpreadsheet, spreadsheetFormatOf } from './spreadsheet-parsing.js';
import { readSpreadsheetFile } from './spreadsheet-reading.js';
import { archiveOf, openWithin } from './zip-archive.js';
import { zip } from '../../../../test/builders/zip.js';
import { misplacedSheets, readTypedSheet, sheetToWrite, type TypedSheet } from './typed-sheet.js';

interface Animal {
  name: string;
  nick: string | null;
  kind: 'CAT' | 'DOG';
  born: string | null;
  seen: string | null;
  foods: readonly string[];
  note: string | null;
}

const ANIMALS: TypedSheet<Animal> = {
  name: { fr: 'Bêtes', en: 'Animals' },
  columns: {
    name: requiredLine({ fr: 'Nom', en: 'Name' }),
    nick: optionalLine({ fr: 'Surnom', en: 'Nickname' }),
    kind: choice({ fr: 'Espèce', en: 'Kind' }, { CAT: { fr: 'chat', en: 'cat' }, DOG: { fr: 'chien', en: 'dog' } }),
    born: partialDate({ fr: 'Né', en: 'Born' }),
    seen: day({ fr: 'Vu le', en: 'Seen on' }),
    foods: lines({ fr: 'Mange', en: 'Eats' }),
    note: optionalText({ fr: 'Note', en: 'Note' }, { optional: true }),
  },
};
const MINOU: Animal = { name: 'Minou', nick: null, kind: 'CAT', born: '2015-S2', seen: '2019-05-15', foods: ['lait', 'pain'], note: null };

const codeOf = async (work: Promise<unknown>): Promise<string | undefined> => work.then(() => undefined, (error: unknown) => (error as DomainError).code);

async function read(rows: readonly (readonly unknown[])[], name = 'Bêtes') {
  return readTypedSheet(await parseSpreadsheet(Buffer.from(await writeXlsx({ sheets: [{ name, rows: rows as never }] }))), ANIMALS, 'fr');
}
const HEADINGS = ['Nom', 'Surnom', 'Espèce', 'Né', 'Vu le', 'Mange', 'Note'];

describe('a typed sheet', () => {
  it.each(['xlsx', 'ods'] as const)('comes back as it was written, from %s and in either language', async (format) => {
    for (const locale of ['fr', 'en'] as const) {
      const bytes = await writeSpreadsheetFile([sheetToWrite(ANIMALS, [MINOU], locale)], format);
      expect(spreadsheetFormatOf(bytes)).toBe(format);
      const sheet = readTypedSheet(await parseSpreadsheet(bytes), ANIMALS, 'fr');
      expect(sheet).toMatchObject({ present: true, refusals: [] });
      expect(sheet.rows.map((row) => row.values)).toEqual([MINOU]);
    }
  });

  it('is read from an .ods file whose headings are repeated on paper, or whose rows are folded', async () => {
    const bytes = await writeSpreadsheetFile([sheetToWrite(ANIMALS, [MINOU, { ...MINOU, name: 'Rex' }], 'fr')], 'ods');
    const rows = /<table:table-row>.*?<\/table:table-row>/gs;
    const grouped = openWithin(bytes, { inflated: 1_000_000, parts: 20 }).map(({ name, body }) => {
      let nth = 0;
      const group = (row: string) => (nth++ === 0 ? `<table:table-header-rows>${row}</table:table-header-rows>` : `<table:table-row-group table:display="false">${row}</table:table-row-group>`);
      return { name, body: name === 'content.xml' ? Buffer.from(body.toString().replace(rows, group)) : body };
    });
    const sheet = readTypedSheet(await parseSpreadsheet(archiveOf(grouped)), ANIMALS, 'fr');
    expect(sheet).toMatchObject({ present: true, refusals: [] });
    expect(sheet.rows.map((row) => row.values.name)).toEqual(['Minou', 'Rex']);
  });

  it('keeps any text as the same text, formulas included', async () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '').trim());
    const name = fc.tuple(fc.constantFrom('', '=', '+', '-', '@', '="'), words).map(([sign, text]) => (sign + text).trim()).filter(Boolean);
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 5 }), async (names) => {
        const bytes = await writeSpreadsheetFile([sheetToWrite(ANIMALS, names.map((each) => ({ ...MINOU, name: each })), 'fr')]);
        const files = await parseSpreadsheet(bytes);
        expect(files[0]!.rows.flat().every((cell) => !cell.formula)).toBe(true);
        expect(readTypedSheet(files, ANIMALS, 'fr').rows.map((row) => row.values.name)).toEqual(names);
      }),
      { numRuns: 30 },
    );
  });

  it('reads columns in any order, real dates and words in any case', async () => {
    const { rows, refusals } = await read([['espèce', 'NOM', 'Surnom', 'Ne', 'vu le', 'mange'], ['DOG', 'Rex', 12, '2015', new Date(Date.UTC(2019, 4, 15)), 'os;  os ; ']]);
    expect(refusals).toEqual([]);
    expect((await read([['Nom', 'Espèce', 'Né', 'Vu le', 'Mange', 'Note'], ['Rex', 'chien', null, '5/05/2019'], ['Rex', 'chien', null, '15.5.2019']])).rows.map((row) => row.values.seen)).toEqual(['2019-05-05', '2019-05-15']);
    expect(rows.map((row) => row.values)).toEqual([{ kind: 'DOG', name: 'Rex', nick: '12', born: '2015', seen: '2019-05-15', foods: ['os'] }]);
  });

  it('tells every error by its cell', async () => {
    const bad = [null, 'a\nb', 'oiseau', '2015-13', '2019-02-30', 'x', 'é'.repeat(8001)];
    const { rows, refusals } = await read([[...HEADINGS, 'Poids', 'Nom'], bad, [], [...Object.values(MINOU).slice(0, 5), 'x']]);
    expect(rows).toHaveLength(1);
    expect(refusals.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'H1 COLUMN_UNKNOWN', 'I1 COLUMN_TWICE',
      'A2 CELL_REQUIRED', 'B2 CELL_SEVERAL_LINES', 'C2 CELL_NOT_LISTED', 'D2 CELL_NOT_A_DATE', 'E2 CELL_NOT_A_DAY', 'G2 CELL_TOO_LONG',
    ]);
    expect(rows[0]!.refuse('kind', 'X')).toMatchObject({ sheet: 'Bêtes', cell: 'C4' });
    expect((await read([['Nom']])).refusals.map(({ cell, code }) => `${cell} ${code}`)).toEqual(Array(5).fill('null COLUMN_MISSING'));
  });

  it('refuses a formula where a value is expected', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: 'Bêtes', rows: [HEADINGS], cells: new Map([['1,0', { type: 'formula', formula: '1+1', formulaResult: 2, value: 2 }]]) }] });
    const { refusals } = readTypedSheet(await parseSpreadsheet(Buffer.from(bytes)), ANIMALS, 'fr');
    expect(refusals[0]).toMatchObject({ cell: 'A2', code: 'CELL_FORMULA' });
  });

  it('says which sheets have no place', async () => {
    const files = await parseSpreadsheet(Buffer.from(await writeXlsx({ sheets: ['animals', 'Plantes', 'Bêtes'].map((name) => ({ name, rows: [['a']] })) })));
    expect(misplacedSheets(files, [ANIMALS as TypedSheet<never>], 'fr').map(({ sheet, code }) => `${sheet} ${code}`)).toEqual(['Plantes SHEET_UNKNOWN', 'Bêtes SHEET_TWICE']);
    expect(readTypedSheet([], ANIMALS, 'fr').present).toBe(false);
  });
});

describe('a spreadsheet file', () => {
  it('is known by what it holds', async () => {
    expect(await codeOf(parseSpreadsheet(Buffer.from('Nom;Espèce\n')))).toBe('SPREADSHEET_UNKNOWN');
    expect(await codeOf(parseSpreadsheet(zip([{ name: 'word/document.xml', body: Buffer.from('<a/>') }])))).toBe('SPREADSHEET_UNKNOWN');
    const whole = await writeSpreadsheetFile([sheetToWrite(ANIMALS, [MINOU], 'fr')]);
    expect(await codeOf(parseSpreadsheet(whole.subarray(0, whole.length - 60)))).toBe('SPREADSHEET_UNREADABLE');
  });

  it('is refused when it is too large, or would be once opened', async () => {
    expect(await codeOf(readSpreadsheetFile(Buffer.alloc(SPREADSHEET_BYTES + 1)))).toBe('SPREADSHEET_TOO_LARGE');
    const bomb = zip([{ name: 'xl/workbook.xml', body: Buffer.alloc(61_000_000) }]);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(parseSpreadsheet(bomb))).toBe('SPREADSHEET_INFLATES');
    // Announced as small, in many parts.
    expect(await codeOf(parseSpreadsheet(zip(Array.from({ length: 8 }, (_, n) => ({ name: `p${n}`, body: Buffer.alloc(8_000_000), announced: 10 })))))).toBe('SPREADSHEET_INFLATES');
    expect(await codeOf(parseSpreadsheet(zip(Array.from({ length: 501 }, (_, n) => ({ name: `p${n}`, body: Buffer.from('') })))))).toBe('SPREADSHEET_INFLATES');
    expect(await codeOf(parseSpreadsheet(zip([{ name: 'xl/workbook.xml', body: Buffer.from('<!DOCTYPE a [<!ENTITY b "b">]>') }])))).toBe('SPREADSHEET_INFLATES');
  });

  it('is refused when a sheet goes too far', async () => {
    const far = (place: string) => writeXlsx({ sheets: [{ name: 'S', rows: [['a']], cells: new Map([[place, { value: 'x', type: 'string' }]]) }] });
    expect(await codeOf(parseSpreadsheet(Buffer.from(await far(`${SHEET_ROWS},0`))))).toBe('SPREADSHEET_TOO_LONG');
    expect(await codeOf(parseSpreadsheet(Buffer.from(await far('0,60'))))).toBe('SPREADSHEET_TOO_LONG');
  });

  it('names cells as spreadsheets do', () => {
    expect([cellName(0, 0), cellName(11, 2), cellName(0, 25), cellName(0, 26), cellName(9, 701)]).toEqual(['A1', 'C12', 'Z1', 'AA1', 'ZZ10']);
  });
});
