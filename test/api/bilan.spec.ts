import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aCampaign, aCollection, answered, aTenant, countStatements, openCampaign, standAt, startApi, write, type TestApi, type TestClient } from '../builders/index.js';
import { aParisTenant } from '../builders/paris-pact.js';

const PACT = 'pacte-paris-2015';
const BILAN = `query ($pact: String!, $year: Int!) { bilan(pact: $pact, year: $year) { year cutOff draft pact { slug } coverage { commitments expected reported accepted late medianAgeDays statuses { count } }
  axes { axis { number } coverage { commitments expected reported accepted late } keyFigures { ...figure } figures { ...figure }
    lines { commitment { number } report { state status decidedAt organisation { slug } campaign { code } } answers { state sentOn acceptedOn campaign { code } } earlier { campaign { code } } } } } }
  fragment figure on Measurement { value keyFigure fictional provenance { kind source { key year } } indicator { code } period { label } }`;

interface Figure {
  value: number;
  keyFigure: boolean;
  fictional: boolean;
  provenance: { kind: string; source: { key: string; year: number } };
}
interface Bilan {
  year: number;
  cutOff: string;
  draft: boolean;
  coverage: Counts & { medianAgeDays: number | null; statuses: { count: number }[] };
  axes: { axis: { number: number }; coverage: Counts; keyFigures: Figure[]; figures: Figure[]; lines: Line[] }[];
}
interface Counts {
  commitments: number;
  expected: number;
  reported: number;
  accepted: number;
  late: number;
}
interface Line {
  commitment: { number: number };
  report: { state: string; decidedAt: string; campaign: { code: string } } | null;
  answers: { state: string; sentOn: string | null; acceptedOn: string | null; campaign: { code: string } }[];
  earlier: { campaign: { code: string } } | null;
}

let api: TestApi;
let tenant: TenantRef;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aParisTenant(api, seedDemonstrationReports);
}, 60_000);
afterAll(() => api.close());

async function bilan(year: number, client: TestClient = api.client(tenant), pact = PACT): Promise<Bilan> {
  return (await client.ask<{ bilan: Bilan }>(BILAN, { pact, year })).bilan;
}

describe('the bilans of a pact', () => {
  const BILANS = 'query ($pact: String!) { bilans(pact: $pact) { year state covered cutOff } }';

  it('are those of its years that have begun, each with its state and its cut-off', async () => {
    const { bilans } = await api.client(tenant).ask<{ bilans: object[] }>(BILANS, { pact: PACT });
    const over = (year: number) => ({ year, state: 'OVER', covered: true, cutOff: `${year}-12-31` });
    expect(bilans).toEqual([...[2015, 2016, 2017, 2018].map(over), { year: 2019, state: 'RUNNING', covered: true, cutOff: '2019-05-15' }]);
  });

  it('begin with the pact’s first year, run until the last evening of a year, and end with the pact', async () => {
    const scene = await aCollection(api);
    const seen = async (day: string) => {
      await standAt(api, scene.tenant, day);
      return (await scene.visitor.ask<{ bilans: { year: number; state: string }[] }>(BILANS, { pact: scene.pact.slug })).bilans.map(({ year, state }) => `${year} ${state}`);
    };
    expect((await seen('2019-12-31')).at(-1)).toBe('2019 RUNNING');
    expect((await seen('2020-01-01')).slice(-2)).toEqual(['2019 OVER', '2020 RUNNING']);
    const after = await seen('2031-03-01');
    expect(after.at(-1)).toMatch(/OVER$/);
    await write(api, scene.tenant, `UPDATE pact SET starts_on = '2033-01-01', ends_on = '2034-12-31' WHERE tenant_id = $1`);
    expect(await seen('2031-03-02')).toEqual([]);
  });

  it('are one statement, and those of a neighbour do not exist', async () => {
    const { statements } = await countStatements(api, () => api.client(tenant).ask(BILANS, { pact: PACT }));
    expect(statements.filter((sql) => !/FROM tenant ORDER BY slug/.test(sql))).toHaveLength(1);
    expect((await api.client(tenant).graphql(BILANS, { pact: 'inconnu' })).code).toBe('PACT_NOT_FOUND');
    const neighbour = await aTenant(api, { demonstration: true });
    expect((await api.client(neighbour).graphql(BILANS, { pact: PACT })).code).toBe('PACT_NOT_FOUND');
  });
});

