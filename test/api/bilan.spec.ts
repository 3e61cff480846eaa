import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importPactFolder } from '#exchange';
import { Database, type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aTenant, contextOf, countStatements, standAt, startApi, write, type TestApi } from '../builders/index.js';

const PACT = 'pacte-paris-2015';
const BILAN = `query ($pact: String!, $year: Int!) { bilan(pact: $pact, year: $year) { year cutOff draft pact { slug } coverage { commitments expected reported accepted late medianAgeDays statuses { count } }
  axes { axis { number } keyFigures { ...figure } figures { ...figure } lines { commitment { number } report { state status decidedAt organisation { slug } campaign { code } } } } } }
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
  coverage: { commitments: number; expected: number; reported: number; accepted: number; late: number; medianAgeDays: number | null; statuses: { count: number }[] };
  axes: { axis: { number: number }; keyFigures: Figure[]; figures: Figure[]; lines: { commitment: { number: number }; report: { state: string; decidedAt: string; campaign: { code: string } } | null }[] }[];
}

let api: TestApi;
let tenant: TenantRef;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aTenant(api, { demonstration: true });
  await standAt(api, tenant, '2019-05-15');
  await importPactFolder(contextOf(api, tenant), api.get(Database), 'data/pacte-paris-2015');
  await seedDemonstrationReports(contextOf(api, tenant), api.get(Database));
}, 60_000);
afterAll(() => api.close());

async function bilan(year: number): Promise<Bilan> {
  return (await api.client(tenant).ask<{ bilan: Bilan }>(BILAN, { pact: PACT, year })).bilan;
}

describe('the bilan of a year', () => {
  it('ends on the year’s last day, or today while the year runs', async () => {
    expect((await bilan(2018)).cutOff).toBe('2018-12-31');
    expect((await bilan(2019)).cutOff).toBe('2019-05-15');
    expect((await bilan(2020)).cutOff).toBe('2019-05-15');
  });

  it('has a line for each commitment, with the lead’s accepted answer or the silence', async () => {
    const { axes, coverage, draft } = await bilan(2018);
    const lines = axes.flatMap((each) => each.lines);
    expect(lines.map((each) => each.commitment.number)).toEqual(Array.from({ length: 106 }, (_, index) => index + 1));
    const reports = lines.flatMap((each) => each.report ?? []);
    expect(reports.every((each) => each.state === 'ACCEPTED' && each.campaign.code === '2018-S2' && each.decidedAt < '2019')).toBe(true);
    expect(draft).toBe(true);
    expect(coverage).toMatchObject({ commitments: 106, expected: 106, reported: reports.length, accepted: reports.length });
    expect(coverage.statuses.reduce((sum, each) => sum + each.count, 0)).toBe(reports.length);
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
    const [one] = await write<{ number: number }>(
      api,
      tenant,
      `UPDATE report r SET decided_at = '2019-01-02T10:00:00Z' FROM report_request q, commitment n WHERE r.tenant_id = $1 AND q.tenant_id = $1 AND q.id = r.request_id
         AND q.role = 'LEAD' AND r.state = 'ACCEPTED' AND n.tenant_id = $1 AND n.id = q.commitment_id AND r.decided_at < '2019-01-01' AND n.number = 3 RETURNING n.number`,
    );
    const { axes, coverage } = await bilan(2018);
    expect(one).toEqual({ number: 3 });
    expect(axes[0]!.lines[2]).toEqual({ commitment: { number: 3 }, report: null });
    expect(coverage.reported - coverage.accepted).toBe(1);
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
    expect((await bilan(2018)).coverage).toMatchObject({ expected: before.expected, reported: before.reported - 1, late: before.late + 1 });
  });

  it('of a year when nothing was asked is empty, and covers nothing', async () => {
    const { axes, coverage } = await bilan(2016);
    expect(coverage).toEqual({ commitments: 106, expected: 0, reported: 0, accepted: 0, late: 0, medianAgeDays: null, statuses: [] });
    expect(axes.flatMap((each) => [...each.figures, ...each.keyFigures, ...each.lines.flatMap((line) => line.report ?? [])])).toEqual([]);
  });

  it('is refused outside the pact, with its years', async () => {
    for (const year of [2014, 2021, 0, 12_345, -1]) {
      const refused = await api.client(tenant).graphql(BILAN, { pact: PACT, year });
      expect([refused.code, refused.errors[0]!.message]).toEqual(['BILAN_NOT_FOUND', `Pas de bilan pour ${year} : le pacte court de 2015 à 2020.`]);
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
