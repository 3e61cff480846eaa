import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { hashOf } from '#bilans';
import { Database, fixedClock, MailTemplates, type TenantRef } from '#platform';
import { Reminders } from '#reminders';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { anOrganisation, aPact, aPerson, aTenant, contextOf, countStatements, signedIn, standAt, startApi, write, type TestApi, type TestClient, type TestOrganisation, type TestPerson } from '../builders/index.js';
import { DRAFT, MOVE, START, type Draft, type Payload } from '../builders/bilan.js';

const RECOMMENDATION = 'id year number words addressedTo organisation dueOn adoptedOn late received waitedDays answer { state stance reason plan commitment returnedWith version } availableTransitions';
const AVIS = `id year state words version fingerprint writers { id } members { id } drafts { id number words organisation dueOn adopted version } availableActs
  edition { id number adoptedOn votesFor bilanEdition public words reason changes { recommendation before after } hash recommendations { ${RECOMMENDATION} } }`;
const READ = `query ($pact: String!, $year: Int!) { avis(pact: $pact, year: $year) { ${AVIS} } }`;
const LIST = `query ($pact: String!) { recommendations(pact: $pact) { ${RECOMMENDATION} } }`;
const act = (name: string, input: string) => `mutation ($input: ${input}!) { ${name}(input: $input) { avis { ${AVIS} } problems { path code } } }`;
const BEGIN = act('startAvis', 'StartAvisInput');
const NAME = act('nameAvisWriters', 'NameAvisWritersInput');
const WRITE = act('writeAvis', 'WriteAvisInput');
const RECOMMEND = act('writeRecommendation', 'WriteRecommendationInput');
const REMOVE = act('removeRecommendation', 'RemoveRecommendationInput');
const REORDER = act('moveRecommendation', 'MoveRecommendationInput');
const ADOPT = act('adoptAvis', 'AdoptAvisInput');
const CORRECT = act('correctAvis', 'AvisActInput');
const GIVE_UP = act('giveUpAvisCorrection', 'AvisActInput');
const ANSWER = `mutation ($input: AnswerRecommendationInput!) { answerRecommendation(input: $input) { recommendation { ${RECOMMENDATION} } problems { path code } } }`;
const REVIEW = `mutation ($input: ReviewAnswerInput!) { reviewAnswer(input: $input) { recommendation { ${RECOMMENDATION} } problems { path code } } }`;

interface Recommendation {
  readonly id: string;
  readonly number: number;
  readonly words: string;
  readonly organisation: string;
  readonly late: boolean;
  readonly received: boolean;
  readonly waitedDays: number;
  readonly answer: { readonly state: string; readonly stance: string | null; readonly returnedWith: string | null; readonly version: number } | null;
  readonly availableTransitions: readonly string[];
}
interface Avis {
  readonly id: string;
  readonly state: string;
  readonly words: string | null;
  readonly version: number;
  readonly fingerprint: string | null;
  readonly drafts: readonly { readonly id: string; readonly number: number; readonly organisation: string | null; readonly words: string | null; readonly version: number }[];
  readonly availableActs: readonly string[];
  readonly edition: { readonly id: string; readonly number: number; readonly bilanEdition: number; readonly public: boolean; readonly words: string; readonly hash: string; readonly changes: readonly { readonly recommendation: number | null }[]; readonly recommendations: readonly Recommendation[] } | null;
}
interface Answer<T> {
  readonly avis: T;
  readonly problems: readonly { readonly path: string; readonly code: string }[];
}

let api: TestApi;
let worker: INestApplicationContext;
let tenant: TenantRef;
let pact: string;
let owner: TestOrganisation;
let rapporteur: TestPerson;
let reporter: TestPerson;
let secretariat: TestClient;
let writer: TestClient;
let member: TestClient;
let association: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  worker = await NestFactory.createApplicationContext(WorkerModule.with(api.config), { logger: false });
  tenant = await aTenant(api, { demonstration: true });
  await standAt(api, tenant, '2019-05-15');
  pact = (await aPact(api, tenant, { commitments: 6 })).slug;
  owner = await anOrganisation(api, tenant, { slug: 'aurore', name: 'Aurore' });
  rapporteur = await aPerson(api, tenant, { role: 'CONSEIL_MEMBER' });
  reporter = await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: owner.id });
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
  writer = await signedIn(api, tenant, rapporteur);
  member = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'CONSEIL_MEMBER' }));
  association = await signedIn(api, tenant, reporter);
}, 60_000);
afterAll(async () => {
  await worker.close();
  await api.close();
});

