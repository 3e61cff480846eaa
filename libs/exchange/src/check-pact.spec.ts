import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError } from '#platform';
import { stringify } from 'yaml';
import { canonical, changesBetween, contentHash } from './canonical-form.rules.js';
import { checkedDocument } from './check-pact.js';
import { importProblems, type ImportProblem } from './exchange.errors.js';
import type { CommitmentEntry, PactDocument } from './pact-document.js';
import { readPactSource } from './pact-source.reader.js';

const folder = mkdtempSync(join(tmpdir(), 'pact-'));
afterAll(() => rmSync(folder, { recursive: true }));

function commitment(number: number): CommitmentEntry {
  return {
    number,
    title: `Engagement ${number}`,
    page: 10 + number,
    audience: null,
    purpose: 'Servir.',
    means: null,
    calendar: { verbatim: '2015-2017', start: '2015', end: '2017', openEnded: false, certainty: 'FIRM' },
    porteurs: { verbatim: 'Ville et État', links: [{ role: 'LEAD', verbatim: 'Ville', organisation: 'ville' }, { role: 'PARTNER', verbatim: 'partenaires', organisation: null }] },
  };
}

function smallPact(): PactDocument {
  return {
    pact: {
      slug: 'petit-pacte',
      title: 'Petit pacte',
      shortTitle: 'Petit pacte',
      period: { start: '2015', end: '2020' },
      city: 'Paris',
      source: 'texte',
      sources: { texte: { title: 'Texte', publisher: null, year: 2015 } },
      axes: [
        {
          number: 1,
          slug: 'axe',
          title: 'Axe',
          fullTitle: 'Axe un',
          objectives: [
            { number: '1.1', title: 'Objectif', commitments: { from: 1, to: 1 } },
            { number: '1.2', title: 'Objectif', actionCadres: [{ number: 1, title: 'Cadre', commitments: { from: 2, to: 3 }, subHeadings: [{ title: 'Intertitre', commitments: { from: 2, to: 2 } }] }] },
          ],
        },
      ],
    },
    organisations: [
      { slug: 'ville', name: 'Ville', kind: 'CITY', participant: true },
      { slug: 'direction', name: 'Direction', kind: 'CITY_DIRECTION', parent: 'ville', participant: false },
    ],
    commitments: [1, 2, 3].map(commitment),
    indicators: [
      {
        code: 'places', title: 'Places', unit: 'places', kind: 'LEVEL', direction: 'UP', periodicity: 'YEAR', axis: 1, commitments: [1], definition: 'Places.',
        targets: [{ value: 10, sense: 'AT_LEAST', by: '2017', verbatim: '10 places', page: 12 }], source: 'texte',
      },
    ],
    measurements: [
      { indicator: 'places', value: 4, qualifier: 'EXACT', period: { kind: 'AT_DATE', start: '2016', end: '2016' }, verbatim: '4', source: 'texte', page: null, keyFigure: false, commitments: [1] },
    ],
  };
}

const FILES = { pact: 'pact.yaml', organisations: 'organisations.yaml', commitments: 'commitments/1.yaml', indicators: 'indicators.yaml', measurements: 'measurements.yaml' } as const;

let pact: PactDocument;
let path: string;
beforeEach(() => {
  pact = smallPact();
  path = mkdtempSync(join(folder, 'one-'));
});

function write(name: string, text: string): void {
  mkdirSync(dirname(join(path, name)), { recursive: true });
  writeFileSync(join(path, name), text);
}

function writeAll(): void {
  for (const [part, name] of Object.entries(FILES)) write(name, stringify(pact[part as keyof PactDocument]));
}

async function refused(): Promise<ImportProblem[]> {
  try {
    checkedDocument(await readPactSource(path));
  } catch (error) {
    if (error instanceof DomainError) return importProblems(error, 'fr');
    throw error;
  }
  return [];
}

const codes = (problems: ImportProblem[]): string[] => problems.map((problem) => problem.code);

