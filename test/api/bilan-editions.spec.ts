import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aPact, aPerson, aTenant, countStatements, signedIn, startApi, write, type TestApi, type TestClient } from '../builders/index.js';
import { DRAFT, EDITION, MOVE, PARIS_PACT as PACT, SECTION, START, type BilanContentRead, type BilanFigure, type Draft, type Payload } from '../builders/bilan.js';
import { aParisTenant } from '../builders/paris-pact.js';

interface Edition {
  id: string;
  number: number;
  state: string;
  hash: string;
  signature: string;
  publicKey: string;
  keyFingerprint: string;
  fictional: boolean;
  replacedBy: number | null;
  withdrawnReason: string | null;
  content: BilanContentRead;
  erratum: { replaces: number; replacesHash: string; reason: string; differences: { kind: string; subject: string; before: string | null; after: string | null }[] } | null;
  editions: { number: number; state: string }[];
}

let api: TestApi;
let tenant: TenantRef;
let secretariat: TestClient;
let visitor: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aParisTenant(api, seedDemonstrationReports);
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
  visitor = api.client(tenant);
}, 60_000);
afterAll(() => api.close());

const codes = ({ problems }: { problems: { path: string; code: string }[] }): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const draft = async (year: number) => (await secretariat.ask<{ bilanDraft: Draft }>(DRAFT, { pact: PACT, year })).bilanDraft;
async function move(year: number, transition: string, more: object = {}): Promise<Payload> {
  const { id, version, fingerprint } = await draft(year);
  return (await secretariat.ask<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, transition, fingerprint, ...more } })).moveBilan;
}
async function started(year: number, cutOff: string): Promise<void> {
  await secretariat.ask(START, { input: { pact: PACT, year, cutOff } });
}
async function introduced(year: number, words: string): Promise<void> {
  const [{ id, version, title }] = (await draft(year)).sections as [Draft['sections'][number]];
  await secretariat.ask(SECTION, { input: { section: id, version, title, words, included: true, examples: [] } });
}
const edition = async (year: number, number: number | null = null, client = visitor) => (await client.ask<{ bilanEdition: Edition }>(EDITION, { pact: PACT, year, number })).bilanEdition;
const file = (id: string, kind: string, client = visitor) => client.get(`/files/bilans/${id}/${kind}`);
const figuresIn = ({ sections }: BilanContentRead): BilanFigure[] => sections.flatMap(({ keyFigures, figures }) => [...keyFigures, ...figures]);

