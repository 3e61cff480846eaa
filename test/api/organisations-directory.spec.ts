import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { anOrganisation, aPact, aPerson, aTenant, countStatements, signedIn, standAt, startApi, write, type TestApi, type TestClient } from '../builders/index.js';

let api: TestApi;
let tenant: TenantRef;
let secretariat: TestClient;
let validator: TestClient;
let visitor: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: '1' });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api, { demonstration: true });
  await standAt(api, tenant, '2019-05-15');
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
  validator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: (await anOrganisation(api, tenant, { slug: 'aurore', name: 'Aurore' })).id }));
  visitor = api.client(tenant);
});

const RECORD = `slug version name acronym kind state parent { slug } aliases note formerNames { name acronym until source } members { member { slug } since until } closedOn`;
const CREATE = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { ${RECORD} } problems { path code message } } }`;
const UPDATE = `mutation ($input: UpdateOrganisationInput!) { updateOrganisation(input: $input) { organisation { ${RECORD} } problems { path code } conflict { version name } } }`;
const READ = `query ($slug: String!) { organisationRecord(slug: $slug) { id ${RECORD} children { slug } } }`;
const LIST = `query ($search: String, $kind: OrganisationKind, $state: OrganisationState, $first: Int, $after: String) {
  organisationRecords(search: $search, kind: $kind, state: $state, first: $first, after: $after) { totalCount nodes { slug parent { slug } members { since } } pageInfo { hasNextPage endCursor } } }`;
const PUBLIC = `query ($pact: String!, $slug: String!) { organisation(pact: $pact, slug: $slug) { name acronym formerNames { name until } members { since member { slug } } groups { group { slug } } parent { slug } } }`;

interface Payload {
  organisation: { slug: string; version: number; [field: string]: unknown } | null;
  problems: { path: string; code: string }[];
  conflict: { version: number; name: string } | null;
}
const create = async (input: object): Promise<Payload> => (await secretariat.ask<{ createOrganisation: Payload }>(CREATE, { input })).createOrganisation;
const update = async (input: object): Promise<Payload> => (await secretariat.ask<{ updateOrganisation: Payload }>(UPDATE, { input })).updateOrganisation;
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const trail = (slug: string) =>
  write<{ action: string; changes: { field: string; before: string | null; after: string | null }[] }>(
    api,
    tenant,
    `SELECT a.action, a.changes FROM audit_entry a JOIN organisation o ON o.tenant_id = a.tenant_id AND o.id = a.object_id WHERE a.tenant_id = $1 AND o.slug = $2 ORDER BY a.sequence`,
    [slug],
  );

describe('an organisation is added', () => {
  it('with a key made from its name, and told in its history', async () => {
    await create({ name: 'État', kind: 'STATE' });
    const { organisation, problems } = await create({ name: 'Direction régionale de l’hébergement', acronym: 'DRIHL', kind: 'STATE', parent: 'etat' });
    expect(problems).toEqual([]);
    expect(organisation).toMatchObject({ slug: 'direction-regionale-de-l-hebergement', version: 1, acronym: 'DRIHL', parent: { slug: 'etat' }, state: 'ACTIVE' });
    expect(await trail('direction-regionale-de-l-hebergement')).toMatchObject([{ action: 'organisation.created' }]);
    expect((await create({ name: 'État', kind: 'STATE' })).organisation!.slug).toBe('etat-2');
  });

  it('and a date that is missing or is none is said at its own field', async () => {
    const { organisation } = await create({ name: 'État', kind: 'STATE' });
    const former = (until: string) => ({ name: 'Ancien', until });
    const input = { slug: 'etat', version: organisation!.version, name: 'État', kind: 'STATE', aliases: [], formerNames: [former('2015'), former(''), former('hier')], members: [], closedOn: '' };
    const { errors } = await secretariat.graphql(UPDATE, { input });
    expect(errors.flatMap(({ extensions }) => extensions.problems ?? []).map(({ path, code, message }) => `${path} ${code} ${message}`).sort()).toEqual([
      'closedOn DATE_MISSING Il manque une date.',
      'formerNames.1.until DATE_MISSING Il manque une date.',
      expect.stringContaining('formerNames.2.until BAD_PARTIAL_DATE « hier » n’est pas une date'),
    ]);
  });

  it('unless its key is taken or wrong, or its parent unknown', async () => {
    expect(codes(await create({ slug: 'aurore', name: 'Autre', kind: 'OTHER' }))).toEqual(['slug SLUG_TAKEN']);
    expect(codes(await create({ slug: 'É', name: ' ', kind: 'OTHER' }))).toEqual(['slug SLUG_WRONG', 'name NAME_REQUIRED']);
    expect(codes(await create({ name: 'Autre', kind: 'OTHER', parent: 'inconnue' }))).toEqual(['parent ORGANISATION_UNKNOWN']);
    expect(await write(api, tenant, `SELECT slug FROM organisation WHERE tenant_id = $1`)).toEqual([{ slug: 'aurore' }]);
  });
});

describe('an organisation is corrected', () => {
  it('field by field; what is left out stays', async () => {
    const { organisation } = await update({ slug: 'aurore', version: 1, acronym: 'A', aliases: ['Association Aurore'], note: 'Une note.' });
    expect(organisation).toMatchObject({ version: 2, name: 'Aurore', acronym: 'A', aliases: ['Association Aurore'] });
    expect((await update({ slug: 'aurore', version: 2, acronym: null })).organisation).toMatchObject({ version: 3, acronym: null, note: 'Une note.' });
    expect(await trail('aurore')).toMatchObject([{ action: 'organisation.changed' }, { changes: [{ field: 'acronym', before: 'A', after: null }] }]);
  });

  it('without a trace when nothing changes', async () => {
    expect((await update({ slug: 'aurore', version: 1, name: ' Aurore ' })).organisation!.version).toBe(1);
    expect(await trail('aurore')).toEqual([]);
  });

  it('by one person at a time: a stale form gets what the other saved', async () => {
    const [first, second] = await Promise.all([update({ slug: 'aurore', version: 1, name: 'Un' }), update({ slug: 'aurore', version: 1, name: 'Deux' })]);
    const [won, lost] = first.conflict ? [second, first] : [first, second];
    expect(won.problems).toEqual([]);
    expect(codes(lost)).toEqual(['version VERSION_CONFLICT']);
    expect(lost.conflict).toEqual({ version: 2, name: won.organisation!['name'] });
  });

  it('moves in the tree, in an entry of its own, and never under itself', async () => {
    await create({ name: 'Ville', kind: 'CITY' });
    await create({ name: 'Pôle', kind: 'CITY_DIRECTION', parent: 'aurore' });
    expect((await update({ slug: 'aurore', version: 1, parent: 'ville' })).organisation).toMatchObject({ parent: { slug: 'ville' } });
    expect(await trail('aurore')).toMatchObject([{ action: 'organisation.moved', changes: [{ field: 'parent', before: null, after: 'ville' }] }]);
    expect(codes(await update({ slug: 'ville', version: 1, parent: 'pole' }))).toEqual(['parent PARENT_CYCLE']);
    expect(codes(await update({ slug: 'ville', version: 1, parent: 'ville' }))).toEqual(['parent PARENT_CYCLE']);
    const { organisationRecord } = await secretariat.ask<{ organisationRecord: { children: { slug: string }[] } }>(READ, { slug: 'aurore' });
    expect(organisationRecord.children).toEqual([{ slug: 'pole' }]);
  });

  it('two moves that together make a cycle cannot both be made', async () => {
    await create({ name: 'B', kind: 'OTHER' });
    const outcomes = await Promise.all([update({ slug: 'aurore', version: 1, parent: 'b' }), update({ slug: 'b', version: 1, parent: 'aurore' })]);
    expect(outcomes.flatMap(codes)).toEqual(['parent PARENT_CYCLE']);
  });

  it('closes and opens again', async () => {
    expect((await update({ slug: 'aurore', version: 1, closedOn: '2019-05-15' })).organisation).toMatchObject({ state: 'CLOSED', closedOn: '2019-05-15' });
    expect((await update({ slug: 'aurore', version: 2, closedOn: '2019-05-16' })).organisation).toMatchObject({ state: 'ACTIVE' });
    expect((await update({ slug: 'aurore', version: 3, closedOn: null })).organisation).toMatchObject({ state: 'ACTIVE', closedOn: null });
    expect((await trail('aurore')).map(({ action }) => action)).toEqual(['organisation.closed', 'organisation.closed', 'organisation.reopened']);
  });
});

describe('former names', () => {
  const DASES = { name: 'Direction des solidarités', acronym: 'DSOL', formerNames: [{ name: 'Direction de l’action sociale', acronym: 'DASES', until: '2022', source: 'bleu 2022' }] };
  const named = async (pact: string) => (await visitor.ask<{ organisation: object }>(PUBLIC, { pact, slug: 'aurore' })).organisation;

  it('are shown from the day the next one took over, not before', async () => {
    const pact = await aPact(api, tenant);
    await write(api, tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) SELECT $1, $2, id, true, false FROM organisation WHERE tenant_id = $1`, [pact.id]);
    expect((await update({ slug: 'aurore', version: 1, ...DASES })).problems).toEqual([]);
    expect(await named(pact.slug)).toMatchObject({ name: 'Direction de l’action sociale', acronym: 'DASES', formerNames: [] });
    await standAt(api, tenant, '2021-12-31');
    expect(await named(pact.slug)).toMatchObject({ acronym: 'DASES' });
    await standAt(api, tenant, '2022-01-01');
    expect(await named(pact.slug)).toMatchObject({ name: 'Direction des solidarités', acronym: 'DSOL', formerNames: [{ name: 'Direction de l’action sociale', until: '2022' }] });
    const found = await visitor.ask<{ organisations: { nodes: { slug: string }[] } }>('query ($pact: String!) { organisations(pact: $pact, search: "dases") { nodes { slug } } }', { pact: pact.slug });
    expect(found.organisations.nodes).toEqual([{ slug: 'aurore' }]);
  });

  it('follow each other', async () => {
    const names = [{ name: 'Second', until: '2010-S2' }, { name: 'Premier', until: '2001-04-15' }];
    expect((await update({ slug: 'aurore', version: 1, formerNames: names })).organisation!['formerNames']).toMatchObject([{ name: 'Premier' }, { name: 'Second' }]);
    expect(codes(await update({ slug: 'aurore', version: 2, formerNames: [{ name: 'Aurore', until: '2010' }] }))).toEqual(['formerNames.0.name FORMER_NAME_SAME']);
    expect((await secretariat.graphql(UPDATE, { input: { slug: 'aurore', version: 2, formerNames: [{ name: 'X', until: '2010-13' }] } })).code).toBe('BAD_PARTIAL_DATE');
  });
});