describe('the bilan of a year', () => {
  it('ends on the year’s last day, or today while the year runs', async () => {
    expect((await bilan(2018)).cutOff).toBe('2018-12-31');
    expect((await bilan(2019)).cutOff).toBe('2019-05-15');
  });

  it('has a line for each commitment, with the lead’s accepted answer or the silence', async () => {
    const { axes, coverage, draft } = await bilan(2018);
    const lines = axes.flatMap((each) => each.lines);
    expect(lines.map((each) => each.commitment.number)).toEqual(Array.from({ length: 106 }, (_, index) => index + 1));
    const reports = lines.flatMap((each) => each.report ?? []);
    expect(reports.every((each) => each.state === 'ACCEPTED' && /^2018-S[12]$/.test(each.campaign.code) && each.decidedAt < '2019')).toBe(true);
    expect(draft).toBe(true);
    expect(coverage).toMatchObject({ commitments: 106, expected: 106, reported: reports.length, accepted: reports.length });
    expect(coverage.statuses.reduce((sum, each) => sum + each.count, 0)).toBe(reports.length);
  });

  it('counts each axis as the whole', async () => {
    const { axes, coverage } = await bilan(2018);
    for (const name of ['commitments', 'expected', 'reported', 'accepted', 'late'] as const) {
      expect(axes.reduce((sum, each) => sum + each.coverage[name], 0)).toBe(coverage[name]);
    }
    expect(axes.map((each) => each.coverage.accepted)).toEqual(axes.map((each) => each.lines.filter((line) => line.report).length));
  });

  it('holds the figures published that year under their axis, key figures apart, each with its source', async () => {
    const { axes } = await bilan(2019);
    const key = axes.flatMap((each) => each.keyFigures);
    const others = axes.flatMap((each) => each.figures);
    expect([key.length, key.length + others.length]).toEqual([15, 46]);
    expect([...key, ...others].every((each) => each.provenance.kind === 'PUBLISHED' && each.provenance.source.year === 2019 && !each.fictional)).toBe(true);
    expect([key.every((each) => each.keyFigure), others.some((each) => each.keyFigure)]).toEqual([true, false]);
    expect(axes[0]!.keyFigures[0]).toMatchObject({ value: 25_000, indicator: { code: 'rendez-vous-des-droits-cumul' }, provenance: { source: { key: 'rencontre-2019' } } });
  });

  it('leaves out what was accepted after the cut-off', async () => {
    const before = (await bilan(2018)).coverage;
    const moved = await write<{ code: string }>(
      api,
      tenant,
      `UPDATE report r SET decided_at = '2019-01-02T10:00:00Z' FROM report_request q, commitment n, campaign c WHERE r.tenant_id = $1 AND q.tenant_id = $1 AND q.id = r.request_id
         AND q.role = 'LEAD' AND r.state = 'ACCEPTED' AND n.tenant_id = $1 AND n.id = q.commitment_id AND n.number = 3 AND c.tenant_id = $1 AND c.id = q.campaign_id
         AND left(c.code, 4) = '2018' RETURNING c.code`,
    );
    const { axes, coverage } = await bilan(2018);
    expect(moved.map((each) => each.code)).toContain('2018-S2');
    expect(axes[0]!.lines[2]).toMatchObject({ commitment: { number: 3 }, report: null });
    for (const { code } of moved) expect(axes[0]!.lines[2]!.answers).toContainEqual(expect.objectContaining({ campaign: { code }, state: 'SENT', acceptedOn: '2019-01-02' }));
    expect([coverage.reported, coverage.accepted]).toEqual([before.reported, before.accepted - 1]);
  });

  it('counts as missing what was sent after the cut-off', async () => {
    const before = (await bilan(2018)).coverage;
    const moved = await write(
      api,
      tenant,
      `UPDATE report r SET submitted_at = '2019-01-02T10:00:00Z', decided_at = '2019-01-03T10:00:00Z' FROM report_request q, commitment n, campaign c WHERE r.tenant_id = $1 AND q.tenant_id = $1
         AND q.id = r.request_id AND q.role = 'LEAD' AND n.tenant_id = $1 AND n.id = q.commitment_id AND n.number = 4 AND c.tenant_id = $1 AND c.id = q.campaign_id AND left(c.code, 4) = '2018' AND r.state = 'ACCEPTED' RETURNING 1`,
    );
    expect(moved.length).toBeGreaterThan(0);
    const { coverage, axes } = await bilan(2018);
    expect(coverage).toMatchObject({ expected: before.expected, reported: before.reported - 1, late: before.late + 1 });
    expect(axes[0]!.lines[3]!.report).toBeNull();
    expect(axes[0]!.lines[3]!.answers).toContainEqual({ campaign: { code: '2018-S2' }, state: 'OVERDUE', sentOn: '2019-01-02', acceptedOn: '2019-01-03' });
  });

  it('of a year when nothing was asked is empty, and covers nothing', async () => {
    const scene = await aCollection(api);
    const { axes, coverage } = await bilan(2018, scene.visitor, scene.pact.slug);
    expect(coverage).toEqual({ commitments: 4, expected: 0, reported: 0, accepted: 0, late: 0, medianAgeDays: null, statuses: [] });
    expect(axes.flatMap((each) => [...each.figures, ...each.keyFigures, ...each.lines.flatMap((line) => [...line.answers, line.report, line.earlier].filter((one) => one !== null))])).toEqual([]);
  });

  it('is refused outside the pact, with its years', async () => {
    for (const year of [2014, 2020, 2021, 0, 12_345, -1]) {
      const refused = await api.client(tenant).graphql(BILAN, { pact: PACT, year });
      expect([refused.code, refused.errors[0]!.message]).toEqual(['BILAN_NOT_FOUND', `Pas de bilan pour ${year} : le pacte court de 2015 à 2020, et une année n’a de bilan qu’une fois commencée.`]);
    }
    expect((await api.client(tenant).graphql(BILAN, { pact: 'inconnu', year: 2018 })).code).toBe('PACT_NOT_FOUND');
    const neighbour = await aTenant(api, { demonstration: true });
    expect((await api.client(neighbour).graphql(BILAN, { pact: PACT, year: 2018 })).code).toBe('PACT_NOT_FOUND');
  });

  it('is one statement', async () => {
    const { statements } = await countStatements(api, () => bilan(2019));
    expect(statements.filter((sql) => !/FROM tenant ORDER BY slug/.test(sql))).toHaveLength(1);
  });
});

