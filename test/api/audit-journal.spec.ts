import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditFamily, registerAuditActions } from '#audit';
import { fixedClock, SERVICE_ORIGIN, type TenantRef } from '#platform';
import { actingPerson, recorded } from '../builders/audit.js';
import { anOrganisation, aPerson, aTenant, countStatements, signedIn, startApi, type TestApi, type TestClient, type TestOrganisation } from '../builders/index.js';

registerAuditActions({
  'journal.noted': {
    family: AuditFamily.MEETINGS,
    fr: '{actor} a noté {note}.',
    en: '{actor} noted {note}.',
    fields: {
      note: { fr: 'note', en: 'note', values: { IN_DOUBT: { fr: 'à vérifier', en: 'to be checked' } } },
      organisation: { fr: 'organisation', en: 'organisation', kind: 'ORGANISATION' },
      person: { fr: 'personne', en: 'person', kind: 'PERSON' },
    },
  },
});

const JOURNAL = `query ($words: String, $person: ID, $family: AuditFamily, $object: ID, $from: Date, $until: Date, $first: Int, $after: String) {
  journal(words: $words, person: $person, family: $family, object: $object, from: $from, until: $until, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { number at actor actorId action family summary onBehalfOf via address object { type id label path } changes { field label before after beforeText afterText } } } }`;

interface Entry {
  number: number;
  at: string;
  actor: string;
  actorId: string | null;
  action: string;
  family: string;
  summary: string;
  onBehalfOf: string | null;
  via: string;
  address: string | null;
  object: { type: string; id: string; label: string | null; path: string | null };
  changes: { field: string; label: string; before: string | null; after: string | null; beforeText: string | null; afterText: string | null }[];
}
interface Journal {
  journal: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Entry[] };
}

let api: TestApi;
let tenant: TenantRef;
let secretariat: TestClient;
let emmaus: TestOrganisation;

const aline = actingPerson('Aline Sorbier');
const basile = actingPerson('Basile Orme', 'CONTRIBUTOR');
const link = randomUUID();

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
  emmaus = await anOrganisation(api, tenant, { slug: 'emmaus', name: 'Emmaüs Solidarité' });
});

const note = (after: string, more: object = {}) => ({ action: 'journal.noted', objectType: 'test', objectId: randomUUID(), changes: [{ field: 'note', after }], ...more });
const on = (day: string) => ({ clock: fixedClock(day) });

/** Three notes on two days: two by Aline, one by Basile as a guest of Emmaüs. */
async function threeNotes(): Promise<void> {
  await recorded(api, tenant, [note('réunion préparatoire')], { ...aline, ...on('2019-05-14T21:59:59Z') });
  await recorded(api, tenant, [note('IN_DOUBT')], { ...aline, ...on('2019-05-14T22:00:00Z') });
  const origin = { ...SERVICE_ORIGIN, address: '203.0.113.0/24', via: { kind: 'GUEST', id: link }, onBehalfOf: { kind: 'ORGANISATION', id: emmaus.id } } as const;
  await recorded(api, tenant, [note('Réponse tardive')], { ...basile, ...on('2019-05-16T08:00:00Z'), origin });
}

async function search(variables: Record<string, unknown>, browser = secretariat): Promise<Journal['journal']> {
  return (await browser.ask<Journal>(JOURNAL, { family: 'MEETINGS', ...variables })).journal;
}

const notes = ({ nodes }: Journal['journal']): (string | null)[] => nodes.map(({ changes }) => changes[0]!.after);

