import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { aTenant, countStatements, startApi, type TestApi, type TestClient } from '../builders/index.js';
import { importPact, PARIS_SLUG } from '../builders/paris-pact.js';

/** The operation of the issue, as it is written there. */
const TREE = `query { pact(slug: "pacte-paris-2015") { title startsOn endsOn axes { title objectives { title actionCadres { title commitments { number } }
  commitments { number title actionCadre { title } calendar { verbatim startsOn endsOn openEnded certainty } porteurs { role verbatim organisation { name } } } } } } }`;

interface Tree {
  pact: {
    title: string;
    startsOn: string;
    endsOn: string;
    axes: {
      title: string;
      objectives: {
        title: string;
        actionCadres: { title: string; commitments: { number: number }[] }[];
        commitments: {
          number: number;
          title: string;
          actionCadre: { title: string } | null;
          calendar: { verbatim: string; startsOn: string | null; endsOn: string | null; openEnded: boolean; certainty: string };
          porteurs: { role: string; verbatim: string; organisation: { name: string } | null }[];
        }[];
      }[];
    }[];
  };
}

let api: TestApi;
let tenant: TenantRef;
let neighbour: TestClient;
let paris: TestClient;

beforeAll(async () => {
  api = await startApi();
  tenant = await aTenant(api);
  await importPact(api, tenant);
  paris = api.client(tenant);
  neighbour = api.client(await aTenant(api));
});
afterAll(() => api.close());

describe('the pact tree', () => {
  it('is answered whole in one statement', async () => {
    const { result, statements } = await countStatements(api, () => paris.ask<Tree>(TREE));
    expect(statements).toHaveLength(1);
    const { pact } = result;
    expect([pact.title, pact.startsOn, pact.endsOn]).toEqual(['Pacte parisien de lutte contre la grande exclusion', '2015-01-01', '2020-12-31']);
    expect(pact.axes.map((axis) => [axis.title, axis.objectives.length, axis.objectives.flatMap((objective) => objective.actionCadres).length, axis.objectives.flatMap((objective) => objective.commitments).length])).toEqual([
      ['Accès aux droits', 1, 0, 6],
      ['Prévenir', 2, 6, 19],
      ['Intervenir', 3, 6, 33],
      ['Insérer durablement', 5, 5, 28],
      ['Coordonner, piloter', 4, 7, 20],
    ]);
    const commitments = pact.axes.flatMap((axis) => axis.objectives).flatMap((objective) => objective.commitments);
    expect(commitments.map((commitment) => commitment.number)).toEqual(Array.from({ length: 106 }, (_, index) => index + 1));
    const inCadres = pact.axes.flatMap((axis) => axis.objectives).flatMap((objective) => objective.actionCadres).flatMap((cadre) => cadre.commitments);
    expect(inCadres.map((commitment) => commitment.number)).toEqual(Array.from({ length: 100 }, (_, index) => index + 7));
  });

  it('holds the traps of the text as they were signed', async () => {
    const { pact } = await paris.ask<Tree>(TREE);
    const at = (number: number) => pact.axes.flatMap((axis) => axis.objectives).flatMap((objective) => objective.commitments)[number - 1]!;
    expect(at(1).actionCadre).toBeNull();
    expect(at(38).calendar).toEqual({ verbatim: 'réalisation de l’étude en 2015-206', startsOn: '2015-01-01', endsOn: '2016-12-31', openEnded: false, certainty: 'FIRM' });
    expect(at(75).calendar).toMatchObject({ startsOn: null, endsOn: null, certainty: 'UNDETERMINED' });
    expect(at(93).title).toBe(at(93).actionCadre!.title);
    expect(at(2).porteurs).toEqual([{ role: 'LEAD', verbatim: 'État', organisation: { name: 'État' } }]);
  });

  it('is the same when graphql-js answers it, as it does when something is computed', async () => {
    const deep = `query { pact(slug: "pacte-paris-2015") { axes { number objectives { commitments { number indicators { code measurements { period { label } } } } } } } }`;
    const { result, statements } = await countStatements(api, () => paris.ask<{ pact: { axes: { objectives: { commitments: { number: number; indicators: { code: string; measurements: { period: { label: string } }[] }[] }[] }[] }[] } }>(deep));
    expect(statements).toHaveLength(1);
    const first = result.pact.axes[0]!.objectives[0]!.commitments[0]!;
    expect(first.indicators.find((each) => each.code === 'rendez-vous-des-droits-cumul')!.measurements).toEqual([{ period: { label: 'depuis 2015' } }]);
  });

  it('is not the neighbour’s to read', async () => {
    expect((await neighbour.graphql(TREE)).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.ask<{ pacts: unknown[] }>('{ pacts { slug } }')).pacts).toEqual([]);
  });

  it('of an unknown pact is refused in the reader’s language', async () => {
    const answer = await paris.graphql('{ pact(slug: "ailleurs") { title } }');
    expect([answer.code, answer.errors[0]!.message]).toEqual(['PACT_NOT_FOUND', 'Aucun pacte ne porte le nom « ailleurs ».']);
  });
});

