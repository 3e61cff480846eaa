import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aCollection, anOrganisation, aPerson, mailsOf, signedIn, startApi, tokenIn, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

/** What a refused call may leave behind: counts of tries, when a session was last seen. */
const MOVES_BY_ITSELF = ['session', 'rate_count'];

let api: TestApi;
let scene: Collection;
/** Validator of another organisation than the CAF. */
let other: TestClient;
let requestId: string;
let leaverId: string;
let grantId: string;
let accessRequestId: string;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  scene = await aCollection(api);
  const [emmaus] = await write<{ id: string }>(api, scene.tenant, `SELECT id FROM organisation WHERE tenant_id = $1 AND slug = 'emmaus'`);
  other = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: emmaus!.id }));
  // In the directory, and in no pact: nobody but the steering team knows of it.
  await anOrganisation(api, scene.tenant, { slug: 'discrete', name: 'Discrète' });
  await write(api, scene.tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) VALUES ($1, $2, $3, true, true)`, [scene.pact.id, scene.caf.id]);
  const leaver = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id });
  leaverId = leaver.id;
  [{ id: requestId }] = (await write<{ id: string }>(api, scene.tenant, `SELECT q.id FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id WHERE q.tenant_id = $1 AND n.number = 2`)) as [{ id: string }];
  [{ id: grantId }] = (await write<{ id: string }>(api, scene.tenant, `SELECT id FROM role_grant WHERE tenant_id = $1 AND person_id = $2`, [leaverId])) as [{ id: string }];
  await scene.visitor.ask('mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { sent } }', { input: { name: 'Basile Cyprès', email: 'basile@caf.example', organisation: 'caf', message: '' } });
  const token = tokenIn((await mailsOf(api, scene.tenant, 'access.request-confirm'))[0]!.mail);
  await scene.visitor.ask('mutation ($input: ConfirmAccessRequestInput!) { confirmAccessRequest(input: $input) { confirmed } }', { input: { token } });
  [{ id: accessRequestId }] = (await write<{ id: string }>(api, scene.tenant, `SELECT id FROM access_request WHERE tenant_id = $1`)) as [{ id: string }];
});
afterAll(() => api.close());

/** What an act touches: rows of the CAF, or what is nowhere. */
interface Target {
  readonly organisation: string;
  readonly request: string;
  readonly person: string;
  readonly grant: string;
  readonly accessRequest: string;
}

interface Act {
  readonly name: string;
  readonly input: string;
  readonly given: (target: Target) => Promise<object> | object;
  /** Who may: their doing it proves that the refused input was well formed. */
  readonly by: () => TestClient;
}

const versionOf = async (table: string, where: string): Promise<number> => (await write<{ version: number }>(api, scene.tenant, `SELECT version FROM ${table} t WHERE tenant_id = $1 AND ${where}`))[0]?.version ?? 1;
const ofCaf = `slug = 'caf'`;

/** In an order in which each can be done after those before. */
const ACTS: readonly Act[] = [
  { name: 'saveReport', input: 'SaveReportInput', given: ({ request }) => ({ request, version: 0, status: 'IN_PROGRESS', weather: 'CLOUDY', achievements: 'Deux permanences ouvertes.' }), by: () => scene.validator },
  { name: 'submitReport', input: 'SubmitReportInput', given: ({ request }) => ({ request, version: 1 }), by: () => scene.validator },
  { name: 'invite', input: 'InviteInput', given: ({ organisation }) => ({ name: 'Rose Ajonc', email: 'rose.ajonc@caf.example', role: 'CONTRIBUTOR', organisation }), by: () => scene.validator },
  { name: 'decideAccessRequest', input: 'DecideAccessRequestInput', given: ({ accessRequest }) => ({ request: accessRequest, approve: true }), by: () => scene.validator },
  {
    name: 'setContactPoints',
    input: 'SetContactPointsInput',
    given: async ({ organisation, person }) => ({ pact: scene.pact.slug, organisation, version: await versionOf('pact_participant', `organisation_id = (SELECT id FROM organisation o WHERE o.tenant_id = $1 AND o.${ofCaf})`), contacts: [{ duty: 'REFERENT', person }] }),
    by: () => scene.validator,
  },
  { name: 'grantRole', input: 'GrantRoleInput', given: ({ organisation, person }) => ({ person, role: 'ORGANISATION_VALIDATOR', organisation }), by: () => scene.secretariat },
  { name: 'endRole', input: 'EndRoleInput', given: ({ grant }) => ({ grant }), by: () => scene.validator },
  { name: 'switchOffPerson', input: 'PersonInput', given: ({ person }) => ({ person }), by: () => scene.secretariat },
  { name: 'switchOnPerson', input: 'PersonInput', given: ({ person }) => ({ person }), by: () => scene.secretariat },
  { name: 'departPerson', input: 'DepartPersonInput', given: ({ organisation, person }) => ({ person, on: '2019-06-03', successions: [{ organisation, successor: null }] }), by: () => scene.secretariat },
  { name: 'updateOrganisation', input: 'UpdateOrganisationInput', given: async ({ organisation }) => ({ slug: organisation, version: await versionOf('organisation', ofCaf), note: 'Corrigée.' }), by: () => scene.secretariat },
  { name: 'mergeOrganisations', input: 'MergeOrganisationsInput', given: async ({ organisation }) => ({ from: organisation, into: 'ville', version: await versionOf('organisation', ofCaf), confirmation: 'CAF' }), by: () => scene.secretariat },
];

const theirs = (): Target => ({ organisation: 'caf', request: requestId, person: leaverId, grant: grantId, accessRequest: accessRequestId });
const nowhere = (): Target => ({ organisation: 'inconnue', request: randomUUID(), person: randomUUID(), grant: randomUUID(), accessRequest: randomUUID() });

const send = async (client: TestClient, { name, input, given }: Act, target: Target) => client.graphql(`mutation ($input: ${input}!) { ${name}(input: $input) { __typename } }`, { input: await given(target) });

/** The refusal, with what was asked for replaced by its place. */
async function refusal(act: Act, target: Target): Promise<string> {
  const { status, data, errors } = await send(other, act, target);
  let text = JSON.stringify({ status, data, errors: errors.map(({ message, extensions: { code, problems } }) => ({ message, code, problems })) });
  for (const value of Object.values(target)) text = text.replaceAll(value, '•');
  return text;
}

async function content(): Promise<Record<string, string>> {
  const tables = await write<{ table: string }>(api, scene.tenant, `SELECT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'tenant_id' AND $1::uuid IS NOT NULL ORDER BY 1`);
  const found: Record<string, string> = {};
  for (const { table } of tables.filter((each) => !MOVES_BY_ITSELF.includes(each.table))) {
    found[table] = (await write<{ digest: string }>(api, scene.tenant, `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS digest FROM ${table} t WHERE tenant_id = $1`))[0]!.digest;
  }
  return found;
}

describe('a validator of another organisation', () => {
  for (const act of ACTS) {
    it(`${act.name}: changes nothing of the CAF’s, gets the answer of what does not exist, and would have asked well`, async () => {
      const before = await content();
      const answer = await refusal(act, theirs());
      expect(answer).toMatch(/"code":"(FORBIDDEN|\w+_NOT_FOUND)"/);
      expect(await refusal(act, nowhere())).toBe(answer);
      expect(await content()).toEqual(before);
      const { code, data } = await send(act.by(), act, theirs());
      expect({ code, done: Boolean(data) }).toEqual({ code: undefined, done: true });
      expect(await content()).not.toEqual(before);
    });
  }

  it('learns of no organisation that no pact names', async () => {
    const invite = ACTS.find(({ name }) => name === 'invite')!;
    expect(await refusal(invite, { ...theirs(), organisation: 'discrete' })).toBe(await refusal(invite, nowhere()));
    for (const list of ['organisationPeople', 'accessRequests', 'invitations']) {
      const codeFor = async (organisation: string) => (await other.graphql(`query ($organisation: String!) { ${list}(organisation: $organisation) { totalCount } }`, { organisation })).code;
      expect([list, await codeFor('discrete'), await codeFor('inconnue')]).toEqual([list, 'FORBIDDEN', 'FORBIDDEN']);
    }
  });
});