describe('a group of actors', () => {
  it('has members from when to when, and they know it', async () => {
    const pact = await aPact(api, tenant);
    await create({ name: 'Bailleurs sociaux', kind: 'ACTOR_GROUP' });
    const members = [{ member: 'aurore', since: '2015-S1' }];
    expect((await update({ slug: 'bailleurs-sociaux', version: 1, members })).organisation).toMatchObject({ members: [{ member: { slug: 'aurore' }, since: '2015-S1', until: null }] });
    await write(api, tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) SELECT $1, $2, id, true, false FROM organisation WHERE tenant_id = $1`, [pact.id]);
    const { organisation } = await visitor.ask<{ organisation: object }>(PUBLIC, { pact: pact.slug, slug: 'aurore' });
    expect(organisation).toMatchObject({ groups: [{ group: { slug: 'bailleurs-sociaux' } }], members: [] });
    expect((await update({ slug: 'bailleurs-sociaux', version: 2, members: [] })).organisation).toMatchObject({ members: [] });
    expect(codes(await update({ slug: 'aurore', version: 1, members: [{ member: 'bailleurs-sociaux' }] }))).toEqual(['members MEMBERS_OF_NO_GROUP']);
  });
});

describe('the directory', () => {
  it('is listed page by page, filtered, in one statement besides the session', async () => {
    for (const name of ['Étoile', 'Emmaüs', 'Entraide']) await create({ name, kind: 'ASSOCIATION', parent: 'aurore' });
    await create({ name: 'Ville', kind: 'CITY' });
    await update({ slug: 'etoile', version: 1, closedOn: '2019-01-01' });
    const { result, statements } = await countStatements(api, () => secretariat.ask<{ organisationRecords: { totalCount: number; nodes: { slug: string }[]; pageInfo: { endCursor: string } } }>(LIST, { kind: 'ASSOCIATION', first: 2 }));
    expect(statements.filter((sql) => !/FROM session s/.test(sql))).toHaveLength(1);
    expect(result.organisationRecords).toMatchObject({ totalCount: 4, nodes: [{ slug: 'aurore' }, { slug: 'emmaus' }], pageInfo: { hasNextPage: true } });
    const rest = await secretariat.ask<typeof result>(LIST, { kind: 'ASSOCIATION', first: 2, after: result.organisationRecords.pageInfo.endCursor });
    expect(rest.organisationRecords.nodes.map(({ slug }) => slug)).toEqual(['entraide', 'etoile']);
    const slugs = async (variables: Record<string, unknown>) => (await secretariat.ask<typeof result>(LIST, variables)).organisationRecords.nodes.map(({ slug }) => slug);
    expect(await slugs({ state: 'CLOSED' })).toEqual(['etoile']);
    expect(await slugs({ search: 'emmaus' })).toEqual(['emmaus']);
  });

  it('is kept by the secretariat only', async () => {
    for (const [client, code] of [[visitor, 'SIGN_IN_REQUIRED'], [validator, 'FORBIDDEN']] as const) {
      expect((await client.graphql(READ, { slug: 'aurore' })).code).toBe(code);
      expect((await client.graphql(LIST)).code).toBe(code);
      expect((await client.graphql(CREATE, { input: { name: 'X', kind: 'OTHER' } })).code).toBe(code);
      expect((await client.graphql(UPDATE, { input: { slug: 'aurore', version: 1, name: 'X' } })).code).toBe(code);
    }
    expect(await trail('aurore')).toEqual([]);
  });

  it('of a neighbour is as if it did not exist', async () => {
    const other = await aTenant(api);
    const neighbour = await signedIn(api, other, await aPerson(api, other, { role: 'PACT_ADMINISTRATOR' }));
    expect((await neighbour.graphql(READ, { slug: 'aurore' })).code).toBe('ORGANISATION_UNKNOWN');
    expect((await neighbour.graphql(UPDATE, { input: { slug: 'aurore', version: 1, name: 'X' } })).code).toBe('ORGANISATION_UNKNOWN');
    expect((await neighbour.ask<{ organisationRecords: { totalCount: number } }>(LIST)).organisationRecords.totalCount).toBe(0);
    expect((await neighbour.graphql<{ createOrganisation: Payload }>(CREATE, { input: { name: 'X', kind: 'OTHER', parent: 'aurore' } })).data!.createOrganisation.problems).toMatchObject([{ code: 'ORGANISATION_UNKNOWN' }]);
  });
});
