import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCampaign, aCollection, answered, aPerson, countStatements, signedIn, standAt, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { anAdoptedAvis } from '../builders/avis.js';

const ITEM = 'kind title minutes commitment { number } indicator { code } recommendation { year number words dueOn late answered organisation { slug } }';
const AGENDA = `version items { id ${ITEM} subjectNumber subjectWords } suggestions { ref ${ITEM} }`;
const READ = `query ($meeting: ID!) { agenda(meeting: $meeting) { ${AGENDA} } }`;
const SET = `mutation ($input: SetAgendaInput!) { setAgenda(input: $input) { agenda { ${AGENDA} } problems { path code } } }`;
const ACKNOWLEDGE = 'mutation ($input: AcknowledgeAlertInput!) { acknowledgeAlert(input: $input) { problems { code } } }';
const ANSWER = 'mutation ($input: AnswerRecommendationInput!) { answerRecommendation(input: $input) { problems { code } } }';

interface Told {
  readonly kind: string;
  readonly title: string | null;
  readonly minutes: number;
  readonly commitment: { number: number } | null;
  readonly indicator: { code: string } | null;
  readonly recommendation: { year: number; number: number; words: string; dueOn: string; late: boolean; answered: boolean; organisation: { slug: string } } | null;
}
interface Agenda {
  readonly version: number;
  readonly items: readonly (Told & { id: string; subjectNumber: number | null; subjectWords: string | null })[];
  readonly suggestions: readonly (Told & { ref: string | null })[];
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
  copil = await aMeeting('COPIL');
});

