import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '#access';
import { ACCEPT, aCampaign, act, answer, answered, aCollection, aGuest, aPerson, countStatements, REOPEN, refusal, reportActs, SAVE, signedIn, startApi, SUBMIT, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const SAID = 'organisation { slug } role value kept';
const REQUEST = `id maySettle
  contributions { organisation { slug } role state late sentAt weather achievements peopleReached { count } figures { indicator { code } value notKnown } }
  contradictions { open indicator { code } said { ${SAID} } settlement { reason said { ${SAID} } } }`;
const READ = `query ($id: ID!) { reportRequest(id: $id) { ${REQUEST} } }`;
const SETTLE = `mutation ($input: SettleFigureInput!) { settleFigure(input: $input) { problems { path code } request { ${REQUEST} } } }`;
const FIGURES = `query ($pact: String!) { indicator(pact: $pact, code: "rendez-vous") { measurements { value revisions { value } provenance { organisation { slug } } } } }`;

interface Said {
  organisation: { slug: string };
  value: number;
  kept: boolean;
}
interface Request {
  maySettle: boolean;
  contributions: { organisation: { slug: string }; state: string; sentAt: string | null; achievements: string | null; peopleReached: { count: number } | null; figures: { value: number }[] }[];
  contradictions: { open: boolean; said: Said[]; settlement: { reason: string; said: Said[] } | null }[];
}

let api: TestApi;
let scene: Collection;
let ville: TestClient;
/** The requests of the lead and of the co-lead for commitment 1. */
let leads: string;
let colead: string;
const { requestFor } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  ville = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.ville.id }));
  leads = await requestFor(1);
  colead = await requestFor(1, ville, 'ville');
});

const read = async (client: TestClient, id: string): Promise<Request> => (await client.ask<{ reportRequest: Request }>(READ, { id })).reportRequest;
const figure = (value: number) => ({ ...answer, measurements: [{ indicator: 'rendez-vous', value }] });
async function saves(client: TestClient, request: string, value: number, version = 0): Promise<number> {
  return (await act(client, SAVE, { request, version, ...figure(value) })).report!.version;
}
async function sends(client: TestClient, request: string, value: number): Promise<{ id: string; version: number }> {
  return (await act(client, SUBMIT, { request, version: await saves(client, request, value) })).report!;
}
async function settle(organisation: string, client = scene.reporter, reason = 'Relevé contrôlé.', request = leads): Promise<{ problems: { path: string; code: string }[]; request: Request }> {
  return (await client.ask<{ settleFigure: { problems: { path: string; code: string }[]; request: Request } }>(SETTLE, { input: { request, indicator: 'rendez-vous', organisation, reason } })).settleFigure;
}
const told = (said: readonly Said[]): string[] => said.map(({ organisation, value, kept }) => `${organisation.slug} ${value}${kept ? ' kept' : ''}`);
const standing = async (): Promise<string[]> => {
  const { indicator } = await scene.secretariat.ask<{ indicator: { measurements: { value: number; revisions: unknown[]; provenance: { organisation: { slug: string } } }[] } }>(FIGURES, { pact: scene.pact.slug });
  return indicator.measurements.map(({ value, revisions, provenance }) => `${provenance.organisation.slug} ${value}${revisions.length ? ' revised' : ''}`).sort();
};

