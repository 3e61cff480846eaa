import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { aCampaign, aCollection, aGuest, aPact, aPerson, aTenant, anIndicator, anOrganisation, countStatements, openCampaign, signedIn, standAt, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const PAYLOAD = `request { id state late availableTransitions } report { id version state status weather achievements unchanged submittedBy decidedBy returnComment measurements { value notKnown indicator { code } } availableTransitions }
  problems { path code message } warnings { path code message } conflict { version state achievements savedBy decidedBy }`;
const SAVE = `mutation ($input: SaveReportInput!) { saveReport(input: $input) { ${PAYLOAD} } }`;
const SUBMIT = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { ${PAYLOAD} } }`;
const ATTEST = `mutation ($input: AttestUnchangedInput!) { attestUnchanged(input: $input) { ${PAYLOAD} } }`;
const TAKE_BACK = `mutation ($input: TakeBackReportInput!) { takeBackReport(input: $input) { ${PAYLOAD} } }`;
const ACCEPT = `mutation ($input: AcceptReportInput!) { acceptReport(input: $input) { ${PAYLOAD} } }`;
const RETURN = `mutation ($input: ReturnReportInput!) { returnReport(input: $input) { ${PAYLOAD} } }`;
const REOPEN = `mutation ($input: ReopenReportInput!) { reopenReport(input: $input) { ${PAYLOAD} } }`;
const OPEN = `mutation ($input: CampaignInput!) { openCampaign(input: $input) { campaign { state version progress { expected organisations } } } }`;
const CLOSE = `mutation ($input: CampaignInput!) { closeCampaign(input: $input) { campaign { state version closedOn } } }`;
const DESK = `query ($pact: String!, $campaign: String!, $organisation: String!) { reportingDesk(pact: $pact, campaign: $campaign, organisation: $organisation) {
  canSubmit organisation { slug } campaign { code dueOn progress { expected } } requests { id role state late availableTransitions contacts { name } lastRemindedAt report { id version }
    commitment { number title calendar { verbatim } indicators { code targets { value } measurements { value provenance { report { id } } } } } previousReport { status weather achievements measurements { value } campaign { code } } } } }`;
const LIST = `query ($pact: String!, $campaign: String!, $filter: RequestFilter, $first: Int, $after: String) { reportRequests(pact: $pact, campaign: $campaign, filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { state late role commitment { number } organisation { slug } openToReader report { savedBy } contacts { email } } } }`;
const REPORT = `query ($id: ID!) { report(id: $id) { id state savedBy submittedBy decidedBy availableTransitions commitment { number } organisation { slug } campaign { code } } }`;

interface Payload {
  request: { id: string; state: string; late: boolean; availableTransitions: string[] } | null;
  report: {
    id: string;
    version: number;
    state: string;
    status: string | null;
    weather: string | null;
    achievements: string | null;
    unchanged: boolean;
    submittedBy: string | null;
    decidedBy: string | null;
    returnComment: string | null;
    measurements: { value: number | null; notKnown: boolean; indicator: { code: string } }[];
    availableTransitions: string[];
  } | null;
  problems: { path: string; code: string; message: string }[];
  warnings: { path: string; code: string; message: string }[];
  conflict: { version: number; state: string; achievements: string; savedBy: string; decidedBy: string | null } | null;
}
interface Desk {
  canSubmit: boolean;
  requests: { id: string; role: string; state: string; late: boolean; availableTransitions: string[]; contacts: object[]; lastRemindedAt: string | null; report: { id: string; version: number } | null; commitment: { number: number }; previousReport: { achievements: string } | null }[];
}

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
});

/** The payload of a mutation that is taken. */
async function act(client: TestClient, mutation: string, input: object): Promise<Payload> {
  return Object.values(await client.ask<Record<string, Payload>>(mutation, { input }))[0]!;
}
/** The code of one that is refused. */
async function refusal(client: TestClient, mutation: string, input: object): Promise<string | undefined> {
  return (await client.graphql(mutation, { input })).code;
}
const codes = (payload: Payload): string[] => payload.problems.map((each) => `${each.path} ${each.code}`);

async function desk(client: TestClient, organisation = 'caf', campaign = '2019-S1'): Promise<Desk> {
  return (await client.ask<{ reportingDesk: Desk }>(DESK, { pact: scene.pact.slug, campaign, organisation })).reportingDesk;
}
async function requestFor(number: number, client = scene.reporter, organisation = 'caf'): Promise<string> {
  return (await desk(client, organisation)).requests.find((each) => each.commitment.number === number)!.id;
}

const answer = { status: 'IN_PROGRESS', weather: 'CLOUDY', achievements: 'Deux permanences ouvertes.' };

/** A report of the CAF for commitment 1, sent. */
async function sent(more: object = {}): Promise<{ request: string; report: string; version: number }> {
  const request = await requestFor(1);
  await act(scene.reporter, SAVE, { request, version: 0, ...answer, ...more });
  const { report } = await act(scene.reporter, SUBMIT, { request, version: 1 });
  return { request, report: report!.id, version: report!.version };
}
async function accepted(more: object = {}): Promise<{ request: string; report: string; version: number }> {
  const { request, report, version } = await sent(more);
  const done = await act(scene.secretariat, ACCEPT, { report, version });
  return { request, report, version: done.report!.version };
}

describe('opening and closing a campaign', () => {
  const input = (version: number) => ({ pact: scene.pact.slug, campaign: '2019-S1', version });

  it('names those it asks, and nobody else', async () => {
    const { campaign } = await scene.visitor.ask<{ campaign: { organisations: { slug: string }[] } }>(`query ($pact: String!) { campaign(pact: $pact, code: "2019-S1") { organisations { slug } } }`, { pact: scene.pact.slug });
    expect(campaign.organisations.map((each) => each.slug)).toEqual(['caf', 'ville']);
  });

  it('asks leads and co-leads, and the city in place of a group or of nobody', async () => {
    const { reportRequests } = await scene.secretariat.ask<{ reportRequests: { nodes: { role: string; commitment: { number: number }; organisation: { slug: string } }[] } }>(LIST, { pact: scene.pact.slug, campaign: '2019-S1' });
    expect(reportRequests.nodes.map((each) => `${each.commitment.number} ${each.role} ${each.organisation.slug}`)).toEqual(['1 LEAD caf', '1 CO_LEAD ville', '2 LEAD caf', '3 LEAD ville', '4 LEAD ville']);
  });

  it('never asks a city that has no part in the pact', async () => {
    const stranger = await anOrganisation(api, scene.tenant, { slug: 'autre-ville', kind: 'CITY' });
    const other = await aPact(api, scene.tenant, { commitments: 1 });
    await aCampaign(api, scene.tenant, other, { state: 'PLANNED' });
    const input = { pact: other.slug, campaign: '2019-S1', version: 1 };
    expect(await refusal(scene.secretariat, OPEN, input)).toBe('CAMPAIGN_PILOT_MISSING');
    await write(api, scene.tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) VALUES ($1, $2, $3, true, true)`, [other.id, stranger.id]);
    await openCampaign(scene.secretariat, other.slug, '2019-S1');
    const { reportRequests } = await scene.secretariat.ask<{ reportRequests: { nodes: { organisation: { slug: string } }[] } }>(LIST, { pact: other.slug, campaign: '2019-S1' });
    expect(reportRequests.nodes.map((each) => each.organisation.slug)).toEqual(['autre-ville']);
  });

  it('leaves out who is closed or joined another, says so before and after, and asks the city in place of a lead', async () => {
    const other = await aCollection(api, { day: '2019-04-15', open: false });
    const leftOut = async () => {
      const query = `query ($pact: String!) { campaign(pact: $pact, code: "2019-S1") { leftOut { commitments organisation { slug closedOn mergedOn mergedInto { slug } } } } }`;
      return (await other.visitor.ask<{ campaign: { leftOut: object[] } }>(query, { pact: other.pact.slug })).campaign.leftOut;
    };
    const asked = async () => {
      const { reportRequests } = await other.secretariat.ask<{ reportRequests: { nodes: { role: string; commitment: { number: number }; organisation: { slug: string } }[] } }>(LIST, { pact: other.pact.slug, campaign: '2019-S1' });
      return reportRequests.nodes.map((each) => `${each.commitment.number} ${each.role} ${each.organisation.slug}`);
    };
    const joined = await anOrganisation(api, other.tenant, { slug: 'gip', name: 'GIP' });
    await write(api, other.tenant, `INSERT INTO porteur (tenant_id, commitment_id, position, role, verbatim, organisation_id) VALUES ($1, $2, 2, 'CO_LEAD', 'GIP', $3)`, [other.pact.commitments[3]!.id, joined.id]);
    expect(await leftOut()).toEqual([]);
    await write(api, other.tenant, `UPDATE organisation SET merged_into = $2, merged_on = '2019-03-01' WHERE tenant_id = $1 AND slug = 'gip'`, [other.ville.id]);
    await write(api, other.tenant, `UPDATE organisation SET closed_on = '2019-04-16' WHERE tenant_id = $1 AND slug = 'caf'`);
    const gip = { commitments: [4], organisation: { slug: 'gip', closedOn: null, mergedOn: '2019-03-01', mergedInto: { slug: 'ville' } } };
    expect(await leftOut()).toEqual([gip]);
    await write(api, other.tenant, `UPDATE organisation SET closed_on = '2019-04-15' WHERE tenant_id = $1 AND slug = 'caf'`);
    const caf = { commitments: [1, 2], organisation: { slug: 'caf', closedOn: '2019-04-15', mergedOn: null, mergedInto: null } };
    expect(await leftOut()).toEqual([caf, gip]);
    await openCampaign(other.secretariat, other.pact.slug, '2019-S1');
    expect(await asked()).toEqual(['1 LEAD ville', '2 LEAD ville', '3 LEAD ville', '4 LEAD ville']);
    expect(await leftOut()).toEqual([caf, gip]);
    // Who closes once asked was not left out.
    await write(api, other.tenant, `UPDATE organisation SET closed_on = '2019-04-15' WHERE tenant_id = $1 AND slug = 'ville'`);
    expect(await leftOut()).toEqual([caf, gip]);
  });

  it('says what was asked, and refuses what the day or the state does not allow', async () => {
    const other = await aCollection(api, { day: '2019-04-14', open: false });
    const input = (version: number) => ({ pact: other.pact.slug, campaign: '2019-S1', version });
    expect(await refusal(other.secretariat, OPEN, input(1))).toBe('CAMPAIGN_TOO_EARLY');
    expect(await refusal(other.secretariat, CLOSE, input(1))).toBe('CAMPAIGN_NOT_OPEN');
    await standAt(api, other.tenant, '2019-04-15');
    expect(await refusal(other.secretariat, OPEN, input(7))).toBe('VERSION_CONFLICT');
    const opened = await other.secretariat.ask<{ openCampaign: object }>(OPEN, { input: input(1) });
    expect(opened.openCampaign).toEqual({ campaign: { state: 'OPEN', version: 2, progress: { expected: 5, organisations: 2 } } });
    expect(await refusal(other.secretariat, OPEN, input(2))).toBe('CAMPAIGN_ALREADY_OPEN');
    expect(await refusal(other.secretariat, CLOSE, input(2))).toBe('CAMPAIGN_NOT_DUE');
  });

  it('locks the answers when it closes, and is not reopened', async () => {
    const { report, version } = await sent();
    const request = await requestFor(2);
    await standAt(api, scene.tenant, '2019-06-21');
    expect((await scene.secretariat.ask<{ closeCampaign: { campaign: object } }>(CLOSE, { input: input(2) })).closeCampaign.campaign).toEqual({ state: 'CLOSED', version: 3, closedOn: '2019-06-21' });
    for (const [mutation, what] of [[SAVE, { ...answer, request, version: 0 }], [SUBMIT, { request, version: 0 }], [ATTEST, { request, version: 0 }]] as const) {
      expect(await refusal(scene.reporter, mutation, what)).toBe('CAMPAIGN_CLOSED');
    }
    expect(await refusal(scene.secretariat, RETURN, { report, version, comment: 'Trop tard' })).toBe('CAMPAIGN_CLOSED');
    expect((await act(scene.secretariat, ACCEPT, { report, version })).report!.state).toBe('ACCEPTED');
    expect(await refusal(scene.secretariat, OPEN, input(3))).toBe('CAMPAIGN_CLOSED');
    expect(await desk(scene.reporter)).toMatchObject({ canSubmit: false });
  });

  it('tells the day it was closed, from the trail when the campaign itself did not keep it', async () => {
    const closedOn = async () => (await scene.visitor.ask<{ campaign: { closedOn: string | null } }>('query ($pact: String!) { campaign(pact: $pact, code: "2019-S1") { closedOn } }', { pact: scene.pact.slug })).campaign.closedOn;
    expect(await closedOn()).toBeNull();
    await standAt(api, scene.tenant, '2019-06-12');
    await scene.secretariat.ask(CLOSE, { input: input(2) });
    expect(await closedOn()).toBe('2019-06-12');
    await write(api, scene.tenant, 'UPDATE campaign SET closed_on = NULL WHERE tenant_id = $1');
    expect(await closedOn()).toBe('2019-06-12');
  });

  it('is the steering team’s', async () => {
    expect(await refusal(scene.reporter, CLOSE, input(2))).toBe('FORBIDDEN');
    expect(await refusal(scene.visitor, OPEN, input(2))).toBe('SIGN_IN_REQUIRED');
    expect(await refusal(scene.secretariat, OPEN, { pact: 'inconnu', campaign: '2019-S1', version: 1 })).toBe('PACT_NOT_FOUND');
    expect(await refusal(scene.secretariat, OPEN, { pact: scene.pact.slug, campaign: '2031-S1', version: 1 })).toBe('CAMPAIGN_NOT_FOUND');
  });
});