describe('a frozen bilan', () => {
  it('is the very text that was signed: hash, signature and file agree with what any other tool computes', async () => {
    await started(2019, '2019-05-15');
    await introduced(2019, 'Où en est le Pacte à sa quatrième année.');
    expect(codes(await move(2019, 'FREEZE'))).toEqual([]);
    expect((await visitor.graphql(EDITION, { pact: PACT, year: 2019, number: 1 })).code).toBe('BILAN_EDITION_NOT_FOUND');
    expect(codes(await move(2019, 'PUBLISH'))).toEqual([]);
    const { id, hash, signature, publicKey, keyFingerprint, state, fictional, content } = await edition(2019);
    expect([state, fictional]).toEqual(['PUBLISHED', true]);
    const { text, headers, status } = await file(id, 'json');
    expect([status, headers['content-disposition'], headers['access-control-allow-origin']]).toEqual([200, `attachment; filename="bilan-${PACT}-2019-1.json"`, '*']);
    expect(createHash('sha256').update(text).digest('hex')).toBe(hash);
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    expect(verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))).toBe(true);
    expect(createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex')).toBe(keyFingerprint);
    const { format, edition: number, frozenAt, erratum, ...body } = JSON.parse(text) as Record<string, unknown>;
    expect([format, number, frozenAt, erratum]).toEqual(['pacte-bilan/1', 1, expect.stringMatching(/^2019-05-15T/), null]);
    expect(body).toEqual(content);
    expect(JSON.parse((await file(id, 'sceau.json')).text)).toMatchObject({ sha256: hash, signature, publicKey, keySha256: keyFingerprint, algorithm: 'Ed25519' });
  });

  it('2019 carries every figure of the fourth yearly meeting under its axis, with its period and qualifier', async () => {
    const { content } = await edition(2019);
    const read = <Row>(name: string): Row[] => parse(readFileSync(`data/pacte-paris-2015/${name}.yaml`, 'utf8')) as Row[];
    const axisOf = new Map(read<{ code: string; axis: number }>('indicators').map(({ code, axis }) => [code, axis]));
    const expected = read<PublishedFigure>('measurements').filter(({ source }) => source === 'rencontre-2019');
    const told = content.sections.flatMap((section) => figuresIn({ ...content, sections: [section] }).map((figure) => ({ axis: section.axis, figure })));
    expect(expected.length).toBe(46);
    expect(told.length).toBe(expected.length);
    for (const { indicator, value, qualifier, verbatim, keyFigure, period } of expected) {
      const found = told.find(({ figure }) => figure.indicator === indicator && figure.verbatim === verbatim && figure.value === value);
      expect([verbatim, found?.axis, found?.figure.qualifier]).toEqual([verbatim, axisOf.get(indicator), qualifier]);
      expect(found!.figure).toMatchObject({ fictional: false, provenance: { kind: 'PUBLISHED', document: expect.stringContaining('2019') }, period: { kind: period.kind, label: expect.stringMatching(/\S/) } });
      expect(found!.figure.period.endsOn?.slice(0, 4)).toBe(period.end?.slice(0, 4));
      expect(content.sections.find((section) => section.axis === found!.axis)!.keyFigures.includes(found!.figure)).toBe(keyFigure);
    }
  });

  it('says the same in its rows, in its CSV files and in its signed text', async () => {
    const { id, content } = await edition(2019);
    const rows = await write<{ indicator: string; value: string | null; period: string; qualifier: string; fictional: boolean; key_figure: boolean }>(
      api, tenant, `SELECT indicator, value, period, qualifier, fictional, key_figure FROM bilan_edition_figure WHERE tenant_id = $1 AND edition_id = $2 ORDER BY position`, [id]);
    const inText = content.sections.flatMap(({ keyFigures, figures, lines }) => [...keyFigures, ...figures, ...lines.flatMap(({ report }) => report?.figures ?? [])]);
    expect(rows.map((row) => [row.indicator, row.value === null ? null : Number(row.value), row.period, row.qualifier, row.fictional])).toEqual(inText.map((figure) => [figure.indicator, figure.value, figure.period.label, figure.qualifier, figure.fictional]));
    const csv = (await file(id, 'chiffres.csv')).text.split('\r\n');
    expect(csv.length - 2).toBe(inText.length);
    expect(csv[0]).toContain('indicator,title,value,unit,qualifier');
    const lines = await write<{ n: number; fictional: number }>(api, tenant, `SELECT count(*)::int AS n, count(*) FILTER (WHERE fictional)::int AS fictional FROM bilan_edition_line WHERE tenant_id = $1 AND edition_id = $2`, [id]);
    expect(lines).toEqual([{ n: 106, fictional: 106 }]);
    expect((await file(id, 'engagements.csv')).text.split('\r\n').length).toBeGreaterThan(106);
    expect((await file(id, 'autre.csv')).status).toBe(404);
  });

  it('does not follow what changes later, and nothing can be made to change it', async () => {
    const before = await edition(2019);
    const file1 = (await file(before.id, 'json')).text;
    await write(api, tenant, `UPDATE measurement SET value = value + 1 WHERE tenant_id = $1 AND value IS NOT NULL`);
    await write(api, tenant, `UPDATE report SET achievements = 'Récrit.' WHERE tenant_id = $1`);
    await write(api, tenant, `UPDATE commitment SET title = 'Autre titre' WHERE tenant_id = $1`);
    await write(api, tenant, `UPDATE organisation SET name = 'Autre ' || slug WHERE tenant_id = $1`);
    expect(await edition(2019)).toEqual(before);
    expect((await file(before.id, 'json')).text).toBe(file1);
    for (const sql of [
      `UPDATE bilan_edition SET content = '{}' WHERE tenant_id = $1`,
      `UPDATE bilan_edition SET hash = repeat('0', 64) WHERE tenant_id = $1`,
      `UPDATE bilan_edition SET state = 'FROZEN', published_at = NULL WHERE tenant_id = $1`,
      `DELETE FROM bilan_edition WHERE tenant_id = $1`,
      `UPDATE bilan_edition_figure SET value = 0 WHERE tenant_id = $1`,
      `DELETE FROM bilan_edition_line WHERE tenant_id = $1`,
      `INSERT INTO bilan_edition_organisation (tenant_id, edition_id, position, organisation, asked, on_time, late, missing, awaited, excused, fictional) SELECT $1, id, 9999, 'x', 0, 0, 0, 0, 0, 0, false FROM bilan_edition WHERE tenant_id = $1`,
    ]) {
      await expect(write(api, tenant, sql)).rejects.toThrow(/bilan/);
    }
  });

  it('is corrected by another edition only, with a reason and the list of what it changes', async () => {
    const first = await edition(2019);
    expect(codes(await move(2019, 'FREEZE'))).toEqual(['transition BILAN_PUBLISHED']);
    expect(codes(await move(2019, 'CORRECT'))).toEqual([]);
    expect((await edition(2019)).number).toBe(1);
    await introduced(2019, 'Où en est le Pacte.');
    expect(codes(await move(2019, 'FREEZE'))).toEqual(['reason BILAN_REASON_REQUIRED']);
    expect(codes(await move(2019, 'FREEZE', { reason: 'Un chiffre était faux.' }))).toEqual([]);
    expect(codes(await move(2019, 'PUBLISH'))).toEqual([]);
    const second = await edition(2019);
    expect([second.number, second.erratum!.replaces, second.erratum!.replacesHash, second.erratum!.reason]).toEqual([2, 1, first.hash, 'Un chiffre était faux.']);
    expect(second.erratum!.differences).toContainEqual({ kind: 'WORDS', subject: 'Introduction', before: 'Où en est le Pacte à sa quatrième année.', after: 'Où en est le Pacte.' });
    const figure = second.erratum!.differences.find(({ kind, subject }) => kind === 'FIGURE_CHANGED' && subject.startsWith('Rendez-vous des droits organisés'));
    expect(figure).toMatchObject({ before: expect.stringContaining('25000'), after: expect.stringContaining('25001') });
    expect(await edition(2019, 1)).toMatchObject({ hash: first.hash, replacedBy: 2, content: first.content });
    expect((await file(first.id, 'json')).status).toBe(200);
    expect(second.editions).toEqual([{ number: 2, state: 'PUBLISHED' }, { number: 1, state: 'PUBLISHED' }]);
  });

  it('freezes what was read and nothing else; a frozen edition that was not published can be thrown away', async () => {
    await started(2017, '2017-12-31');
    const { id, version } = await draft(2017);
    const freeze = (fingerprint: string) => secretariat.ask<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, transition: 'FREEZE', fingerprint } }).then(({ moveBilan }) => codes(moveBilan));
    expect(await freeze('0'.repeat(64))).toEqual(['fingerprint BILAN_MOVED']);
    const { fingerprint } = await draft(2017);
    await write(api, tenant, `UPDATE report r SET next_steps = 'Après lecture.' FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id WHERE r.tenant_id = $1 AND q.tenant_id = $1 AND q.id = r.request_id AND c.code = '2017-S2'`);
    expect(await freeze(fingerprint)).toEqual(['fingerprint BILAN_MOVED']);
    // Two freeze at once: one of them does.
    const now = (await draft(2017)).fingerprint;
    const outcomes = await Promise.all([freeze(now), freeze(now), freeze(now)]);
    expect(outcomes.filter((each) => each.length === 0)).toHaveLength(1);
    expect(outcomes.filter((each) => each[0] === 'transition BILAN_FROZEN')).toHaveLength(2);
    expect(codes(await move(2017, 'UNFREEZE'))).toEqual([]);
    expect(await write(api, tenant, `SELECT 1 FROM bilan_edition e WHERE e.tenant_id = $1 AND e.year = 2017 UNION ALL SELECT 1 FROM bilan_edition_line l WHERE l.tenant_id = $1 AND NOT EXISTS (SELECT FROM bilan_edition e WHERE e.tenant_id = l.tenant_id AND e.id = l.edition_id)`)).toEqual([]);
    expect((await draft(2017)).state).toBe('DRAFT');
  });

  it('is recognised by its fingerprint on the public page; another file is not', async () => {
    const VERIFY = `query ($hash: String!) { verifyBilan(hash: $hash) { year number state replacedBy } }`;
    const { hash } = await edition(2019, 1);
    expect(await visitor.ask(VERIFY, { hash: ` ${hash.toUpperCase()} ` })).toEqual({ verifyBilan: { year: 2019, number: 1, state: 'PUBLISHED', replacedBy: 2 } });
    expect(await visitor.ask(VERIFY, { hash: createHash('sha256').update('autre').digest('hex') })).toEqual({ verifyBilan: null });
    const neighbour = await aTenant(api, { demonstration: true });
    await aPact(api, neighbour, { slug: PACT });
    const theirs = api.client(neighbour);
    expect(await theirs.ask(VERIFY, { hash })).toEqual({ verifyBilan: null });
    expect((await theirs.graphql(EDITION, { pact: PACT, year: 2019, number: 1 })).code).toBe('BILAN_EDITION_NOT_FOUND');
    for (const kind of ['constructor', 'autre.csv']) expect((await file((await edition(2019)).id, kind)).status).toBe(404);
    for (const kind of ['json', 'sceau.json', 'chiffres.csv']) expect((await theirs.get(`/files/bilans/${(await edition(2019)).id}/${kind}`)).status).toBe(404);
  });

  it('that was withdrawn says why, and stays verifiable', async () => {
    expect(codes(await move(2019, 'WITHDRAW'))).toEqual(['reason BILAN_REASON_REQUIRED']);
    expect(codes(await move(2019, 'WITHDRAW', { reason: 'Publié trop tôt.' }))).toEqual([]);
    expect(await edition(2019)).toMatchObject({ number: 2, state: 'WITHDRAWN', withdrawnReason: 'Publié trop tôt.' });
    expect((await draft(2019)).availableTransitions).toEqual(['CORRECT']);
  });

  it('is one statement, whatever it holds', async () => {
    const { statements } = await countStatements(api, () => edition(2019));
    expect(statements.filter((sql) => !/FROM tenant ORDER BY slug/.test(sql))).toHaveLength(1);
  });

  it('keeps the private part of its key where nobody reads it', async () => {
    const [key] = await write<{ sealed: Buffer; public: string }>(api, tenant, `SELECT private_sealed AS sealed, public_key AS public FROM signing_key WHERE tenant_id = $1`);
    expect(key!.sealed.length).toBeGreaterThan(60);
    expect(key!.sealed.includes(Buffer.from('302e020100300506032b6570', 'hex'))).toBe(false);
  });
});

interface PublishedFigure {
  readonly indicator: string;
  readonly source: string;
  readonly period: { readonly kind: string; readonly end: string | null };
  readonly value: number;
  readonly qualifier: string;
  readonly verbatim: string;
  readonly keyFigure: boolean;
}
