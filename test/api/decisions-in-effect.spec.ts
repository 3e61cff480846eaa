import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PutAvenantsInForce } from '#commitments';
import { fixedClock } from '#platform';
import { aCollection, contextOf, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const LIST = `query ($pact: String!) { decisions(pact: $pact) { nodes { number kind text state late closingWords closedOn dueOn decidedOn organisation { slug } meeting { title } commitments { number status } avenant { number title } availableTransitions } } }`;
const CHANGE = `mutation ($input: ChangeCommitmentStatusInput!) { changeCommitmentStatus(input: $input) { commitment { version status } problems { path code } } }`;
const PREPARE = `mutation ($input: PrepareAvenantInput!) { prepareAvenant(input: $input) { avenant { id } } }`;
const SET = `mutation ($input: SetAvenantChangeInput!) { setAvenantChange(input: $input) { avenant { version } problems { code } } }`;
const ADOPT = `mutation ($input: AdoptAvenantInput!) { adoptAvenant(input: $input) { avenant { number decision } problems { path code } } }`;
const CHANGES = `query ($pact: String!) { commitment(pact: $pact, number: 2) { statusChanges { decidedBy { number } } } }`;
const CLOSE = `mutation ($input: DecisionWordsInput!) { closeDecision(input: $input) { problems { path code } } }`;

let api: TestApi;
let scene: Collection;
let copil: string;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  const [row] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, 'COPIL', 'COPIL de décembre', '2018-12-20T13:30:00Z') RETURNING id`, [scene.pact.id]);
  copil = row!.id;
});

const register = async (): Promise<Record<string, unknown>[]> => (await scene.secretariat.ask<{ decisions: { nodes: Record<string, unknown>[] } }>(LIST, { pact: scene.pact.slug })).decisions.nodes;

async function change(transition: string, version: number, more: object = {}): Promise<{ commitment: { version: number }; problems: { path: string; code: string }[] }> {
  const input = { pact: scene.pact.slug, number: 2, version, transition, onDate: '2019-01-10', reason: 'Faute de local.', meeting: copil, ...more };
  return (await scene.secretariat.ask<{ changeCommitmentStatus: { commitment: { version: number }; problems: { path: string; code: string }[] } }>(CHANGE, { input })).changeCommitmentStatus;
}

async function adopted(effectiveOn: string): Promise<void> {
  const { prepareAvenant } = await scene.secretariat.ask<{ prepareAvenant: { avenant: { id: string } } }>(PREPARE, { input: { pact: scene.pact.slug, title: 'Retrait' } });
  const avenant = prepareAvenant.avenant.id;
  const { setAvenantChange } = await scene.secretariat.ask<{ setAvenantChange: { avenant: { version: number } } }>(SET, { input: { avenant, number: 3, version: 0, withdrawn: true, reason: 'Repris par l’État.' } });
  const { adoptAvenant } = await scene.secretariat.ask<{ adoptAvenant: { problems: object[] } }>(ADOPT, { input: { avenant, version: setAvenantChange.avenant.version, meeting: copil, decision: 'Le COPIL adopte.', effectiveOn } });
  expect(adoptAvenant.problems).toEqual([]);
}

describe('what takes effect by a decision', () => {
  it('writes it in the register: a commitment is suspended, taken up again and abandoned by one each, with its words', async () => {
    const suspended = await change('SUSPEND', 1);
    const resumed = await change('RESUME', suspended.commitment.version, { reason: 'Un local est trouvé.' });
    await change('ABANDON', resumed.commitment.version, { reason: 'Sans objet.' });
    const shared = { state: 'DONE', closedOn: '2019-05-15', closingWords: null, late: false, dueOn: '2019-01-10', decidedOn: '2018-12-20', organisation: null, meeting: { title: 'COPIL de décembre' }, commitments: [{ number: 2, status: 'ABANDONED' }], avenant: null, availableTransitions: [] };
    expect(await register()).toEqual([
      { ...shared, number: 3, kind: 'ABANDONMENT', text: 'Sans objet.' },
      { ...shared, number: 2, kind: 'RESUMPTION', text: 'Un local est trouvé.' },
      { ...shared, number: 1, kind: 'SUSPENSION', text: 'Faute de local.' },
    ]);
    const read = (client: TestClient) => client.ask(CHANGES, { pact: scene.pact.slug });
    expect(await read(scene.secretariat)).toEqual({ commitment: { statusChanges: [{ decidedBy: { number: 3 } }, { decidedBy: { number: 2 } }, { decidedBy: { number: 1 } }] } });
    expect(await read(scene.visitor)).toEqual({ commitment: { statusChanges: [{ decidedBy: null }, { decidedBy: null }, { decidedBy: null }] } });
    const tied = await write(api, scene.tenant, `SELECT s.after, d.number FROM commitment_status_change s JOIN decision d ON d.tenant_id = s.tenant_id AND d.id = s.decision_id WHERE s.tenant_id = $1 ORDER BY d.number`);
    expect(tied).toEqual([{ after: 'SUSPENDED', number: 1 }, { after: 'IN_PROGRESS', number: 2 }, { after: 'ABANDONED', number: 3 }]);
    const { closeDecision } = await scene.secretariat.ask<{ closeDecision: { problems: object[] } }>(CLOSE, { input: { pact: scene.pact.slug, number: 1, version: 2, words: 'Fait.' } });
    expect(closeDecision.problems).toEqual([{ path: 'number', code: 'DECISION_TAKES_EFFECT_BY_ITSELF' }]);
  });

  it('writes none when it is refused, nor for what the secretariat says by itself', async () => {
    expect((await change('SUSPEND', 1, { reason: ' ' })).problems).toEqual([{ path: 'reason', code: 'CHANGE_REASON_REQUIRED' }]);
    expect((await change('SUSPEND', 7)).problems).toEqual([{ path: 'version', code: 'VERSION_CONFLICT' }]);
    expect((await change('START', 1, { meeting: null })).problems).toEqual([]);
    expect(await register()).toEqual([]);
  });

  it('is open until the day of an avenant comes, and ends with it, once', async () => {
    await adopted('2019-06-01');
    const decision = { number: 1, kind: 'AVENANT', text: 'Le COPIL adopte.', dueOn: '2019-06-01', late: false, organisation: null, avenant: { number: 1, title: 'Retrait' } };
    expect(await register()).toMatchObject([{ ...decision, state: 'OPEN', commitments: [{ number: 3, status: 'NOT_STARTED' }] }]);
    for (const at of ['2019-06-01T05:00:00Z', '2019-06-02T05:00:00Z']) await api.get(PutAvenantsInForce).handle(contextOf(api, scene.tenant, fixedClock(at)));
    expect(await register()).toMatchObject([{ ...decision, state: 'DONE', closedOn: '2019-06-01', commitments: [{ number: 3, status: 'ABANDONED' }] }]);
    const versions = await write(api, scene.tenant, `SELECT v.state FROM decision_version v WHERE v.tenant_id = $1 ORDER BY v.version`);
    expect(versions).toEqual([{ state: 'OPEN' }, { state: 'DONE' }]);
    expect(await write(api, scene.tenant, `SELECT count(*)::int AS n FROM commitment_status_change WHERE tenant_id = $1 AND decision_id IS NOT NULL AND avenant_id IS NOT NULL`)).toEqual([{ n: 1 }]);
  });

  it('numbers what is decided at once without a gap nor a double', async () => {
    await Promise.all([change('SUSPEND', 1), adopted('2019-01-01')]);
    expect((await register()).map(({ number }) => number)).toEqual([2, 1]);
  });
});
