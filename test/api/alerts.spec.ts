import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { act, aCampaign, aCollection, aGuest, answer, answered, anIndicator, aPerson, aTenant, countStatements, reportActs, SAVE, signedIn, standAt, startApi, SUBMIT, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const FIELDS = 'id kind why since commitment { number } indicator { code } organisation { slug } report { id } campaign { code } acknowledgement { word at by }';
const ALERTS = `query ($pact: String!, $filter: AlertFilter) { alerts(pact: $pact, filter: $filter) { today counts { kind open acknowledged } alerts { ${FIELDS} } } }`;
const COUNTS = `query ($pact: String!) { alerts(pact: $pact) { counts { kind open acknowledged } } }`;
const RULES = `query ($pact: String!) { alertRules(pact: $pact) { kind enabled threshold unit least most version } }`;
const UPDATE = `mutation ($input: UpdateAlertRuleInput!) { updateAlertRule(input: $input) { problems { path code } rules { kind enabled threshold version } } }`;
const ACKNOWLEDGE = `mutation ($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { problems { path code } alert { ${FIELDS} } } }`;
const WITHDRAW = `mutation ($input: AlertInput!) { withdrawAlertAcknowledgement(input: $input) { problems { path code } alert { ${FIELDS} } } }`;

interface Seen {
  id: string;
  kind: string;
  why: string;
  since: string;
  commitment: { number: number } | null;
  indicator: { code: string } | null;
  organisation: { slug: string } | null;
  report: { id: string } | null;
  acknowledgement: { word: string; at: string; by: string | null } | null;
}
interface List {
  counts: { kind: string; open: number; acknowledged: number }[];
  alerts: Seen[];
}

let api: TestApi;
let scene: Collection;
let copil: TestClient;
const { requestFor } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  copil = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
  // It is expected every year, and was never measured: only the tests of indicators speak of it.
  await rule({ kind: 'STALE_INDICATOR', enabled: false, threshold: 120 });
});

async function alerts(client: TestClient, filter: object = {}): Promise<List> {
  return (await client.ask<{ alerts: List }>(ALERTS, { pact: scene.pact.slug, filter })).alerts;
}
const told = async (client: TestClient, filter: object = {}): Promise<string[]> => (await alerts(client, filter)).alerts.map(({ kind, commitment, indicator }) => `${kind} ${commitment?.number ?? indicator?.code}`);
async function rule(given: object, client = scene.secretariat): Promise<{ problems: { path: string; code: string }[]; rules: { kind: string; enabled: boolean; threshold: number | null; version: number }[] }> {
  const input = { pact: scene.pact.slug, version: 0, enabled: true, threshold: null, ...given };
  return (await client.ask<{ updateAlertRule: Awaited<ReturnType<typeof rule>> }>(UPDATE, { input })).updateAlertRule;
}
const says = async (alert: string, word = 'Le porteur est reçu lundi.', client = scene.secretariat) =>
  (await client.ask<{ acknowledgeAlert: { problems: { code: string }[]; alert: Seen } }>(ACKNOWLEDGE, { input: { pact: scene.pact.slug, alert, word } })).acknowledgeAlert;
const trail = (action: string): Promise<{ changes: unknown }[]> => write(api, scene.tenant, `SELECT changes FROM audit_entry WHERE tenant_id = $1 AND action = $2 ORDER BY sequence`, [action]);
const lateDay = (): Promise<void> => standAt(api, scene.tenant, '2019-06-10');

