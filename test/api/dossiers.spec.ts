import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Dossiers, DossierSharing } from '#dossiers';
import { fixedClock, MailTemplates, PdfPress } from '#platform';
import { Evidence } from '#reporting';
import { ACCEPT, act, aCollection, answer, aPerson, contextOf, countStatements, refusal, reportActs, signedIn, standAt, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { readPdf } from '../builders/pdf.js';

const MAKE = `mutation ($input: MakeDossierInput!) { makeDossier(input: $input) { dossier { id number cutOff state print hash fictional meeting { title } } } }`;
const SHARE = `mutation ($input: DossierInput!) { shareDossier(input: $input) { dossier { state sharedAt } } }`;
const DISCARD = `mutation ($input: DossierInput!) { discardDossier(input: $input) { dossier { id } } }`;
const LIST = `query ($pact: String!) { dossiers(pact: $pact) { number state meeting { title } } }`;
const READ = `query ($id: ID!) { dossier(id: $id) { state print pages hash content { campaign { code } total { expected reported accepted } organisations { name asked sent late } decisions { number text organisation dueOn late commitments } late { number organisation } storms { number difficulties }
  sheets { number asked state late answer { status achievements figures { indicator value lessThan unit } } beside { organisation state answer { achievements } } forGroup } } } }`;

interface Made {
  makeDossier: { dossier: { id: string; number: number; cutOff: string; state: string; print: string; hash: string } };
}
interface Content {
  campaign: { code: string };
  total: { expected: number; reported: number; accepted: number };
  organisations: { name: string; asked: number; sent: number; late: number }[];
  decisions: { number: number; late: boolean }[];
  late: { number: number; organisation: string }[];
  storms: { number: number; difficulties: string }[];
  sheets: { number: number; asked: string | null; state: string | null; late: boolean; answer: { achievements: string; figures: { value: number | null; lessThan: number | null }[] } | null; beside: object[]; forGroup: boolean }[];
}

let api: TestApi;
let folder: string;
let scene: Collection;
let member: TestClient;
let meeting: string;
const { sent } = reportActs(() => scene);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacte-dossiers-'));
  api = await startApi({ DEMONSTRATION: 'true', STORAGE_URL: `file:${folder}` });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  scene = await aCollection(api);
  member = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
  meeting = await aMeeting('2019-06-20T12:30:00Z');
});