describe('a commitment', () => {
  const COMMITMENT = `query ($pact: String!, $number: Int!) { commitment(pact: $pact, number: $number) {
    number title page subHeading audience purpose means note status porteursVerbatim calendar { verbatim certainty dependsOn notes phases { label startsOn endsOn openEnded } }
    porteurs { role organisation { slug parent { slug } } } objective { number } axis { number } actionCadre { number } related { number } source { key title year }
    indicators { code unit targets { value sense dueOn verbatim page } measurements { value qualifier period { label } provenance { kind source { key } page } } } } }`;

  it('is answered with all that hangs on it in one statement', async () => {
    const { result, statements } = await countStatements(api, () => paris.ask<{ commitment: Record<string, unknown> }>(COMMITMENT, { pact: PARIS_SLUG, number: 9 }));
    expect(statements).toHaveLength(1);
    expect(result.commitment).toMatchObject({
      number: 9,
      page: 30,
      status: 'NOT_STARTED',
      calendar: { certainty: 'FIRM', notes: ['DEBUT'], phases: [{ label: 'Élaboration du règlement', startsOn: '2015-01-01', endsOn: '2015-12-31', openEnded: false }, { label: 'entrée en vigueur', startsOn: '2016-01-01', endsOn: '2016-03-31', openEnded: false }] },
      objective: { number: '2.1' },
      axis: { number: 2 },
      actionCadre: { number: 1 },
      source: { key: 'pacte-2015', year: 2015 },
    });
  });

  it('says what it depends on and under which heading it stands', async () => {
    const read = async (number: number) => (await paris.ask<{ commitment: Record<string, unknown> }>(COMMITMENT, { pact: PARIS_SLUG, number })).commitment;
    expect(await read(54)).toMatchObject({ subHeading: expect.stringContaining('alternatives ambitieuses') });
    expect(await read(34)).toMatchObject({ calendar: { certainty: 'DEPENDENT', dependsOn: expect.stringContaining('ESI') } });
  });

  it('that does not exist is refused, and so is one of an unknown pact or of a neighbour', async () => {
    const code = async (client: TestClient, pact: string, number: number) => (await client.graphql(COMMITMENT, { pact, number })).code;
    expect(await code(paris, PARIS_SLUG, 107)).toBe('COMMITMENT_NOT_FOUND');
    expect(await code(paris, 'ailleurs', 1)).toBe('PACT_NOT_FOUND');
    expect(await code(neighbour, PARIS_SLUG, 1)).toBe('PACT_NOT_FOUND');
  });
});

describe('the list of commitments', () => {
  const LIST = 'query ($filter: CommitmentFilter, $first: Int, $after: String) { commitments(pact: "pacte-paris-2015", filter: $filter, first: $first, after: $after) { totalCount nodes { number } pageInfo { hasNextPage endCursor } } }';
  const numbers = async (filter: object): Promise<number[]> => (await paris.ask<{ commitments: { nodes: { number: number }[] } }>(LIST, { filter })).commitments.nodes.map((node) => node.number);

  it('filters by axis, action-cadre, porteur, year and words, in one statement', async () => {
    expect(await numbers({ axis: 1 })).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await numbers({ actionCadre: 12 })).toEqual([53, 54, 55, 56, 57, 58]);
    expect(await numbers({ organisation: 'edf' })).toContain(21);
    expect(await numbers({ text: 'ELABORER schema DOMICILIATION' })).toEqual([2]);
    const late = await numbers({ year: 2020 });
    expect(late).toContain(20);
    expect(late).not.toContain(2);
    const { statements } = await countStatements(api, () => numbers({ text: 'hôtel', year: 2016 }));
    expect(statements).toHaveLength(1);
  });

  it('is read page by page', async () => {
    const page = async (after: string | null) => (await paris.ask<{ commitments: { totalCount: number; nodes: { number: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(LIST, { first: 50, after })).commitments;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const third = await page(second.pageInfo.endCursor);
    expect([first.totalCount, first.nodes.length, second.nodes.length, third.nodes.length, third.pageInfo.hasNextPage]).toEqual([106, 50, 50, 6, false]);
    expect((await paris.graphql(LIST, { first: 501 })).code).toBe('PAGE_TOO_LARGE');
    expect((await paris.graphql(LIST, { after: 'x' })).code).toBe('BAD_CURSOR');
  });
});
