import { DRAFT, MOVE, START, type Draft, type Payload } from './bilan.js';
import type { TestApi } from './api.js';
import type { TestClient } from './client.js';
import { aPerson, signedIn } from './person.js';
import type { Collection } from './reporting.js';

const act = (name: string, input: string): string => `mutation ($input: ${input}!) { ${name}(input: $input) { problems { path code } } }`;
const READ = 'query ($pact: String!, $year: Int!) { avis(pact: $pact, year: $year) { id version fingerprint edition { recommendations { id } } } }';

interface Given {
  readonly year: number;
  /** The day on which the tenant's clock stands. */
  readonly today: string;
  /** The last day of the reading, later than that. */
  readonly closesOn: string;
  readonly recommendations: readonly { readonly words: string; readonly organisation: string; readonly dueOn: string }[];
}

/** A bilan that is frozen with the Conseil's avis on it, by the acts of a person each; ids of its recommendations, and its publication. */
export async function anAdoptedAvis(api: TestApi, scene: Pick<Collection, 'tenant' | 'secretariat' | 'pact'>, { year, today, closesOn, recommendations }: Given): Promise<{ recommendations: string[]; publish(): Promise<void> }> {
  const { secretariat } = scene;
  const pact = scene.pact.slug;
  const member = await aPerson(api, scene.tenant, { role: 'CONSEIL_MEMBER' });
  const conseil = await signedIn(api, scene.tenant, member);
  const move = async (transition: string, more: object = {}): Promise<void> => {
    const { id, version, fingerprint } = (await secretariat.ask<{ bilanDraft: Draft }>(DRAFT, { pact, year })).bilanDraft;
    must((await secretariat.ask<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, transition, ...(transition === 'FREEZE' ? { fingerprint } : {}), ...more } })).moveBilan);
  };
  const avis = async () => (await conseil.ask<{ avis: { id: string; version: number; fingerprint: string; edition: { recommendations: { id: string }[] } | null } }>(READ, { pact, year })).avis;
  must((await secretariat.ask<{ startBilan: Payload }>(START, { input: { pact, year, cutOff: today } })).startBilan);
  await move('SEND_TO_READING', { closesOn });
  await run(secretariat, act('startAvis', 'StartAvisInput'), { pact, year });
  const { id, version } = await avis();
  await run(secretariat, act('nameAvisWriters', 'NameAvisWritersInput'), { avis: id, persons: [member.id] });
  await run(conseil, act('writeAvis', 'WriteAvisInput'), { avis: id, version, words: 'Le Conseil a lu ce bilan.' });
  for (const each of recommendations) await run(conseil, act('writeRecommendation', 'WriteRecommendationInput'), { avis: id, ...each });
  await move('FREEZE');
  await run(conseil, act('adoptAvis', 'AdoptAvisInput'), { avis: id, fingerprint: (await avis()).fingerprint, adoptedOn: today });
  return { recommendations: (await avis()).edition!.recommendations.map((each) => each.id), publish: () => move('PUBLISH') };
}

async function run(client: TestClient, document: string, input: object): Promise<void> {
  must(Object.values(await client.ask<Record<string, { problems: { path: string; code: string }[] }>>(document, { input }))[0]!);
}

function must({ problems }: { readonly problems: readonly { path: string; code: string }[] }): void {
  if (problems.length > 0) throw new Error(problems.map(({ path, code }) => `${path} ${code}`).join(', '));
}