const year = 2018;
const read = async (client = writer): Promise<Avis | null> => (await client.ask<{ avis: Avis | null }>(READ, { pact, year })).avis;
const run = async (client: TestClient, document: string, input: object): Promise<Answer<Avis>> => Object.values(await client.ask<Record<string, Answer<Avis>>>(document, { input }))[0]!;
const codes = ({ problems }: Pick<Answer<unknown>, 'problems'>): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const move = async (transition: string, more: object = {}): Promise<string[]> => {
  const { bilanDraft } = await secretariat.ask<{ bilanDraft: Draft }>(DRAFT, { pact, year });
  const { id, version, fingerprint } = bilanDraft;
  const { moveBilan } = await secretariat.ask<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, transition, ...(transition === 'FREEZE' ? { fingerprint } : {}), ...more } });
  return codes(moveBilan);
};
const recommend = async (words: string, more: object = {}) => run(writer, RECOMMEND, { avis: (await read())!.id, words, organisation: 'aurore', dueOn: '2019-06-14', ...more });
const adopt = async (more: object = {}) => {
  const { id, fingerprint } = (await read())!;
  return run(writer, ADOPT, { avis: id, fingerprint, adoptedOn: '2019-05-15', votesFor: 12, votesAgainst: 1, votesAbstained: 2, ...more });
};
const notices = async (client: TestClient): Promise<string[]> => (await client.ask<{ notices: { nodes: { kind: string }[] } }>('{ notices(first: 30) { nodes { kind } } }')).notices.nodes.map(({ kind }) => kind);

