import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemonstrationMeetings } from '#meetings';
import { seedDemonstrationReports } from '#reporting';
import { aCollection, answered, aTenant, countStatements, startApi, write, type TestApi, type TestClient } from '../builders/index.js';
import { aParisTenant } from '../builders/paris-pact.js';

const ARRONDISSEMENTS = /query ArrondissementsPage[\s\S]*?\n}\n/;
const file = readFileSync('apps/web/src/parts/parts.graphql', 'utf8');
const MAP = ARRONDISSEMENTS.exec(file)![0];
const PART = file.replace(MAP, '') + readFileSync('apps/web/src/charts/charts.graphql', 'utf8').split('query IndicatorCharts')[0]!;
const OVERVIEW = `query ($pact: String!) { overview(pact: $pact) { total { ...L } axes { axis { number } line { ...L } } } }
  fragment L on OverviewLine { commitments expected reported accepted readable excused late medianAgeDays statuses { status count } weathers { weather count } }`;

interface Line {
  readonly commitments: number;
  readonly expected: number;
  readonly reported: number;
  readonly readable: number;
  readonly late: number;
}
interface Part {
  readonly campaigns: { readonly code: string }[];
  readonly line: Line;
  readonly semesters: { readonly campaign: string; readonly line: Line }[];
  readonly rows: { readonly commitment: { readonly number: number; readonly axis: { readonly number: number }; readonly actionCadre: { readonly number: number } | null }; readonly cells: { readonly campaign: string; readonly state: string; readonly organisation: string }[] }[];
  readonly named: { readonly number: number }[];
  readonly wholeCity: number;
  readonly indicators: { readonly code: string }[];
}
interface Places {
  readonly commitments: number;
  readonly wholeCity: number;
  readonly answered: number;
  readonly placed: number;
  readonly tiles: { readonly arrondissement: number; readonly named: number; readonly reached: number; readonly commitments: number }[];
}

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());

const partOf = async (client: TestClient, pact: string, kind: string, key: string) => (await client.ask<{ pactPart: Part }>(PART, { pact, kind, key })).pactPart;
const placesOf = async (client: TestClient, pact: string) => (await client.ask<{ arrondissementMap: Places }>(MAP, { pact })).arrondissementMap;

