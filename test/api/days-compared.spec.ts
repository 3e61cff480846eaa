import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { importPactFolder } from '#exchange';
import { seedDemonstrationMeetings } from '#meetings';
import { Database, TenantDirectory } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aCollection, aPerson, aTenant, contextOf, countStatements, dated, screenOperation, signedIn, standAt, startApi, write, writeThen, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import type { ToldMove } from './as-of-moves.js';

const HEADER = 'x-pacte-as-of';
const DOCUMENT = screenOperation('DaysPage');

interface Days {
  readonly recordedFrom: string;
  readonly copils: string[];
  readonly commitments: number;
  readonly compared: number;
  readonly before: { readonly day: string; readonly coverage: { readonly semester: string; readonly reported: number } | null };
  readonly after: Days['before'];
  readonly moves: (ToldMove & { readonly family: string; readonly from: string | null; readonly to: string | null; readonly reason: string | null; readonly on: string | null })[];
}

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api, { day: '2019-03-04', open: false });
  await dated(api, scene.tenant);
});

const asked = (client: TestClient, since: string | null, at?: string, pact = scene.pact.slug) => client.graphql<{ daysCompared: Days }>(DOCUMENT, { pact, since }, at ? { [HEADER]: at } : {});
const compared = async (client: TestClient, since: string | null, at?: string): Promise<Days> => (await asked(client, since, at)).data!.daysCompared;
const kinds = ({ moves }: Days): string[] => moves.map(({ kind }) => kind);