describe('contributions', () => {
  it('are told to the other porteurs once they are sent, and not before', async () => {
    expect((await read(scene.reporter, leads)).contributions).toMatchObject([{ organisation: { slug: 'ville' }, role: 'CO_LEAD', state: 'AWAITED', sentAt: null, achievements: null, figures: [] }]);
    await act(ville, SAVE, { request: colead, version: 0, ...figure(14), peopleReached: { count: 3 } });
    expect((await read(scene.reporter, leads)).contributions).toMatchObject([{ state: 'BEGUN', achievements: null, peopleReached: null, figures: [] }]);
    await act(ville, SUBMIT, { request: colead, version: 1 });
    expect((await read(scene.reporter, leads)).contributions).toMatchObject([{ state: 'SENT', achievements: answer.achievements, weather: 'CLOUDY', peopleReached: { count: 3 }, figures: [{ value: 14 }] }]);
    expect((await read(ville, colead)).contributions).toMatchObject([{ organisation: { slug: 'caf' }, state: 'AWAITED' }]);
  });

  it('a partner of a campaign to which partners contribute is among them', async () => {
    await write(api, scene.tenant, `INSERT INTO report_request (tenant_id, campaign_id, organisation_id, commitment_id, role) SELECT $1, $2, o.id, $3, 'PARTNER' FROM organisation o WHERE o.tenant_id = $1 AND o.slug = 'emmaus'`, [scene.campaign.id, scene.pact.commitments[0]!.id]);
    expect((await read(scene.reporter, leads)).contributions.map(({ organisation }) => organisation.slug)).toEqual(['ville', 'emmaus']);
    expect((await read(scene.stranger, await requestFor(1, scene.stranger, 'emmaus'))).contributions.map(({ organisation }) => organisation.slug)).toEqual(['caf', 'ville']);
  });

  it('a request is open to its organisation, its guests and the steering team; to others it does not exist', async () => {
    for (const client of [scene.secretariat, await aGuest(api, scene, scene.caf, scene.campaign)]) expect((await read(client, leads)).contributions).toHaveLength(1);
    for (const client of [ville, scene.stranger]) expect((await client.graphql(READ, { id: leads })).code).toBe('REQUEST_NOT_FOUND');
    expect((await scene.visitor.graphql(READ, { id: leads })).code).toBe('SIGN_IN_REQUIRED');
    expect((await (await aCollection(api)).secretariat.graphql(READ, { id: leads })).code).toBe('REQUEST_NOT_FOUND');
  });

  it('are told to nobody else, by whatever way a request is reached, and neither are figures that differ nor exchanges', async () => {
    await sends(ville, colead, 14);
    await sends(scene.validator, leads, 12);
    await scene.secretariat.ask(`mutation ($input: OpenThreadInput!) { openThread(input: $input) { problems { code } } }`, { input: { request: leads, words: 'Lequel des deux ?' } });
    const TOLD = 'organisation { slug } contributions { achievements } contradictions { open } threads { id } openThreads threadReaders { name } maySettle';
    const OVERVIEW = `query ($pact: String!) { overview(pact: $pact) { asked { ${TOLD} } } }`;
    const LIST = `query ($pact: String!) { reportRequests(pact: $pact, campaign: "2019-S1") { nodes { ${TOLD} } } }`;
    const who = (role: Role) => aPerson(api, scene.tenant, { role }).then((person) => signedIn(api, scene.tenant, person));
    const told = async (client: TestClient): Promise<object> => (await client.ask<{ overview: { asked: { organisation: { slug: string } }[] } }>(OVERVIEW, { pact: scene.pact.slug })).overview.asked.find(({ organisation }) => organisation.slug === 'caf')!;
    const nothing = { organisation: { slug: 'caf' }, contributions: [], contradictions: [], threads: [], openThreads: 0, threadReaders: [], maySettle: false };
    const [committee, conseil] = [await who('COPIL_MEMBER'), await who('CONSEIL_MEMBER')];
    for (const client of [scene.visitor, scene.stranger, ville, committee, conseil]) expect(await told(client)).toEqual(nothing);
    for (const client of [scene.secretariat, scene.reporter]) expect(await told(client)).toMatchObject({ contributions: [{}], contradictions: [{ open: true }], threads: [{}], openThreads: 1 });
    for (const { contributions, contradictions, threads } of (await committee.ask<{ reportRequests: { nodes: Record<string, unknown[]>[] } }>(LIST, { pact: scene.pact.slug })).reportRequests.nodes) expect([contributions, contradictions, threads]).toEqual([[], [], []]);
    for (const client of [ville, conseil]) expect((await client.graphql(LIST, { pact: scene.pact.slug })).code).toBe('FORBIDDEN');
    for (const client of [committee, conseil]) {
      expect((await client.graphql(READ, { id: leads })).code).toMatch(/^(FORBIDDEN|REQUEST_NOT_FOUND)$/);
      for (const mutation of ['settleFigure(input: { request: "R", indicator: "rendez-vous", organisation: "ville", reason: "Vu." }) { problems { code } }', 'openThread(input: { request: "R", words: "Et moi ?" }) { problems { code } }', 'announcePresence(input: { request: "R" }) { others }']) {
        expect((await client.graphql(`mutation { ${mutation.replace('"R"', `"${leads}"`)} }`)).code).toBe('FORBIDDEN');
      }
    }
    expect((await scene.visitor.graphql(`mutation { announcePresence(input: { request: "${leads}" }) { others } }`)).code).toBe('SIGN_IN_REQUIRED');
  });

  it('are told no more to a former porteur, nor are figures that differ; whoever runs the collection reads them beside its answer', async () => {
    await sends(ville, colead, 14);
    await sends(scene.validator, leads, 12);
    expect(await read(ville, colead)).toMatchObject({ contributions: [{}], contradictions: [{}] });
    await write(api, scene.tenant, `UPDATE report_request SET former_on = '2019-05-10' WHERE tenant_id = $1 AND id = $2`, [colead]);
    expect(await read(ville, colead)).toMatchObject({ contributions: [], contradictions: [] });
    expect((await read(scene.secretariat, colead)).contributions).toMatchObject([{ organisation: { slug: 'caf' } }]);
  });

  it('come in one statement, whatever their number', async () => {
    await sends(ville, colead, 14);
    await sends(scene.validator, leads, 12);
    const { result, statements } = await countStatements(api, () => read(scene.reporter, leads));
    expect(result.contributions).toHaveLength(1);
    expect(statements.filter((sql) => sql.includes('report_request'))).toHaveLength(1);
  });
});

