import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, anOrganisation, answered, aPerson, aTenant, signedIn, startApi, write, type Collection, type TestApi, type TestOrganisation } from '../builders/index.js';

let api: TestApi;
let scene: Collection;
let heir: TestOrganisation;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: '1' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  heir = await anOrganisation(api, scene.tenant, { slug: 'heritiere', name: 'Héritière' });
  for (const { id } of [scene.caf, scene.ville, heir]) {
    await write(api, scene.tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory, signatory_since) VALUES ($1, $2, $3, true, true, '2015')`, [scene.pact.id, id]);
  }
});

const MERGE = `mutation ($input: MergeOrganisationsInput!) { mergeOrganisations(input: $input) { organisation { slug aliases } problems { path code } conflict { version } } }`;
const PREVIEW = 'query ($from: String!) { organisationMerger(from: $from) { what count } }';

interface Payload {
  organisation: { slug: string; aliases: string[] } | null;
  problems: { path: string; code: string }[];
  conflict: { version: number } | null;
}
const merge = async (from: string, into: string, confirmation: string, version = 1): Promise<Payload> =>
  (await scene.secretariat.ask<{ mergeOrganisations: Payload }>(MERGE, { input: { from, into, confirmation, version } })).mergeOrganisations;
const requests = () =>
  write<{ number: number; slug: string; role: string; answered: boolean }>(
    api,
    scene.tenant,
    `SELECT n.number, o.slug, q.role, r.id IS NOT NULL AS answered FROM report_request q JOIN commitment n ON n.tenant_id = $1 AND n.id = q.commitment_id
     JOIN organisation o ON o.tenant_id = $1 AND o.id = q.organisation_id LEFT JOIN report r ON r.tenant_id = $1 AND r.request_id = q.id WHERE q.tenant_id = $1 ORDER BY 1, 2`,
  );
const all = async (sql: string): Promise<unknown[]> => write(api, scene.tenant, sql);

describe('two organisations become one', () => {
  it('and all that hung on the first follows', async () => {
    const child = await anOrganisation(api, scene.tenant, { slug: 'service' });
    const group = await anOrganisation(api, scene.tenant, { slug: 'groupe', kind: 'ACTOR_GROUP' });
    await write(api, scene.tenant, `UPDATE organisation SET parent_id = $3 WHERE tenant_id = $1 AND id = $2`, [child.id, scene.caf.id]);
    await write(api, scene.tenant, `INSERT INTO organisation_member (tenant_id, group_id, member_id, since) VALUES ($1, $2, $3, '2015')`, [group.id, scene.caf.id]);
    const preview = await scene.secretariat.ask<{ organisationMerger: { what: string; count: number }[] }>(PREVIEW, { from: 'caf' });
    expect(Object.fromEntries(preview.organisationMerger.map(({ what, count }) => [what, count]))).toMatchObject({
      'services rattachés': 1, 'appartenances à un groupe': 1, 'rôles de personnes': 2, 'engagements portés': 2, 'demandes de rapport, avec leurs réponses': 2, 'pactes, avec les personnes à contacter': 1,
    });

    const done = await merge('caf', 'heritiere', 'CAF');
    expect(done).toMatchObject({ problems: [], organisation: { slug: 'heritiere', aliases: ['CAF'] } });
    expect((await requests()).filter(({ slug }) => slug === 'heritiere').map(({ number }) => number)).toEqual([1, 2]);
    expect(await all(`SELECT DISTINCT o.slug FROM porteur f JOIN organisation o ON o.tenant_id = $1 AND o.id = f.organisation_id WHERE f.tenant_id = $1 AND f.role = 'LEAD' ORDER BY 1`)).toEqual([{ slug: 'bailleurs' }, { slug: 'heritiere' }]);
    expect(await all(`SELECT count(*)::int AS left FROM role_grant g JOIN organisation o ON o.tenant_id = $1 AND o.id = g.organisation_id WHERE g.tenant_id = $1 AND o.slug = 'caf'`)).toEqual([{ left: 0 }]);
    expect(await all(`SELECT p.slug FROM organisation o JOIN organisation p ON p.tenant_id = $1 AND p.id = o.parent_id WHERE o.tenant_id = $1 AND o.slug = 'service'`)).toEqual([{ slug: 'heritiere' }]);
    expect(await all(`SELECT o.slug FROM organisation_member m JOIN organisation o ON o.tenant_id = $1 AND o.id = m.member_id WHERE m.tenant_id = $1`)).toEqual([{ slug: 'heritiere' }]);
    expect((await scene.reporter.graphql('query ($pact: String!) { reportingDesk(pact: $pact, campaign: "2019-S1", organisation: "heritiere") { organisation { name } } }', { pact: scene.pact.slug })).code).toBeUndefined();
  });

  it('its page leads to the other, whatever was joined to it before', async () => {
    const first = await anOrganisation(api, scene.tenant, { slug: 'ancetre', name: 'Ancêtre' });
    await write(api, scene.tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) VALUES ($1, $2, $3, true, false)`, [scene.pact.id, first.id]);
    await merge('ancetre', 'caf', 'Ancêtre');
    await merge('caf', 'heritiere', 'CAF', 2);
    const ask = async (slug: string) => (await scene.visitor.ask<{ organisation: object }>('query ($pact: String!, $slug: String!) { organisation(pact: $pact, slug: $slug) { slug mergedOn mergedInto { slug } absorbed { slug } } }', { pact: scene.pact.slug, slug })).organisation;
    expect(await ask('caf')).toMatchObject({ mergedOn: '2019-05-15', mergedInto: { slug: 'heritiere' } });
    expect(await ask('ancetre')).toMatchObject({ mergedInto: { slug: 'heritiere' } });
    expect(await ask('heritiere')).toMatchObject({ mergedInto: null, absorbed: [{ slug: 'ancetre' }, { slug: 'caf' }] });
    const list = await scene.visitor.ask<{ organisations: { nodes: { slug: string }[] } }>('query ($pact: String!) { organisations(pact: $pact, search: "ancetre") { nodes { slug } } }', { pact: scene.pact.slug });
    expect(list.organisations.nodes).toEqual([{ slug: 'heritiere' }]);
  });

  it('is told in both histories, with how much followed', async () => {
    await merge('caf', 'heritiere', 'CAF');
    const trail = await all(`SELECT a.action, o.slug, a.changes FROM audit_entry a JOIN organisation o ON o.tenant_id = $1 AND o.id = a.object_id WHERE a.tenant_id = $1 AND a.object_type = 'organisation' ORDER BY a.action DESC`);
    expect(trail).toMatchObject([
      { action: 'organisation.merged', slug: 'caf', changes: expect.arrayContaining([expect.objectContaining({ field: 'into', after: 'Héritière' }), expect.objectContaining({ field: 'report_request.organisation_id', after: '2' })]) },
      { action: 'organisation.absorbed', slug: 'heritiere' },
    ]);
  });

  it('keeps one request where both were asked, the one that was answered; it leads if one of them did', async () => {
    await answered(api, scene, 1);
    expect((await requests()).filter(({ number }) => number === 1)).toMatchObject([{ slug: 'caf', role: 'LEAD', answered: true }, { slug: 'ville', role: 'CO_LEAD', answered: false }]);
    await merge('caf', 'ville', 'CAF');
    expect((await requests()).filter(({ number }) => number <= 2)).toEqual([{ number: 1, slug: 'ville', role: 'LEAD', answered: true }, { number: 2, slug: 'ville', role: 'LEAD', answered: false }]);
  });

  it('or the one of the organisation that stays, when only that was', async () => {
    await write(api, scene.tenant, `INSERT INTO report (tenant_id, request_id, state, saved_at, saved_by) SELECT $1, id, 'DRAFT', now(), 'essai' FROM report_request WHERE tenant_id = $1 AND role = 'CO_LEAD'`);
    await merge('caf', 'ville', 'CAF');
    expect((await requests()).filter(({ number }) => number === 1)).toEqual([{ number: 1, slug: 'ville', role: 'LEAD', answered: true }]);
  });

  it('leaves both answers under their names where both answered', async () => {
    await answered(api, scene, 1);
    await write(api, scene.tenant, `INSERT INTO report (tenant_id, request_id, state, saved_at, saved_by) SELECT $1, id, 'DRAFT', now(), 'essai' FROM report_request WHERE tenant_id = $1 AND role = 'CO_LEAD'`);
    await merge('caf', 'ville', 'CAF');
    expect((await requests()).filter(({ number }) => number === 1)).toMatchObject([{ slug: 'caf', role: 'LEAD' }, { slug: 'ville', role: 'CO_LEAD' }]);
  });

  it('a service takes the place of the one it was part of', async () => {
    const middle = await anOrganisation(api, scene.tenant, { slug: 'milieu', name: 'Milieu' });
    const set = (id: string, parent: string) => write(api, scene.tenant, `UPDATE organisation SET parent_id = $3 WHERE tenant_id = $1 AND id = $2`, [id, parent]);
    await set(scene.caf.id, scene.ville.id);
    await set(middle.id, scene.caf.id);
    await set(heir.id, middle.id);
    await merge('caf', 'heritiere', 'CAF');
    expect(await all(`SELECT o.slug, p.slug AS parent FROM organisation o JOIN organisation p ON p.tenant_id = $1 AND p.id = o.parent_id WHERE o.tenant_id = $1 AND o.slug IN ('heritiere', 'milieu') ORDER BY 1`)).toEqual([
      { slug: 'heritiere', parent: 'ville' },
      { slug: 'milieu', parent: 'heritiere' },
    ]);
  });

  it('the person who held a role in both holds it once', async () => {
    const person = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id }, { role: 'CONTRIBUTOR', organisation: heir.id });
    const since = (organisation: string, from: string | null, until: string | null) => write(api, scene.tenant, `UPDATE role_grant SET valid_from = $4::date, valid_until = $5::date WHERE tenant_id = $1 AND person_id = $2 AND organisation_id = $3`, [person.id, organisation, from, until]);
    await since(scene.caf.id, '2017-01-01', null);
    await since(heir.id, '2015-01-01', '2018-01-01');
    await merge('caf', 'heritiere', 'CAF');
    const held = await write(api, scene.tenant, `SELECT organisation_id, valid_from::text, valid_until::text FROM role_grant WHERE tenant_id = $1 AND person_id = $2`, [person.id]);
    expect(held).toEqual([{ organisation_id: heir.id, valid_from: '2015-01-01', valid_until: null }]);
  });

  it('and a role held in one after the other is held twice', async () => {
    const person = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id }, { role: 'CONTRIBUTOR', organisation: heir.id });
    await write(api, scene.tenant, `UPDATE role_grant SET valid_until = '2018-01-01' WHERE tenant_id = $1 AND person_id = $2 AND organisation_id = $3`, [person.id, heir.id]);
    await write(api, scene.tenant, `UPDATE role_grant SET valid_from = '2018-01-01' WHERE tenant_id = $1 AND person_id = $2 AND organisation_id = $3`, [person.id, scene.caf.id]);
    await merge('caf', 'heritiere', 'CAF');
    expect(await write(api, scene.tenant, `SELECT DISTINCT organisation_id FROM role_grant WHERE tenant_id = $1 AND person_id = $2`, [person.id])).toEqual([{ organisation_id: heir.id }]);
    expect(await write(api, scene.tenant, `SELECT id FROM role_grant WHERE tenant_id = $1 AND person_id = $2`, [person.id])).toHaveLength(2);
  });

  it('contacts take the duties that nobody has', async () => {
    const [referent, head, kept] = [await aPerson(api, scene.tenant), await aPerson(api, scene.tenant), await aPerson(api, scene.tenant)];
    const contact = (organisation: string, duty: string, person: string) => write(api, scene.tenant, `INSERT INTO contact_point (tenant_id, pact_id, organisation_id, duty, person_id) VALUES ($1, $2, $3, $4, $5)`, [scene.pact.id, organisation, duty, person]);
    await contact(scene.caf.id, 'REFERENT', referent.id);
    await contact(scene.caf.id, 'HEAD', head.id);
    await contact(heir.id, 'REFERENT', kept.id);
    await merge('caf', 'heritiere', 'CAF');
    expect(await all(`SELECT duty, person_id FROM contact_point WHERE tenant_id = $1 ORDER BY duty`)).toEqual([{ duty: 'HEAD', person_id: head.id }, { duty: 'REFERENT', person_id: kept.id }]);
  });
});