/** A step, a state with its reason, a decision. */
async function aSpring(): Promise<void> {
  const { tenant, pact, secretariat, caf } = scene;
  await standAt(api, tenant, '2019-03-10');
  await secretariat.ask(`mutation ($input: AddMilestoneInput!) { addMilestone(input: $input) { problems { code } } }`, { input: { pact: pact.slug, number: 1, title: 'Ouvrir le lieu', due: '2019-04-01' } });
  await standAt(api, tenant, '2019-04-12');
  const { commitment } = await secretariat.ask<{ commitment: { version: number } }>(`query ($pact: String!) { commitment(pact: $pact, number: 2) { version } }`, { pact: pact.slug });
  await secretariat.ask(`mutation ($input: ChangeCommitmentStatusInput!) { changeCommitmentStatus(input: $input) { problems { code } } }`, { input: { pact: pact.slug, number: 2, version: commitment.version, transition: 'START', onDate: '2019-04-11', reason: 'Convention signée.' } });
  const [meeting] = await writeThen<{ id: string }>(api, tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at, state) VALUES ($1, $2, 'COPIL', 'COPIL', '2019-04-05T12:00:00Z', 'HELD') RETURNING id`, [pact.id]);
  await writeThen(api, tenant, `INSERT INTO decision (tenant_id, pact_id, number, kind, state, text, meeting_id, decided_on, organisation_id, due_on, fictional) VALUES ($1, $2, 1, 'FOLLOW_UP', 'OPEN', 'Chercher un lieu', $3, '2019-04-05', $4, '2019-05-01', true)`, [pact.id, meeting!.id, caf.id]);
  await standAt(api, tenant, '2019-05-15');
}

describe('two dates compared', () => {
  it('tell what moved with its reason, to each reader theirs, the earlier first', async () => {
    await aSpring();
    const seen = await compared(scene.visitor, '2019-03-05');
    expect([seen.recordedFrom, seen.before.day, seen.after.day, seen.commitments, seen.compared]).toEqual(['2015-01-01', '2019-03-05', '2019-05-15', 4, 0]);
    expect(seen.moves.map(({ kind, family, subject, reason, on, commitments }) => [kind, family, subject, reason, on, commitments.map(({ number }) => number)])).toEqual([
      ['STATUS_CHANGED', 'STATE', null, 'Convention signée.', '2019-04-11', [2]],
      ['MILESTONE_LATE', 'MILESTONES', 'Ouvrir le lieu', null, null, [1]],
      ['MILESTONE_ADDED', 'MILESTONES', 'Ouvrir le lieu', null, null, [1]],
    ]);
    // Decisions are of who follows them, on both days.
    const committee = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    expect(kinds(await compared(committee, '2019-03-05')).filter((kind) => kind.startsWith('DECISION'))).toEqual(['DECISION_TAKEN', 'DECISION_LATE']);
    expect(kinds(await compared(scene.stranger, '2019-03-05'))).toEqual(kinds(seen));
    // Two past days, whichever is looked at.
    const past = await compared(committee, '2019-03-05', '2019-04-08');
    expect([past.before.day, past.after.day, kinds(past)]).toEqual(['2019-03-05', '2019-04-08', ['MILESTONE_LATE', 'MILESTONE_ADDED']]);
    expect(await compared(committee, '2019-04-08', '2019-03-05')).toMatchObject({ before: past.before, after: past.after, moves: past.moves });
    const turned = await compared(scene.visitor, '2019-05-15', '2019-03-05');
    expect([turned.before.day, turned.after.day, turned.moves]).toEqual(['2019-03-05', '2019-05-15', seen.moves]);
    expect((await compared(scene.visitor, '2019-05-15')).moves).toEqual([]);
  });

  it('begin with the last COPIL, else with the record', async () => {
    expect((await compared(scene.visitor, null)).before.day).toBe('2015-01-01');
    await aSpring();
    const seen = await compared(scene.visitor, null);
    expect([seen.copils, seen.before.day, kinds(seen)]).toEqual([['2019-04-05'], '2019-04-05', ['STATUS_CHANGED']]);
    expect((await compared(scene.visitor, null, '2019-04-04')).copils).toEqual([]);
  });

  it('are refused in words: before the record, to come, no day, another’s pact', async () => {
    const code = async (since: string, at?: string) => (await asked(scene.visitor, since, at)).code;
    expect([await code('2014-12-31'), await code('2019-03-05'), await code('hier'), await code('2019-03-01', '2014-12-31')]).toEqual(['AS_OF_BEFORE_RECORD', 'AS_OF_IN_FUTURE', 'AS_OF_MALFORMED', 'AS_OF_BEFORE_RECORD']);
    expect((await asked(scene.visitor, '2014-12-31')).errors[0]!.message).toBe('Rien n’était enregistré avant le 1er janvier 2015.');
    const neighbour = api.client(await aTenant(api, { demonstration: true }));
    expect((await asked(neighbour, null)).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.get(`/files/dates/${scene.pact.slug}.csv`)).status).toBe(404);
  });

  it('tell nothing of a small count that the pages do not, nor of an organisation that changed its name', async () => {
    const { id, code } = scene.indicator;
    await standAt(api, scene.tenant, '2019-03-10');
    await writeThen(api, scene.tenant, `UPDATE organisation SET name = 'Caisse' WHERE tenant_id = $1 AND slug = 'caf'`);
    await writeThen(api, scene.tenant, `UPDATE indicator SET counts_persons = true WHERE tenant_id = $1 AND id = $2`, [id]);
    await writeThen(api, scene.tenant, `UPDATE pact SET small_count_threshold = 11 WHERE tenant_id = $1`);
    const figure = (value: number) =>
      writeThen(
        api,
        scene.tenant,
        `INSERT INTO measurement (tenant_id, indicator_id, source_id, value, qualifier, period_kind, starts_on, start_precision, ends_on, end_precision, provenance, recorded_at, recorded_by)
         SELECT $1, $2, d.id, $3::numeric, 'EXACT', 'YEAR', '2018-01-01', 'YEAR', '2018-12-31', 'YEAR', 'PUBLISHED', '2019-03-10', 'essai' FROM source_document d WHERE d.tenant_id = $1 LIMIT 1`,
        [id, value],
      );
    await figure(3);
    await standAt(api, scene.tenant, '2019-04-10');
    await writeThen(api, scene.tenant, `UPDATE measurement SET value = 5 WHERE tenant_id = $1`);
    await standAt(api, scene.tenant, '2019-05-15');
    const moves = async (client: TestClient, since: string) => (await compared(client, since)).moves.map(({ kind, key, count }) => [kind, key, count]);
    expect(await moves(scene.visitor, '2019-03-05')).toEqual([['FIGURES_RECORDED', code, 1]]);
    expect(await moves(scene.visitor, '2019-03-20')).toEqual([]);
    expect(await moves(scene.secretariat, '2019-03-20')).toEqual([['FIGURES_RECORDED', code, 1]]);
  });

  it('are given as a file under the same choices, and the journal says which days', async () => {
    await aSpring();
    const { slug } = scene.pact;
    const all = await scene.secretariat.get(`/files/dates/${slug}.csv?depuis=2019-03-05&au=2019-05-14`);
    expect(all.headers['content-disposition']).toBe(`attachment; filename="comparaison-${slug}-2019-03-05-2019-05-14.csv"`);
    const lines = all.text.split('\r\n');
    expect(lines[1]).toBe('2019-03-05,2019-05-14,STATUS_CHANGED,2,1,,,NOT_STARTED,IN_PROGRESS,,,,,2019-04-11,Convention signée.');
    expect((await scene.visitor.get(`/files/dates/${slug}.csv?depuis=2019-03-05&sorte=MILESTONES&axe=1`)).text.split('\r\n').slice(1, -1).map((line) => line.split(',')[2])).toEqual(['MILESTONE_LATE', 'MILESTONE_ADDED']);
    expect((await scene.visitor.get(`/files/dates/${slug}.csv?depuis=2019-03-05&axe=2`)).text.split('\r\n')).toHaveLength(2);
    expect((await scene.visitor.get(`/files/dates/${slug}.csv?depuis=2014-01-01`)).status).toBe(400);
    const entries = await write<{ changes: { field: string; after: string }[] }>(api, scene.tenant, `SELECT changes FROM audit_entry WHERE tenant_id = $1 AND action = 'days.exported'`);
    expect(entries.map(({ changes }) => changes.map(({ field, after }) => [field, after]))).toEqual([[['pact', slug], ['since', '2019-03-05'], ['on', '2019-05-14']]]);
  });

  it('of the whole Paris pact are as many statements as of four commitments, under 60 kB compressed', async () => {
    const few = await countStatements(api, () => compared(scene.visitor, '2019-03-01'));
    const tenant = await aTenant(api, { demonstration: true });
    await standAt(api, tenant, '2019-05-15');
    const ctx = { ...contextOf(api, tenant, await api.get(TenantDirectory).clockOf(tenant)) };
    await importPactFolder(ctx, api.get(Database), 'data/pacte-paris-2015');
    await seedDemonstrationMeetings(ctx, api.get(Database));
    await seedDemonstrationReports(ctx, api.get(Database));
    await dated(api, tenant);
    const { result, statements } = await countStatements(api, () => asked(api.client(tenant), '2015-06-30', undefined, 'pacte-paris-2015'));
    expect(statements).toHaveLength(few.statements.length);
    expect(statements.length).toBeLessThanOrEqual(10);
    const days = result.data!.daysCompared;
    expect([days.commitments, days.before.coverage, days.after.coverage?.semester]).toEqual([106, null, '2019-S1']);
    expect(days.moves.filter(({ kind }) => kind === 'ANSWERED').length).toBeGreaterThan(90);
    expect(gzipSync(JSON.stringify(result.data)).length).toBeLessThan(60_000);
  }, 120_000);
});