describe('writing a report', () => {
  it('keeps a draft, field by field, and every version of it', async () => {
    const request = await requestFor(1);
    const first = await act(scene.reporter, SAVE, { request, version: 0, status: 'IN_PROGRESS', achievements: '  Une permanence. ', measurements: [{ indicator: 'rendez-vous', value: 40 }] });
    expect(first).toMatchObject({ problems: [], request: { state: 'DRAFT', availableTransitions: ['SAVE', 'SUBMIT'] }, report: { version: 1, status: 'IN_PROGRESS', weather: null, achievements: 'Une permanence.' } });
    const second = await act(scene.reporter, SAVE, { request, version: 1, weather: 'SUNNY', status: null });
    expect(second.report).toMatchObject({ version: 2, status: null, weather: 'SUNNY', achievements: 'Une permanence.', measurements: [{ value: 40, notKnown: false }] });
    const third = await act(scene.reporter, SAVE, { request, version: 2, weather: 'SUNNY' });
    expect(third.report!.version).toBe(2);
    const versions = await write(api, scene.tenant, `SELECT version, state, status, weather, achievements, measurements FROM report_version WHERE tenant_id = $1 AND report_id = $2 ORDER BY version`, [first.report!.id]);
    expect(versions).toEqual([
      expect.objectContaining({ version: 1, state: 'DRAFT', status: 'IN_PROGRESS', weather: null, measurements: [{ indicator: 'rendez-vous', value: 40, qualifier: 'EXACT', notKnown: false }] }),
      expect.objectContaining({ version: 2, state: 'DRAFT', status: null, weather: 'SUNNY', achievements: 'Une permanence.' }),
    ]);
  });

  it('leaves a line in the history for each change', async () => {
    const { report } = await accepted();
    const { history } = await scene.secretariat.ask<{ history: { nodes: { action: string }[] } }>(`query ($id: ID!) { history(object: $id) { nodes { action } } }`, { id: report });
    expect(history.nodes.map((each) => each.action)).toEqual(['report.accepted', 'report.submitted', 'report.saved']);
  });

  it('tells each wrong field and writes nothing', async () => {
    const request = await requestFor(1);
    const wrong = await act(scene.reporter, SAVE, {
      request,
      version: 0,
      achievements: 'a'.repeat(4001),
      measurements: [{ indicator: 'rendez-vous', value: -1 }, { indicator: 'inconnu', value: 1 }, { indicator: 'rendez-vous', value: 1, notKnown: true }],
    });
    expect(codes(wrong)).toEqual(['achievements TEXT_TOO_LONG', 'measurements.0.value VALUE_NEGATIVE', 'measurements.1.indicator INDICATOR_NOT_SERVED', 'measurements.2.indicator INDICATOR_TWICE']);
    expect(wrong.problems[0]!.message).toBe('Ce texte compte 4001 caractères ; 4000 au plus.');
    expect(wrong.report).toBeNull();
    expect(await write(api, scene.tenant, 'SELECT FROM report WHERE tenant_id = $1')).toEqual([]);
  });

  it('asks for a status, a weather and a word before it is sent', async () => {
    const request = await requestFor(1);
    expect(await refusal(scene.reporter, SUBMIT, { request, version: 0 })).toBe('REPORT_EMPTY');
    await act(scene.reporter, SAVE, { request, version: 0, achievements: 'Début' });
    expect(codes(await act(scene.reporter, SUBMIT, { request, version: 1 }))).toEqual(['status STATUS_REQUIRED', 'weather WEATHER_REQUIRED']);
    await act(scene.reporter, SAVE, { request, version: 1, status: 'ABANDONED', weather: 'STORM' });
    expect(codes(await act(scene.reporter, SUBMIT, { request, version: 2 }))).toEqual(['difficulties REASON_REQUIRED']);
    await act(scene.reporter, SAVE, { request, version: 2, status: 'IN_PROGRESS', achievements: ' ' });
    const silent = await act(scene.reporter, SUBMIT, { request, version: 3 });
    expect(codes(silent)).toEqual(['achievements WORDS_REQUIRED']);
    expect(silent.problems[0]!.message).toBe('Dites en quelques mots ce qui a été fait, ce qui freine ou ce qui vient ensuite.');
  });

  it('is locked once sent, until it is returned', async () => {
    const { request, report, version } = await sent();
    expect(await refusal(scene.reporter, SAVE, { request, version, ...answer })).toBe('REPORT_UNDER_REVIEW');
    expect(await refusal(scene.reporter, SUBMIT, { request, version })).toBe('REPORT_UNDER_REVIEW');
    expect(codes(await act(scene.secretariat, RETURN, { report, version, comment: '  ' }))).toEqual(['comment COMMENT_REQUIRED']);
    const back = await act(scene.secretariat, RETURN, { report, version, comment: 'Combien de permanences ?' });
    expect(back.report).toMatchObject({ state: 'RETURNED', returnComment: 'Combien de permanences ?' });
    expect(await refusal(scene.secretariat, ACCEPT, { report, version: 3 })).toBe('REPORT_NOT_SUBMITTED');
    expect(await refusal(scene.reporter, ATTEST, { request, version: 3 })).toBe('REPORT_RETURNED');
    const corrected = await act(scene.reporter, SAVE, { request, version: 3, achievements: 'Trois permanences.' });
    expect(corrected.report).toMatchObject({ state: 'RETURNED', version: 4, availableTransitions: ['SAVE', 'SUBMIT'] });
    expect((await act(scene.reporter, SUBMIT, { request, version: 4 })).report).toMatchObject({ state: 'SUBMITTED', version: 5 });
    expect((await act(scene.secretariat, ACCEPT, { report, version: 5 })).report).toMatchObject({ state: 'ACCEPTED', version: 6, returnComment: null });
    expect(await refusal(scene.secretariat, RETURN, { report, version: 6, comment: 'Encore' })).toBe('REPORT_ACCEPTED');
    expect(await refusal(scene.reporter, SAVE, { request, version: 6, ...answer })).toBe('REPORT_ACCEPTED');
    const states = await write<{ state: string }>(api, scene.tenant, 'SELECT state FROM report_version WHERE tenant_id = $1 AND report_id = $2 ORDER BY version', [report]);
    expect(states.map((each) => each.state)).toEqual(['DRAFT', 'SUBMITTED', 'RETURNED', 'RETURNED', 'SUBMITTED', 'ACCEPTED']);
  });
});