describe('alerts', () => {
  it('say why and since when, and lead to their rows', async () => {
    await answered(api, scene, 1, { weather: 'STORM' });
    await lateDay();
    const { alerts: all, counts } = await alerts(scene.visitor);
    expect(all.map(({ kind, since, commitment, organisation }) => [kind, since, commitment?.number, organisation?.slug])).toEqual([
      ['STORM', '2019-05-05', 1, 'caf'],
      ['LATE', '2019-06-06', 2, 'caf'],
      ['LATE', '2019-06-06', 3, 'ville'],
      ['LATE', '2019-06-06', 4, 'ville'],
    ]);
    expect(all[0]).toMatchObject({ report: { id: expect.any(String) }, campaign: { code: '2019-S1' }, indicator: null });
    expect(all[1]!.why.replaceAll(/\s/g, ' ')).toBe('Réponse attendue pour le 6 juin 2019, en retard de 4 jours.');
    expect(counts).toEqual([{ kind: 'STORM', open: 1, acknowledged: 0 }, { kind: 'LATE', open: 3, acknowledged: 0 }]);
    expect(await told(scene.visitor, { kinds: ['LATE'], organisation: 'ville' })).toEqual(['LATE 3', 'LATE 4']);
    expect(await told(scene.visitor, { commitment: 1 })).toEqual(['STORM 1']);
    expect(await told(scene.visitor, { axis: 2 })).toEqual([]);
    expect(await told(scene.visitor, { organisation: 'inconnue' })).toEqual([]);
    expect((await alerts(scene.visitor, { organisation: 'caf', kinds: ['STORM'] })).counts).toEqual([{ kind: 'STORM', open: 1, acknowledged: 0 }, { kind: 'LATE', open: 1, acknowledged: 0 }]);
  });

  it('tell nothing of an answer to who may not read it', async () => {
    await answered(api, scene, 1, { weather: 'STORM', state: 'SUBMITTED' });
    await answered(api, scene, 2, { weather: 'STORM', state: 'DRAFT' });
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    for (const client of [scene.visitor, scene.stranger, copil]) expect(await told(client)).toEqual([]);
    for (const client of [scene.reporter, scene.secretariat, guest]) expect(await told(client)).toEqual(['STORM 1']);
    // A later answer that is not readable hides nothing of the one before.
    expect((await alerts(scene.visitor)).counts).toEqual([]);
  });

  it('count storms and silences in a row over the campaigns', async () => {
    for (const [code, opensOn, dueOn] of [['2018-S2', '2018-10-15', '2018-12-06'], ['2018-S1', '2018-04-15', '2018-06-06']] as const) {
      const earlier = await aCampaign(api, scene.tenant, scene.pact, { code, state: 'CLOSED', opensOn, dueOn, closesOn: dueOn });
      await write(api, scene.tenant, `INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) SELECT tenant_id, $2, commitment_id, organisation_id, role FROM report_request WHERE tenant_id = $1 AND campaign_id = $3`, [earlier.id, scene.campaign.id]);
      for (const number of [1, 2]) await answered(api, scene, number, { campaign: code, weather: number === 1 ? 'STORM' : 'SUNNY', on: opensOn });
    }
    await answered(api, scene, 4, { campaign: '2018-S1', on: '2018-05-01' });
    expect((await alerts(scene.visitor)).alerts.map(({ kind, commitment, since }) => `${kind} ${commitment?.number} ${since}`)).toEqual(['STORMS_IN_A_ROW 1 2018-04-15', 'NO_REPORT 3 2018-06-06']);
    await rule({ kind: 'NO_REPORT', threshold: 1 });
    expect(await told(scene.visitor, { kinds: ['NO_REPORT'] })).toEqual(['NO_REPORT 3', 'NO_REPORT 4']);
  });

  it('of contradictory figures are for the porteurs who were asked, and the steering team', async () => {
    const ville = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.ville.id }));
    const figure = (value: number): object => ({ measurements: [{ indicator: scene.indicator.code, value, notKnown: false }] });
    const [own, others] = [await requestFor(1), await requestFor(1, ville, 'ville')];
    await act(scene.reporter, SAVE, { request: own, version: 0, ...answer, ...figure(120) });
    await act(ville, SAVE, { request: others, version: 0, ...answer, ...figure(118) });
    await act(ville, SUBMIT, { request: others, version: 1 });
    // The lead's is a draft: nobody else is told of it.
    for (const client of [scene.secretariat, ville, scene.reporter]) expect(await told(client)).toEqual([]);
    await act(scene.reporter, SUBMIT, { request: own, version: 1 });
    for (const client of [scene.secretariat, ville, scene.reporter]) expect(await told(client)).toEqual(['CONTRADICTION 1']);
    for (const client of [scene.visitor, scene.stranger, copil]) expect(await told(client)).toEqual([]);
    expect((await alerts(ville)).alerts[0]).toMatchObject({ indicator: { code: scene.indicator.code }, organisation: { slug: 'caf' }, why: expect.stringContaining('CAF dit 120, Ville dit 118') });
    await scene.reporter.ask(`mutation ($input: SettleFigureInput!) { settleFigure(input: $input) { problems { code } } }`, { input: { request: own, indicator: scene.indicator.code, organisation: 'ville', reason: 'Vérifié.' } });
    expect(await told(scene.secretariat)).toEqual([]);
  });

  it('of indicators follow what the reader may know of their figures', async () => {
    await rule({ kind: 'STALE_INDICATOR', version: 1, threshold: 30 });
    expect((await alerts(scene.visitor)).alerts).toMatchObject([{ kind: 'STALE_INDICATOR', since: '2015-12-31', indicator: { code: scene.indicator.code }, commitment: null, organisation: null }]);
    expect(await told(scene.visitor, { commitment: 1 })).toEqual([`STALE_INDICATOR ${scene.indicator.code}`]);
    expect(await told(scene.visitor, { axis: 1 })).toEqual([`STALE_INDICATOR ${scene.indicator.code}`]);
    const persons = await anIndicator(api, scene.tenant, scene.pact, scene.pact.commitments[1]!.id, { code: 'personnes', kind: 'LEVEL', unit: 'personnes' });
    await write(api, scene.tenant, `UPDATE indicator SET counts_persons = true, baseline_value = 0, baseline_on = '2015-01-01', baseline_precision = 'DAY', periodicity = 'NONE' WHERE tenant_id = $1 AND id = $2`, [persons.id]);
    await write(api, scene.tenant, `INSERT INTO target (tenant_id, indicator_id, position, value, sense, due_on, due_precision, verbatim) VALUES ($1, $2, 1, 40, 'AT_LEAST', '2018-12-31', 'DAY', '40')`, [persons.id]);
    await write(api, scene.tenant, `INSERT INTO measurement (tenant_id, indicator_id, position, value, qualifier, period_kind, ends_on, end_precision, provenance, source_id, verbatim, recorded_at, recorded_by) SELECT $1, $2, 1, 3, 'EXACT', 'AT_DATE', '2018-12-31', 'DAY', 'PUBLISHED', s.id, '3', now(), 'essai' FROM source_document s WHERE s.tenant_id = $1`, [persons.id]);
    const off = ['OFF_TRAJECTORY personnes'];
    expect(await told(scene.secretariat, { kinds: ['OFF_TRAJECTORY'] })).toEqual(off);
    // Three people: the number, and what is behind it, is the secretariat's.
    for (const client of [scene.visitor, scene.stranger, copil, scene.reporter]) expect(await told(client, { kinds: ['OFF_TRAJECTORY'] })).toEqual([]);
    await write(api, scene.tenant, `UPDATE measurement SET value = 12 WHERE tenant_id = $1 AND indicator_id = $2`, [persons.id]);
    expect(await told(scene.visitor, { kinds: ['OFF_TRAJECTORY'] })).toEqual(off);
    await rule({ kind: 'OFF_TRAJECTORY', threshold: 70 });
    expect(await told(scene.visitor, { kinds: ['OFF_TRAJECTORY'] })).toEqual([]);
  });

  it('come in two statements, one when they are only counted, whatever their number', async () => {
    await lateDay();
    const of = async (query: string): Promise<number> => (await countStatements(api, () => scene.visitor.ask(query, { pact: scene.pact.slug }))).statements.filter((sql) => sql.includes('report_request') || sql.includes('jsonb_to_recordset')).length;
    expect([await of(ALERTS), await of(COUNTS)]).toEqual([2, 1]);
  });

  it('are refused of a pact that there is not, and of a neighbour’s', async () => {
    const neighbour = api.client(await aTenant(api, { demonstration: true }));
    for (const query of [ALERTS, RULES]) {
      expect((await scene.visitor.graphql(query, { pact: 'inconnu' })).code).toBe('PACT_NOT_FOUND');
      expect((await neighbour.graphql(query, { pact: scene.pact.slug })).code).toBe('PACT_NOT_FOUND');
    }
  });
});