describe('a pact in files', () => {
  it('is read whole when all is right', async () => {
    writeAll();
    expect(checkedDocument(await readPactSource(path))).toEqual(pact);
  });

  it('may be one JSON file', async () => {
    write('pact.json', JSON.stringify(pact));
    expect(checkedDocument(await readPactSource(join(path, 'pact.json')))).toEqual(pact);
  });

  it('tells every error with its file, line and path, in French and in English', async () => {
    pact.commitments[1]!.page = 0;
    pact.commitments[2]!.porteurs.links[0]!.organisation = 'vile';
    pact.indicators[0]!.commitments = [9];
    pact.organisations[1]!.parent = 'direction';
    writeAll();
    const problems = await refused();
    expect(problems.map(({ file, path: at, code }) => `${file} ${at} ${code}`)).toEqual([
      'commitments/1.yaml [1].page NUMBER_OUT_OF_RANGE',
      'commitments/1.yaml [2].porteurs.links[0].organisation ORGANISATION_UNKNOWN',
      'indicators.yaml [0].commitments[0] COMMITMENT_UNKNOWN',
      'organisations.yaml [1].parent PARENT_CYCLE',
    ]);
    const lines = stringify(pact.commitments).split('\n');
    expect(lines[problems[0]!.line! - 1]).toContain('page: 0');
    expect(lines[problems[1]!.line! - 1]).toContain('organisation: vile');
    expect(problems[1]!.message).toBe('L’organisation « vile » n’existe pas.');
    const error = await readPactSource(path).then(checkedDocument).catch((thrown: DomainError) => thrown);
    expect(importProblems(error as DomainError, 'en')[1]!.message).toBe('The organisation “vile” does not exist.');
  });

  it('gives the line of a JSON file too', async () => {
    pact.measurements[0]!.indicator = 'place';
    const text = JSON.stringify(pact, null, 2);
    write('pact.json', text);
    path = join(path, 'pact.json');
    const [problem] = await refused();
    expect(problem).toMatchObject({ file: 'pact.json', code: 'INDICATOR_UNKNOWN' });
    expect(text.split('\n')[problem!.line! - 1]).toContain('"indicator": "place"');
  });
});