async function aMeeting(instance: string): Promise<string> {
  const [row] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, $3, 'Réunion', '2019-06-20T12:30:00Z') RETURNING id`, [scene.pact.id, instance]);
  return row!.id;
}
/** Three campaigns that are over, in which nobody answered for commitment 3. */
async function silence(): Promise<void> {
  for (const [code, opensOn, dueOn, closesOn] of [['2017-S2', '2017-11-01', '2017-12-15', '2017-12-31'], ['2018-S1', '2018-05-01', '2018-06-15', '2018-06-30'], ['2018-S2', '2018-11-01', '2018-12-15', '2018-12-31']] as const) {
    const { id } = await aCampaign(api, scene.tenant, scene.pact, { code, state: 'CLOSED', opensOn, dueOn, closesOn });
    await write(api, scene.tenant, `INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) SELECT $1, $2, q.commitment_id, q.organisation_id, 'LEAD' FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
      WHERE q.tenant_id = $1 AND q.campaign_id = $3 AND q.role = 'LEAD' AND n.number = 3`, [id, scene.campaign.id]);
  }
}
const read = async (meeting = copil, client: TestClient = scene.secretariat): Promise<Agenda> => (await client.ask<{ agenda: Agenda }>(READ, { meeting })).agenda;
const take = async ({ version, items, suggestions }: Agenda, kind: string, meeting = copil): Promise<Agenda> => {
  const input = { meeting, version, items: [...items.map(({ id, kind, title, minutes }) => ({ id, kind, title, minutes })), ...suggestions.filter((each) => each.kind === kind).map(({ kind, ref, title, minutes }) => ({ kind, ref, title, minutes }))] };
  const { setAgenda } = await scene.secretariat.ask<{ setAgenda: { agenda: Agenda; problems: unknown[] } }>(SET, { input });
  expect(setAgenda.problems).toEqual([]);
  return setAgenda.agenda;
};
const of = ({ suggestions }: Pick<Agenda, 'suggestions'>, kind: string) => suggestions.filter((each) => each.kind === kind);

describe('alerts are proposed for an agenda', () => {
  it('each thing once, saying why and since when, after what has a block of its own; taken as any other, and not proposed twice', async () => {
    await silence();
    await answered(api, scene, 1, { weather: 'STORM' });
    const agenda = await read();
    expect(of(agenda, 'STORM').map(({ commitment }) => commitment!.number)).toEqual([1]);
    expect(of(agenda, 'ALERT')).toMatchObject([{ commitment: { number: 3 }, indicator: null, minutes: 5, title: expect.stringMatching(/^Aucune réponse dans 3 campagnes closes de suite, depuis 2017-S2\. Depuis le \d/) }]);
    const taken = await take(agenda, 'ALERT');
    expect(taken.items).toMatchObject([{ kind: 'ALERT', commitment: { number: 3 }, subjectNumber: 3, subjectWords: 'Engagement 3', title: of(agenda, 'ALERT')[0]!.title }]);
    expect(of(taken, 'ALERT')).toEqual([]);
    expect(of(await read(await aMeeting('COMITE_TECHNIQUE')), 'ALERT').map(({ commitment }) => commitment?.number)).toContain(3);
    for (const instance of ['CONSEIL', 'ATELIER', 'RENCONTRE_ANNUELLE']) expect(of(await read(await aMeeting(instance)), 'ALERT')).toEqual([]);
  });

  it('not once somebody has taken note of it, nor what a member could not know', async () => {
    await silence();
    const { alerts } = (await scene.secretariat.ask<{ alerts: { alerts: { id: string; kind: string }[] } }>('query ($pact: String!) { alerts(pact: $pact) { alerts { id kind } } }', { pact: scene.pact.slug })).alerts;
    await scene.secretariat.ask(ACKNOWLEDGE, { input: { pact: scene.pact.slug, alert: alerts.find(({ kind }) => kind === 'NO_REPORT')!.id, word: 'Vu avec eux.' } });
    expect(of(await read(), 'ALERT')).toEqual([]);
    // An answer that is not accepted: the secretariat reads its storm, the committee does not.
    await answered(api, scene, 2, { weather: 'STORM', state: 'SUBMITTED' });
    expect([of(await read(), 'ALERT'), of(await read(), 'STORM')]).toEqual([[], []]);
  });

  it('of an indicator too; what is of another pact, or of another kind, is refused', async () => {
    const [{ id }] = await write<{ id: string }>(api, scene.tenant, `SELECT id FROM indicator WHERE tenant_id = $1`) as [{ id: string }];
    const neighbour = await aCollection(api);
    const set = async (items: object[]): Promise<unknown> => (await scene.secretariat.ask<{ setAgenda: { problems: { path: string; code: string }[] } }>(SET, { input: { meeting: copil, version: 0, items } })).setAgenda.problems.map(({ path, code }) => `${path} ${code}`);
    expect(await set([{ kind: 'LATE', ref: id, minutes: 5 }, { kind: 'ALERT', ref: neighbour.pact.commitments[0]!.id, minutes: 5 }, { kind: 'RECOMMENDATION', ref: id, minutes: 5 }])).toEqual(['items.0.ref AGENDA_SUBJECT_UNKNOWN', 'items.1.ref AGENDA_SUBJECT_UNKNOWN', 'items.2.ref AGENDA_SUBJECT_UNKNOWN']);
    expect(await set([{ kind: 'ALERT', ref: id, title: 'Pas de mesure pour 2018.', minutes: 5 }])).toEqual([]);
    expect((await read()).items).toMatchObject([{ kind: 'ALERT', indicator: { code: scene.indicator.code }, commitment: null, subjectNumber: null, title: 'Pas de mesure pour 2018.' }]);
  });
});

describe('recommendations of the Conseil are proposed for an agenda', () => {
  it('once they are everybody’s, when their answer is due, with who owes it; until it is sent', async () => {
    const { recommendations, publish } = await anAdoptedAvis(api, scene, {
      year: 2019, today: '2019-05-15', closesOn: '2019-06-10',
      recommendations: [{ words: 'Ouvrir plus tôt.', organisation: 'caf', dueOn: '2019-06-14' }, { words: 'Compter autrement.', organisation: 'ville', dueOn: '2019-12-31' }],
    });
    expect(of(await read(), 'RECOMMENDATION')).toEqual([]);
    const refused = await scene.secretariat.ask<{ setAgenda: { problems: { code: string }[] } }>(SET, { input: { meeting: copil, version: 0, items: [{ kind: 'RECOMMENDATION', ref: recommendations[0], minutes: 5 }] } });
    expect(refused.setAgenda.problems.map(({ code }) => code)).toEqual(['AGENDA_SUBJECT_UNKNOWN']);
    await publish();
    expect(of(await read(), 'RECOMMENDATION')).toMatchObject([{ title: null, minutes: 5, recommendation: { year: 2019, number: 1, words: 'Ouvrir plus tôt.', dueOn: '2019-06-14', late: false, answered: false, organisation: { slug: 'caf' } } }]);
    for (const instance of ['COMITE_TECHNIQUE', 'CONSEIL']) expect(of(await read(await aMeeting(instance)), 'RECOMMENDATION')).toHaveLength(1);
    await standAt(api, scene.tenant, '2019-06-18');
    const late = await read();
    expect(of(late, 'RECOMMENDATION')).toMatchObject([{ recommendation: { number: 1, late: true } }]);
    const taken = await take(late, 'RECOMMENDATION');
    expect(taken.items).toMatchObject([{ kind: 'RECOMMENDATION', subjectNumber: 1, subjectWords: 'Ouvrir plus tôt.', recommendation: { late: true } }]);
    expect(of(taken, 'RECOMMENDATION')).toEqual([]);
    // Whoever sits reads it, and is suggested nothing.
    const member = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    expect(await read(copil, member)).toMatchObject({ items: [{ recommendation: { number: 1 } }], suggestions: [] });
    await scene.reporter.ask(ANSWER, { input: { recommendation: recommendations[0], version: 0, stance: 'ACCEPTED', reason: 'Oui.', plan: 'Bientôt.', send: true } });
    expect((await read()).items).toMatchObject([{ recommendation: { answered: true, late: false } }]);
    expect(of(await read(await aMeeting('COMITE_TECHNIQUE')), 'RECOMMENDATION')).toEqual([]);
  });
});

it('what is proposed is read in as many statements whatever there is, and by nobody else', async () => {
  const count = async (): Promise<number> => (await countStatements(api, () => read())).statements.length;
  const few = await count();
  await silence();
  await answered(api, scene, 1, { weather: 'STORM' });
  expect(await count()).toBe(few);
  const neighbour = await aCollection(api);
  expect((await neighbour.secretariat.graphql(READ, { meeting: copil })).code).toBe('AGENDA_MEETING_NOT_FOUND');
  expect((await scene.reporter.graphql(READ, { meeting: copil })).code).toBe('AGENDA_MEETING_NOT_FOUND');
});