describe('an acknowledgement', () => {
  beforeEach(lateDay);
  const first = async (client = scene.secretariat): Promise<Seen> => (await alerts(client, { commitment: 2 })).alerts[0]!;

  it('is a word of the secretariat’s, told to those who follow the collection, and can be withdrawn', async () => {
    const { id } = await first();
    expect(await says(id)).toMatchObject({ problems: [], alert: { acknowledgement: { word: 'Le porteur est reçu lundi.', by: expect.any(String) } } });
    expect((await first(copil)).acknowledgement).toMatchObject({ word: 'Le porteur est reçu lundi.', by: null });
    for (const client of [scene.visitor, scene.reporter, scene.stranger]) expect((await first(client)).acknowledgement).toBeNull();
    expect((await alerts(scene.secretariat)).counts).toEqual([{ kind: 'LATE', open: 3, acknowledged: 1 }]);
    expect((await alerts(scene.visitor)).counts).toEqual([{ kind: 'LATE', open: 4, acknowledged: 0 }]);
    expect([await told(scene.secretariat, { acknowledged: true }), await told(scene.secretariat, { acknowledged: false })]).toEqual([['LATE 2'], ['LATE 1', 'LATE 3', 'LATE 4']]);
    expect((await says(id, 'Encore.')).problems).toMatchObject([{ code: 'ALERT_ACKNOWLEDGED_ALREADY' }]);
    const withdraw = () => scene.secretariat.ask<{ withdrawAlertAcknowledgement: { problems: { code: string }[]; alert: Seen } }>(WITHDRAW, { input: { pact: scene.pact.slug, alert: id } });
    expect((await withdraw()).withdrawAlertAcknowledgement).toMatchObject({ problems: [], alert: { acknowledgement: null } });
    expect((await withdraw()).withdrawAlertAcknowledgement.problems).toMatchObject([{ code: 'ALERT_NOT_ACKNOWLEDGED' }]);
    expect((await says(id, 'De nouveau.')).problems).toEqual([]);
    expect([(await trail('alert.acknowledged')).length, (await trail('alert.acknowledgement-withdrawn')).length]).toEqual([2, 1]);
    expect(JSON.stringify(await trail('alert.acknowledged'))).toContain('Le porteur est reçu lundi.');
  });

  it('is over when its cause renews: more time that has passed again is another lateness', async () => {
    await says((await first()).id);
    await write(api, scene.tenant, `INSERT INTO campaign_extension (tenant_id, campaign_id, organisation_id, due_on, reason, granted_on) VALUES ($1, $2, $3, '2019-06-12', 'Équipe', '2019-06-10')`, [scene.campaign.id, scene.caf.id]);
    expect(await first()).toBeUndefined();
    await standAt(api, scene.tenant, '2019-06-14');
    expect(await first()).toMatchObject({ since: '2019-06-12', acknowledgement: null });
  });

  it('of a cause that is gone is refused, as is one without a word, or by who does not steer', async () => {
    const { id } = await first();
    expect((await says(id, '  ')).problems).toMatchObject([{ code: 'ALERT_WORD_REQUIRED' }]);
    expect((await says(id, 'x'.repeat(1001))).problems).toMatchObject([{ code: 'TEXT_TOO_LONG' }]);
    const input = { pact: scene.pact.slug, alert: id, word: 'Mot' };
    for (const [client, code] of [[scene.visitor, 'SIGN_IN_REQUIRED'], [scene.reporter, 'FORBIDDEN'], [copil, 'FORBIDDEN'], [(await aCollection(api)).secretariat, 'PACT_NOT_FOUND']] as const) {
      expect((await client.graphql(ACKNOWLEDGE, { input })).code).toBe(code);
      expect((await client.graphql(WITHDRAW, { input: { pact: scene.pact.slug, alert: id } })).code).toBe(code);
    }
    await answered(api, scene, 2);
    expect((await scene.secretariat.graphql(ACKNOWLEDGE, { input })).code).toBe('ALERT_GONE');
  });
});

