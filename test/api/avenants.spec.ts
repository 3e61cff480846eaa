import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PutAvenantsInForce } from '#commitments';
import { fixedClock } from '#platform';
import { aCollection, aPact, aTenant, contextOf, countStatements, signedIn, aPerson, standAt, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const AVENANT = `id state number title decision effectiveOn fictional version copil { title heldOn }
  changes { id kind reason stale version commitment { number status } wording { title purpose calendar } changes { part before after words { kind text } } }`;
const act = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { avenant { ${AVENANT} } problems { path code message } } }`;
const PREPARE = act('prepareAvenant', 'PrepareAvenantInput');
const RENAME = act('renameAvenant', 'RenameAvenantInput');
const SET = act('setAvenantChange', 'SetAvenantChangeInput');
const REMOVE = act('removeAvenantChange', 'RemoveAvenantChangeInput');
const DISCARD = act('discardAvenant', 'DiscardAvenantInput');
const ADOPT = act('adoptAvenant', 'AdoptAvenantInput');
const LIST = `query ($pact: String!) { avenants(pact: $pact) { id number title state } }`;
const ONE = `query ($pact: String!, $number: Int!) { avenant(pact: $pact, number: $number) { ${AVENANT} } }`;
const DRAFT = `query ($id: ID!) { avenantDraft(id: $id) { ${AVENANT} } }`;
const WORDED = `query ($pact: String!, $number: Int!) { commitment(pact: $pact, number: $number) {
  title purpose status wording calendar { verbatim startsOn endsOn certainty } comingAvenants { number }
  statusChanges { after source reason onDate avenant { number } meeting { title } }
  wordings { number effectiveFrom title calendarVerbatim avenant { number title } changes { part } } } }`;
const PREVIEW = `query ($pact: String!, $number: Int!, $wording: WordingInput!) { wordingPreview(pact: $pact, number: $number, wording: $wording) { changes { part words { kind text } } calendar { startsOn endsOn certainty } } }`;

const TEXT = { title: 'Engagement 1', purpose: 'Objet', calendar: 'durée du Pacte' };
const REWORDED = { ...TEXT, purpose: 'Objet élargi', calendar: '1er semestre 2020' };

interface Avenant {
  id: string;
  state: string;
  number: number | null;
  title: string;
  version: number;
  changes: { kind: string; stale: boolean; version: number; commitment: { number: number }; wording: object | null; changes: { part: string }[] }[];
}
interface Payload {
  avenant: Avenant | null;
  problems: { path: string; code: string }[];
}

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

const doing = async (mutation: string, input: object, client: TestClient = scene.secretariat): Promise<Payload> => Object.values(await client.ask<Record<string, Payload>>(mutation, { input }))[0]!;
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const worded = async (number = 1): Promise<Record<string, unknown>> => (await scene.visitor.ask<{ commitment: Record<string, unknown> }>(WORDED, { pact: scene.pact.slug, number })).commitment;
const adoption = (avenant: Avenant, more: object = {}): object => ({ avenant: avenant.id, version: avenant.version, meeting: copil, decision: 'Le COPIL adopte.', effectiveOn: '2019-01-01', ...more });

/** A draft that words commitment 1 anew. */
async function aDraft(wording: object = REWORDED, number = 1): Promise<Avenant> {
  const begun = (await doing(PREPARE, { pact: scene.pact.slug, title: 'Élargir l’accueil' })).avenant!;
  const done = await doing(SET, { avenant: begun.id, number, version: 0, wording });
  expect(codes(done)).toEqual([]);
  return done.avenant!;
}

describe('an avenant', () => {
  it('that is adopted changes the commitment from its day, keeps the text as signed, and tells both', async () => {
    const draft = await aDraft();
    expect(draft).toMatchObject({ state: 'DRAFT', number: null, fictional: true, changes: [{ kind: 'REWORDED', stale: false, commitment: { number: 1 }, wording: { purpose: 'Objet élargi' }, changes: [{ part: 'PURPOSE', before: 'Objet', after: 'Objet élargi' }, { part: 'CALENDAR' }] }] });
    expect(await worded()).toMatchObject({ purpose: 'Objet', wording: 1, wordings: [] });
    const { avenant, problems } = await doing(ADOPT, adoption(draft));
    expect(problems).toEqual([]);
    expect(avenant).toMatchObject({ state: 'IN_FORCE', number: 1, copil: { title: 'COPIL de décembre', heldOn: '2018-12-20' }, decision: 'Le COPIL adopte.', effectiveOn: '2019-01-01' });
    expect(await worded()).toMatchObject({
      purpose: 'Objet élargi',
      wording: 2,
      calendar: { verbatim: '1er semestre 2020', startsOn: '2020-01-01', endsOn: '2020-06-30', certainty: 'FIRM' },
      wordings: [
        { number: 2, effectiveFrom: '2019-01-01', avenant: { number: 1, title: 'Élargir l’accueil' }, changes: [{ part: 'PURPOSE' }, { part: 'CALENDAR' }] },
        { number: 1, effectiveFrom: '2015-01-01', avenant: null, calendarVerbatim: 'durée du Pacte', changes: [] },
      ],
    });
    const read = (await scene.visitor.ask<{ avenant: Avenant }>(ONE, { pact: scene.pact.slug, number: 1 })).avenant;
    expect(read.changes[0]!.changes).toEqual([
      { part: 'PURPOSE', before: 'Objet', after: 'Objet élargi', words: [{ kind: 'KEPT', text: 'Objet ' }, { kind: 'ADDED', text: 'élargi' }] },
      { part: 'CALENDAR', before: 'durée du Pacte', after: '1er semestre 2020', words: [{ kind: 'REMOVED', text: 'durée du Pacte' }, { kind: 'ADDED', text: '1er semestre 2020' }] },
    ]);
  });

  it('whose day is to come waits for it, is announced meanwhile, and takes effect once', async () => {
    const { avenant } = await doing(ADOPT, adoption(await aDraft(), { effectiveOn: '2019-06-01' }));
    expect(avenant).toMatchObject({ state: 'ADOPTED', number: 1 });
    expect(await worded()).toMatchObject({ purpose: 'Objet', wording: 1, wordings: [], comingAvenants: [{ number: 1 }] });
    const other = await aDraft({ ...TEXT, purpose: 'Autre objet' });
    expect(codes(await doing(ADOPT, adoption(other)))).toEqual(['changes.1 COMMITMENT_AWAITS_AVENANT']);
    const sweep = (at: string): Promise<void> => api.get(PutAvenantsInForce).handle(contextOf(api, scene.tenant, fixedClock(at)));
    await sweep('2019-05-31T20:00:00Z');
    expect(await worded()).toMatchObject({ wording: 1 });
    await standAt(api, scene.tenant, '2019-06-01');
    // Midnight in Paris.
    await sweep('2019-05-31T22:00:00Z');
    await sweep('2019-05-31T22:05:00Z');
    expect(await worded()).toMatchObject({ purpose: 'Objet élargi', wording: 2, comingAvenants: [], wordings: [{ effectiveFrom: '2019-06-01' }, {}] });
    // What was written from the text before is to be read again.
    expect((await scene.secretariat.ask<{ avenantDraft: Avenant }>(DRAFT, { id: other.id })).avenantDraft.changes).toMatchObject([{ stale: true }]);
    expect(codes(await doing(ADOPT, adoption(other)))).toEqual(['changes.1 WORDING_MOVED']);
    const again = await doing(SET, { avenant: other.id, number: 1, version: 1, wording: { ...REWORDED, purpose: 'Autre objet' } });
    expect((await doing(ADOPT, adoption(again.avenant!))).avenant).toMatchObject({ state: 'IN_FORCE', number: 2 });
    expect(await worded()).toMatchObject({ wording: 3, purpose: 'Autre objet' });
  });

  it('may withdraw a commitment: it is abandoned by the avenant, with its reason', async () => {
    const begun = (await doing(PREPARE, { pact: scene.pact.slug, title: 'Retrait' })).avenant!;
    expect(codes(await doing(SET, { avenant: begun.id, number: 2, version: 0, withdrawn: true, reason: ' ' }))).toEqual(['reason CHANGE_REASON_REQUIRED']);
    const draft = (await doing(SET, { avenant: begun.id, number: 2, version: 0, withdrawn: true, reason: 'Repris par l’État.' })).avenant!;
    expect((await doing(ADOPT, adoption(draft))).avenant).toMatchObject({ state: 'IN_FORCE', changes: [{ kind: 'WITHDRAWN', wording: null, changes: [], reason: 'Repris par l’État.' }] });
    expect(await worded(2)).toMatchObject({ status: 'ABANDONED', wording: 1, statusChanges: [{ after: 'ABANDONED', source: 'AVENANT', reason: 'Repris par l’État.', onDate: '2019-01-01', avenant: { number: 1 }, meeting: { title: 'COPIL de décembre' } }] });
    const next = (await doing(PREPARE, { pact: scene.pact.slug, title: 'Encore' })).avenant!;
    expect(codes(await doing(SET, { avenant: next.id, number: 2, version: 0, withdrawn: true, reason: 'Encore.' }))).toEqual(['withdrawn WITHDRAWAL_IMPOSSIBLE']);
    expect(codes(await doing(SET, { avenant: next.id, number: 2, version: 0, wording: REWORDED }))).toEqual(['number COMMITMENT_WITHDRAWN']);
  });

  it('is refused when it says nothing new, names no COPIL that sat, or takes effect before it', async () => {
    const begun = (await doing(PREPARE, { pact: scene.pact.slug, title: 'Essai' })).avenant!;
    expect(codes(await doing(PREPARE, { pact: scene.pact.slug, title: ' ' }))).toEqual(['title AVENANT_TITLE_REQUIRED']);
    expect(codes(await doing(ADOPT, adoption(begun, { decision: ' ' })))).toEqual(['decision DECISION_REQUIRED', 'avenant AVENANT_EMPTY']);
    expect(codes(await doing(SET, { avenant: begun.id, number: 1, version: 0, wording: { ...TEXT, purpose: ' Objet ' } }))).toEqual(['wording WORDING_UNCHANGED']);
    expect(codes(await doing(SET, { avenant: begun.id, number: 1, version: 0, wording: { ...TEXT, purpose: ' ' } }))).toEqual(['wording.purpose WORDING_REQUIRED']);
    expect(codes(await doing(SET, { avenant: begun.id, number: 1, version: 0 }))).toEqual(['wording WORDING_REQUIRED']);
    const { avenant } = await doing(SET, { avenant: begun.id, number: 1, version: 0, wording: REWORDED });
    const [workshop] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, 'ATELIER', 'Atelier', '2018-12-20T13:30:00Z') RETURNING id`, [scene.pact.id]);
    expect(codes(await doing(ADOPT, adoption(avenant!, { meeting: workshop!.id })))).toEqual(['meeting COPIL_UNKNOWN']);
    expect(codes(await doing(ADOPT, adoption(avenant!, { effectiveOn: '2018-12-19' })))).toEqual(['effectiveOn EFFECT_BEFORE_COPIL']);
    expect((await doing(ADOPT, adoption(avenant!))).avenant).toMatchObject({ number: 1 });
    for (const [mutation, input] of [[ADOPT, adoption(avenant!)], [RENAME, { avenant: begun.id, version: avenant!.version, title: 'Autre' }], [SET, { avenant: begun.id, number: 1, version: 1, wording: TEXT }], [DISCARD, { avenant: begun.id, version: avenant!.version }]] as const) {
      expect(codes(await doing(mutation, input))).toEqual(['avenant AVENANT_ADOPTED']);
    }
  });

  it('is prepared by two without losing a word: who is late is told what stands', async () => {
    const draft = await aDraft();
    const colleague = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'SECRETARIAT' }));
    const theirs = await doing(SET, { avenant: draft.id, number: 1, version: 1, wording: { ...REWORDED, purpose: 'Objet de la collègue' } }, colleague);
    const mine = await doing(SET, { avenant: draft.id, number: 1, version: 1, wording: { ...REWORDED, purpose: 'Mon objet' } });
    expect(codes(mine)).toEqual(['version VERSION_CONFLICT']);
    expect(mine.avenant!.changes).toMatchObject([{ version: 2, wording: { purpose: 'Objet de la collègue' } }]);
    // Another commitment of the same draft is no conflict; adopting what one has not read is.
    expect(codes(await doing(SET, { avenant: draft.id, number: 3, version: 0, wording: { ...TEXT, title: 'Engagement trois' } }))).toEqual([]);
    expect(codes(await doing(ADOPT, adoption(theirs.avenant!)))).toEqual(['version VERSION_CONFLICT']);
    expect(codes(await doing(RENAME, { avenant: draft.id, version: draft.version, title: 'Trop tard' }))).toEqual(['version VERSION_CONFLICT']);
    const removed = await doing(REMOVE, { avenant: draft.id, number: 3, version: 1 });
    expect(removed.avenant!.changes.map(({ commitment }) => commitment.number)).toEqual([1]);
    expect((await doing(DISCARD, { avenant: draft.id, version: removed.avenant!.version })).avenant).toBeNull();
    expect((await scene.secretariat.ask<{ avenants: object[] }>(LIST, { pact: scene.pact.slug })).avenants).toEqual([]);
  });
});