describe('figures that differ', () => {
  beforeEach(async () => void (await sends(ville, colead, 14)));

  it('are a contradiction for the lead from its draft on, and for the others once it is sent', async () => {
    expect((await read(scene.reporter, leads)).contradictions).toEqual([]);
    await saves(scene.reporter, leads, 12);
    const { contradictions, maySettle } = await read(scene.reporter, leads);
    expect(maySettle).toBe(true);
    expect(contradictions).toMatchObject([{ open: true, indicator: { code: 'rendez-vous' }, settlement: null }]);
    expect(told(contradictions[0]!.said)).toEqual(['caf 12', 'ville 14']);
    expect(await read(ville, colead)).toMatchObject({ contradictions: [], maySettle: false });
    await act(scene.validator, SUBMIT, { request: leads, version: 1 });
    for (const client of [ville, scene.secretariat]) expect((await read(client, colead)).contradictions).toMatchObject([{ open: true }]);
  });

  it('the same value, one that is not known, or one of a former porteur contradicts nothing', async () => {
    await saves(scene.reporter, leads, 14);
    expect((await read(scene.reporter, leads)).contradictions).toEqual([]);
    await act(scene.reporter, SAVE, { request: leads, version: 1, measurements: [{ indicator: 'rendez-vous', notKnown: true }] });
    expect((await read(scene.reporter, leads)).contradictions).toEqual([]);
    await saves(scene.reporter, leads, 12, 2);
    await write(api, scene.tenant, `UPDATE report_request SET former_on = '2019-05-10' WHERE tenant_id = $1 AND id = $2`, [colead]);
    expect((await read(scene.reporter, leads)).contradictions).toEqual([]);
  });

  it('are told before sending, by whom and how much, and stop nothing', async () => {
    const version = await saves(scene.reporter, leads, 12);
    const stopped = await act(scene.validator, SUBMIT, { request: leads, version, stopAtWarnings: true });
    expect(stopped.warnings).toMatchObject([{ path: 'measurements.rendez-vous', code: 'FIGURES_CONTRADICT', message: expect.stringContaining('Ville (14)') }]);
    expect((await act(scene.validator, SUBMIT, { request: leads, version })).report!.state).toBe('SUBMITTED');
  });

  it('are settled by the lead with a reason: both values and the reason stay, and sending is told no more', async () => {
    const version = await saves(scene.reporter, leads, 12);
    expect((await settle('ville', scene.reporter, ' ')).problems).toEqual([{ path: 'reason', code: 'SETTLEMENT_REASON_REQUIRED' }]);
    expect((await settle('emmaus')).problems).toEqual([{ path: 'organisation', code: 'FIGURE_NOT_SAID' }]);
    const { problems, request } = await settle('ville');
    expect(problems).toEqual([]);
    expect(request.contradictions).toMatchObject([{ open: false, settlement: { reason: 'Relevé contrôlé.' } }]);
    const { report } = await act(scene.validator, SAVE, { request: leads, version, measurements: [{ indicator: 'rendez-vous', value: 14 }] });
    expect((await act(scene.validator, SUBMIT, { request: leads, version: report!.version, stopAtWarnings: true })).problems).toEqual([]);
    for (const [client, id] of [[ville, colead], [scene.secretariat, leads]] as const) {
      const [left] = (await read(client, id)).contradictions;
      expect(left).toMatchObject({ open: false, settlement: { reason: 'Relevé contrôlé.' } });
      expect(told(left!.settlement!.said)).toEqual(['caf 12', 'ville 14 kept']);
    }
  });

  it('a figure that was not there when it was settled opens it again', async () => {
    await saves(scene.reporter, leads, 12);
    await settle('caf');
    await saves(scene.reporter, leads, 13, 1);
    expect((await read(scene.reporter, leads)).contradictions).toMatchObject([{ open: true, settlement: { reason: 'Relevé contrôlé.' } }]);
    await settle('caf', scene.reporter, 'Recompté.');
    expect((await read(scene.reporter, leads)).contradictions).toMatchObject([{ open: false, settlement: { reason: 'Recompté.' } }]);
  });

  it('only the lead settles, while the campaign is open, and only what differs', async () => {
    expect((await settle('ville')).problems).toEqual([{ path: 'indicator', code: 'NOTHING_TO_SETTLE' }]);
    await saves(scene.reporter, leads, 12);
    const input = { indicator: 'rendez-vous', organisation: 'ville', reason: 'Vu.' };
    expect(await refusal(ville, SETTLE, { ...input, request: colead })).toBe('LEAD_SETTLES');
    expect(await refusal(ville, SETTLE, { ...input, request: leads })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(scene.secretariat, SETTLE, { ...input, request: leads })).toBe('FORBIDDEN');
    await write(api, scene.tenant, `UPDATE campaign SET state = 'CLOSED', closed_on = '2019-05-15' WHERE tenant_id = $1 AND id = $2`, [scene.campaign.id]);
    expect(await refusal(scene.reporter, SETTLE, { ...input, request: leads })).toBe('CAMPAIGN_CLOSED');
  });
});