describe('the rules of a pact', () => {
  it('are the defaults until the secretariat decides, and hold at once', async () => {
    const { alertRules } = await scene.visitor.ask<{ alertRules: object[] }>(RULES, { pact: scene.pact.slug });
    expect(alertRules).toEqual([
      { kind: 'STORMS_IN_A_ROW', enabled: true, threshold: 2, unit: 'CAMPAIGNS', least: 2, most: 10, version: 0 },
      { kind: 'STORM', enabled: true, threshold: null, unit: null, least: null, most: null, version: 0 },
      { kind: 'NO_REPORT', enabled: true, threshold: 2, unit: 'CAMPAIGNS', least: 1, most: 10, version: 0 },
      { kind: 'LATE', enabled: true, threshold: 1, unit: 'DAYS', least: 1, most: 365, version: 0 },
      { kind: 'CONTRADICTION', enabled: true, threshold: 0, unit: 'DAYS', least: 0, most: 365, version: 0 },
      { kind: 'OFF_TRAJECTORY', enabled: true, threshold: 10, unit: 'POINTS', least: 0, most: 100, version: 0 },
      { kind: 'STALE_INDICATOR', enabled: false, threshold: 120, unit: 'DAYS', least: 0, most: 1000, version: 1 },
    ]);
    await lateDay();
    expect((await rule({ kind: 'LATE', threshold: 5 })).problems).toEqual([]);
    expect(await told(scene.visitor)).toEqual([]);
    expect((await rule({ kind: 'LATE', threshold: 4, version: 1 })).rules.find(({ kind }) => kind === 'LATE')).toEqual({ kind: 'LATE', enabled: true, threshold: 4, version: 2 });
    expect(await told(scene.visitor)).toHaveLength(4);
    expect(JSON.stringify((await trail('alert.rule-changed')).at(-1))).toContain('threshold');
  });

  it('are refused out of bounds, from an old version, and by who does not steer', async () => {
    for (const [given, problem] of [
      [{ kind: 'LATE', threshold: 0 }, 'threshold ALERT_THRESHOLD_OUTSIDE'],
      [{ kind: 'LATE' }, 'threshold ALERT_THRESHOLD_OUTSIDE'],
      [{ kind: 'STORM', threshold: 2 }, 'threshold ALERT_THRESHOLD_UNKNOWN'],
      [{ kind: 'LATE', threshold: 5, version: 3 }, 'version VERSION_CONFLICT'],
    ] as const) {
      expect((await rule(given)).problems.map(({ path, code }) => `${path} ${code}`)).toEqual([problem]);
    }
    const input = { pact: scene.pact.slug, kind: 'LATE', version: 0, enabled: false, threshold: 1 };
    for (const [client, code] of [[scene.visitor, 'SIGN_IN_REQUIRED'], [copil, 'FORBIDDEN'], [scene.reporter, 'FORBIDDEN'], [(await aCollection(api)).secretariat, 'PACT_NOT_FOUND']] as const) {
      expect((await client.graphql(UPDATE, { input })).code).toBe(code);
    }
  });
});

it('as a file are those of the page, for the same reader', async () => {
  await lateDay();
  await says((await alerts(scene.secretariat, { commitment: 2 })).alerts[0]!.id);
  const rows = async (client: TestClient, query = ''): Promise<string[]> => (await client.get(`/files/alertes/${scene.pact.slug}.csv${query}`)).text.trim().split('\r\n').slice(1);
  expect((await rows(scene.visitor)).map((row) => row.split(',')[0])).toEqual(['LATE', 'LATE', 'LATE', 'LATE']);
  expect((await rows(scene.visitor)).join()).not.toContain('reçu lundi');
  expect(await trail('alert.exported')).toHaveLength(0);
  expect((await rows(scene.secretariat, '?prises-en-compte=oui')).join()).toContain('Le porteur est reçu lundi.');
  expect(await rows(scene.secretariat, '?sorte=STORM,NO_REPORT')).toEqual([]);
  expect(await rows(scene.secretariat, '?organisation=ville&axe=1')).toHaveLength(2);
  expect(await trail('alert.exported')).toHaveLength(3);
  expect((await (await aCollection(api)).secretariat.get(`/files/alertes/${scene.pact.slug}.csv`)).status).toBe(404);
});