describe('a part of a pact', () => {
  it('of an organisation is what it was asked as lead, and what it answered', async () => {
    const scene = await aCollection(api);
    await answered(api, scene, 1, {});
    const part = await partOf(scene.visitor, scene.pact.slug, 'ORGANISATION', 'caf');
    expect(part.rows.map(({ commitment }) => commitment.number)).toEqual([1, 2]);
    expect(part.line).toMatchObject({ commitments: 2, expected: 2, reported: 1, readable: 1 });
    const other = await partOf(scene.visitor, scene.pact.slug, 'ORGANISATION', 'ville');
    expect(other.rows.flatMap(({ cells }) => cells.map(({ organisation }) => organisation))).toEqual(['ville', 'ville']);
    expect(other.line).toMatchObject({ expected: 2, reported: 0 });
  });

  it('of an arrondissement is what the text places there, and what accepted answers say was done there', async () => {
    const scene = await aCollection(api);
    expect((await placesOf(scene.visitor, scene.pact.slug)).tiles).toEqual([]);
    await write(api, scene.tenant, `INSERT INTO commitment_territory (tenant_id, commitment_id, position, arrondissements, verbatim, page) SELECT $1, id, 0, ARRAY[10, 18], 'gare', 1 FROM commitment WHERE tenant_id = $1 AND number = 3`);
    await answered(api, scene, 1, {});
    await answered(api, scene, 2, { state: 'SUBMITTED' });
    await write(api, scene.tenant, `UPDATE report SET arrondissements = ARRAY[10] WHERE tenant_id = $1`);
    const map = await placesOf(scene.visitor, scene.pact.slug);
    expect(map).toMatchObject({ commitments: 4, wholeCity: 3, answered: 1, placed: 1 });
    expect(map.tiles).toHaveLength(20);
    const tile = (number: number) => map.tiles.find(({ arrondissement }) => arrondissement === number);
    expect(tile(10)).toMatchObject({ named: 1, reached: 1, commitments: 2 });
    expect(tile(18)).toMatchObject({ named: 1, reached: 0, commitments: 1 });
    const tenth = await partOf(scene.visitor, scene.pact.slug, 'ARRONDISSEMENT', '10');
    expect(tenth.rows.map(({ commitment }) => commitment.number)).toEqual([1, 3]);
    expect(tenth.named.map(({ number }) => number)).toEqual([3]);
    expect(tenth.wholeCity).toBe(3);
    const lines = (await scene.visitor.get(`/files/arrondissements/${scene.pact.slug}.csv`)).text.split('\r\n');
    expect(lines[10]).toBe('10,2,1,1,0,3,1,1');
  });

  it('is refused for what there is not, and for a neighbour’s', async () => {
    const scene = await aCollection(api);
    const variables = { pact: scene.pact.slug, kind: 'AXIS', key: '1' };
    expect((await scene.visitor.graphql(PART, variables)).code).toBeUndefined();
    for (const [kind, key] of [['AXIS', '9'], ['AXIS', 'x'], ['ACTION_CADRE', '99'], ['ORGANISATION', 'inconnue'], ['ARRONDISSEMENT', '21'], ['ARRONDISSEMENT', 'x']]) {
      expect((await scene.visitor.graphql(PART, { ...variables, kind, key })).code).toBe('PART_NOT_FOUND');
    }
    const neighbour = api.client(await aTenant(api, { demonstration: true }));
    expect((await neighbour.graphql(PART, variables)).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.graphql(MAP, { pact: scene.pact.slug })).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.get(`/files/arrondissements/${scene.pact.slug}.csv`)).status).toBe(404);
  });
});

describe('of the whole Paris pact', () => {
  const PACT = 'pacte-paris-2015';

  it('counts as the overview does, in one statement a part, under 60 kB compressed', async () => {
    const tenant = await aParisTenant(api, seedDemonstrationMeetings, seedDemonstrationReports);
    const client = api.client(tenant);
    const { overview } = await client.ask<{ overview: { axes: { axis: { number: number }; line: Line }[] } }>(OVERVIEW, { pact: PACT });
    for (const { axis, line } of overview.axes) {
      const { result, statements } = await countStatements(api, () => partOf(client, PACT, 'AXIS', String(axis.number)));
      expect(statements).toHaveLength(1);
      expect(gzipSync(JSON.stringify({ data: { pactPart: result } })).length).toBeLessThan(60_000);
      expect(result.line).toEqual(line);
      expect(result.rows.every(({ commitment }) => commitment.axis.number === axis.number)).toBe(true);
      // The last semester is the one that the line counts; each line is the count of its cells.
      expect(result.semesters.at(-1)!.line).toMatchObject({ reported: line.reported, expected: line.expected });
      for (const { campaign, line: of } of result.semesters) {
        const cells = result.rows.flatMap((row) => row.cells.filter((cell) => cell.campaign === campaign));
        expect([cells.length, cells.filter(({ state }) => state === 'SENT' || state === 'ACCEPTED').length, cells.filter(({ state }) => state === 'OVERDUE').length]).toEqual([of.expected, of.reported, of.late]);
      }
    }
    const cadre = await partOf(client, PACT, 'ACTION_CADRE', '1');
    expect(cadre.rows.length).toBeGreaterThan(1);
    expect(cadre.rows.every(({ commitment }) => commitment.actionCadre?.number === 1)).toBe(true);
    const { result: map, statements } = await countStatements(api, () => placesOf(client, PACT));
    expect(statements).toHaveLength(1);
    expect(map.commitments).toBe(106);
    expect(map.wholeCity).toBe(102);
    for (const { arrondissement, commitments } of map.tiles.slice(0, 10)) expect((await partOf(client, PACT, 'ARRONDISSEMENT', String(arrondissement))).rows).toHaveLength(commitments);
  }, 120_000);
});
