import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemonstrationMeetings } from '#meetings';
import { seedDemonstrationReports } from '#reporting';
import { aCampaign, aCollection, aGuest, answered, aPerson, aTenant, countStatements, openCampaign, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { aParisTenant } from '../builders/paris-pact.js';

const DOCUMENT = readFileSync('apps/web/src/heat-map/heat-map.graphql', 'utf8');

interface Cell {
  readonly campaign: string;
  readonly state: string;
  readonly late: boolean;
  readonly organisation: string;
  readonly status: string | null;
  readonly weather: string | null;
  readonly report: string | null;
}
interface Line {
  readonly campaign: string;
  readonly line: { readonly commitments: number; readonly expected: number; readonly reported: number; readonly excused: number; readonly accepted: number; readonly readable: number; readonly late: number; readonly medianAgeDays: number | null };
}
interface HeatMap {
  readonly campaigns: { readonly code: string }[];
  readonly leads: { readonly slug: string }[];
  readonly semesters: Line[];
  readonly axes: { readonly axis: { readonly number: number }; readonly semesters: Line[] }[];
  readonly rows: { readonly commitment: { readonly number: number; readonly axis: { readonly number: number } }; readonly cells: Cell[] }[];
}

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());

async function mapOf(client: TestClient, pact: string): Promise<HeatMap> {
  return (await client.ask<{ heatMap: HeatMap }>(DOCUMENT, { pact })).heatMap;
}

/** Two semesters of a small pact: the first closed, the second under way. */
async function twoSemesters(): Promise<Collection> {
  const scene = await aCollection(api, { open: false });
  await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', state: 'PLANNED', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' });
  for (const code of ['2018-S2', '2019-S1']) await openCampaign(scene.secretariat, scene.pact.slug, code);
  return scene;
}