describe('figures that look like a slip', () => {
  const warned = (payload: Payload): string[] => payload.warnings.map((each) => `${each.path} ${each.code}`);

  it('are told, kept, and sent all the same', async () => {
    await write(api, scene.tenant, `INSERT INTO target (tenant_id, indicator_id, position, value, sense, verbatim) VALUES ($1, $2, 1, 3000, 'AT_LEAST', '3 000')`, [scene.indicator.id]);
    const request = await requestFor(1);
    const saved = await act(scene.reporter, SAVE, { request, version: 0, ...answer, measurements: [{ indicator: 'rendez-vous', value: 30_001 }] });
    expect(warned(saved)).toEqual(['measurements.0.value FIGURE_FAR_ABOVE']);
    expect(saved.warnings[0]!.message).toBe('Plus de dix fois ce qui est connu ou visé (3000 rendez-vous) : vérifiez les zéros et l’unité.');
    expect(saved).toMatchObject({ problems: [], report: { version: 1, measurements: [{ value: 30_001 }] } });
    const stopped = await act(scene.reporter, SUBMIT, { request, version: 1, stopAtWarnings: true });
    expect([codes(stopped), warned(stopped), stopped.report!.state]).toEqual([['measurements FIGURES_TO_CONFIRM'], ['measurements.0.value FIGURE_FAR_ABOVE'], 'DRAFT']);
    const gone = await act(scene.reporter, SUBMIT, { request, version: 1 });
    expect(gone).toMatchObject({ problems: [], report: { state: 'SUBMITTED' } });
  });

  it('are held against what the organisation answered before', async () => {
    await accepted({ measurements: [{ indicator: 'rendez-vous', value: 1200 }] });
    await aCampaign(api, scene.tenant, scene.pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-05', closesOn: '2019-12-19' });
    await standAt(api, scene.tenant, '2019-11-01');
    await openCampaign(scene.secretariat, scene.pact.slug, '2019-S2');
    const { id } = (await desk(scene.reporter, 'caf', '2019-S2')).requests[0]!;
    const saved = async (version: number, value: number) => warned(await act(scene.reporter, SAVE, { request: id, version, measurements: [{ indicator: 'rendez-vous', value }] }));
    expect(await saved(0, 12)).toEqual(['measurements.0.value FIGURE_FAR_BELOW']);
    expect(await saved(1, 1300.5)).toEqual(['measurements.0.value FIGURE_NOT_WHOLE']);
    expect(await saved(2, 12_001)).toEqual(['measurements.0.value FIGURE_FAR_ABOVE']);
    expect(await saved(3, 1300)).toEqual([]);
    const ville = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.ville.id }));
    const theirs = (await desk(ville, 'ville', '2019-S2')).requests.find((each) => each.commitment.number === 1)!.id;
    expect(warned(await act(ville, SAVE, { request: theirs, version: 0, measurements: [{ indicator: 'rendez-vous', value: 12 }] }))).toEqual([]);
  });
});