describe('of accepted figures that differ', () => {
  let lead: { id: string; version: number };
  let other: { id: string; version: number };
  const accepts = async (): Promise<void> => {
    await act(scene.secretariat, ACCEPT, { report: other.id, version: other.version });
    await act(scene.secretariat, ACCEPT, { report: lead.id, version: lead.version });
  };
  const prepare = async (theirs: number): Promise<void> => {
    other = await sends(ville, colead, theirs);
    lead = await sends(scene.validator, leads, 12);
  };

  it('the lead’s counts while none is settled, and the other is no past of it', async () => {
    await prepare(14);
    await accepts();
    expect(await standing()).toEqual(['caf 12']);
  });

  it('the settled one counts, whenever it is settled', async () => {
    await prepare(14);
    await settle('ville');
    await accepts();
    expect(await standing()).toEqual(['ville 14']);
    await settle('caf', scene.reporter, 'Recompté.');
    expect(await standing()).toEqual(['caf 12']);
  });

  it('the other stands again when the lead’s is taken back', async () => {
    await prepare(14);
    await accepts();
    const { version } = await act(scene.secretariat, REOPEN, { report: lead.id, version: lead.version + 1, reason: 'Erreur.' }).then(({ report }) => report!);
    expect(await standing()).toEqual(['ville 14']);
    await act(scene.secretariat, ACCEPT, { report: lead.id, version });
    expect(await standing()).toEqual(['caf 12']);
  });

  it('those that agree stand side by side', async () => {
    await prepare(12);
    await accepts();
    expect(await standing()).toEqual(['caf 12', 'ville 12']);
  });

  it('each says to everybody whose it is, and which commitment it is about', async () => {
    await prepare(14);
    await act(scene.secretariat, ACCEPT, { report: other.id, version: other.version });
    const page = `query ($pact: String!) { commitment(pact: $pact, number: 1) { indicators { measurements { value provenance { organisation { name } } commitments { number } } } } }`;
    const { result, statements } = await countStatements(api, () => scene.visitor.ask<{ commitment: { indicators: { measurements: object[] }[] } }>(page, { pact: scene.pact.slug }));
    expect(statements).toHaveLength(1);
    expect(result.commitment.indicators[0]!.measurements).toEqual([{ value: 14, provenance: { organisation: { name: 'Ville' } }, commitments: [{ number: 1 }] }]);
  });
});