describe('the journal', () => {
  it('tells who, when, from where, by which way, for whom and what, newest first', async () => {
    await threeNotes();
    const found = await search({});
    expect(notes(found)).toEqual(['Réponse tardive', 'IN_DOUBT', 'réunion préparatoire']);
    expect(found.nodes[0]).toEqual({
      number: found.nodes[1]!.number + 1,
      at: '2019-05-16T08:00:00.000Z',
      actor: 'Basile Orme',
      actorId: basile.personId,
      action: 'journal.noted',
      family: 'MEETINGS',
      summary: 'Basile Orme a noté Réponse tardive.',
      onBehalfOf: 'Emmaüs Solidarité',
      via: 'lien de réponse reçu par courriel',
      address: '203.0.113.0/24',
      object: { type: 'test', id: expect.any(String), label: null, path: null },
      changes: [{ field: 'note', label: 'note', before: null, after: 'Réponse tardive', beforeText: null, afterText: 'Réponse tardive' }],
    });
    expect(found.nodes[1]!.changes[0]).toMatchObject({ after: 'IN_DOUBT', afterText: 'à vérifier' });
  });

  it('names the organisations and persons that values name by id', async () => {
    const person = await aPerson(api, tenant);
    const changes = [
      { field: 'organisation', after: emmaus.id },
      { field: 'person', before: randomUUID(), after: person.id },
    ];
    await recorded(api, tenant, [note('x', { changes })], aline);
    expect((await search({})).nodes[0]!.changes.map(({ beforeText, afterText }) => [beforeText, afterText])).toEqual([
      [null, 'Emmaüs Solidarité'],
      ['inconnu', person.name],
    ]);
  });

  it('names the objects of the service and leads to their pages', async () => {
    const person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: emmaus.id });
    const [role, registered] = (await search({ family: 'PEOPLE', object: person.id })).nodes;
    expect(role).toMatchObject({ summary: `Le service a donné à ${person.name} le rôle « rédaction pour une organisation », pour Emmaüs Solidarité.`, object: { type: 'person', id: person.id, label: person.name, path: `/administration/personnes/${person.id}` } });
    expect(registered).toMatchObject({ summary: `Le service a inscrit une personne : ${person.name}.` });
    await recorded(api, tenant, [note('x', { objectType: 'organisation', objectId: emmaus.id })], aline);
    expect((await search({})).nodes[0]!.object).toEqual({ type: 'organisation', id: emmaus.id, label: 'Emmaüs Solidarité', path: '/organisations/emmaus' });
  });

  it('records where a request came from: the network of the client, and the session', async () => {
    const person = await aPerson(api, tenant);
    const browser = await signedIn(api, tenant, person);
    await browser.graphql('mutation { signOut { signedOut } }', {}, { 'x-forwarded-for': '198.51.100.77' });
    const [closed] = (await search({ family: 'ACCESS', object: person.id })).nodes;
    expect(closed).toMatchObject({ action: 'session.closed', actor: person.name, address: '198.51.100.0/24' });
  });
});

