import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aPact, aPerson, aTenant, countStatements, signedIn, startApi, write, type TestApi, type TestClient } from '../builders/index.js';
import { DRAFT, MOVE, PARIS_PACT as PACT, SECTION, START, type Draft, type Payload } from '../builders/bilan.js';
import { aParisTenant } from '../builders/paris-pact.js';

let api: TestApi;
let tenant: TenantRef;
let secretariat: TestClient;
let conseil: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aParisTenant(api, seedDemonstrationReports);
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
  conseil = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'CONSEIL_MEMBER' }));
}, 60_000);
afterAll(() => api.close());

const codes = ({ problems }: { problems: { path: string; code: string }[] }): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const start = async (year: number, cutOff: string, client = secretariat) => (await client.ask<{ startBilan: Payload }>(START, { input: { pact: PACT, year, cutOff } })).startBilan;
const draft = async (year: number, client = secretariat) => (await client.ask<{ bilanDraft: Draft | null }>(DRAFT, { pact: PACT, year })).bilanDraft;
const move = async ({ id, version, fingerprint }: Pick<Draft, 'id' | 'version' | 'fingerprint'>, transition: string, reason: string | null = null) =>
  (await secretariat.ask<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, transition, reason, ...(transition === 'FREEZE' ? { fingerprint } : {}), ...(transition === 'SEND_TO_READING' ? { closesOn: '2019-06-15' } : {}) } })).moveBilan;
const section = (given: Draft, kind: string, axis: number | null = null) => given.sections.find((each) => each.kind === kind && each.axis === axis)!;
interface Written {
  version: number | null;
  problems: { path: string; code: string }[];
  conflict: Draft['sections'][number] | null;
}
const writeSection = async ({ id, version, title, included }: Draft['sections'][number], words: string, more: object = {}) =>
  (await secretariat.ask<{ writeBilanSection: Written }>(SECTION, { input: { section: id, version, title, included, words, examples: [], ...more } })).writeBilanSection;