describe('who sees an avenant', () => {
  it('everybody once it is adopted, in one statement; a draft the secretariat only', async () => {
    await doing(ADOPT, adoption(await aDraft()));
    await aDraft({ ...TEXT, title: 'Autre titre' }, 3);
    const seen = async (client: TestClient): Promise<string[]> => (await client.ask<{ avenants: Avenant[] }>(LIST, { pact: scene.pact.slug })).avenants.map(({ state }) => state);
    expect(await seen(scene.secretariat)).toEqual(['DRAFT', 'IN_FORCE']);
    for (const client of [scene.visitor, scene.validator]) expect(await seen(client)).toEqual(['IN_FORCE']);
    expect((await countStatements(api, () => scene.visitor.ask(ONE, { pact: scene.pact.slug, number: 1 }))).statements).toHaveLength(1);
  });

  it('not a neighbour: for whom neither it nor its commitments exist', async () => {
    const draft = await aDraft();
    const tenant = await aTenant(api, { demonstration: true });
    await aPact(api, tenant);
    const neighbour = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    expect((await neighbour.graphql(DRAFT, { id: draft.id })).code).toBe('AVENANT_NOT_FOUND');
    expect((await neighbour.graphql(ADOPT, { input: adoption(draft) })).code).toBe('AVENANT_NOT_FOUND');
    expect((await neighbour.graphql(LIST, { pact: scene.pact.slug })).code).toBe('PACT_NOT_FOUND');
    expect((await scene.validator.graphql(DRAFT, { id: draft.id })).code).toBe('FORBIDDEN');
  });
});

