import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BilanPrinting } from '#bilans';
import { seedDemonstrationDecisions, seedDemonstrationMeetings } from '#meetings';
import { spreadsheets, type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aPact, aPerson, aTenant, contextOf, signedIn, startApi, write, type TestApi, type TestClient } from '../builders/index.js';
import { DRAFT, EDITION, MOVE, PARIS_PACT as PACT, SECTION, START, type BilanContentRead, type BilanFigure, type Draft, type Payload } from '../builders/bilan.js';
import { aParisTenant } from '../builders/paris-pact.js';
import { readPdf, type ReadPdf } from '../builders/pdf.js';

interface Edition {
  id: string;
  hash: string;
  keyFingerprint: string;
  print: string;
  pages: number | null;
  content: BilanContentRead;
}

let api: TestApi;
let folder: string;
let tenant: TenantRef;
let secretariat: TestClient;
let visitor: TestClient;
let edition: Edition;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacte-bilans-'));
  api = await startApi({ DEMONSTRATION: 'true', STORAGE_URL: `file:${folder}` });
  tenant = await aParisTenant(api, seedDemonstrationMeetings, seedDemonstrationDecisions, seedDemonstrationReports);
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
  visitor = api.client(tenant);
  await secretariat.ask(START, { input: { pact: PACT, year: 2019, cutOff: '2019-05-15' } });
  await written('INTRODUCTION', null, 'La quatrième année du Pacte : #panic("x") *Deux* permanences\\ de plus. 🎉');
  await written('AXIS', 3, 'Intervenir tout de suite.', { examples: [{ commitment: 30, words: 'On y voit l’effet.' }] });
  await move('FREEZE');
  edition = await read(secretariat);
}, 60_000);
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const draft = async (): Promise<Draft> => (await secretariat.ask<{ bilanDraft: Draft }>(DRAFT, { pact: PACT, year: 2019 })).bilanDraft;
async function written(kind: string, axis: number | null, words: string, more: object = {}): Promise<void> {
  const { id, version, title } = (await draft()).sections.find((each) => each.kind === kind && each.axis === axis)!;
  await secretariat.ask(SECTION, { input: { section: id, version, title, words, included: true, examples: [], ...more } });
}
async function move(transition: string, more: object = {}): Promise<void> {
  const { id, version, fingerprint } = await draft();
  const { moveBilan } = await secretariat.ask<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, transition, fingerprint, ...more } });
  expect(moveBilan.problems).toEqual([]);
}
const read = async (client = visitor): Promise<Edition> => (await client.ask<{ bilanEdition: Edition }>(EDITION, { pact: PACT, year: 2019, number: 1 })).bilanEdition;
const file = (kind: string, client = visitor, id = edition.id) => client.get(`/files/bilans/${id}/${kind}`);
function bytesOf(kind: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: api.port, path: `/files/bilans/${edition.id}/${kind}`, headers: { host: visitor.host } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(Buffer.concat(chunks)));
    }).on('error', reject).end();
  });
}
const print = (id = edition.id): Promise<void> => api.get(BilanPrinting).print(contextOf(api, tenant), id);

/** The figures of a content, in the order of the bilan, with where each is told. */
function toldFigures({ sections }: BilanContentRead): { axis: number | null; figure: BilanFigure }[] {
  return sections.flatMap(({ axis, keyFigures, figures, lines }) => [...keyFigures, ...figures, ...lines.flatMap(({ report }) => report?.figures ?? [])].map((figure) => ({ axis, figure })));
}