describe('a commitment without an accepted report', () => {
  const states = ({ axes }: Bilan): string[] => axes.flatMap((axis) => axis.lines).map(({ answers }) => answers.map((each) => `${each.campaign.code} ${each.state}`).join(', '));

  it('was sent and waits, or is due, or stayed silent after the due date: for everybody alike', async () => {
    const scene = await aCollection(api);
    await answered(api, scene, 1, { on: '2019-05-05' });
    await answered(api, scene, 2, { state: 'SUBMITTED', on: '2019-05-06' });
    await answered(api, scene, 3, { state: 'RETURNED' });
    const before = ['2019-S1 ACCEPTED', '2019-S1 SENT', '2019-S1 AWAITED', '2019-S1 AWAITED'];
    for (const client of [scene.visitor, scene.secretariat]) expect(states(await bilan(2019, client, scene.pact.slug))).toEqual(before);
    await standAt(api, scene.tenant, '2019-06-06');
    expect((await bilan(2019, scene.visitor, scene.pact.slug)).coverage).toMatchObject({ expected: 4, reported: 2, accepted: 1, late: 0 });
    await standAt(api, scene.tenant, '2019-06-07');
    const after = await bilan(2019, scene.visitor, scene.pact.slug);
    expect(states(after)).toEqual(['2019-S1 ACCEPTED', '2019-S1 SENT', '2019-S1 OVERDUE', '2019-S1 OVERDUE']);
    expect(after.coverage).toMatchObject({ reported: 2, accepted: 1, late: 2 });
    expect(after.axes[0]!.lines[1]!.answers).toEqual([{ state: 'SENT', sentOn: '2019-05-06', acceptedOn: null, campaign: { code: '2019-S1' } }]);
    // A returned answer is awaited again: nobody reads in the bilan that it was sent once.
    expect(after.axes[0]!.lines[2]!.answers[0]).toMatchObject({ sentOn: null, acceptedOn: null });
  });

  it('is told semester by semester: a new campaign does not hide the silence of the one before', async () => {
    const scene = await aCollection(api);
    await answered(api, scene, 1);
    await aCampaign(api, scene.tenant, scene.pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-06', closesOn: '2019-12-20' });
    await standAt(api, scene.tenant, '2019-11-04');
    expect(states(await bilan(2019, scene.visitor, scene.pact.slug))[0]).toBe('2019-S1 ACCEPTED');
    await openCampaign(scene.secretariat, scene.pact.slug, '2019-S2');
    const { coverage, ...read } = await bilan(2019, scene.visitor, scene.pact.slug);
    expect(states({ coverage, ...read })).toEqual(['2019-S1 ACCEPTED, 2019-S2 AWAITED', ...Array.from({ length: 3 }, () => '2019-S1 OVERDUE, 2019-S2 AWAITED')]);
    expect(coverage).toMatchObject({ expected: 4, accepted: 1, late: 3 });
  });

  it('names its last accepted report of the years before', async () => {
    const scene = await aCollection(api, { open: false });
    for (const code of ['2018-S1', '2018-S2']) {
      const month = code === '2018-S1' ? '04' : '10';
      await aCampaign(api, scene.tenant, scene.pact, { code, state: 'PLANNED', opensOn: `2018-${month}-15`, dueOn: '2018-12-06', closesOn: '2018-12-20' });
    }
    for (const code of ['2018-S1', '2018-S2', '2019-S1']) await openCampaign(scene.secretariat, scene.pact.slug, code);
    for (const number of [1, 2]) await answered(api, scene, number, { campaign: '2018-S1', on: '2018-06-01' });
    await answered(api, scene, 2, { campaign: '2018-S2', on: '2018-12-01' });
    await answered(api, scene, 3, { campaign: '2018-S2', on: '2018-12-01', state: 'SUBMITTED' });
    const earlier = async (year: number) => (await bilan(year, scene.visitor, scene.pact.slug)).axes[0]!.lines.map((line) => line.earlier?.campaign.code);
    expect(await earlier(2019)).toEqual(['2018-S1', '2018-S2', undefined, undefined]);
    expect(await earlier(2018)).toEqual([undefined, undefined, undefined, undefined]);
  });
});