describe('the map of commitments', () => {
  it('has a cell for each commitment and semester in which its lead was asked, and tells silences apart', async () => {
    const scene = await twoSemesters();
    await answered(api, scene, 1, { campaign: '2018-S2', on: '2018-12-01' });
    await answered(api, scene, 2, { campaign: '2018-S2', on: '2018-12-10', weather: 'OVERCAST' });
    await write(api, scene.tenant, `UPDATE report SET late = true WHERE tenant_id = $1 AND weather = 'OVERCAST'`);
    await answered(api, scene, 1, { weather: 'STORM', status: 'SUSPENDED' });
    await answered(api, scene, 2, { state: 'RETURNED' });
    await write(
      api,
      scene.tenant,
      `UPDATE report_request q SET excused_on = '2018-12-12', excused_reason = 'Fermée' FROM commitment n, campaign k
       WHERE q.tenant_id = $1 AND n.tenant_id = $1 AND k.tenant_id = $1 AND n.id = q.commitment_id AND k.id = q.campaign_id AND n.number = 3 AND k.code = '2018-S2'`,
    );
    await write(
      api,
      scene.tenant,
      `DELETE FROM report_request q USING commitment n, campaign k WHERE q.tenant_id = $1 AND n.tenant_id = $1 AND k.tenant_id = $1 AND n.id = q.commitment_id AND k.id = q.campaign_id AND n.number = 4 AND k.code = '2019-S1'`,
    );
    const map = await mapOf(scene.visitor, scene.pact.slug);
    const nothing = { status: null, weather: null, report: null, late: false };
    const report = expect.any(String);
    expect(map.campaigns.map(({ code }) => code)).toEqual(['2018-S2', '2019-S1']);
    expect(map.leads.map(({ slug }) => slug)).toEqual(['caf', 'ville']);
    expect(map.rows.map(({ cells }) => cells)).toEqual([
      [
        { campaign: '2018-S2', state: 'ACCEPTED', organisation: 'caf', status: 'IN_PROGRESS', weather: 'SUNNY', report, late: false },
        { campaign: '2019-S1', state: 'ACCEPTED', organisation: 'caf', status: 'SUSPENDED', weather: 'STORM', report, late: false },
      ],
      [
        { campaign: '2018-S2', state: 'ACCEPTED', organisation: 'caf', status: 'IN_PROGRESS', weather: 'OVERCAST', report, late: true },
        { campaign: '2019-S1', state: 'AWAITED', organisation: 'caf', ...nothing },
      ],
      [
        { campaign: '2018-S2', state: 'EXCUSED', organisation: 'ville', ...nothing },
        { campaign: '2019-S1', state: 'AWAITED', organisation: 'ville', ...nothing },
      ],
      [{ campaign: '2018-S2', state: 'OVERDUE', organisation: 'ville', ...nothing }],
    ]);
    expect(map.semesters.map(({ line }) => line)).toEqual([
      { commitments: 4, expected: 4, reported: 2, excused: 1, accepted: 2, readable: 2, late: 1, medianAgeDays: 160 },
      { commitments: 4, expected: 3, reported: 1, excused: 0, accepted: 1, readable: 1, late: 0, medianAgeDays: 10 },
    ]);
    expect(map.axes.map(({ semesters }) => semesters)).toEqual([map.semesters]);
  });

  it('tells what an answer says to those who may read it, and to the others that it was sent', async () => {
    const scene = await twoSemesters();
    await answered(api, scene, 1, { state: 'SUBMITTED', weather: 'STORM', status: 'SUSPENDED' });
    await answered(api, scene, 3, { state: 'SUBMITTED', weather: 'CLOUDY' });
    await answered(api, scene, 2, { state: 'DRAFT', weather: 'OVERCAST' });
    const copil = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    const sent = (number: number, map: HeatMap) => map.rows[number - 1]!.cells.find(({ campaign }) => campaign === '2019-S1')!;
    const hidden = { state: 'SENT', weather: null, status: null, report: null };
    for (const [client, seen] of [[scene.visitor, 0], [scene.stranger, 0], [copil, 0], [scene.reporter, 1], [guest, 1], [scene.secretariat, 2]] as const) {
      const map = await mapOf(client, scene.pact.slug);
      const told = seen > 0 ? { state: 'SENT', weather: 'STORM', status: 'SUSPENDED', report: expect.any(String) } : hidden;
      expect(sent(1, map)).toMatchObject(told);
      expect(sent(3, map)).toMatchObject(seen === 2 ? { state: 'SENT', weather: 'CLOUDY' } : hidden);
      expect(sent(2, map)).toMatchObject({ state: 'AWAITED', weather: null, status: null, report: null });
      expect(map.semesters.at(-1)!.line).toMatchObject({ reported: 2, accepted: 0, readable: seen });
    }
  });

  it('is refused for a pact that there is not, and for a neighbour’s', async () => {
    const scene = await aCollection(api);
    expect((await scene.visitor.graphql(DOCUMENT, { pact: 'inconnu' })).code).toBe('PACT_NOT_FOUND');
    const neighbour = api.client(await aTenant(api, { demonstration: true }));
    expect((await neighbour.graphql(DOCUMENT, { pact: scene.pact.slug })).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.get(`/files/carte-des-engagements/${scene.pact.slug}.csv`)).status).toBe(404);
  });

  it('is given as a file of the same cells, to each reader theirs; the journal tells who took it', async () => {
    const scene = await twoSemesters();
    await answered(api, scene, 1, { state: 'SUBMITTED', weather: 'STORM', status: 'SUSPENDED', on: '2019-05-06' });
    await write(api, scene.tenant, `UPDATE commitment SET title = '=1+1' WHERE tenant_id = $1 AND number = 1`);
    const file = async (client: TestClient) => (await client.get(`/files/carte-des-engagements/${scene.pact.slug}.csv`)).text.split('\r\n');
    const seen = await file(scene.visitor);
    expect(seen).toHaveLength(1 + 2 * 4 + 1);
    expect(seen[0]).toBe('semester,commitment,title,axis,organisation,name,answer,late,sent_on,status,weather');
    expect(seen[5]).toBe("2019-S1,1,'=1+1,1,caf,CAF,SENT,false,2019-05-06,,");
    expect((await file(scene.secretariat))[5]).toBe("2019-S1,1,'=1+1,1,caf,CAF,SENT,false,2019-05-06,SUSPENDED,STORM");
    const trail = await write<{ action: string }>(api, scene.tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action = 'heat-map.exported'`);
    expect(trail).toHaveLength(1);
  });
});

describe('of the whole Paris pact', () => {
  const PACT = 'pacte-paris-2015';

  it('is one statement and less than 60 kB compressed, and its lines are the counts of its cells', async () => {
    const tenant = await aParisTenant(api, seedDemonstrationMeetings, seedDemonstrationReports);
    const { result, statements } = await countStatements(api, () => mapOf(api.client(tenant), PACT));
    expect(statements).toHaveLength(1);
    expect(gzipSync(JSON.stringify({ data: { heatMap: result } })).length).toBeLessThan(60_000);
    expect(result.rows).toHaveLength(106);
    const cells = (axis: number, campaign: string) => result.rows.filter(({ commitment }) => commitment.axis.number === axis).flatMap((row) => row.cells.filter((cell) => cell.campaign === campaign));
    for (const { axis, semesters } of result.axes) {
      for (const { campaign, line } of semesters) {
        const of = cells(axis.number, campaign);
        const count = (...states: string[]) => of.filter(({ state }) => states.includes(state)).length;
        expect([of.length, count('SENT', 'ACCEPTED'), count('ACCEPTED'), count('OVERDUE'), count('EXCUSED')]).toEqual([line.expected, line.reported, line.accepted, line.late, line.excused]);
        expect(of.filter(({ weather }) => weather !== null)).toHaveLength(line.readable);
      }
    }
  }, 120_000);
});