describe('the PDF of an edition', () => {
  let pdf: ReadPdf;

  it('is asked for by freezing, and made once, whatever is delivered again', async () => {
    const jobs = await write<{ name: string }>(api, tenant, `SELECT name FROM outbox WHERE tenant_id = $1 AND name = 'bilans.print'`);
    expect([jobs.length, edition.print, (await file('pdf', secretariat)).text]).toEqual([1, 'WAITING', expect.stringContaining('BILAN_NOT_PRINTED')]);
    await Promise.all([print(), print()]);
    await print();
    const now = await read(secretariat);
    expect(now).toMatchObject({ print: 'READY', pages: expect.any(Number) as unknown });
    pdf = await readPdf(await readFile(join(folder, tenant.id, edition.id)));
    expect(pdf.pages).toBe(now.pages);
  });

  it('is tagged, titled and in French; its headings follow one another, its tables have headers, its charts have words', () => {
    expect(pdf).toMatchObject({ title: expect.stringMatching(/^Bilan 2019 – /) as unknown, language: 'fr-FR', tagged: true, accessible: true });
    expect(pdf.headings[0]).toBe('H1');
    // No level is left out on the way down.
    pdf.headings.forEach((heading, at) => expect(Number(heading[1]) - Number((pdf.headings[at - 1] ?? 'H0')[1])).toBeLessThanOrEqual(1));
    expect(pdf.tags['Table']).toBeGreaterThan(10);
    expect(pdf.tags['TH']).toBeGreaterThan(pdf.tags['Table']! * 2);
    expect(pdf.alternatives.filter((words) => words.startsWith('Météo : '))).toHaveLength(5);
    expect(pdf.alternatives.every((words) => /^(Météo|État des engagements) : \S.*\.$/.test(words))).toBe(true);
    expect(pdf.tags['Figure']).toBe(pdf.alternatives.length);
  });

  it('says which edition it is and how to check it; what people wrote is text in it', () => {
    const text = pdf.text.replace(/\s+/g, ' ');
    for (const part of [edition.hash, 'Édition 1, arrêtée au 15 mai 2019', '/bilans/verifier?empreinte=', '/bilans/2019/editions/1', 'Démonstration.', 'On y voit l’effet.', '#panic("x") *Deux* permanences\\ de plus. □']) {
      expect(text.replaceAll(' ', '')).toContain(part.replaceAll(' ', ''));
    }
    // Every commitment has its line, every organisation its row.
    for (const { title } of edition.content.sections.flatMap(({ lines }) => lines as unknown as { title: string }[])) expect(plain(pdf.text)).toContain(plain(title));
    for (const { organisation } of edition.content.sections.flatMap(({ organisations }) => organisations)) expect(plain(pdf.text)).toContain(plain(organisation));
  });

  it('is whole for a tool that did not make it', () => {
    if (!existsSync('/usr/bin/qpdf')) return;
    expect(execFileSync('/usr/bin/qpdf', ['--check', join(folder, tenant.id, edition.id)], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors');
  });

  it('is for who may read the edition: before it is published not for a visitor, never for a neighbour', async () => {
    expect((await file('pdf')).status).toBe(404);
    const neighbour = await aTenant(api, { demonstration: true });
    await aPact(api, neighbour, { slug: PACT });
    expect((await file('pdf', api.client(neighbour))).status).toBe(404);
    await move('PUBLISH');
    const answer = await file('pdf');
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([200, 'application/pdf', `inline; filename="bilan-${PACT}-2019-1.pdf"`]);
    expect((await file('pdf', api.client(neighbour))).status).toBe(404);
  });

  it('that could not be made says so, is tried again by publishing, and a lost job is found', async () => {
    const printing = api.get(BilanPrinting);
    const ctx = contextOf(api, tenant);
    expect(await printing.sweep(ctx)).toBe(0);
    await secretariat.ask(START, { input: { pact: PACT, year: 2018, cutOff: '2018-12-31' } });
    const { id, version, fingerprint } = (await secretariat.ask<{ bilanDraft: Draft }>(DRAFT, { pact: PACT, year: 2018 })).bilanDraft;
    await secretariat.ask(MOVE, { input: { bilan: id, version, transition: 'FREEZE', fingerprint } });
    const other = (await secretariat.ask<{ bilanEdition: Edition }>(EDITION, { pact: PACT, year: 2018, number: 1 })).bilanEdition;
    await printing.failed(ctx, other.id);
    const asked = async (): Promise<number> => (await write(api, tenant, `SELECT 1 FROM outbox WHERE tenant_id = $1 AND name = 'bilans.print'`)).length;
    const before = await asked();
    await secretariat.ask(MOVE, { input: { bilan: id, version: version + 1, transition: 'PUBLISH' } });
    expect([(await secretariat.ask<{ bilanEdition: Edition }>(EDITION, { pact: PACT, year: 2018, number: 1 })).bilanEdition.print, (await asked()) - before]).toEqual(['WAITING', 1]);
    expect(await printing.sweep({ ...ctx, clock: { now: () => new Date('2019-05-15T20:00:00Z') } })).toBe(1);
  });

  it('of an edition that was thrown away meanwhile is not made', async () => {
    await expect(print('00000000-0000-4000-8000-000000000000')).resolves.toBeUndefined();
  });
});

describe('the figures of an edition', () => {
  type Row = readonly (string | number)[];
  /** Value, unit, qualifier, period, axis and source of a figure: what every format has to agree on. */
  const expected = (): Row[] => toldFigures(edition.content).map(({ axis, figure: { indicator, value, unit, qualifier, period, provenance } }) => [indicator, value ?? '', unit, qualifier, period.label, axis ?? '', provenance.document ?? provenance.organisation ?? '']);
  const axisOfSection = (position: number): number | '' => edition.content.sections[position - 1]!.axis ?? '';

  it('are the same on the page, in the signed file and in the CSV', async () => {
    const signed = JSON.parse((await file('json')).text) as BilanContentRead;
    expect(toldFigures(signed)).toEqual(toldFigures(edition.content));
    const rows = csvRows((await file('chiffres.csv')).text);
    const seen = rows.map((row): Row => [row['indicator']!, row['value'] === '' ? '' : Number(row['value']), row['unit']!, row['qualifier']!, row['period']!, axisOfSection(Number(row['section'])), row['document'] || row['organisation']!]);
    expect(seen).toEqual(expected());
    expect(seen.length).toBeGreaterThan(46);
  });

  it.each(['xlsx', 'ods'] as const)('are the same in the %s, numbers and days typed', async (format) => {
    const sheets = await spreadsheets.readSpreadsheetFile(await bytesOf(format));
    const [head, ...rows] = sheets.find(({ name }) => name === 'Chiffres')!.rows;
    const at = (title: string): number => head!.findIndex(({ value }) => value === title);
    const sources = sheets.find(({ name }) => name === 'Provenance')!;
    const from = (title: string): number => sources.rows[0]!.findIndex(({ value }) => value === title);
    const words: Record<string, string> = { exactement: 'EXACT', 'plus de': 'MORE_THAN', 'moins de': 'LESS_THAN', 'près de': 'NEARLY', environ: 'ABOUT', provisoire: 'PROVISIONAL' };
    const seen = rows.map((row, index): Row => {
      const [cell, source] = [(title: string) => row[at(title)]!.value, (title: string) => sources.rows[index + 1]![from(title)]?.value];
      return [cell('Indicateur') as string, (cell('Valeur') ?? '') as number, cell('Unité') as string, words[cell('Précision') as string]!, cell('Période') as string, axisOfSection(cell('Partie') as number), (source('Document') ?? source('Organisation') ?? '') as string];
    });
    expect(seen).toEqual(expected());
    const ends = rows.map((row) => row[at('Au')]?.value).filter((value) => value != null);
    expect(ends.length).toBeGreaterThan(10);
    expect(ends.every((value) => value instanceof Date)).toBe(true);
    expect(ends.map((value) => (value as Date).toISOString().slice(0, 10))).toEqual(toldFigures(edition.content).flatMap(({ figure }) => figure.period.endsOn ?? []));
    expect(sheets.map(({ name }) => name)).toEqual(['Chiffres', 'Engagements', 'Décisions', 'Organisations', 'Provenance', 'Parties', 'Édition']);
    expect(sheets.find(({ name }) => name === 'Engagements')!.rows).toHaveLength(107);
  });

  it('are the same in the PDF, each with its note', async () => {
    const { text } = await readPdf(await readFile(join(folder, tenant.id, edition.id)));
    const notes = plain(text.slice(text.lastIndexOf('D’où viennent les chiffres')));
    const qualifiers: Record<string, string> = { EXACT: '', MORE_THAN: 'plus de', LESS_THAN: 'moins de', NEARLY: 'près de', ABOUT: 'environ', PROVISIONAL: 'chiffre provisoire :' };
    let from = 0;
    for (const { figure } of toldFigures(edition.content)) {
      const { title, value, lessThan, unit, qualifier, period, provenance } = figure;
      const amount = value === null ? (lessThan ? `moins de ${lessThan} ${unit}` : 'non') : `${qualifiers[qualifier]}${value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }).replace('.', ',')}${unit}`;
      for (const part of [title, amount, period.label, provenance.document ?? provenance.organisation ?? '']) {
        const found = notes.indexOf(plain(part), from);
        expect([title, part, found >= 0]).toEqual([title, part, true]);
        if (part === title) from = found;
      }
    }
  });

  it('have a schema beside their tables that every row fits', async () => {
    const described = JSON.parse((await file('datapackage.json')).text) as { resources: { path: string; name: string; schema: { primaryKey: string[]; fields: { name: string; type: string; title: string; constraints?: { required?: boolean; enum?: string[]; pattern?: string } }[] } }[] };
    expect(described.resources.map(({ name }) => name)).toEqual(['chiffres', 'engagements', 'decisions', 'organisations', 'parties']);
    const shapes: Record<string, RegExp> = { string: /^[^]*$/, integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?$/, boolean: /^(true|false)$/, date: /^\d{4}-\d{2}-\d{2}$/ };
    for (const { name, path, schema } of described.resources) {
      const answer = await file(`${name}.csv`);
      expect(answer.headers['content-disposition']).toBe(`attachment; filename="${path}"`);
      const rows = csvRows(answer.text);
      expect([name, Object.keys(rows[0] ?? Object.fromEntries(schema.fields.map((each) => [each.name, ''])))]).toEqual([name, schema.fields.map((each) => each.name)]);
      for (const row of rows) {
        for (const { name: column, type, constraints } of schema.fields) {
          const value = row[column]!;
          if (value === '') expect([column, constraints?.required ?? false]).toEqual([column, false]);
          else expect([column, value, shapes[type]!.test(value) && (constraints?.enum?.includes(value) ?? true) && (!constraints?.pattern || new RegExp(`^(?:${constraints.pattern})$`).test(value))]).toEqual([column, value, true]);
        }
      }
      const keys = rows.map((row) => schema.primaryKey.map((each) => row[each]).join(' '));
      expect(new Set(keys).size).toBe(rows.length);
    }
  });
});

/** Without blanks, and without what print adds to them: hyphens at the end of lines. */
function plain(text: string): string {
  return text.replace(/-\n/g, '').replace(/[\s\u00a0\u202f\u00ad-]+/g, '').replace(/[’']/g, '’');
}

/** RFC 4180, read on its own. */
function csvRows(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? bare! : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  const [head, ...others] = rows.slice(0, -1) as [string[], ...string[][]];
  return others.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]!])));
}