describe('the avis of the Conseil', () => {
  it('begins once the bilan is given to be read, and is written by its chair and who the secretariat names', async () => {
    await secretariat.ask(START, { input: { pact, year, cutOff: '2018-12-31' } });
    expect((await secretariat.graphql(BEGIN, { input: { pact, year } })).code).toBe('AVIS_TOO_EARLY');
    expect((await writer.graphql(BEGIN, { input: { pact, year } })).code).toBe('BILAN_NOT_STARTED');
    expect(await move('SEND_TO_READING', { closesOn: '2019-06-10' })).toEqual([]);
    const { avis } = await run(secretariat, BEGIN, { pact, year });
    expect([avis.state, avis.availableActs]).toEqual(['DRAFT', ['NAME_WRITERS']]);
    expect((await run(writer, BEGIN, { pact, year })).avis.id).toBe(avis.id);
    expect((await writer.graphql(WRITE, { input: { avis: avis.id, version: 1, words: 'x' } })).code).toBe('AVIS_NOT_ITS_WRITER');
    expect((await secretariat.graphql(WRITE, { input: { avis: avis.id, version: 1, words: 'x' } })).code).toBe('FORBIDDEN');
    expect(codes(await run(secretariat, NAME, { avis: avis.id, persons: [reporter.id] }))).toEqual(['persons.0 AVIS_MEMBER_UNKNOWN']);
    expect(codes(await run(secretariat, NAME, { avis: avis.id, persons: [rapporteur.id] }))).toEqual([]);
    expect((await read())!.availableActs).toEqual(['WRITE', 'ADOPT']);
    expect((await read(member))!.availableActs).toEqual([]);
    expect(await notices(writer)).toContain('AVIS_WRITER');
  });

  it('is drafted together without loss', async () => {
    const { id, version } = (await read())!;
    const race = await Promise.all(['A', 'B', 'C'].map((words) => run(writer, WRITE, { avis: id, version, words })));
    expect(race.filter((each) => each.problems.length === 0)).toHaveLength(1);
    expect(codes(await recommend('  '))).toEqual(['words RECOMMENDATION_WORDS_REQUIRED']);
    expect(codes(await recommend('Ouvrir plus tôt.', { organisation: 'nulle' }))).toEqual(['organisation RECOMMENDATION_OWNER_UNKNOWN']);
    await Promise.all(['Un.', 'Deux.', 'Trois.'].map((words) => recommend(words)));
    const { drafts } = (await read())!;
    expect(drafts.map(({ number }) => number)).toEqual([1, 2, 3]);
    const [first] = drafts;
    expect(codes(await recommend('Un, mieux dit.', { recommendation: first!.id, version: first!.version }))).toEqual([]);
    const late = await recommend('Un, autrement.', { recommendation: first!.id, version: first!.version });
    expect(codes(late)).toEqual(['version VERSION_CONFLICT']);
    expect(late.avis.drafts[0]!.words).toBe('Un, mieux dit.');
    expect(codes(await run(writer, REMOVE, { avis: id, recommendation: drafts[1]!.id, version: drafts[1]!.version }))).toEqual([]);
    expect((await read())!.drafts.map(({ number, words }) => [number, words === drafts[1]!.words])).toEqual([[1, false], [2, false]]);
  });

  it('has its recommendations in the order that its writers choose, each due on a day to come', async () => {
    const { id, drafts, fingerprint } = (await read())!;
    const order = async () => (await read())!.drafts.map((draft) => draft.id);
    const place = async (at: number, to: number, from = at) => codes(await run(writer, REORDER, { avis: id, recommendation: (await read())!.drafts[at - 1]!.id, from, to }));
    await recommend('Quatre.');
    const [one, two, three] = await order();
    expect(await place(3, 1)).toEqual([]);
    expect(await order()).toEqual([three, one, two]);
    expect(await place(1, 3)).toEqual([]);
    expect(await order()).toEqual([one, two, three]);
    expect(await place(2, 1, 3)).toEqual(['from VERSION_CONFLICT']);
    expect([await place(1, 0), await place(1, 4)]).toEqual([['to RECOMMENDATION_PLACE_KEPT'], ['to RECOMMENDATION_PLACE_KEPT']]);
    expect((await member.graphql(REORDER, { input: { avis: id, recommendation: one, from: 1, to: 2 } })).code).toBe('AVIS_NOT_ITS_WRITER');
    expect((await association.graphql(REORDER, { input: { avis: id, recommendation: one, from: 1, to: 2 } })).code).toBe('FORBIDDEN');
    expect(codes(await recommend('Hier.', { dueOn: '2019-05-15' }))).toEqual(['dueOn RECOMMENDATION_DAY_PAST']);
    const last = (await read())!.drafts[2]!;
    expect(codes(await run(writer, REMOVE, { avis: id, recommendation: last.id, version: last.version }))).toEqual([]);
    expect([await order(), (await read())!.fingerprint]).toEqual([drafts.map((draft) => draft.id), fingerprint]);
  });

  it('is adopted as it was read, on an edition of the bilan that is frozen, and signed', async () => {
    expect(codes(await adopt({ fingerprint: '0'.repeat(64) }))).toEqual(['fingerprint AVIS_MOVED']);
    expect(codes(await adopt({ adoptedOn: '2019-05-16' }))).toEqual(['adoptedOn AVIS_DAY_WRONG']);
    expect(codes(await adopt())).toEqual(['avis AVIS_WITHOUT_EDITION']);
    expect(await move('FREEZE')).toEqual([]);
    const adopted = await adopt();
    expect(codes(adopted)).toEqual([]);
    expect(adopted.avis).toMatchObject({ state: 'ADOPTED', availableActs: ['CORRECT'], edition: { number: 1, bilanEdition: 1, public: false, votesFor: 12, recommendations: [{ number: 1, addressedTo: 'Aurore', organisation: 'aurore', late: false }, { number: 2 }] } });
    expect(await move('UNFREEZE')).toEqual(['transition BILAN_EDITION_HAS_AVIS']);
    expect((await writer.graphql(WRITE, { input: { avis: adopted.avis.id, version: adopted.avis.version, words: 'x' } })).code).toBe('AVIS_ADOPTED');
    expect(await notices(association)).toEqual(['RECOMMENDATION', 'RECOMMENDATION']);
    expect(hashOf((await writer.get(`/files/avis/${adopted.avis.edition!.id}/json`)).text)).toBe(adopted.avis.edition!.hash);
    expect((await api.client(tenant).get(`/files/avis/${adopted.avis.edition!.id}/json`)).status).toBe(404);
    await expect(write(api, tenant, `UPDATE avis_edition SET words = 'autre' WHERE tenant_id = $1`)).rejects.toThrow(/does not change/);
    await expect(write(api, tenant, `UPDATE avis_edition_recommendation SET words = 'autre' WHERE tenant_id = $1`)).rejects.toThrow(/does not change/);
  });

  it('is everybody’s once the edition of the bilan is published, and before it its owner’s', async () => {
    const visitor = api.client(tenant);
    expect(await read(visitor)).toBeNull();
    expect((await read(association))!.edition!.recommendations).toHaveLength(2);
    expect(await move('PUBLISH')).toEqual([]);
    expect(await read(visitor)).toMatchObject({ words: null, drafts: [], writers: [], edition: { public: true, number: 1 } });
    const file = await visitor.get(`/files/recommandations/${pact}.csv`);
    expect([file.status, file.text.trim().split(/\r?\n/).length]).toEqual([200, 3]);
    expect((await visitor.get('/files/recommandations/inconnu.csv')).status).toBe(404);
  });

  it('reminds its owner as of a decision, and stops once the answer is sent', async () => {
    const sweep = async (day: string): Promise<number> => {
      await write(api, tenant, `UPDATE mail_message SET state = 'SENT', sent_at = created_at WHERE tenant_id = $1 AND state = 'QUEUED'`);
      return (await worker.get(Reminders).sweep({ ...contextOf(api, tenant, fixedClock(`${day}T08:00:00Z`)), db: worker.get(Database).readerFor(tenant.id) })).digests;
    };
    await sweep('2019-05-20');
    expect(await sweep('2019-05-24')).toBe(1);
    const [digest] = await write<{ payload: Record<string, unknown>; id: string }>(api, tenant, `SELECT id, payload FROM mail_message WHERE tenant_id = $1 AND template = 'reminders.digest' ORDER BY created_at DESC LIMIT 1`);
    const mail = await api.get(MailTemplates).get('reminders.digest')!.render(contextOf(api, tenant, fixedClock('2019-05-24T08:00:00Z')), digest!.payload, digest!.id);
    expect(mail?.subject).toContain('Répondre à 2 recommandations du Conseil, avant le 14 juin 2019 (J-21)');
    expect(mail?.text).toContain('/recommandations');
    // The secretariat's lists say it by year and number: each reader's screen has its own words.
    const subjects = `query ($pact: String!) { reminders(pact: $pact, first: 20) { nodes { kind subjectYear subjectNumber subjectPath } } reminderForecast(pact: $pact) { days { rows { kind subject { title year number path } } } } }`;
    const { reminders, reminderForecast } = await secretariat.ask<{ reminders: { nodes: object[] }; reminderForecast: { days: { rows: { kind: string; subject: object }[] }[] } }>(subjects, { pact });
    expect(reminders.nodes).toContainEqual({ kind: 'RECOMMENDATION', subjectYear: 2018, subjectNumber: 1, subjectPath: '/bilans/2018/avis/1' });
    expect(reminderForecast.days.flatMap(({ rows }) => rows)).toContainEqual({ kind: 'RECOMMENDATION', subject: { title: null, year: 2018, number: 2, path: '/bilans/2018/avis/2' } });
    await standAt(api, tenant, '2019-06-17');
    expect((await read())!.edition!.recommendations.map(({ late }) => late)).toEqual([true, true]);
    // Three days late: whoever answers, again.
    expect(await sweep('2019-06-17')).toBeGreaterThanOrEqual(1);
  });

  it('is answered by its owner alone, reviewed, and then stays', async () => {
    const [first] = (await read(association))!.edition!.recommendations;
    const say = async (client: TestClient, more: object = {}) => client.graphql<{ answerRecommendation: { recommendation: Recommendation; problems: { path: string; code: string }[] } }>(ANSWER, { input: { recommendation: first!.id, version: 0, reason: '', plan: '', send: false, ...more } });
    expect(first!.availableTransitions).toEqual(['WRITE', 'SEND']);
    expect((await say(secretariat)).code).toBe('FORBIDDEN');
    const stranger = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: (await anOrganisation(api, tenant)).id }));
    expect((await say(stranger)).code).toBe('FORBIDDEN');
    const outcome = async (more: object) => (await association.ask<{ answerRecommendation: { recommendation: Recommendation; problems: { path: string; code: string }[] } }>(ANSWER, { input: { recommendation: first!.id, version: 0, reason: '', plan: '', send: false, ...more } })).answerRecommendation;
    expect(codes(await outcome({ send: true }))).toEqual(['stance ANSWER_STANCE_REQUIRED', 'reason ANSWER_REASON_REQUIRED', 'plan ANSWER_PLAN_REQUIRED']);
    expect(codes(await outcome({ commitment: 99 }))).toEqual(['commitment ANSWER_COMMITMENT_UNKNOWN']);
    expect(codes(await outcome({ reason: 'Brouillon.' }))).toEqual([]);
    // A draft is its owner's: neither the secretariat nor the Conseil is told what it says.
    expect([(await read(secretariat))!.edition!.recommendations[0]!.answer, (await read())!.edition!.recommendations[0]!.answer]).toEqual([null, null]);
    expect(codes(await outcome({ reason: 'Autre.' }))).toEqual(['version VERSION_CONFLICT']);
    const sent = await outcome({ version: 1, stance: 'PARTLY', reason: 'Les moyens manquent.', plan: 'Un essai à l’automne.', commitment: 2, send: true });
    expect([codes(sent), sent.recommendation.answer!.state, sent.recommendation.availableTransitions]).toEqual([[], 'SENT', []]);
    // Past its day, and answered: the delay is no longer its own; what it says is not read yet.
    const standing = async () => (await read(api.client(tenant)))!.edition!.recommendations[0]!;
    expect(await standing()).toMatchObject({ late: false, received: true, waitedDays: 33, answer: null });
    expect((await api.client(tenant).get(`/files/recommandations/${pact}.csv`)).text).toContain('réponse reçue, pas encore publiée');
    const review = async (more: object) => (await secretariat.ask<{ reviewAnswer: { recommendation: Recommendation; problems: { path: string; code: string }[] } }>(REVIEW, { input: { recommendation: first!.id, version: 2, publish: false, ...more } })).reviewAnswer;
    expect(codes(await review({}))).toEqual(['returnWith ANSWER_RETURN_WORDS_REQUIRED']);
    expect(codes(await review({ returnWith: 'Dites quand.' }))).toEqual([]);
    expect(await standing()).toMatchObject({ late: true, received: false });
    expect((await read(association))!.edition!.recommendations[0]!.answer).toMatchObject({ state: 'RETURNED', returnedWith: 'Dites quand.' });
    expect(codes(await outcome({ version: 3, stance: 'PARTLY', reason: 'Les moyens manquent.', plan: 'Un essai en octobre.', commitment: 2, send: true }))).toEqual([]);
    expect(codes(await review({ version: 4, publish: true }))).toEqual([]);
    expect((await read(api.client(tenant)))!.edition!.recommendations[0]).toMatchObject({ late: false, answer: { state: 'PUBLISHED', stance: 'PARTLY', returnedWith: null } });
    expect(codes(await outcome({ version: 5, reason: 'Autre.' }))).toEqual(['recommendation ANSWER_STEP_REFUSED']);
    await expect(write(api, tenant, `UPDATE recommendation_answer SET reason = 'autre' WHERE tenant_id = $1`)).rejects.toThrow(/does not change/);
    await expect(write(api, tenant, `UPDATE recommendation_answer SET commitment_id = NULL WHERE tenant_id = $1`)).rejects.toThrow(/does not change/);
    await expect(write(api, tenant, `INSERT INTO recommendation_answer (tenant_id, recommendation_id, state, stance, reason, written_by, published_at) SELECT tenant_id, id, 'PUBLISHED', 'REFUSED', 'x', 'x', now() FROM recommendation WHERE tenant_id = $1 AND number = 2`)).rejects.toThrow(/before it is published/);
    expect(await notices(writer)).toContain('ANSWER_PUBLISHED');
  });

  it('is corrected by an erratum that says what it changes; given up, what was adopted stands', async () => {
    const { id } = (await read())!;
    expect(codes(await run(writer, CORRECT, { avis: id }))).toEqual([]);
    const [, second] = (await read())!.drafts;
    await recommend('Provisoire.', { recommendation: second!.id, version: second!.version });
    expect((await read(api.client(tenant)))!.edition!.recommendations[1]!.words).not.toBe('Provisoire.');
    expect(codes(await run(writer, GIVE_UP, { avis: id }))).toEqual([]);
    expect((await read())!.drafts[1]!.words).not.toBe('Provisoire.');
    await run(writer, CORRECT, { avis: id });
    const again = (await read())!.drafts[1]!;
    expect(codes(await run(writer, REMOVE, { avis: id, recommendation: again.id, version: again.version }))).toEqual(['recommendation RECOMMENDATION_STAYS']);
    expect(codes(await run(writer, REORDER, { avis: id, recommendation: again.id, from: 2, to: 1 }))).toEqual(['to RECOMMENDATION_PLACE_KEPT']);
    await recommend('Corrigée.', { recommendation: again.id, version: again.version, dueOn: '2019-09-30' });
    expect(codes(await adopt({ adoptedOn: '2019-06-17' }))).toEqual(['reason AVIS_REASON_REQUIRED']);
    expect(codes(await adopt({ adoptedOn: '2019-06-17', reason: 'Une faute.' }))).toEqual([]);
    const edition = (await read(api.client(tenant)))!.edition!;
    expect([edition.number, edition.bilanEdition, edition.changes.map(({ recommendation }) => recommendation)]).toEqual([2, 1, [2]]);
    // Its wait goes on from the day it was first asked.
    expect(edition.recommendations[1]).toMatchObject({ adoptedOn: '2019-05-15', waitedDays: 33 });
    // What was answered is asked of nobody again.
    expect(edition.recommendations.map(({ answer }) => answer?.state ?? null)).toEqual(['PUBLISHED', null]);
  });

  it('is addressed to another organisation only while nothing is written of its answer', async () => {
    const other = await anOrganisation(api, tenant, { slug: 'boreale', name: 'Boréale' });
    const theirs = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: other.id }));
    const { id, edition } = (await read())!;
    const second = edition!.recommendations[1]!;
    await association.ask(ANSWER, { input: { recommendation: second.id, version: 0, reason: 'Entre nous.', plan: '', send: false } });
    await run(writer, CORRECT, { avis: id });
    for (const draft of (await read())!.drafts) await recommend(draft.words!, { recommendation: draft.id, version: draft.version, organisation: 'boreale', dueOn: '2019-09-30' });
    expect(codes(await adopt({ adoptedOn: '2019-06-17', reason: 'Mal adressées.' }))).toEqual(['recommendations.1.organisation RECOMMENDATION_ANSWERED', 'recommendations.2.organisation RECOMMENDATION_ANSWER_BEGUN']);
    expect((await read(theirs))!.edition!.recommendations.map(({ organisation, answer }) => [organisation, answer?.state ?? null])).toEqual([['aurore', 'PUBLISHED'], ['aurore', null]]);
    expect(codes(await run(writer, GIVE_UP, { avis: id }))).toEqual([]);
    expect((await read())!.drafts.map(({ organisation }) => organisation)).toEqual(['aurore', 'aurore']);
    await run(writer, CORRECT, { avis: id });
    expect(codes(await recommend('Une troisième.', { organisation: 'aurore', dueOn: '2019-10-31' }))).toEqual([]);
    expect(codes(await adopt({ adoptedOn: '2019-06-17', reason: 'Une de plus.' }))).toEqual([]);
    await run(writer, CORRECT, { avis: id });
    const third = (await read())!.drafts[2]!;
    await recommend('Une troisième.', { recommendation: third.id, version: third.version, organisation: 'boreale', dueOn: '2019-10-31' });
    expect(codes(await adopt({ adoptedOn: '2019-06-17', reason: 'Mal adressée.' }))).toEqual([]);
    expect((await read(theirs))!.edition!.recommendations.map(({ organisation }) => organisation)).toEqual(['aurore', 'aurore', 'boreale']);
  });

  it('does not exist for a neighbour, and is listed in as many statements whatever it holds', async () => {
    const neighbour = await aTenant(api, { demonstration: true });
    await aPact(api, neighbour, { slug: pact });
    const theirs = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect(await read(theirs)).toBeNull();
    const { id, edition } = (await read())!;
    expect((await theirs.graphql(NAME, { input: { avis: id, persons: [] } })).code).toBe('AVIS_NOT_FOUND');
    expect((await theirs.graphql(REVIEW, { input: { recommendation: edition!.recommendations[0]!.id, version: 1, publish: true } })).code).toBe('RECOMMENDATION_NOT_FOUND');
    const { statements } = await countStatements(api, () => api.client(tenant).ask(LIST, { pact }));
    expect(statements.filter((sql) => !/FROM tenant ORDER BY slug|session/.test(sql)).length).toBeLessThanOrEqual(1);
  });
});
