import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCampaign, ACCEPT, aCollection, act, anIndicator, answer, aPerson, ATTEST, codes, LIST, openCampaign, refusal, reportActs, RETURN, SAVE, signedIn, standAt, startApi, SUBMIT, write, type Collection, type Payload, type TestApi, type TestClient } from '../builders/index.js';

let api: TestApi;
let scene: Collection;
const { accepted, desk, requestFor, sent } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
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
      expect.objectContaining({ version: 1, state: 'DRAFT', status: 'IN_PROGRESS', weather: null, measurements: [{ indicator: 'rendez-vous', value: 40, qualifier: 'EXACT', notKnown: false, cells: [] }] }),
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
    expect(wrong.problems[0]!.message).toBe('Ce texte compte 4\u202f001 caractères ; 4\u202f000 au plus.');
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
    expect(saved.warnings[0]!.message).toBe('30\u202f001, plus de dix fois ce qui est connu ou visé (3\u202f000 rendez-vous) : vérifiez les zéros et l’unité.');
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
    expect(await saved(0, 12)).toEqual(['measurements.0.value FIGURE_SLIPPED_DOWN']);
    expect(await saved(1, 1300.5)).toEqual(['measurements.0.value FIGURE_NOT_WHOLE']);
    expect(await saved(2, 12_001)).toEqual(['measurements.0.value FIGURE_SLIPPED_UP']);
    expect(await saved(3, 5000)).toEqual(['measurements.0.value FIGURE_JUMPED_UP']);
    const [{ id: report }] = (await write<{ id: string }>(api, scene.tenant, `SELECT r.id FROM report r WHERE r.tenant_id = $1 AND r.request_id = $2`, [id])) as [{ id: string }];
    const shown = async (client: TestClient) => (await client.graphql<{ report: { figureWarnings: { message: string }[] } }>(`query ($id: ID!) { report(id: $id) { figureWarnings { path code message } } }`, { id: report })).data?.report.figureWarnings;
    expect(await shown(scene.secretariat)).toEqual([{ path: 'measurements.0.value', code: 'FIGURE_JUMPED_UP', message: '5\u202f000, plus de trois fois la plus forte des dernières réponses (1\u202f200 rendez-vous) : est-ce bien cela ?' }]);
    expect(await saved(4, 1300)).toEqual([]);
    expect(await shown(scene.secretariat)).toEqual([]);
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