describe('files', () => {
  it('must all be there, and no other', async () => {
    writeAll();
    rmSync(join(path, 'indicators.yaml'));
    write('comitments.yaml', '[]');
    write('README.md', 'read me');
    // What names an indicator is not told again: the file is missing, not the indicator.
    expect((await refused()).map(({ file, code }) => `${file} ${code}`)).toEqual(['comitments.yaml FILE_UNKNOWN', 'indicators.yaml FILE_MISSING']);
  });

  it('must be readable', async () => {
    writeAll();
    write('indicators.yaml', 'a: [1\nb: 2');
    write('organisations.yaml', '- slug: a\n  slug: b\n');
    const problems = await refused();
    expect([...new Set(codes(problems))]).toEqual(['FILE_UNREADABLE']);
    expect(problems.find((problem) => problem.file === 'organisations.yaml')).toMatchObject({ line: 2 });
  });

  it('are refused when they are not text or unfold without end', async () => {
    writeAll();
    writeFileSync(join(path, 'indicators.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
    write('measurements.yaml', `a: &a [${'x,'.repeat(20)}]\n${Array.from({ length: 9 }, (_, n) => `${'bcdefghij'[n]}: &${'bcdefghij'[n]} [${`*${'abcdefghi'[n]},`.repeat(20)}]`).join('\n')}`);
    expect(codes(await refused())).toEqual(['FILE_UNREADABLE', 'FILE_UNREADABLE']);
  });

  it('that do not exist are said so', async () => {
    await expect(readPactSource(join(path, 'nowhere'))).rejects.toMatchObject({ code: 'IMPORT_NOT_FOUND' });
  });

  it('of another shape are refused, with what is expected', async () => {
    write('pact.json', '{ "pact": 3, "surprise": true }');
    path = join(path, 'pact.json');
    expect(codes(await refused()).sort()).toEqual(['KEY_MISSING', 'KEY_MISSING', 'KEY_MISSING', 'KEY_MISSING', 'KEY_UNKNOWN', 'TYPE_WRONG']);
  });
});

describe('the form of an entry', () => {
  /** A commitment that may hold anything. */
  interface Loose {
    title?: unknown;
    titel?: unknown;
    page: unknown;
    related: unknown;
    calendar: Record<string, unknown>;
    porteurs: { links: Record<string, unknown>[] };
  }
  type Edit = (entry: Loose) => void;
  const edits: [string, Edit, string][] = [
    ['a key that is missing', (entry) => delete entry.title, 'KEY_MISSING'],
    ['a key that does not exist', (entry) => (entry.titel = 'x'), 'KEY_UNKNOWN'],
    ['a number that is a text', (entry) => (entry.page = '12'), 'TYPE_WRONG'],
    ['a number that is not finite', (entry) => (entry.page = Infinity), 'TYPE_WRONG'],
    ['an unknown role', (entry) => (entry.porteurs.links[0]!['role'] = 'CHIEF'), 'VALUE_NOT_LISTED'],
    ['a date as a number', (entry) => (entry.calendar['start'] = 2015), 'TYPE_WRONG'],
    ['a date of another form', (entry) => (entry.calendar['start'] = '01/2015'), 'FORM_WRONG'],
    ['an empty title', (entry) => (entry.title = ''), 'LENGTH_WRONG'],
    ['a title with a space in front', (entry) => (entry.title = ' Titre'), 'FORM_WRONG'],
    ['a title with a control character', (entry) => (entry.title = 'a\u0000b'), 'FORM_WRONG'],
    ['a title of half a character', (entry) => (entry.title = 'a\ud800'), 'FORM_WRONG'],
    ['a calendar of one phase', (entry) => (entry.calendar['phases'] = [{ label: 'a', start: null, end: null, openEnded: false }]), 'LIST_EMPTY'],
    ['the same commitment related twice', (entry) => (entry.related = [1, 1]), 'LIST_REPEATS'],
    ['an overriding calendar without a note', (entry) => (entry.calendar['override'] = true), 'KEY_MISSING'],
  ];

  it.each(edits)('%s', async (_what, edit, code) => {
    edit(pact.commitments[1] as never);
    // JSON has no infinity, YAML does.
    write('pact.json', JSON.stringify(pact).replace('"page":null,"audience"', '"page":.inf,"audience"'));
    path = join(path, 'pact.json');
    expect(codes(await refused())).toContain(code);
  });
});

describe('the meaning of a pact', () => {
  type Edit = (pact: PactDocument) => void;
  const cadre = (of: PactDocument) => of.pact.axes[0]!.objectives[1]!.actionCadres![0]!;
  const edits: [string, Edit, string[]][] = [
    ['a commitment that no range holds', (of) => (cadre(of).commitments.to = 2), ['COMMITMENT_NOT_PLACED']],
    ['a commitment placed twice', (of) => (of.pact.axes[0]!.objectives[0]!.commitments!.to = 2), ['COMMITMENT_PLACED_TWICE']],
    ['a range of commitments that do not exist', (of) => (cadre(of).commitments.to = 4), ['COMMITMENT_MISSING']],
    ['a hole in the numbers', (of) => (of.commitments[1]!.number = 4), ['COMMITMENT_MISSING', 'COMMITMENT_NOT_PLACED']],
    ['a number with a digit too many', (of) => (of.commitments[1]!.number = 207), ['COMMITMENT_MISSING', 'COMMITMENT_NOT_PLACED']],
    ['the same number twice', (of) => of.commitments.push(commitment(3)), ['KEY_TWICE']],
    ['a range that goes back', (of) => (cadre(of).commitments = { from: 3, to: 2 }), ['COMMITMENT_NOT_PLACED', 'COMMITMENT_NOT_PLACED', 'RANGE_OUTSIDE', 'RANGE_REVERSED']],
    ['a sub-heading outside its action-cadre', (of) => (cadre(of).subHeadings![0]!.commitments.from = 1), ['RANGE_OUTSIDE']],
    ['an objective out of order', (of) => (of.pact.axes[0]!.objectives[1]!.number = '1.3'), ['OUT_OF_ORDER']],
    ['an unknown source', (of) => (of.pact.source = 'autre'), ['SOURCE_UNKNOWN']],
    ['a period that goes back', (of) => (of.pact.period.end = '2014'), ['DATES_REVERSED']],
    ['a period of two precisions', (of) => (of.pact.period.end = '2020-12'), ['PERIOD_UNEVEN']],
    ['the same slug twice', (of) => (of.organisations[1]!.slug = 'ville'), ['KEY_TWICE', 'PARENT_CYCLE']],
    ['an unknown parent', (of) => (of.organisations[1]!.parent = 'vile'), ['ORGANISATION_UNKNOWN']],
    ['no lead', (of) => (of.commitments[0]!.porteurs.links[0]!.role = 'CO_LEAD'), ['LEAD_COUNT']],
    ['two leads', (of) => (of.commitments[0]!.porteurs.links[1]!.role = 'LEAD'), ['LEAD_COUNT']],
    ['a commitment related to itself', (of) => (of.commitments[0]!.related = [1]), ['RELATED_TO_ITSELF']],
    ['a commitment related to none', (of) => (of.commitments[0]!.related = [9]), ['COMMITMENT_UNKNOWN']],
    ['a day that does not exist', (of) => (of.commitments[0]!.calendar.start = '2015-02-30'), ['DATE_IMPOSSIBLE']],
    ['a calendar that ends before it starts', (of) => (of.commitments[0]!.calendar.end = '2014'), ['DATES_REVERSED']],
    ['a calendar read otherwise than its words', (of) => (of.commitments[0]!.calendar.end = '2018'), ['CALENDAR_MISREAD']],
    ['a calendar whose words say more', (of) => (of.commitments[0]!.calendar.verbatim = '2015 et années suivantes'), ['CALENDAR_MISREAD', 'CALENDAR_MISREAD']],
    ['an unknown axis', (of) => (of.indicators[0]!.axis = 2), ['AXIS_UNKNOWN']],
    ['the same code twice', (of) => of.indicators.push({ ...of.indicators[0]! }), ['KEY_TWICE']],
    ['a target on an impossible day', (of) => (of.indicators[0]!.targets[0]!.by = '2017-06-31'), ['DATE_IMPOSSIBLE']],
    ['a figure of an unknown indicator', (of) => (of.measurements[0]!.indicator = 'lits'), ['INDICATOR_UNKNOWN']],
    ['the same figure twice', (of) => of.measurements.push({ ...of.measurements[0]! }), ['KEY_TWICE']],
    ['a figure that its words do not say', (of) => (of.measurements[0]!.value = -300), ['FIGURE_MISREAD']],
    ['a figure more certain than its words', (of) => (of.measurements[0]!.verbatim = 'près de 4 places'), ['QUALIFIER_MISREAD']],
    ['a figure less certain than its words', (of) => (of.measurements[0]!.qualifier = 'ABOUT'), ['QUALIFIER_MISREAD']],
    ['a date that is two', (of) => (of.measurements[0]!.period.end = '2017'), ['PERIOD_SHAPE']],
    ['a year that is two', (of) => (of.measurements[0]!.period = { kind: 'YEAR', start: '2016', end: '2017' }), ['PERIOD_SHAPE']],
    ['an interval without a start', (of) => (of.measurements[0]!.period = { kind: 'BETWEEN', start: null, end: '2017' }), ['PERIOD_SHAPE']],
  ];

  it.each(edits)('%s', async (_what, edit, expected) => {
    edit(pact);
    write('pact.json', JSON.stringify(pact));
    path = join(path, 'pact.json');
    expect(codes(await refused()).sort()).toEqual(expected);
  });

  it('lets a person read a calendar otherwise, when they say why', async () => {
    pact.commitments[0]!.calendar = { ...pact.commitments[0]!.calendar, verbatim: 'au mieux', end: '2018', override: true, note: 'Dit par la direction.' };
    writeAll();
    expect(await refused()).toEqual([]);
  });

  it('holds a commitment without porteurs, and a figure that is not known', async () => {
    pact.commitments[0]!.porteurs = { verbatim: null, links: [] };
    pact.measurements[0]!.value = null;
    writeAll();
    expect(await refused()).toEqual([]);
  });
});

describe('the content of a pact', () => {
  it('is the same whatever the order of what has none', () => {
    const other = smallPact();
    other.organisations.reverse();
    other.commitments.reverse();
    other.organisations[0] = { ...other.organisations[0]!, signatory: false };
    expect(contentHash(other)).toBe(contentHash(pact));
    expect(canonical(other)).toEqual(canonical(pact));
    other.commitments[0]!.title = 'Autre';
    expect(contentHash(other)).not.toBe(contentHash(pact));
  });

  it('is compared entry by entry and field by field', () => {
    const after = smallPact();
    after.commitments[1]!.calendar.end = '2018';
    after.organisations.pop();
    after.indicators.push({ ...after.indicators[0]!, code: 'lits' });
    const changes = changesBetween(pact, after);
    expect(changes.commitments).toEqual({ added: [], removed: [], changed: [{ key: '2', fields: [{ field: 'calendar.end', before: '2017', after: '2018' }] }] });
    expect(changes.organisations.removed.map((each) => each.key)).toEqual(['direction']);
    expect(changes.indicators.added).toEqual(['lits']);
    expect(changes.measurements.changed).toEqual([]);
  });
});