describe('people reached', () => {
  const people = async (client: TestClient, id: string) =>
    (await client.ask<{ report: { peopleReached: object | null } }>('query ($id: ID!) { report(id: $id) { peopleReached { count qualifier notKnown } } }', { id })).report.peopleReached;

  it('are kept with the report and its versions; once public, still the organisation’s and the secretariat’s', async () => {
    const request = await requestFor(1);
    await act(scene.reporter, SAVE, { request, version: 0, ...answer, peopleReached: { count: 120, qualifier: 'ABOUT' } });
    await act(scene.reporter, SAVE, { request, version: 1, nextSteps: 'Suite' });
    await act(scene.reporter, SAVE, { request, version: 2, peopleReached: { notKnown: true } });
    await act(scene.reporter, SAVE, { request, version: 3, peopleReached: { count: 3 } });
    const { report } = await act(scene.reporter, SUBMIT, { request, version: 4 });
    const versions = await write(api, scene.tenant, 'SELECT people_count AS count, people_qualifier AS qualifier, people_not_known AS "notKnown" FROM report_version WHERE tenant_id = $1 AND report_id = $2 ORDER BY version', [report!.id]);
    const [about, exact] = [{ count: 120, qualifier: 'ABOUT', notKnown: false }, { count: 3, qualifier: 'EXACT', notKnown: false }];
    expect(versions).toEqual([about, about, { count: null, qualifier: null, notKnown: true }, exact, exact]);
    await act(scene.secretariat, ACCEPT, { report: report!.id, version: 5 });
    expect([await people(scene.reporter, report!.id), await people(scene.secretariat, report!.id)]).toEqual([exact, exact]);
    expect([await people(scene.visitor, report!.id), await people(scene.stranger, report!.id)]).toEqual([null, null]);
  });

  it('are refused when they cannot be, told when they look like a slip, and not repeated by “unchanged”', async () => {
    const request = await requestFor(1);
    expect(codes(await act(scene.reporter, SAVE, { request, version: 0, peopleReached: { count: -1 } }))).toEqual(['peopleReached PEOPLE_NEGATIVE']);
    expect(codes(await act(scene.reporter, SAVE, { request, version: 0, peopleReached: { count: 1, notKnown: true } }))).toEqual(['peopleReached VALUE_OR_NOT_KNOWN']);
    await accepted({ peopleReached: { count: 12 } });
    await aCampaign(api, scene.tenant, scene.pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-05', closesOn: '2019-12-19' });
    await standAt(api, scene.tenant, '2019-11-01');
    await openCampaign(scene.secretariat, scene.pact.slug, '2019-S2');
    const next = (await desk(scene.reporter, 'caf', '2019-S2')).requests[0]!;
    await act(scene.reporter, SAVE, { request: next.id, version: 0, ...answer, status: 'NOT_STARTED', peopleReached: { count: 1200 } });
    const stopped = await act(scene.reporter, SUBMIT, { request: next.id, version: 1, stopAtWarnings: true });
    expect(stopped.warnings.map(({ path, code }) => `${path} ${code}`)).toEqual(['status STATUS_WENT_BACK', 'peopleReached PEOPLE_FAR_ABOVE']);
    expect(stopped.warnings[1]!.message).toBe('Plus de dix fois votre réponse précédente (12 personnes) : vérifiez les zéros.');
    const { report } = await act(scene.reporter, ATTEST, { request: next.id, version: 1 });
    expect(await people(scene.reporter, report!.id)).toBeNull();
  });
});

describe('taking back what was sent', () => {
  it('makes it a draft again, owed, to be corrected and sent anew', async () => {
    const { request, report, version } = await sent({ measurements: [{ indicator: 'rendez-vous', value: 40 }] });
    expect((await desk(scene.reporter)).requests.find((each) => each.id === request)!.availableTransitions).toEqual(['TAKE_BACK']);
    const back = await act(scene.validator, TAKE_BACK, { request, version });
    expect(back).toMatchObject({ problems: [], request: { state: 'DRAFT', availableTransitions: ['SAVE', 'SUBMIT'] }, report: { state: 'DRAFT', version: version + 1, submittedBy: null, ...answer, measurements: [{ value: 40 }] } });
    await act(scene.reporter, SAVE, { request, version: version + 1, achievements: 'Trois permanences.' });
    expect((await act(scene.reporter, SUBMIT, { request, version: version + 2 })).report).toMatchObject({ state: 'SUBMITTED', achievements: 'Trois permanences.' });
    const states = await write<{ state: string }>(api, scene.tenant, 'SELECT state FROM report_version WHERE tenant_id = $1 AND report_id = $2 ORDER BY version', [report]);
    expect(states.map((each) => each.state)).toEqual(['DRAFT', 'SUBMITTED', 'DRAFT', 'DRAFT', 'SUBMITTED']);
  });

  it('is told by the history, to the secretariat and to the organisation', async () => {
    const { request, report, version } = await sent();
    await act(scene.reporter, TAKE_BACK, { request, version });
    const told = async (client: TestClient) => (await client.ask<{ history: { nodes: { action: string; summary: string }[] } }>(`query ($id: ID!) { history(object: $id) { nodes { action summary } } }`, { id: report })).history.nodes[0]!;
    expect(await told(scene.secretariat)).toEqual({ action: 'report.taken-back', summary: expect.stringMatching(/^Personne \w+ a repris le rapport pour le corriger\.$/) });
    expect((await told(scene.reporter)).summary).toBe('Une organisation a repris le rapport pour le corriger.');
  });

  it('makes it returned again when the secretariat had commented on it, and keeps who did', async () => {
    const { request, report, version } = await sent();
    await act(scene.secretariat, RETURN, { report, version, comment: 'Combien ?' });
    const again = await act(scene.reporter, SUBMIT, { request, version: version + 1 });
    expect(again.report!.decidedBy).toMatch(/^Personne/);
    const back = await act(scene.reporter, TAKE_BACK, { request, version: version + 2 });
    expect(back.report).toMatchObject({ state: 'RETURNED', returnComment: 'Combien ?', decidedBy: again.report!.decidedBy, availableTransitions: ['SAVE', 'SUBMIT'] });
    expect(await refusal(scene.reporter, ATTEST, { request, version: version + 3 })).toBe('REPORT_RETURNED');
  });

  it('gives up the day of the first sending: sent again after the due date, it is late', async () => {
    const { request, version } = await sent();
    await standAt(api, scene.tenant, '2019-06-10');
    expect((await act(scene.reporter, TAKE_BACK, { request, version })).request).toMatchObject({ state: 'DRAFT', late: true });
    expect((await act(scene.reporter, SUBMIT, { request, version: version + 1 })).request).toMatchObject({ state: 'SUBMITTED', late: true });
  });

  it('is the organisation’s, and its guest’s', async () => {
    const { request, version } = await sent();
    expect(await refusal(scene.stranger, TAKE_BACK, { request, version })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(scene.secretariat, TAKE_BACK, { request, version })).toBe('FORBIDDEN');
    expect(await refusal(scene.visitor, TAKE_BACK, { request, version })).toBe('SIGN_IN_REQUIRED');
    const elsewhere = await aCollection(api);
    expect(await refusal(elsewhere.reporter, TAKE_BACK, { request, version })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(await aGuest(api, scene, scene.ville, scene.campaign), TAKE_BACK, { request, version })).toBe('REQUEST_NOT_FOUND');
    expect((await act(await aGuest(api, scene, scene.caf, scene.campaign), TAKE_BACK, { request, version })).report!.state).toBe('DRAFT');
  });

  it('is refused once accepted, once closed, and of what was never sent', async () => {
    const { request, version } = await accepted();
    expect(await refusal(scene.reporter, TAKE_BACK, { request, version })).toBe('REPORT_ACCEPTED');
    const other = await requestFor(2);
    expect(await refusal(scene.reporter, TAKE_BACK, { request: other, version: 0 })).toBe('REPORT_NOT_SUBMITTED');
    await act(scene.reporter, SAVE, { request: other, version: 0, ...answer });
    expect(await refusal(scene.reporter, TAKE_BACK, { request: other, version: 1 })).toBe('REPORT_NOT_SUBMITTED');
    await act(scene.reporter, SUBMIT, { request: other, version: 1 });
    await standAt(api, scene.tenant, '2019-06-21');
    await scene.secretariat.ask(CLOSE, { input: { pact: scene.pact.slug, campaign: '2019-S1', version: 2 } });
    expect(await refusal(scene.reporter, TAKE_BACK, { request: other, version: 2 })).toBe('CAMPAIGN_CLOSED');
  });

  it('meets the secretariat’s decision: one of the two is made, the other is told', async () => {
    const { request, report, version } = await sent();
    const [back, accepting] = await Promise.all([act(scene.reporter, TAKE_BACK, { request, version }), act(scene.secretariat, ACCEPT, { report, version })]);
    expect([back, accepting].filter((each) => each.conflict)).toHaveLength(1);
    const stale = await act(scene.reporter, TAKE_BACK, { request, version });
    expect(codes(stale)).toEqual(['version VERSION_CONFLICT']);
    expect(stale.conflict!.state).toBe(back.conflict ? 'ACCEPTED' : 'DRAFT');
  });
});

describe('two persons of one organisation', () => {
  it('save at once: one wins, the other is shown what was saved, nothing is lost', async () => {
    const request = await requestFor(1);
    const both = await Promise.all([
      act(scene.reporter, SAVE, { request, version: 0, ...answer, achievements: 'Version de la contributrice' }),
      act(scene.validator, SAVE, { request, version: 0, ...answer, achievements: 'Version du validateur' }),
    ]);
    const [winner] = both.filter((each) => each.problems.length === 0);
    const [loser] = both.filter((each) => each.problems.length > 0);
    expect(winner!.report!.version).toBe(1);
    expect(codes(loser!)).toEqual(['version VERSION_CONFLICT']);
    expect(loser!.conflict).toMatchObject({ version: 1, state: 'DRAFT', achievements: winner!.report!.achievements });
    expect(await write(api, scene.tenant, 'SELECT version FROM report_version WHERE tenant_id = $1')).toEqual([{ version: 1 }]);
  });

  it('twenty at once: each version is written once, in a row', async () => {
    const request = await requestFor(1);
    await act(scene.reporter, SAVE, { request, version: 0, ...answer });
    const tries = await Promise.all(Array.from({ length: 20 }, (_, n) => act(n % 2 ? scene.reporter : scene.validator, SAVE, { request, version: 1, achievements: `Essai ${n}` })));
    expect(tries.filter((each) => each.problems.length === 0)).toHaveLength(1);
    expect(tries.filter((each) => each.conflict?.version === 2)).toHaveLength(19);
  });

  it('one saves what the other has just sent: the conflict shows that it was sent', async () => {
    const { request } = await sent();
    const late = await act(scene.validator, SAVE, { request, version: 1, achievements: 'Une phrase de plus' });
    expect(late.conflict).toMatchObject({ version: 2, state: 'SUBMITTED', achievements: answer.achievements });
  });
});

describe('accepting', () => {
  it('makes the answer public, records its figures and moves the commitment', async () => {
    const { report } = await accepted({ measurements: [{ indicator: 'rendez-vous', value: 1200, qualifier: 'ABOUT' }] });
    const { commitment } = await scene.visitor.ask<{ commitment: object }>(
      `query ($pact: String!) { commitment(pact: $pact, number: 1) { status weather reports { id savedBy decidedBy } indicators { measurements { value qualifier fictional period { kind startsOn endsOn } provenance { kind organisation { slug } report { id campaign { code } } } } } } }`,
      { pact: scene.pact.slug },
    );
    expect(commitment).toEqual({
      status: 'IN_PROGRESS',
      weather: 'CLOUDY',
      reports: [{ id: report, savedBy: 'CAF', decidedBy: null }],
      indicators: [
        {
          measurements: [
            {
              value: 1200,
              qualifier: 'ABOUT',
              fictional: true,
              period: { kind: 'SEMESTER', startsOn: '2019-01-01', endsOn: '2019-06-30' },
              provenance: { kind: 'REPORT', organisation: { slug: 'caf' }, report: { id: report, campaign: { code: '2019-S1' } } },
            },
          ],
        },
      ],
    });
  });

  it('stands in the commitment’s history, with the organisation and no person, as going back on it does', async () => {
    const { report, version } = await accepted();
    const [commitment, second] = scene.pact.commitments;
    const told = async (client: TestClient, id = commitment!.id) => {
      const query = `query ($id: ID!) { history(object: $id) { nodes { action actor summary object { label } changes { field before after } } } }`;
      return (await client.ask<{ history: { nodes: { action: string; actor: string }[] } }>(query, { id })).history.nodes;
    };
    const statusChanged = { action: 'commitment.status-changed', actor: 'le secrétariat', summary: 'Le secrétariat a fait passer l’engagement de « pas commencé » à « en cours ».', object: { label: 'engagement 1' }, changes: [{ field: 'status', before: 'NOT_STARTED', after: 'IN_PROGRESS' }] };
    const acceptance = { action: 'report.accepted', actor: 'le secrétariat', summary: 'Le secrétariat a accepté le rapport.', object: { label: 'engagement 1, CAF, 1er semestre 2019' }, changes: [] };
    expect(await told(scene.visitor)).toEqual([statusChanged, acceptance]);
    expect(await told(scene.visitor, second!.id)).toEqual([]);
    // What passes between the organisation and the secretariat stays in the report's own history.
    expect((await told(scene.secretariat)).map(({ action }) => action)).toEqual(['commitment.status-changed', 'report.accepted']);
    await act(scene.secretariat, REOPEN, { report, version, reason: 'Acceptée par mégarde' });
    expect((await told(scene.visitor)).map(({ action }) => action)).toEqual(['commitment.status-changed', 'report.reopened', 'commitment.status-changed', 'report.accepted']);
    const neighbour = await aTenant(api);
    expect(await told(api.client(neighbour))).toEqual([]);
  });

  it('of a co-lead moves nothing', async () => {
    const ville = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.ville.id }));
    const request = await requestFor(1, ville, 'ville');
    await act(ville, SAVE, { request, version: 0, status: 'COMPLETED', weather: 'SUNNY', nextSteps: 'Rien de plus.' });
    const { report } = await act(ville, SUBMIT, { request, version: 1 });
    await act(scene.secretariat, ACCEPT, { report: report!.id, version: 2 });
    const { commitment } = await scene.visitor.ask<{ commitment: object }>(`query ($pact: String!) { commitment(pact: $pact, number: 1) { status weather reports { status } } }`, { pact: scene.pact.slug });
    expect(commitment).toEqual({ status: 'NOT_STARTED', weather: null, reports: [{ status: 'COMPLETED' }] });
  });

  it('refuses a report that somebody has acted on meanwhile', async () => {
    const { report, version } = await sent();
    const [one, other] = await Promise.all([act(scene.secretariat, ACCEPT, { report, version }), act(scene.secretariat, RETURN, { report, version, comment: 'Précisez' })]);
    expect([one, other].filter((each) => each.conflict).length).toBe(1);
    for (const late of [await act(scene.secretariat, ACCEPT, { report, version }), await act(scene.secretariat, RETURN, { report, version, comment: 'Précisez' })]) {
      expect(codes(late)).toEqual(['version VERSION_CONFLICT']);
      expect(late.conflict).toMatchObject({ state: one.conflict ? 'RETURNED' : 'ACCEPTED', decidedBy: expect.stringMatching(/^Personne/) });
    }
  });

  it('is not the organisation’s', async () => {
    const { report, version } = await sent();
    expect(await refusal(scene.reporter, ACCEPT, { report, version })).toBe('FORBIDDEN');
    expect(await refusal(scene.visitor, ACCEPT, { report, version })).toBe('SIGN_IN_REQUIRED');
    expect(await refusal(scene.secretariat, SAVE, { request: await requestFor(2), version: 0, ...answer })).toBe('FORBIDDEN');
  });
});