describe('which figure stands follows what happens since', () => {
  it('a figure put aside and corrected comes back as corrected, not twice', async () => {
    const other = await sends(ville, colead, 14);
    const lead = await sends(scene.validator, leads, 12);
    await act(scene.secretariat, ACCEPT, { report: lead.id, version: lead.version });
    await act(scene.secretariat, ACCEPT, { report: other.id, version: other.version });
    const reopened = await act(scene.secretariat, REOPEN, { report: other.id, version: other.version + 1, reason: 'Erreur.' });
    await act(scene.secretariat, ACCEPT, { report: other.id, version: reopened.report!.version, edit: { measurements: [{ indicator: 'rendez-vous', value: 15 }] } });
    expect(await standing()).toEqual(['caf 12']);
    await act(scene.secretariat, REOPEN, { report: lead.id, version: lead.version + 1, reason: 'Erreur.' });
    expect(await standing()).toEqual(['ville 15']);
  });

  it('the lead’s, corrected on the indicator’s page, puts aside what it no longer agrees with', async () => {
    const other = await sends(ville, colead, 12);
    const lead = await sends(scene.validator, leads, 12);
    await act(scene.secretariat, ACCEPT, { report: lead.id, version: lead.version });
    await act(scene.secretariat, ACCEPT, { report: other.id, version: other.version });
    const [own] = await write<{ id: string }>(api, scene.tenant, `SELECT m.id FROM measurement m WHERE m.tenant_id = $1 AND m.organisation_id = $2`, [scene.caf.id]);
    const CORRECT = `mutation ($input: CorrectMeasurementInput!) { correctMeasurement(input: $input) { problems { code } } }`;
    await scene.secretariat.ask(CORRECT, { input: { id: own!.id, value: 20, reason: 'Relevé contrôlé.' } });
    expect(await standing()).toEqual(['caf 20 revised']);
  });

  it('what the lead kept of another’s figures adds up with its own to the year', async () => {
    const half = await aCampaign(api, scene.tenant, scene.pact, { code: '2019-S2', state: 'PLANNED' });
    const commitment = scene.pact.commitments[0]!.id;
    await write(api, scene.tenant, `INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) VALUES ($1, $2, $3, $4, 'LEAD')`, [half.id, commitment, scene.caf.id]);
    await answered(api, scene, 1, { campaign: '2019-S2' });
    await write(
      api, scene.tenant,
      `INSERT INTO measurement (tenant_id, indicator_id, organisation_id, report_id, value, qualifier, period_kind, starts_on, start_precision, ends_on, end_precision, provenance, recorded_at, recorded_by)
       SELECT $1, $2, $3, r.id, 100, 'EXACT', 'SEMESTER', '2019-07-01', 'SEMESTER', '2019-12-31', 'SEMESTER', 'REPORT', '2020-01-10', 'essai'
       FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id WHERE r.tenant_id = $1 AND q.campaign_id = $4`,
      [scene.indicator.id, scene.caf.id, half.id],
    );
    const other = await sends(ville, colead, 14);
    const lead = await sends(scene.validator, leads, 12);
    await act(scene.secretariat, ACCEPT, { report: lead.id, version: lead.version });
    await act(scene.secretariat, ACCEPT, { report: other.id, version: other.version });
    const READ_YEAR = `query ($pact: String!) { indicator(pact: $pact, code: "rendez-vous") { periods { known value organisation { slug } } } }`;
    const year = async () => (await scene.secretariat.ask<{ indicator: { periods: { known: number; value: number | null; organisation: { slug: string } }[] } }>(READ_YEAR, { pact: scene.pact.slug })).indicator.periods;
    expect(await year()).toEqual([{ known: 2, value: 112, organisation: { slug: 'caf' } }]);
    await settle('ville', scene.validator);
    expect(await year()).toEqual([{ known: 2, value: 114, organisation: { slug: 'caf' } }]);
    // Put right, it says what the lead says: both stand, and the half counts once.
    const [kept] = await write<{ id: string }>(api, scene.tenant, `SELECT m.id FROM measurement m WHERE m.tenant_id = $1 AND m.organisation_id = $2`, [scene.ville.id]);
    await scene.secretariat.ask(`mutation ($input: CorrectMeasurementInput!) { correctMeasurement(input: $input) { problems { code } } }`, { input: { id: kept!.id, value: 12, reason: 'Relevé contrôlé.' } });
    expect((await year()).find(({ organisation }) => organisation.slug === 'caf')).toEqual({ known: 2, value: 112, organisation: { slug: 'caf' } });
  });

  it('a figure that is no longer what was kept gives way to the lead’s', async () => {
    const other = await sends(ville, colead, 14);
    const lead = await sends(scene.validator, leads, 12);
    await settle('ville', scene.validator);
    await act(scene.secretariat, ACCEPT, { report: lead.id, version: lead.version });
    await act(scene.secretariat, ACCEPT, { report: other.id, version: other.version, edit: { measurements: [{ indicator: 'rendez-vous', value: 500 }] } });
    expect(await standing()).toEqual(['caf 12']);
  });

  it('once the lead’s answer is sent, settling is for who may send', async () => {
    const contributor = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id }));
    await sends(ville, colead, 14);
    await saves(contributor, leads, 12);
    await settle('ville', contributor);
    await act(scene.validator, SUBMIT, { request: leads, version: 1 });
    const input = { request: leads, indicator: 'rendez-vous', organisation: 'caf', reason: 'Recompté.' };
    expect((await read(contributor, leads)).maySettle).toBe(false);
    expect(await refusal(contributor, SETTLE, input)).toBe('FORBIDDEN');
    expect((await settle('caf', scene.validator, 'Recompté.')).problems).toEqual([]);
  });

  it('settled while another is being accepted: both see each other', async () => {
    const other = await sends(ville, colead, 14);
    const lead = await sends(scene.validator, leads, 12);
    await act(scene.secretariat, ACCEPT, { report: lead.id, version: lead.version });
    await Promise.all([act(scene.secretariat, ACCEPT, { report: other.id, version: other.version }), settle('ville', scene.validator)]);
    expect(await standing()).toEqual(['ville 14']);
  });
});