describe('a search', () => {
  beforeEach(threeNotes);

  it.each([
    ['a value, accents and case aside', { words: 'REUNION' }, ['réunion préparatoire']],
    ['several words, all of them', { words: 'préparatoire réunion' }, ['réunion préparatoire']],
    ['several words, not one of them', { words: 'réunion tardive' }, []],
    ['the words of a code', { words: 'vérifier' }, ['IN_DOUBT']],
    ['the name of who acted', { words: 'orme' }, ['Réponse tardive']],
    ['the name of whom it was done for', { words: 'emmaus' }, ['Réponse tardive']],
    ['the words of the sentence', { words: 'noté' }, ['Réponse tardive', 'IN_DOUBT', 'réunion préparatoire']],
    ['no wildcard', { words: '%' }, ['Réponse tardive', 'IN_DOUBT', 'réunion préparatoire']],
    ['nothing that the sentence does not say', { words: 'actor' }, []],
    ['who acted', { person: aline.personId }, ['IN_DOUBT', 'réunion préparatoire']],
    ['a link that was followed', { object: link }, ['Réponse tardive']],
    ['days of the space’s time zone, both included', { from: '2019-05-15', until: '2019-05-15' }, ['IN_DOUBT']],
    ['a first day', { from: '2019-05-15' }, ['Réponse tardive', 'IN_DOUBT']],
    ['a last day', { until: '2019-05-14' }, ['réunion préparatoire']],
    ['another family', { family: 'REMINDERS' }, []],
    ['all of it at once', { words: 'tardive', person: basile.personId, object: link, from: '2019-05-16', until: '2019-05-16' }, ['Réponse tardive']],
  ])('finds %s', async (_what, filter, expected) => {
    const found = await search(filter);
    expect(notes(found)).toEqual(expected);
    expect(found.totalCount).toBe(expected.length);
  });

  it('finds what was done in an organisation’s name', async () => {
    expect(notes(await search({ object: emmaus.id }))).toEqual(['Réponse tardive']);
  });

  it('finds an organisation that only a value names', async () => {
    await recorded(api, tenant, [note('x', { changes: [{ field: 'organisation', after: emmaus.id }] })], aline);
    expect((await search({ words: 'emmaus' })).nodes.map(({ changes }) => changes[0]!.afterText)).toEqual(['Emmaüs Solidarité', 'Réponse tardive']);
  });

  it('finds a person by name, and what happened to them', async () => {
    const person = await aPerson(api, tenant);
    expect((await search({ family: 'PEOPLE', words: person.name.split(' ')[1] })).totalCount).toBe(1);
    expect((await search({ family: 'PEOPLE', object: person.id })).totalCount).toBe(1);
  });

  it('speaks the reader’s language', async () => {
    const { data } = await secretariat.graphql<Journal>(JOURNAL, { family: 'MEETINGS', words: 'checked' }, { 'accept-language': 'en' });
    expect(data!.journal.nodes[0]).toMatchObject({ summary: 'Aline Sorbier noted to be checked.', via: 'task of the service' });
  });

  it.each([
    [{ person: 'aline' }, 'BAD_ID'],
    [{ object: 'x' }, 'BAD_ID'],
    [{ from: '2019-02-30' }, 'BAD_DATE'],
    [{ after: 'x' }, 'BAD_CURSOR'],
    [{ first: 501 }, 'PAGE_TOO_LARGE'],
  ])('refuses %j', async (filter, code) => {
    expect((await secretariat.graphql(JOURNAL, filter)).code).toBe(code);
  });

  it('is read page by page, in one statement a page, whatever is written meanwhile', async () => {
    await recorded(api, tenant, [note('a'), note('b'), note('c')], aline);
    const { result: first, statements } = await countStatements(api, () => search({ first: 2 }));
    expect(statements.filter((sql) => sql.includes('audit_entry'))).toHaveLength(1);
    expect(statements).toHaveLength(2); // and the session
    await recorded(api, tenant, [note('meanwhile')], aline);
    const second = await search({ first: 2, after: first.pageInfo.endCursor });
    const third = await search({ first: 2, after: second.pageInfo.endCursor });
    expect([first, second, third].flatMap(notes)).toEqual(['c', 'b', 'a', 'Réponse tardive', 'IN_DOUBT', 'réunion préparatoire']);
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
  });

  it('costs one statement for a page of two hundred', async () => {
    await recorded(api, tenant, Array.from({ length: 200 }, (_, n) => note(String(n), { onBehalfOf: { kind: 'ORGANISATION', id: emmaus.id } })), aline);
    const { result, statements } = await countStatements(api, () => search({ first: 200, words: 'emmaüs' }));
    expect(result.nodes).toHaveLength(200);
    expect(statements).toHaveLength(2);
  });
});

describe('who may read it', () => {
  it('is the secretariat and the administrator, and nobody else', async () => {
    const roles = ['PACT_ADMINISTRATOR', 'SECRETARIAT', 'OPERATOR', 'COPIL_MEMBER', 'CONSEIL_MEMBER', 'ORGANISATION_VALIDATOR', 'CONTRIBUTOR', 'FINANCE_CORRESPONDENT', 'EVALUATOR'] as const;
    const answers: [string, string | undefined][] = [];
    for (const role of roles) {
      const own = role === 'ORGANISATION_VALIDATOR' || role === 'CONTRIBUTOR' ? { organisation: emmaus.id } : {};
      const browser = await signedIn(api, tenant, await aPerson(api, tenant, { role, ...own }));
      answers.push([role, (await browser.graphql(JOURNAL)).code]);
    }
    expect(answers.filter(([, code]) => code === undefined).map(([role]) => role)).toEqual(['PACT_ADMINISTRATOR', 'SECRETARIAT']);
    expect(new Set(answers.slice(2).map(([, code]) => code))).toEqual(new Set(['FORBIDDEN']));
    expect((await api.client(tenant).graphql(JOURNAL)).code).toBe('SIGN_IN_REQUIRED');
  });

  it('shows a neighbour nothing, under any filter', async () => {
    await threeNotes();
    const neighbour = await aTenant(api);
    const next = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    for (const filter of [{}, { words: 'tardive' }, { person: aline.personId }, { object: emmaus.id }, { object: link }]) {
      expect(await search(filter, next)).toEqual({ totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] });
    }
  });
});