describe('a report', () => {
  it('stays tied to the wording it answered, whatever an avenant makes of the text', async () => {
    const { pact, campaign } = scene;
    const desk = await scene.reporter.ask<{ reportingDesk: { requests: { id: string; commitment: { number: number } }[] } }>(
      `query ($pact: String!, $campaign: String!) { reportingDesk(pact: $pact, campaign: $campaign, organisation: "caf") { requests { id commitment { number } } } }`,
      { pact: pact.slug, campaign: campaign.code },
    );
    const requestOf = (number: number): string => desk.reportingDesk.requests.find(({ commitment }) => commitment.number === number)!.id;
    const run = async (client: TestClient, name: string, type: string, input: object): Promise<{ id: string; version: number; wording: number | null }> =>
      (await client.ask<Record<string, { report: { id: string; version: number; wording: number | null } }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { report { id version wording } problems { code } } }`, { input }))[name]!.report;
    const draft = await run(scene.reporter, 'saveReport', 'SaveReportInput', { request: requestOf(1), version: 0, status: 'IN_PROGRESS', weather: 'SUNNY', achievements: 'Fait.' });
    expect(draft.wording).toBeNull();
    const sent = await run(scene.validator, 'submitReport', 'SubmitReportInput', { request: requestOf(1), version: draft.version });
    expect(sent.wording).toBe(1);
    await doing(ADOPT, adoption(await aDraft()));
    const done = await run(scene.secretariat, 'acceptReport', 'AcceptReportInput', { report: sent.id, version: sent.version });
    expect(done.wording).toBe(1);
    const read = `query ($pact: String!, $number: Int!) { commitment(pact: $pact, number: $number) { wording reports { wording wordingChanges { part before after } } } }`;
    expect((await scene.visitor.ask<{ commitment: object }>(read, { pact: pact.slug, number: 1 })).commitment).toEqual({
      wording: 2,
      reports: [{ wording: 1, wordingChanges: [{ part: 'PURPOSE', before: 'Objet', after: 'Objet élargi' }, { part: 'CALENDAR', before: 'durée du Pacte', after: '1er semestre 2020' }] }],
    });
    // One that is sent afterwards answers what holds.
    await doing(ADOPT, adoption(await aDraft({ ...TEXT, title: 'Titre', purpose: 'Autre' }, 2)));
    const late = await run(scene.reporter, 'saveReport', 'SaveReportInput', { request: requestOf(2), version: 0, status: 'IN_PROGRESS', weather: 'SUNNY', achievements: 'Fait.' });
    expect((await run(scene.validator, 'submitReport', 'SubmitReportInput', { request: requestOf(2), version: late.version })).wording).toBe(2);
  });
});

describe('the preview of a wording', () => {
  it('says word by word what it would change and how its calendar is read, and writes nothing', async () => {
    const ask = { pact: scene.pact.slug, number: 1, wording: { ...TEXT, purpose: 'Bel objet', calendar: 'quand on pourra' } };
    expect((await scene.secretariat.ask<{ wordingPreview: object }>(PREVIEW, ask)).wordingPreview).toEqual({
      changes: [
        { part: 'PURPOSE', words: [{ kind: 'REMOVED', text: 'Objet' }, { kind: 'ADDED', text: 'Bel objet' }] },
        { part: 'CALENDAR', words: [{ kind: 'REMOVED', text: 'durée du Pacte' }, { kind: 'ADDED', text: 'quand on pourra' }] },
      ],
      calendar: { startsOn: null, endsOn: null, certainty: 'UNREAD' },
    });
    expect((await scene.visitor.graphql(PREVIEW, ask)).code).toBe('SIGN_IN_REQUIRED');
    expect(await worded()).toMatchObject({ wording: 1, purpose: 'Objet' });
  });
});

describe('the history of a commitment', () => {
  it('tells to all that an avenant took effect, and what was said before; nothing of drafts', async () => {
    const draft = await aDraft();
    await doing(ADOPT, adoption(draft));
    const [first] = scene.pact.commitments;
    const history = async (client: TestClient, object: string): Promise<{ summary: string; changes: { field: string; before: unknown; after: unknown }[] }[]> =>
      (await client.ask<{ history: { nodes: { summary: string; changes: { field: string; before: unknown; after: unknown }[] }[] } }>(`query ($object: ID!) { history(object: $object, first: 20) { nodes { summary changes { field before after } } } }`, { object })).history.nodes;
    const [entry] = await history(scene.visitor, first!.id);
    expect(entry).toMatchObject({ summary: 'L’avenant n° 1 a pris effet sur l’engagement.' });
    expect(entry!.changes).toEqual(expect.arrayContaining([expect.objectContaining({ field: 'purpose' })]));
    expect(JSON.stringify(await history(scene.visitor, draft.id))).not.toContain('REWORDED');
  });
});
