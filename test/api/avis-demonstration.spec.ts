import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AvisAdoption, AvisWriting, BilanMoves, BilanWritingService, RecommendationAnswers, seedDemonstrationAvis, seedDemonstrationBilans } from '#bilans';
import { importPactFolder } from '#exchange';
import { Database, fixedClock, type TenantRef } from '#platform';
import { aTenant, contextOf, standAt, startApi, type TestApi } from '../builders/index.js';
import { PARIS_PACT as PACT } from '../builders/bilan.js';

let api: TestApi;
let tenant: TenantRef;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aTenant(api, { demonstration: true });
  await standAt(api, tenant, '2019-05-15');
  const ctx = contextOf(api, tenant, fixedClock('2019-05-15T07:00:00Z'));
  await importPactFolder(ctx, api.get(Database), 'data/pacte-paris-2015');
  await seedDemonstrationBilans(ctx, { database: api.get(Database), writing: api.get(BilanWritingService), moves: api.get(BilanMoves) });
  // Safe to run again.
  for (let times = 0; times < 2; times++) await seedDemonstrationAvis(ctx, { writing: api.get(AvisWriting), adoption: api.get(AvisAdoption), answers: api.get(RecommendationAnswers) });
}, 60_000);
afterAll(() => api.close());

it('has an avis on the published bilan: four recommendations, one answered, one late, all said to be made up', async () => {
  const { avis } = await api.client(tenant).ask<{ avis: { edition: { fictional: boolean; recommendations: { late: boolean; fictional: boolean; answer: { stance: string } | null }[] } } }>(
    `query ($pact: String!) { avis(pact: $pact, year: 2019) { edition { fictional recommendations { late fictional answer { stance } } } } }`,
    { pact: PACT },
  );
  const { fictional, recommendations } = avis.edition;
  expect([fictional, recommendations.map((each) => [each.fictional, each.late, each.answer?.stance ?? null])]).toEqual([true, [[true, false, 'PARTLY'], [true, true, null], [true, false, null], [true, false, null]]]);
});
