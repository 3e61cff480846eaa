import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AvisAdoption, AvisWriting, BilanMoves, BilanWritingService, hashOf, RecommendationAnswers, seedDemonstrationAvis, seedDemonstrationBilans } from '#bilans';
import { importPactFolder } from '#exchange';
import { Database, fixedClock, type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { checkFile, readSeal, verdictWords } from '../../apps/standalone/src/bilan-verify.words.js';
import { tamper } from '../builders/audit.js';
import { aTenant, contextOf, standAt, startApi, write, type TestApi } from '../builders/index.js';
import { PARIS_PACT as PACT } from '../builders/bilan.js';

/** Each with what somebody might want it to say. */
const FROZEN = {
  bilan_edition: `content = '{}'`,
  bilan_edition_section: `words = 'autre'`,
  bilan_edition_line: `title = 'autre'`,
  bilan_edition_figure: `value = 0`,
  // none in this bilan; bilan-guards.spec.ts has some
  bilan_edition_decision: null,
  bilan_edition_organisation: `name = 'autre'`,
  signing_key: `public_key = 'autre'`,
  avis_edition: `content = '{}'`,
  avis_edition_recommendation: `words = 'autre'`,
  recommendation_answer: `reason = 'autre'`,
} as const;
/** What those hang from: emptied, it would take them along. */
const ABOVE = ['bilan', 'avis', 'recommendation', 'pact', 'tenant'];

let api: TestApi;
let tenant: TenantRef;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aTenant(api, { demonstration: true });
  await standAt(api, tenant, '2019-05-15');
  const ctx = contextOf(api, tenant, fixedClock('2019-05-15T07:00:00Z'));
  await importPactFolder(ctx, api.get(Database), 'data/pacte-paris-2015');
  await seedDemonstrationReports(ctx, api.get(Database));
  await seedDemonstrationBilans(ctx, { database: api.get(Database), writing: api.get(BilanWritingService), moves: api.get(BilanMoves) });
  await seedDemonstrationAvis(ctx, { writing: api.get(AvisWriting), adoption: api.get(AvisAdoption), answers: api.get(RecommendationAnswers) });
}, 60_000);
afterAll(() => api.close());

const count = async (table: string): Promise<number> => (await write<{ n: number }>(api, tenant, `SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`))[0]!.n;
const GUARD = /bilan|adopted avis|adopted recommendation|published answer/;

describe('published bilans and avis', () => {
  it.each(Object.entries(FROZEN))('%s: its rows are neither changed, taken out nor emptied, by the application or by the owner of the tables', async (table, change) => {
    const before = await count(table);
    // An answer is under way until it is published: those are the rows that stay.
    const rows = table === 'recommendation_answer' ? ` AND state = 'PUBLISHED'` : '';
    expect(before > 0).toBe(change !== null);
    for (const sql of change === null ? [] : [`UPDATE ${table} SET ${change} WHERE tenant_id = $1${rows}`, `DELETE FROM ${table} WHERE tenant_id = $1${rows}`]) {
      await expect(write(api, tenant, sql)).rejects.toThrow(GUARD);
      await expect(tamper(api, tenant, sql.replace('$1', `'${tenant.id}'`))).rejects.toThrow(GUARD);
    }
    await expect(api.get(Database).transaction(contextOf(api, tenant), (ctx) => ctx.db.query(`TRUNCATE ${table} CASCADE`))).rejects.toThrow(/permission denied/);
    await expect(tamper(api, tenant, `TRUNCATE ${table} CASCADE`)).rejects.toThrow(/loses nothing of itself/);
    expect(await count(table)).toBe(before);
  });

  it('nor emptied with what they hang from', async () => {
    for (const table of ABOVE) await expect(tamper(api, tenant, `TRUNCATE ${table} CASCADE`)).rejects.toThrow(/loses nothing of itself/);
    await expect(write(api, tenant, `DELETE FROM avis WHERE tenant_id = $1`)).rejects.toThrow();
    await expect(write(api, tenant, `DELETE FROM bilan WHERE tenant_id = $1 AND year = 2019`)).rejects.toThrow();
    expect(await count('avis_edition_recommendation')).toBe(4);
  });

  it('an avis is checked by whoever has its file: by its fingerprint here, without the service, against the bilan that it was given on, and beside its answers', async () => {
    const visitor = api.client(tenant);
    const { avisSeals } = await visitor.ask<{ avisSeals: { id: string; year: number; hash: string; bilanHash: string; replacedBy: number | null }[] }>(`query ($pact: String!) { avisSeals(pact: $pact) { id year hash bilanHash replacedBy } }`, { pact: PACT });
    const [seal] = avisSeals;
    expect([avisSeals.length, seal!.year, seal!.replacedBy]).toEqual([1, 2019, null]);
    const [file, beside] = await Promise.all(['json', 'sceau.json'].map((kind) => visitor.get(`/files/avis/${seal!.id}/${kind}`)));
    expect(hashOf(file!.text)).toBe(seal!.hash);
    const verdict = checkFile(Buffer.from(file!.text), readSeal(beside!.text), undefined);
    expect(verdict.fault).toBeUndefined();
    expect(verdictWords('avis.json', verdict)).toMatch(new RegExp(`avis du Conseil, .+, 2019, édition 1[^]*rendu sur le bilan, édition 1[^]*${seal!.bilanHash}`));
    expect(checkFile(Buffer.from(file!.text.replace('Conseil', 'conseil')), readSeal(beside!.text), undefined).fault).toBe('ALTERED');
    const verify = async (hash: string) => (await visitor.ask<{ verifyAvis: { year: number } | null; verifyBilan: { year: number; number: number } | null }>(`query ($hash: String!) { verifyAvis(hash: $hash) { year number adoptedOn pact keyFingerprint } verifyBilan(hash: $hash) { year number } }`, { hash }));
    expect(await verify(seal!.hash)).toMatchObject({ verifyAvis: { year: 2019, number: 1, adoptedOn: '2019-05-02', keyFingerprint: verdict.key }, verifyBilan: null });
    expect(await verify(seal!.bilanHash)).toMatchObject({ verifyAvis: null, verifyBilan: { year: 2019, number: 1 } });
    const open = JSON.parse((await visitor.get(`/files/recommandations/${PACT}.json`)).text) as { avis: { sha256: string; bilan: object; recommendations: { number: number; stance: string | null; standing: string }[] }[] };
    expect(open.avis).toMatchObject([{ sha256: seal!.hash, bilan: { edition: 1, sha256: seal!.bilanHash }, recommendations: [{ number: 1, stance: 'PARTLY' }, { number: 2, standing: 'en retard' }, { number: 3 }, { number: 4 }] }]);
    const neighbour = await aTenant(api, { demonstration: true });
    expect((await api.client(neighbour).ask<{ verifyAvis: object | null }>(`query ($hash: String!) { verifyAvis(hash: $hash) { year } }`, { hash: seal!.hash })).verifyAvis).toBeNull();
  });
});