async function aMeeting(at: string): Promise<string> {
  const [row] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, 'COPIL', 'Comité de pilotage', $3) RETURNING id`, [scene.pact.id, at]);
  return row!.id;
}
const make = async (of = meeting): Promise<Made['makeDossier']['dossier']> => (await scene.secretariat.ask<Made>(MAKE, { input: { meeting: of } })).makeDossier.dossier;
const print = (id: string): Promise<void> => api.get(Dossiers).print(contextOf(api, scene.tenant), id);
const read = async (client: TestClient, id: string) => (await client.ask<{ dossier: { state: string; print: string; pages: number | null; hash: string; content: Content } }>(READ, { id })).dossier;

describe('a dossier', () => {
  it('freezes what a member of the committee finds at that moment: accepted answers, not those only sent; later changes do not show', async () => {
    const { report, version } = await sent();
    const { id, cutOff, number, state } = await make();
    expect({ cutOff, number, state }).toEqual({ cutOff: '2019-05-15', number: 1, state: 'PREPARED' });
    const { content } = await read(scene.secretariat, id);
    expect(content.campaign.code).toBe('2019-S1');
    expect(content.total).toEqual({ expected: 4, reported: 1, accepted: 0 });
    expect(content.sheets.map(({ number: of }) => of)).toEqual([1, 2, 3, 4]);
    expect(content.sheets[0]).toMatchObject({ asked: 'CAF', state: 'SUBMITTED', answer: null });
    await act(scene.secretariat, ACCEPT, { report, version });
    expect((await read(scene.secretariat, id)).content).toEqual(content);
    const next = await make();
    expect(next.number).toBe(2);
    expect((await read(scene.secretariat, next.id)).content.sheets[0]!.answer).toMatchObject({ achievements: answer.achievements });
  });

  it('holds what co-leads say beside the lead, as far as it is accepted, by the names of that day', async () => {
    const besides = async (): Promise<object[]> => (await read(scene.secretariat, (await make()).id)).content.sheets[0]!.beside;
    expect(await besides()).toEqual([{ organisation: 'Ville', state: 'AWAITED', answer: null }]);
    await write(
      api,
      scene.tenant,
      `INSERT INTO report (tenant_id, request_id, state, status, weather, achievements, saved_at, saved_by, submitted_at, submitted_by, decided_at)
       SELECT q.tenant_id, q.id, 'ACCEPTED', 'IN_PROGRESS', 'SUNNY', 'Un guichet de plus.', '2019-05-05', 'essai', '2019-05-05', 'essai', '2019-05-05'
       FROM report_request q WHERE q.tenant_id = $1 AND q.role = 'CO_LEAD'`,
    );
    const later = '[{"name": "Mairie", "acronym": null, "until": "2024-01-01", "source": "essai"}]';
    await write(api, scene.tenant, `UPDATE organisation SET former_names = $2::jsonb WHERE tenant_id = $1 AND id = $3`, [later, scene.ville.id]);
    expect(await besides()).toEqual([{ organisation: 'Mairie', state: 'ACCEPTED', answer: { achievements: 'Un guichet de plus.' } }]);
    const { content } = await read(scene.secretariat, (await make()).id);
    expect(content.organisations.map(({ name }) => name)).toEqual(expect.arrayContaining(['CAF', 'Mairie']));
  });

  it('holds the alerts that a member of the committee is told of, with what the secretariat said of them', async () => {
    await write(api, scene.tenant, `UPDATE indicator SET owner_id = $2 WHERE tenant_id = $1`, [scene.caf.id]);
    await sent({ weather: 'STORM' });
    const ALERTS = `query ($pact: String!) { alerts(pact: $pact) { alerts { id kind } } }`;
    const { alerts } = (await scene.secretariat.ask<{ alerts: { alerts: { id: string; kind: string }[] } }>(ALERTS, { pact: scene.pact.slug })).alerts;
    expect(alerts.map(({ kind }) => kind)).toEqual(['STORM', 'STALE_INDICATOR']);
    await scene.secretariat.ask(`mutation ($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { problems { code } } }`, { input: { pact: scene.pact.slug, alert: alerts[1]!.id, word: 'Demandé à la CAF.' } });
    const { id } = await make();
    const { dossier } = await scene.secretariat.ask<{ dossier: { content: { alerts: object[] } } }>(`query ($id: ID!) { dossier(id: $id) { content { alerts { kind since number title organisation word } } } }`, { id });
    // The storm was sent, and is not accepted: no member is told of it.
    expect(dossier.content.alerts).toEqual([{ kind: 'STALE_INDICATOR', since: '2015-12-31', number: null, title: 'Indicateur d’essai', organisation: 'CAF', word: 'Demandé à la CAF.' }]);
  });

  it('says where somebody was asked for a group of actors, and nowhere else', async () => {
    await write(api, scene.tenant, `UPDATE organisation SET name = 'Autre nom' WHERE tenant_id = $1 AND id = $2`, [scene.caf.id]);
    const { content } = await read(scene.secretariat, (await make()).id);
    expect(content.sheets.map(({ number, forGroup }) => [number, forGroup])).toEqual([[1, false], [2, false], [3, true], [4, true]]);
  });

  it('bears the fingerprint of its content, character for character', async () => {
    const { id, hash } = await make();
    const [row] = await write<{ text: string }>(api, scene.tenant, `SELECT content::text AS text FROM dossier WHERE tenant_id = $1 AND id = $2`, [id]);
    expect(createHash('sha256').update(row!.text).digest('hex')).toBe(hash);
  });

  it('withholds small numbers of people from everybody, whoever prepares it', async () => {
    await write(api, scene.tenant, `UPDATE indicator SET counts_persons = true WHERE tenant_id = $1 AND id = $2`, [scene.indicator.id]);
    await write(api, scene.tenant, `UPDATE pact SET small_count_threshold = 5 WHERE tenant_id = $1`, []);
    const { report, version } = await sent({ measurements: [{ indicator: 'rendez-vous', value: 3 }] });
    await act(scene.secretariat, ACCEPT, { report, version });
    const { id } = await make();
    expect((await read(scene.secretariat, id)).content.sheets[0]!.answer!.figures).toMatchObject([{ value: null, lessThan: 5 }]);
  });

  it('tells who is late, and how far each organisation is', async () => {
    await standAt(api, scene.tenant, '2019-06-10');
    const { id } = await make();
    const { late, organisations } = (await read(scene.secretariat, id)).content;
    expect(late.map(({ number, organisation }) => [number, organisation])).toEqual([[1, 'CAF'], [2, 'CAF'], [3, 'Ville'], [4, 'Ville']]);
    expect(organisations).toEqual([{ name: 'Ville', asked: 3, sent: 0, late: 3 }, { name: 'CAF', asked: 2, sent: 0, late: 2 }]);
  });

  it('brings back what was decided and is not done', async () => {
    const before = await aMeeting('2018-12-20T13:30:00Z');
    const record = async (text: string, dueOn: string): Promise<{ number: number; version: number }> =>
      (await scene.secretariat.ask<{ recordDecision: { decision: { number: number; version: number } } }>(`mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { decision { number version } } }`, { input: { pact: scene.pact.slug, meeting: before, text, commitments: [1, 3], organisation: 'caf', dueOn } })).recordDecision.decision;
    await record('Ouvrir une permanence.', '2019-09-30');
    await record('Écrire aux bailleurs.', '2019-03-31');
    const done = await record('Compter les appels.', '2019-04-30');
    await scene.secretariat.ask(`mutation ($input: DecisionWordsInput!) { closeDecision(input: $input) { problems { code } } }`, { input: { pact: scene.pact.slug, ...done, words: 'Compté.' } });
    const { id } = await make();
    expect((await read(scene.secretariat, id)).content.decisions).toEqual([
      { number: 2, text: 'Écrire aux bailleurs.', organisation: 'CAF', dueOn: '2019-03-31', late: true, commitments: [1, 3] },
      { number: 1, text: 'Ouvrir une permanence.', organisation: 'CAF', dueOn: '2019-09-30', late: false, commitments: [1, 3] },
    ]);
  });

  it('of the Conseil or of a workshop holds neither decisions nor what is said of alerts, which their members do not read', async () => {
    const [held] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO instance (tenant_id, pact_id, kind, name) VALUES ($1, $2, 'CONSEIL', 'Conseil') RETURNING id`, [scene.pact.id]);
    await write(api, scene.tenant, `UPDATE indicator SET owner_id = $2 WHERE tenant_id = $1`, [scene.caf.id]);
    const { alerts } = (await scene.secretariat.ask<{ alerts: { alerts: { id: string }[] } }>(`query ($pact: String!) { alerts(pact: $pact) { alerts { id } } }`, { pact: scene.pact.slug })).alerts;
    await scene.secretariat.ask(`mutation ($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { problems { code } } }`, { input: { pact: scene.pact.slug, alert: alerts[0]!.id, word: 'Demandé à la CAF.' } });
    await write(api, scene.tenant, `UPDATE meeting SET instance = 'CONSEIL', instance_id = $3 WHERE tenant_id = $1 AND id = $2`, [meeting, held!.id]);
    const { id } = await make();
    const { dossier } = await scene.secretariat.ask<{ dossier: { content: { decisions: unknown; alerts: { word: string | null }[] } } }>(`query ($id: ID!) { dossier(id: $id) { content { decisions { number } alerts { word } } } }`, { id });
    expect(dossier.content.decisions).toBeNull();
    expect(dossier.content.alerts.map(({ word }) => word)).toEqual([null]);
    await print(id);
  });

  it('is prepared before its meeting only, by the secretariat only', async () => {
    const past = await aMeeting('2019-01-20T12:30:00Z');
    expect(await refusal(scene.secretariat, MAKE, { meeting: past })).toBe('DOSSIER_MEETING_PAST');
    await write(api, scene.tenant, `UPDATE meeting SET state = 'CANCELLED', cancel_reason = 'Faute de salle' WHERE tenant_id = $1 AND id = $2`, [meeting]);
    expect(await refusal(scene.secretariat, MAKE, { meeting })).toBe('DOSSIER_MEETING_CANCELLED');
    expect(await refusal(scene.secretariat, MAKE, { meeting: '00000000-0000-4000-8000-000000000000' })).toBe('DOSSIER_MEETING_NOT_FOUND');
    for (const client of [member, scene.validator, scene.visitor]) expect(['FORBIDDEN', 'SIGN_IN_REQUIRED']).toContain(await refusal(client, MAKE, { meeting }));
  });
});