describe('a merger is refused', () => {
  it('without the exact name, on a stale form, into itself, twice, or with somebody unknown', async () => {
    expect((await merge('caf', 'heritiere', 'caf')).problems).toEqual([{ path: 'confirmation', code: 'ORGANISATION_NAME_UNCONFIRMED' }]);
    expect(await merge('caf', 'heritiere', 'CAF', 7)).toMatchObject({ problems: [{ code: 'VERSION_CONFLICT' }], conflict: { version: 1 } });
    expect((await merge('caf', 'caf', 'CAF')).problems).toEqual([{ path: 'into', code: 'ORGANISATION_INTO_ITSELF' }]);
    expect(await all(`SELECT slug FROM organisation WHERE tenant_id = $1 AND merged_into IS NOT NULL`)).toEqual([]);
    await merge('caf', 'heritiere', 'CAF');
    const again = await scene.secretariat.graphql(MERGE, { input: { from: 'caf', into: 'ville', version: 2, confirmation: 'CAF' } });
    expect(again.code).toBe('ORGANISATION_MERGED');
    expect((await scene.secretariat.graphql(MERGE, { input: { from: 'inconnue', into: 'ville', version: 1, confirmation: '' } })).code).toBe('ORGANISATION_UNKNOWN');
  });

  it('to those who do not administer, and to neighbours', async () => {
    const input = { from: 'caf', into: 'heritiere', version: 1, confirmation: 'CAF' };
    expect((await scene.visitor.graphql(MERGE, { input })).code).toBe('SIGN_IN_REQUIRED');
    expect((await scene.validator.graphql(MERGE, { input })).code).toBe('FORBIDDEN');
    expect((await scene.validator.graphql(PREVIEW, { from: 'caf' })).code).toBe('FORBIDDEN');
    const other = await aTenant(api);
    const neighbour = await signedIn(api, other, await aPerson(api, other, { role: 'SECRETARIAT' }));
    expect((await neighbour.graphql(MERGE, { input })).code).toBe('ORGANISATION_UNKNOWN');
    expect((await neighbour.graphql(PREVIEW, { from: 'caf' })).code).toBe('ORGANISATION_UNKNOWN');
    expect(await all(`SELECT slug FROM organisation WHERE tenant_id = $1 AND merged_into IS NOT NULL`)).toEqual([]);
  });

  it('and once merged, an organisation is not edited any more', async () => {
    await merge('caf', 'heritiere', 'CAF');
    const { updateOrganisation } = await scene.secretariat.ask<{ updateOrganisation: Payload }>('mutation { updateOrganisation(input: { slug: "caf", version: 2, name: "X" }) { problems { path code } } }');
    expect(updateOrganisation.problems).toEqual([{ path: 'slug', code: 'ORGANISATION_MERGED' }]);
  });
});