describe('a bilan that is written', () => {
  it('is begun once for a year, with its outline; its cut-off lies in the year or the next', async () => {
    expect(codes(await start(2018, '2017-12-31'))).toEqual(['cutOff BILAN_CUT_OFF_WRONG']);
    expect(codes(await start(2018, '2018-12-31'))).toEqual([]);
    expect(codes(await start(2018, '2018-12-31'))).toEqual(['year BILAN_STARTED']);
    const { sections, state, availableTransitions, content, cutOff } = (await draft(2018))!;
    expect([state, cutOff, availableTransitions]).toEqual(['DRAFT', '2018-12-31', ['SEND_TO_READING', 'FREEZE', 'DISCARD']]);
    expect(sections.map(({ kind, axis }) => [kind, axis])).toEqual([['INTRODUCTION', null], ...[1, 2, 3, 4, 5].map((axis) => ['AXIS', axis]), ['DECISIONS', null], ['DILIGENCE', null], ['CAVEATS', null]]);
    expect(content.coverage.commitments).toBe(106);
    expect(content.sections.flatMap(({ lines }) => lines).length).toBe(106);
    expect((await secretariat.graphql(START, { input: { pact: PACT, year: 2021, cutOff: '2021-12-31' } })).code).toBe('BILAN_NOT_FOUND');
  });

  it('says what was accepted at its cut-off, and how organisations answered, each part made up said to be', async () => {
    const { content } = (await draft(2018))!;
    const lines = content.sections.flatMap(({ lines }) => lines);
    const told = lines.filter(({ report }) => report);
    expect(told.length).toBe(content.coverage.accepted);
    expect(told.every(({ report }) => report!.fictional && report!.acceptedOn! <= '2018-12-31')).toBe(true);
    const LIVING = `query ($pact: String!) { bilan(pact: $pact, year: 2018) { axes { lines { report { measurements { indicator { code } value } } } } } }`;
    const { bilan } = await secretariat.ask<{ bilan: { axes: { lines: { report: { measurements: { indicator: { code: string }; value: number | null }[] } | null }[] }[] } }>(LIVING, { pact: PACT });
    const reported = bilan.axes.flatMap((axis) => axis.lines.flatMap(({ report }) => report?.measurements ?? [])).map(({ indicator, value }) => `${indicator.code} ${value}`);
    expect(reported.length).toBeGreaterThan(5);
    expect(told.flatMap(({ report }) => report!.figures.map(({ indicator, value }) => `${indicator} ${value}`)).sort()).toEqual(reported.sort());
    expect(told.flatMap(({ report }) => report!.figures).every(({ fictional, provenance }) => fictional && provenance.kind === 'REPORT' && provenance.organisation && provenance.campaign && provenance.givenOn! <= '2018-12-31')).toBe(true);
    const { organisations } = content.sections.find(({ kind }) => kind === 'DILIGENCE')!;
    expect(organisations.length).toBeGreaterThan(10);
    expect(organisations.every(({ asked, onTime, late, missing, awaited, excused, fictional }) => fictional && asked === onTime + late + missing + awaited + excused)).toBe(true);
    expect(content.fictional).toBe(true);
  });

  it('keeps what is written of a section; who saves what was read before somebody else saved gets their text, and loses nothing', async () => {
    const before = section((await draft(2018))!, 'INTRODUCTION');
    expect(await writeSection(before, '  L’année du milieu.  ')).toMatchObject({ version: before.version + 1, problems: [], conflict: null });
    const refused = await writeSection(before, 'Autre texte.');
    expect([refused.version, codes(refused), refused.conflict]).toMatchObject([null, ['version VERSION_CONFLICT'], { words: 'L’année du milieu.', version: before.version + 1 }]);
    // Two write different sections at once: neither meets the other.
    const [one, two] = [section((await draft(2018))!, 'AXIS', 1), section((await draft(2018))!, 'AXIS', 2)];
    const both = await Promise.all([writeSection(one, 'Un.'), writeSection(two, 'Deux.')]);
    expect(both.map(codes)).toEqual([[], []]);
    // Of two who save the same at once, one is told.
    const caveats = section((await draft(2018))!, 'CAVEATS');
    const race = await Promise.all(['A', 'B', 'C'].map((words) => writeSection(caveats, words)));
    expect(race.filter(({ version }) => version !== null)).toHaveLength(1);
    expect(race.filter(({ conflict }) => conflict !== null)).toHaveLength(2);
    const shown = (await draft(2018))!.content.sections;
    expect(shown.slice(0, 3).map(({ words }) => words)).toEqual(['L’année du milieu.', 'Un.', 'Deux.']);
  });

  it('takes key figures and examples of the axis alone, and follows a figure that is corrected', async () => {
    const axis = section((await draft(2018))!, 'AXIS', 1);
    const other = section((await draft(2018))!, 'AXIS', 3);
    expect(codes(await writeSection(axis, 'Un.', { figures: [other.figureChoices[0]!.id] }))).toEqual(['figures.0 BILAN_FIGURE_UNKNOWN']);
    expect(codes(await writeSection(axis, 'Un.', { examples: [{ commitment: 30 }] }))).toEqual(['examples.0 BILAN_EXAMPLE_UNKNOWN']);
    expect(codes(await writeSection(axis, 'Un.', { title: ' ', included: false }))).toEqual(['title BILAN_TITLE_REQUIRED', 'included BILAN_SECTION_STAYS']);
    const picked = other.figureChoices[0]!;
    const number = other.exampleChoices.find(({ reported }) => reported)!.number;
    expect(codes(await writeSection(other, 'Trois.', { figures: [picked.id], examples: [{ commitment: number, words: 'On y voit l’effet.' }] }))).toEqual([]);
    const told = (await draft(2018))!.content.sections.find(({ axis: at }) => at === 3)!;
    expect(told.keyFigures.map(({ indicator }) => indicator)).toEqual([picked.figure.indicator]);
    expect(told.lines.find((line) => line.number === number)).toMatchObject({ example: true, exampleWords: 'On y voit l’effet.' });
  });

  it('leaves out a section that may be, and not an axis', async () => {
    const decisions = section((await draft(2018))!, 'DECISIONS');
    expect(codes(await writeSection(decisions, '', { included: false }))).toEqual([]);
    expect((await draft(2018))!.content.sections.map(({ kind }) => kind)).not.toContain('DECISIONS');
    // The next one begins with the template, not with this one.
    await start(2019, '2019-05-15');
    expect(section((await draft(2019))!, 'DECISIONS').included).toBe(true);
    expect(codes(await move((await draft(2019))!, 'DISCARD'))).toEqual([]);
    expect(await draft(2019)).toBeNull();
  });

  it('warns of what is odd, with the way to its row, and stops nothing', async () => {
    await start(2019, '2019-05-15');
    const { checks, availableTransitions } = (await draft(2019))!;
    const kinds = checks.map(({ kind }) => kind);
    expect(kinds).toContain('YEAR_UNMATCHED');
    expect(kinds).toContain('NO_INTRODUCTION');
    expect(checks.find(({ kind }) => kind === 'YEAR_UNMATCHED')).toMatchObject({ anchor: expect.stringMatching(/^(chiffre-\d-|engagement-\d)/), detail: expect.any(String) });
    expect(availableTransitions).toContain('FREEZE');
  });

  it('is read by the Conseil once it is given to it, without what only writers need; by nobody else', async () => {
    expect(await draft(2018, conseil)).toBeNull();
    expect(codes(await move((await draft(2018))!, 'SEND_TO_READING'))).toEqual([]);
    const read = (await draft(2018, conseil))!;
    expect([read.state, read.sections, read.checks, read.availableTransitions]).toEqual(['IN_READING', [], [], []]);
    expect(read.content.sections[0]!.words).toBe('L’année du milieu.');
    expect((await conseil.graphql(MOVE, { input: { bilan: read.id, version: read.version, transition: 'FREEZE' } })).code).toBe('FORBIDDEN');
    expect((await api.client(tenant).graphql(DRAFT, { pact: PACT, year: 2018 })).code).toBe('SIGN_IN_REQUIRED');
    const copil = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'COPIL_MEMBER' }));
    expect((await copil.graphql(DRAFT, { pact: PACT, year: 2018 })).code).toBe('FORBIDDEN');
  });

  it('does not exist for a neighbour', async () => {
    const neighbour = await aTenant(api, { demonstration: true });
    await aPact(api, neighbour, { slug: PACT });
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    const { id, version, sections } = (await draft(2018))!;
    expect(await draft(2018, theirs)).toBeNull();
    expect((await theirs.graphql(MOVE, { input: { bilan: id, version, transition: 'TAKE_BACK' } })).code).toBe('BILAN_NOT_STARTED');
    expect((await theirs.graphql(SECTION, { input: { section: sections[0]!.id, version: 1, title: 'x', words: 'x', included: true, examples: [] } })).code).toBe('BILAN_SECTION_NOT_FOUND');
  });

  it('is read in as many statements whatever it holds', async () => {
    const statements = async (year: number) => (await countStatements(api, () => draft(year))).statements.filter((sql) => !/FROM tenant ORDER BY slug|session/.test(sql)).length;
    const [full, other] = [await statements(2018), await statements(2019)];
    expect(full).toBe(other);
    expect(full).toBeLessThanOrEqual(6);
  });

  it('leaves its words out of the journal', async () => {
    const entries = await write<{ action: string; text: string }>(api, tenant, `SELECT action, x::text AS text FROM audit_entry x WHERE tenant_id = $1 AND object_type = 'bilan'`);
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['bilan.started', 'bilan.section-written', 'bilan.discarded', 'bilan.sent-to-reading']));
    expect(entries.some(({ text }) => text.includes('du milieu'))).toBe(false);
  });
});