describe('its readers', () => {
  it('the committee has it once it is shared, printed before, and is told once; it does not change any more', async () => {
    const { id } = await make();
    expect(await refusal(scene.secretariat, SHARE, { dossier: id })).toBe('DOSSIER_NOT_PRINTED');
    expect((await member.get(`/files/dossiers/${id}.pdf`)).status).toBe(404);
    expect(await member.ask(LIST, { pact: scene.pact.slug })).toEqual({ dossiers: [] });
    await print(id);
    expect((await scene.secretariat.ask<{ shareDossier: { dossier: object } }>(SHARE, { input: { dossier: id } })).shareDossier.dossier).toMatchObject({ state: 'SHARED' });
    expect(await member.ask(LIST, { pact: scene.pact.slug })).toEqual({ dossiers: [{ number: 1, state: 'SHARED', meeting: { title: 'Comité de pilotage' } }] });
    const pdf = await member.get(`/files/dossiers/${id}.pdf`);
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    for (const what of [SHARE, DISCARD]) expect(await refusal(scene.secretariat, what, { dossier: id })).toBe('DOSSIER_SHARED');
    const mails = await write<{ id: string; payload: Record<string, unknown> }>(api, scene.tenant, `SELECT id, payload FROM mail_message WHERE tenant_id = $1 AND template = 'dossiers.shared'`, []);
    expect(mails).toHaveLength(1);
    const letter = await api.get(MailTemplates).get('dossiers.shared')!.render(contextOf(api, scene.tenant), mails[0]!.payload, mails[0]!.id);
    expect(letter!.subject).toContain('Le dossier du 20 juin 2019 est à votre disposition');
    expect(letter!.text).toContain(`/dossiers/${id}`);
  });

  it('others have neither the page nor the PDF', async () => {
    const { id } = await make();
    await print(id);
    for (const client of [scene.validator, scene.visitor]) {
      expect(['DOSSIER_NOT_FOUND', 'SIGN_IN_REQUIRED']).toContain((await client.graphql(READ, { id })).code);
      expect([401, 404]).toContain((await client.get(`/files/dossiers/${id}.pdf`)).status);
    }
    const elsewhere = await aCollection(api);
    expect((await elsewhere.secretariat.graphql(READ, { id })).code).toBe('DOSSIER_NOT_FOUND');
    expect((await elsewhere.secretariat.get(`/files/dossiers/${id}.pdf`)).status).toBe(404);
  });

  it('whoever sits at the meeting has it and is told, without a role; nobody is told of a meeting that was cancelled since', async () => {
    const person = await aPerson(api, scene.tenant);
    const sitter = await signedIn(api, scene.tenant, person);
    const [instance] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO instance (tenant_id, pact_id, kind, name) VALUES ($1, $2, 'COPIL', 'Comité') RETURNING id`, [scene.pact.id]);
    await write(api, scene.tenant, `INSERT INTO instance_member (tenant_id, instance_id, person_id, seat, valid_from) VALUES ($1, $2, $3, 'VOTING', '2019-01-01')`, [instance!.id, person.id]);
    await write(api, scene.tenant, `UPDATE meeting SET instance_id = $3 WHERE tenant_id = $1 AND id = $2`, [meeting, instance!.id]);
    const [{ id }, other] = [await make(), await make()];
    for (const each of [id, other.id]) await print(each);
    expect((await sitter.graphql(READ, { id })).code).toBe('DOSSIER_NOT_FOUND');
    await scene.secretariat.ask(SHARE, { input: { dossier: id } });
    expect((await read(sitter, id)).state).toBe('SHARED');
    expect((await sitter.get(`/files/dossiers/${id}.pdf`)).status).toBe(200);
    const told = await write<{ recipient: string }>(api, scene.tenant, `SELECT recipient FROM mail_message WHERE tenant_id = $1 AND template = 'dossiers.shared'`, []);
    expect(told.map(({ recipient }) => recipient)).toContain(person.email);
    expect(told).toHaveLength(2);
    await write(api, scene.tenant, `UPDATE meeting SET state = 'CANCELLED', cancel_reason = 'Faute de salle' WHERE tenant_id = $1 AND id = $2`, [meeting]);
    expect(await refusal(scene.secretariat, SHARE, { dossier: other.id })).toBe('DOSSIER_MEETING_CANCELLED');
  });

  it('one that was only prepared is thrown away, with its bytes; the list is one statement', async () => {
    const { id } = await make();
    await print(id);
    const { statements } = await countStatements(api, () => scene.secretariat.ask(LIST, { pact: scene.pact.slug }));
    expect(statements.filter((each) => each.includes('dossier'))).toHaveLength(1);
    await scene.secretariat.ask(DISCARD, { input: { dossier: id } });
    expect(await readdir(join(folder, scene.tenant.id))).toEqual([]);
    expect((await scene.secretariat.graphql(READ, { id })).code).toBe('DOSSIER_NOT_FOUND');
  });
});

describe('a week before its meeting', () => {
  const PLAN = `mutation ($input: PlanDossierSharingInput!) { planDossierSharing(input: $input) { dossier { state sharingDay sharesByItself } } }`;
  const plan = async (dossier: string, byItself = true) => (await scene.secretariat.ask<{ planDossierSharing: { dossier: object } }>(PLAN, { input: { dossier, byItself } })).planDossierSharing.dossier;
  const refusedPlan = async (client: TestClient, dossier: string): Promise<string | undefined> => (await client.graphql(PLAN, { input: { dossier, byItself: true } })).code;
  const sweep = (at: string): Promise<void> => api.get(DossierSharing).sweep(contextOf(api, scene.tenant, fixedClock(at)));
  const mails = async (): Promise<number> => (await write(api, scene.tenant, `SELECT FROM mail_message WHERE tenant_id = $1 AND template = 'dossiers.shared'`, [])).length;
  const stateOf = async (dossier: string): Promise<string> => (await read(scene.secretariat, dossier)).state;
  const printed = async (): Promise<string> => {
    const { id } = await make();
    await print(id);
    return id;
  };

  it('it puts itself at disposal when it was asked to: in the morning of that day, once; nothing else does', async () => {
    const [id, other] = [await printed(), await printed()];
    expect(await plan(id)).toEqual({ state: 'PREPARED', sharingDay: '2019-06-13', sharesByItself: true });
    await sweep('2019-06-13T05:55:00Z');
    expect(await stateOf(id)).toBe('PREPARED');
    const morning = '2019-06-13T06:00:00Z';
    await Promise.all([sweep(morning), sweep(morning)]);
    await sweep(morning);
    expect([await stateOf(id), await stateOf(other), await mails()]).toEqual(['SHARED', 'PREPARED', 1]);
    await standAt(api, scene.tenant, '2019-06-13');
    expect(await refusedPlan(scene.secretariat, other)).toBe('DOSSIER_SHARING_DAY_PAST');
  });

  it('the last dossier chosen is the one that does; one shared by hand takes its place', async () => {
    const [first, second, third] = [await printed(), await printed(), await printed()];
    // Two at once: neither is refused, one of them stands.
    await Promise.all([plan(first), plan(third)]);
    await plan(second);
    const planned = () => write<{ id: string }>(api, scene.tenant, `SELECT id FROM dossier WHERE tenant_id = $1 AND shares_by_itself`, []);
    expect(await planned()).toEqual([{ id: second }]);
    expect(await plan(second, false)).toMatchObject({ sharesByItself: false });
    await plan(first);
    await scene.secretariat.ask(SHARE, { input: { dossier: third } });
    expect(await planned()).toEqual([]);
    await sweep('2019-06-14T08:00:00Z');
    expect([await stateOf(first), await mails()]).toEqual(['PREPARED', 1]);
  });

  it('follows the day of its meeting, and waits no more for one that is cancelled', async () => {
    const id = await printed();
    await plan(id);
    await write(api, scene.tenant, `UPDATE meeting SET starts_at = '2019-07-04T12:30:00Z' WHERE tenant_id = $1 AND id = $2`, [meeting]);
    await sweep('2019-06-14T08:00:00Z');
    expect(await scene.secretariat.ask('query ($id: ID!) { dossier(id: $id) { state sharingDay sharesByItself } }', { id })).toEqual({ dossier: { state: 'PREPARED', sharingDay: '2019-06-27', sharesByItself: true } });
    await write(api, scene.tenant, `UPDATE meeting SET state = 'CANCELLED', cancel_reason = 'Faute de salle' WHERE tenant_id = $1 AND id = $2`, [meeting]);
    await sweep('2019-06-28T08:00:00Z');
    expect(await scene.secretariat.ask('query ($id: ID!) { dossier(id: $id) { state sharesByItself } }', { id })).toEqual({ dossier: { state: 'PREPARED', sharesByItself: false } });
    expect(await mails()).toBe(0);
  });

  it('once the meeting has begun it is too late: a service that was down that week shares nothing', async () => {
    const id = await printed();
    await plan(id);
    await sweep('2019-06-20T12:31:00Z');
    expect([await stateOf(id), await mails()]).toEqual(['PREPARED', 0]);
  });

  it('it is for the secretariat to say, once it is printed', async () => {
    const { id } = await make();
    expect(await refusedPlan(scene.secretariat, id)).toBe('DOSSIER_NOT_PRINTED');
    await print(id);
    for (const client of [member, scene.validator, scene.visitor]) expect(['FORBIDDEN', 'SIGN_IN_REQUIRED']).toContain(await refusedPlan(client, id));
    expect(await refusedPlan((await aCollection(api)).secretariat, id)).toBe('DOSSIER_NOT_FOUND');
  });

  it('a sweep that finds nothing to do is one statement', async () => {
    await plan(await printed());
    const { statements } = await countStatements(api, () => sweep('2019-06-01T08:00:00Z'));
    expect(statements.filter((each) => each.includes('dossier'))).toHaveLength(1);
  });
});

describe('its PDF', () => {
  it('is tagged, titled, in French, and says what the page says; printing it twice changes nothing', async () => {
    const { report, version } = await sent({ achievements: '#panic("x") *Deux* permanences\\ de plus. $1$ ⚠', measurements: [{ indicator: 'rendez-vous', value: 1012.999 }] });
    await act(scene.secretariat, ACCEPT, { report, version });
    const { id, hash } = await make();
    await print(id);
    await print(id);
    const answered = await scene.secretariat.get(`/files/dossiers/${id}.pdf`);
    const read = await readPdf(await readFile(join(folder, scene.tenant.id, id)));
    expect(read).toMatchObject({ title: 'Dossier – Comité de pilotage, 20 juin 2019', language: 'fr-FR', tagged: true, accessible: true });
    expect(read.tags).toMatchObject({ H1: 9, Table: expect.any(Number) as unknown, TH: expect.any(Number) as unknown });
    expect(read.tags['H2']).toBeGreaterThanOrEqual(4);
    expect(read.text).toContain(hash);
    // What people wrote is text, never an instruction of the template.
    expect(read.text.replace(/\s+/g, ' ')).toContain('#panic("x") *Deux* permanences\\ de plus. $1$');
    // Rounded before it is cut: 1 012,999 is 1 013.
    expect(read.text).toMatch(/1\s013 rendez-vous/);
    expect(answered.headers['content-disposition']).toBe('inline; filename="dossier-2019-06-20-1.pdf"');
  });

  it('is made whatever signs people wrote: what no font has is an empty square in print, and stays in the text', async () => {
    const words = 'Fête 🎉 avec عربي et 東京, Łódź.';
    await write(api, scene.tenant, `UPDATE meeting SET title = $2 WHERE tenant_id = $1`, [words]);
    const { id } = await make();
    await print(id);
    const { print: state } = await read(scene.secretariat, id);
    expect(state).toBe('READY');
    const { dossier } = await scene.secretariat.ask<{ dossier: { content: { meeting: { title: string } } } }>('query ($id: ID!) { dossier(id: $id) { content { meeting { title } } } }', { id });
    expect(dossier.content.meeting.title).toBe(words);
  });

  it('that cannot be made says so, and the page stands', async () => {
    await expect(api.get(PdfPress).print('dossier', {})).rejects.toThrow(/^dossier: /);
    const { id } = await make();
    await api.get(Dossiers).printingFailed(contextOf(api, scene.tenant), id);
    expect(await read(scene.secretariat, id)).toMatchObject({ print: 'FAILED', content: { sheets: expect.any(Array) as unknown } });
  });

  it('is kept when forgotten files are swept', async () => {
    const { id } = await make();
    await print(id);
    const before = new Date(Date.now() - 25 * 3_600_000);
    await utimes(join(folder, scene.tenant.id, id), before, before);
    expect(await api.get(Evidence).sweep(contextOf(api, scene.tenant))).toBe(0);
    expect(await readdir(join(folder, scene.tenant.id))).toEqual([id]);
  });
});
