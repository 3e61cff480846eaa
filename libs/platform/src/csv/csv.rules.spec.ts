import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvLine, guarded, unguarded } from './csv.rules.js';

/** Reads CSV back by the grammar of RFC 4180, written here on its own. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(text); match; match = field.exec(text)) {
    row.push(match[1] === undefined ? match[2]! : match[1].replaceAll('""', '"'));
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
    if (field.lastIndex === text.length) break;
  }
  return rows;
}

describe('a line of CSV', () => {
  it('quotes only what needs it, and ends with CRLF', () => {
    expect(csvLine([1, 'sans abri', 'a, b', 'dit « x »', 'dit "x"', null, true, 4.5])).toBe('1,sans abri,"a, b",dit « x »,"dit ""x""",,true,4.5\r\n');
    expect(csvLine(['une\nligne', 'deux\r\nlignes'])).toBe('"une\nligne","deux\r\nlignes"\r\n');
  });

  it('is read back as it was written, whatever the texts', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(readCsv(rows.map(csvLine).join(''))).toEqual(rows);
      }),
    );
  });
});

describe('a text cell', () => {
  it('never begins like a formula', () => {
    expect(guarded('+ de 900 personnes')).toBe(`'+ de 900 personnes`);
    expect(guarded('=HYPERLINK("http://x")')).toBe(`'=HYPERLINK("http://x")`);
    expect(guarded('＝1+1')).toBe(`'＝1+1`);
    expect(guarded('\t=1')).toBe(`'\t=1`);
    expect(guarded('2015-2017')).toBe('2015-2017');
    expect(guarded('l’été - hiver')).toBe('l’été - hiver');
  });

  it('gives its words back, even those that begin with an apostrophe', () => {
    expect(guarded(`'=1`)).toBe(`''=1`);
    expect(unguarded(`''=1`)).toBe(`'=1`);
    expect(unguarded(`'ordinary`)).toBe(`'ordinary`);
    const tricky = fc.string({ unit: fc.constantFrom(`'`, '=', '+', '-', '@', '\t', 'a', '１') });
    fc.assert(fc.property(fc.oneof(tricky, fc.string({ unit: 'binary' })), (text) => {
      expect(unguarded(guarded(text))).toBe(text);
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r]/);
    }));
  });
});