describe('going back on an acceptance', () => {
  const reason = 'Chiffre accepté trop vite';
  const PUBLIC = `query ($pact: String!) { commitment(pact: $pact, number: 1) { status weather reports { id } indicators { measurements { value provenance { report { id } } } } } }`;
  const seen = async () => (await scene.visitor.ask<{ commitment: object }>(PUBLIC, { pact: scene.pact.slug })).commitment;

  it('makes the answer one to be decided again: no longer public, its figures withdrawn, the status as before', async () => {
    const { report, version } = await accepted({ measurements: [{ indicator: 'rendez-vous', value: 1200 }] });
    const back = await act(scene.secretariat, REOPEN, { report, version, reason });
    expect(back).toMatchObject({ problems: [], report: { state: 'SUBMITTED', version: version + 1, ...answer, measurements: [{ value: 1200 }], availableTransitions: ['ACCEPT', 'RETURN'] } });
    expect(await seen()).toEqual({ status: 'NOT_STARTED', weather: null, reports: [], indicators: [{ measurements: [] }] });
    expect((await act(scene.secretariat, ACCEPT, { report, version: version + 1 })).report!.state).toBe('ACCEPTED');
    expect(await seen()).toEqual({ status: 'IN_PROGRESS', weather: 'CLOUDY', reports: [{ id: report }], indicators: [{ measurements: [{ value: 1200, provenance: { report: { id: report } } }] }] });
  });

  it('lets the organisation take it back, or the secretariat return it', async () => {
    const { request, report, version } = await accepted();
    await act(scene.secretariat, REOPEN, { report, version, reason });
    expect((await act(scene.secretariat, RETURN, { report, version: version + 1, comment: 'Combien ?' })).report!.state).toBe('RETURNED');
    await act(scene.reporter, SUBMIT, { request, version: version + 2 });
    await act(scene.secretariat, ACCEPT, { report, version: version + 3 });
    await act(scene.secretariat, REOPEN, { report, version: version + 4, reason });
    expect((await act(scene.reporter, TAKE_BACK, { request, version: version + 5 })).report!.state).toBe('DRAFT');
  });

  it('brings back the figure that it had replaced', async () => {
    await write(api, scene.tenant, `INSERT INTO indicator_commitment (tenant_id, indicator_id, commitment_id) VALUES ($1, $2, $3)`, [scene.indicator.id, scene.pact.commitments[1]!.id]);
    const first = await accepted({ measurements: [{ indicator: 'rendez-vous', value: 1200 }] });
    const request = await requestFor(2);
    await act(scene.reporter, SAVE, { request, version: 0, ...answer, measurements: [{ indicator: 'rendez-vous', value: 1500 }] });
    const second = (await act(scene.reporter, SUBMIT, { request, version: 1 })).report!;
    await act(scene.secretariat, ACCEPT, { report: second.id, version: 2 });
    const standing = () => write<{ value: number; reportId: string }>(api, scene.tenant, `SELECT value::int AS value, report_id AS "reportId" FROM measurement WHERE tenant_id = $1 AND superseded_by IS NULL`);
    expect(await standing()).toEqual([{ value: 1500, reportId: second.id }]);
    await act(scene.secretariat, REOPEN, { report: second.id, version: 3, reason });
    expect(await standing()).toEqual([{ value: 1200, reportId: first.report }]);
    await act(scene.secretariat, REOPEN, { report: first.report, version: first.version, reason });
    expect(await standing()).toEqual([]);
  });

  it('gives the commitment the status of the lead’s accepted answer before', async () => {
    await accepted();
    await aCampaign(api, scene.tenant, scene.pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-05', closesOn: '2019-12-19' });
    await standAt(api, scene.tenant, '2019-11-01');
    await openCampaign(scene.secretariat, scene.pact.slug, '2019-S2');
    const { id } = (await desk(scene.reporter, 'caf', '2019-S2')).requests.find((each) => each.commitment.number === 1)!;
    await act(scene.reporter, SAVE, { request: id, version: 0, ...answer, status: 'COMPLETED' });
    const { report } = await act(scene.reporter, SUBMIT, { request: id, version: 1 });
    await act(scene.secretariat, ACCEPT, { report: report!.id, version: 2 });
    expect(await seen()).toMatchObject({ status: 'COMPLETED' });
    await act(scene.secretariat, REOPEN, { report: report!.id, version: 3, reason });
    expect(await seen()).toMatchObject({ status: 'IN_PROGRESS', reports: [expect.anything()] });
  });

  it('is the secretariat’s, told to everybody, with a reason that the secretariat reads', async () => {
    const { report, version } = await accepted();
    expect(codes(await act(scene.secretariat, REOPEN, { report, version, reason: ' ' }))).toEqual(['reason REOPENING_REASON_REQUIRED']);
    expect(await refusal(scene.reporter, REOPEN, { report, version, reason })).toBe('FORBIDDEN');
    expect(await refusal(scene.visitor, REOPEN, { report, version, reason })).toBe('SIGN_IN_REQUIRED');
    const neighbour = await aCollection(api);
    expect(await refusal(neighbour.secretariat, REOPEN, { report, version, reason })).toBe('REPORT_NOT_FOUND');
    await act(scene.secretariat, REOPEN, { report, version, reason });
    expect(await refusal(scene.secretariat, REOPEN, { report, version: version + 1, reason })).toBe('REPORT_NOT_ACCEPTED');
    const told = async (client: TestClient) =>
      (await client.ask<{ history: { nodes: { action: string; changes: { field: string; after: string }[] }[] } }>(`query ($id: ID!) { history(object: $id) { nodes { action changes { field after } } } }`, { id: report })).history.nodes[0]!;
    expect(await told(scene.secretariat)).toEqual({ action: 'report.reopened', changes: expect.arrayContaining([{ field: 'reason', after: reason }]) });
    for (const client of [scene.reporter, scene.visitor]) expect(await told(client)).toEqual({ action: 'report.reopened', changes: [] });
  });

  it('is told to those who act on what they read before, and is refused once the campaign is closed', async () => {
    const { report, version } = await accepted();
    expect(codes(await act(scene.secretariat, REOPEN, { report, version: version - 1, reason }))).toEqual(['version VERSION_CONFLICT']);
    await standAt(api, scene.tenant, '2019-06-21');
    await scene.secretariat.ask(CLOSE, { input: { pact: scene.pact.slug, campaign: '2019-S1', version: 2 } });
    expect(await refusal(scene.secretariat, REOPEN, { report, version, reason })).toBe('CAMPAIGN_CLOSED');
  });
});

describe('nothing has changed', () => {
  it('copies the answer before and sends it, without what was counted over that semester; with none it is refused', async () => {
    await anIndicator(api, scene.tenant, scene.pact, scene.pact.commitments[0]!.id, { code: 'permanences', kind: 'LEVEL', unit: 'permanences' });
    const { request: first } = await accepted({ measurements: [{ indicator: 'rendez-vous', value: 1200 }, { indicator: 'permanences', value: 3 }] });
    expect(await refusal(scene.reporter, ATTEST, { request: await requestFor(2), version: 0 })).toBe('NO_PREVIOUS_REPORT');
    await aCampaign(api, scene.tenant, scene.pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-05', closesOn: '2019-12-19' });
    await standAt(api, scene.tenant, '2019-11-01');
    await openCampaign(scene.secretariat, scene.pact.slug, '2019-S2');
    const [next] = (await desk(scene.reporter, 'caf', '2019-S2')).requests;
    expect(next).toMatchObject({ commitment: { number: 1 }, availableTransitions: ['SAVE', 'ATTEST_UNCHANGED'], previousReport: { achievements: answer.achievements, campaign: { code: '2019-S1' } } });
    const attested = await act(scene.reporter, ATTEST, { request: next!.id, version: 0 });
    expect(attested).toMatchObject({ problems: [], request: { state: 'SUBMITTED', late: false }, report: { version: 1, unchanged: true, ...answer, measurements: [{ value: 3, indicator: { code: 'permanences' } }] } });
    expect(await refusal(scene.reporter, ATTEST, { request: next!.id, version: 1 })).toBe('REPORT_UNDER_REVIEW');
    expect(next!.id).not.toBe(first);
  });

  it('replaces a draft, which stays in the versions', async () => {
    await accepted();
    await aCampaign(api, scene.tenant, scene.pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-05', closesOn: '2019-12-19' });
    await standAt(api, scene.tenant, '2019-11-01');
    await openCampaign(scene.secretariat, scene.pact.slug, '2019-S2');
    const { id } = (await desk(scene.reporter, 'caf', '2019-S2')).requests[0]!;
    const draft = await act(scene.reporter, SAVE, { request: id, version: 0, achievements: 'Un brouillon' });
    await act(scene.reporter, ATTEST, { request: id, version: 1 });
    const versions = await write<{ achievements: string }>(api, scene.tenant, 'SELECT achievements FROM report_version WHERE tenant_id = $1 AND report_id = $2 ORDER BY version', [draft.report!.id]);
    expect(versions.map((each) => each.achievements)).toEqual(['Un brouillon', answer.achievements]);
  });
});

describe('late answers', () => {
  it('are taken and marked; an answer returned in time is not late', async () => {
    const inTime = await sent();
    await act(scene.secretariat, RETURN, { report: inTime.report, version: inTime.version, comment: 'Précisez' });
    const request = await requestFor(2);
    await standAt(api, scene.tenant, '2019-06-10');
    expect((await desk(scene.reporter)).requests.map((each) => each.late)).toEqual([true, true]);
    await act(scene.reporter, SAVE, { request, version: 0, ...answer });
    expect((await act(scene.reporter, SUBMIT, { request, version: 1 })).request).toMatchObject({ state: 'SUBMITTED', late: true });
    expect((await act(scene.reporter, SUBMIT, { request: inTime.request, version: 3 })).request).toMatchObject({ state: 'SUBMITTED', late: false });
  });

  it('are found by the secretariat while they are missing', async () => {
    await sent();
    await standAt(api, scene.tenant, '2019-06-10');
    const list = async (filter: object) => (await scene.secretariat.ask<{ reportRequests: { nodes: { commitment: { number: number }; organisation: { slug: string } }[] } }>(LIST, { pact: scene.pact.slug, campaign: '2019-S1', filter })).reportRequests.nodes.map((each) => `${each.commitment.number} ${each.organisation.slug}`);
    expect(await list({ late: true })).toEqual(['1 ville', '2 caf', '3 ville', '4 ville']);
    expect(await list({ late: false })).toEqual(['1 caf']);
    expect(await list({ state: 'SUBMITTED' })).toEqual(['1 caf']);
    expect(await list({ organisation: 'ville', axis: 1 })).toEqual(['1 ville', '3 ville', '4 ville']);
    expect(await list({ axis: 2 })).toEqual([]);
    expect(await list({ text: 'ENGAGEMENT 2 caf' })).toEqual(['2 caf']);
    expect(await list({ text: 'rien de tel' })).toEqual([]);
  });
});

describe('who sees what', () => {
  it('shows a report to its organisation and the steering team, then to everybody', async () => {
    const { report, version } = await sent();
    const names = async (client: TestClient) => (await client.ask<{ report: Record<string, unknown> }>(REPORT, { id: report })).report;
    expect(await names(scene.reporter)).toMatchObject({ state: 'SUBMITTED', savedBy: expect.stringContaining('Personne'), availableTransitions: ['TAKE_BACK'] });
    expect(await names(scene.secretariat)).toMatchObject({ availableTransitions: ['ACCEPT', 'RETURN'] });
    for (const client of [scene.stranger, scene.visitor]) {
      expect((await client.graphql(REPORT, { id: report })).code).toBe('REPORT_NOT_FOUND');
    }
    await act(scene.secretariat, ACCEPT, { report, version });
    expect(await names(scene.visitor)).toEqual({ id: report, state: 'ACCEPTED', savedBy: 'CAF', submittedBy: 'CAF', decidedBy: null, availableTransitions: [], commitment: { number: 1 }, organisation: { slug: 'caf' }, campaign: { code: '2019-S1' } });
  });

  it('answers the same for another organisation’s request as for none', async () => {
    const request = await requestFor(1);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const id of [request, nowhere]) {
      expect(await refusal(scene.stranger, SAVE, { request: id, version: 0, ...answer })).toBe('REQUEST_NOT_FOUND');
      expect(await refusal(scene.stranger, ATTEST, { request: id, version: 0 })).toBe('REQUEST_NOT_FOUND');
    }
    expect(await refusal(scene.secretariat, ACCEPT, { report: nowhere, version: 1 })).toBe('REPORT_NOT_FOUND');
    expect(await refusal(scene.reporter, SAVE, { request: 'pas-un-uuid', version: 0 })).toBe('BAD_ID');
    expect(await write(api, scene.tenant, 'SELECT FROM report WHERE tenant_id = $1')).toEqual([]);
  });

  it('keeps a desk for its organisation and the steering team', async () => {
    const key = { pact: scene.pact.slug, campaign: '2019-S1', organisation: 'caf' };
    expect((await scene.stranger.graphql(DESK, key)).code).toBe('FORBIDDEN');
    expect((await scene.visitor.graphql(DESK, key)).code).toBe('SIGN_IN_REQUIRED');
    // Whether an organisation is there is told to those only who see the desks of all.
    const answersTo = async (organisation: string) => JSON.stringify((await scene.stranger.graphql(DESK, { ...key, organisation })).errors.map(({ message, extensions: { code } }) => ({ message, code })));
    expect(await answersTo('inconnue')).toBe(await answersTo('caf'));
    expect((await scene.secretariat.graphql(DESK, { ...key, organisation: 'inconnue' })).code).toBe('ORGANISATION_NOT_FOUND');
    expect((await scene.reporter.graphql(DESK, { ...key, campaign: '2031-S1' })).code).toBe('CAMPAIGN_NOT_FOUND');
    expect((await scene.reporter.graphql(DESK, { ...key, pact: 'inconnu' })).code).toBe('PACT_NOT_FOUND');
    expect(await desk(scene.secretariat)).toMatchObject({ canSubmit: false, requests: [{ contacts: [expect.anything(), expect.anything()] }, expect.anything()] });
    expect(await desk(scene.reporter)).toMatchObject({ canSubmit: true });
  });

  it('shows the steering committee who answered, not what was not accepted nor whom to write to', async () => {
    await sent();
    const copil = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    const { reportRequests } = await copil.ask<{ reportRequests: { nodes: object[] } }>(LIST, { pact: scene.pact.slug, campaign: '2019-S1', filter: { organisation: 'caf', state: 'SUBMITTED' }, first: 1 });
    expect(reportRequests.nodes).toEqual([{ state: 'SUBMITTED', late: false, role: 'LEAD', commitment: { number: 1 }, organisation: { slug: 'caf' }, openToReader: false, report: null, contacts: [] }]);
    expect((await scene.secretariat.ask<{ reportRequests: { nodes: { openToReader: boolean }[] } }>(LIST, { pact: scene.pact.slug, campaign: '2019-S1' })).reportRequests.nodes.every((each) => each.openToReader)).toBe(true);
    expect((await scene.reporter.graphql(LIST, { pact: scene.pact.slug, campaign: '2019-S1' })).code).toBe('FORBIDDEN');
  });

  it('lets a guest answer for one organisation, in one campaign', async () => {
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    const request = await requestFor(1, guest);
    await act(guest, SAVE, { request, version: 0, ...answer });
    expect((await act(guest, SUBMIT, { request, version: 1 })).report).toMatchObject({ state: 'SUBMITTED', submittedBy: expect.stringContaining('Personne') });
    const other = await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' });
    const elsewhere = await aGuest(api, scene, scene.caf, other);
    expect((await elsewhere.graphql(DESK, { pact: scene.pact.slug, campaign: '2019-S1', organisation: 'caf' })).code).toBe('FORBIDDEN');
    expect((await guest.graphql(DESK, { pact: scene.pact.slug, campaign: '2019-S1', organisation: 'ville' })).code).toBe('FORBIDDEN');
    expect(await refusal(elsewhere, ATTEST, { request: await requestFor(2), version: 0 })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(guest, SAVE, { request: await requestFor(3, scene.secretariat, 'ville'), version: 0, ...answer })).toBe('REQUEST_NOT_FOUND');
  });

  it('shows a neighbour nothing', async () => {
    const { request, report, version } = await sent();
    const elsewhere: TenantRef = await aTenant(api, { demonstration: true });
    await standAt(api, elsewhere, '2019-05-15');
    const organisation = await anOrganisation(api, elsewhere, { slug: 'caf' });
    const neighbour = await signedIn(api, elsewhere, await aPerson(api, elsewhere, { role: 'SECRETARIAT' }, { role: 'CONTRIBUTOR', organisation: organisation.id }));
    expect(await refusal(neighbour, SAVE, { request, version, ...answer })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(neighbour, ACCEPT, { report, version })).toBe('REPORT_NOT_FOUND');
    expect((await neighbour.graphql(REPORT, { id: report })).code).toBe('REPORT_NOT_FOUND');
    expect((await neighbour.graphql(DESK, { pact: scene.pact.slug, campaign: '2019-S1', organisation: 'caf' })).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.graphql(LIST, { pact: scene.pact.slug, campaign: '2019-S1' })).code).toBe('PACT_NOT_FOUND');
  });
});

describe('screens', () => {
  it('puts on the desk what is most urgent first', async () => {
    const { report, version } = await sent();
    expect((await desk(scene.reporter)).requests.map((each) => `${each.commitment.number} ${each.state}`)).toEqual(['2 AWAITED', '1 SUBMITTED']);
    await act(scene.secretariat, RETURN, { report, version, comment: 'Précisez' });
    await act(scene.reporter, SAVE, { request: await requestFor(2), version: 0, weather: 'SUNNY' });
    expect((await desk(scene.reporter)).requests.map((each) => `${each.commitment.number} ${each.state}`)).toEqual(['1 RETURNED', '2 DRAFT']);
  });

  it('counts the requests of a campaign', async () => {
    await accepted();
    await standAt(api, scene.tenant, '2019-06-10');
    const { campaigns } = await scene.visitor.ask<{ campaigns: object[] }>(
      `query ($pact: String!) { campaigns(pact: $pact) { code state progress { expected awaited draft submitted returned accepted late organisations organisationsAnswered } } }`,
      { pact: scene.pact.slug },
    );
    expect(campaigns).toEqual([{ code: '2019-S1', state: 'OPEN', progress: { expected: 5, awaited: 4, draft: 0, submitted: 0, returned: 0, accepted: 1, late: 4, organisations: 2, organisationsAnswered: 0 } }]);
  });

  it('pages the requests', async () => {
    const page = async (after?: string) => (await scene.secretariat.ask<{ reportRequests: { totalCount: number; nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(LIST, { pact: scene.pact.slug, campaign: '2019-S1', first: 3, after })).reportRequests;
    const first = await page();
    expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([5, 3, true]);
    const second = await page(first.pageInfo.endCursor);
    expect([second.totalCount, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([5, 2, false]);
  });

  it('asks PostgreSQL once a screen, whatever is on it', async () => {
    await accepted({ measurements: [{ indicator: 'rendez-vous', value: 3 }] });
    const key = { pact: scene.pact.slug, campaign: '2019-S1' };
    for (const [client, query, variables] of [[scene.reporter, DESK, { ...key, organisation: 'caf' }], [scene.secretariat, LIST, key]] as const) {
      const { statements } = await countStatements(api, () => client.ask(query, variables));
      expect(ofScreens(statements)).toHaveLength(1);
    }
  });
});

/** Reads beside those of the request's context: who is served, and the session. */
function ofScreens(statements: readonly string[]): string[] {
  return statements.filter((sql) => !/FROM tenant ORDER BY slug|FROM session/.test(sql));
}
