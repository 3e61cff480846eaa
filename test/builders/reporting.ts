import { GuestLinks, Sessions, type Role } from '#access';
import { Database, type TenantRef } from '#platform';
import { contextOf, type TestApi } from './api.js';
import type { TestClient } from './client.js';
import { aCampaign, anOrganisation, aPact, type TestOrganisation, type TestPact } from './pact.js';
import { aPerson, sessionCookie, signedIn } from './person.js';
import { aTenant } from './tenant.js';

/**
 * A pact of four commitments on a spring day of its campaign: 1 and 2 are led by the CAF (1 with the Ville as co-lead), 3 by a
 * group of landlords, 4 by nobody. Commitment 1 is followed by an indicator.
 */
export interface Collection {
  readonly tenant: TenantRef;
  readonly pact: TestPact;
  readonly caf: TestOrganisation;
  readonly ville: TestOrganisation;
  readonly campaign: { readonly id: string; readonly code: string };
  /** Who answers for the CAF, and validates. */
  readonly reporter: TestClient;
  /** A colleague of theirs, who validates too. */
  readonly validator: TestClient;
  /** A contributor of another organisation. */
  readonly stranger: TestClient;
  readonly secretariat: TestClient;
  readonly visitor: TestClient;
  readonly indicator: { readonly id: string; readonly code: string };
}

/** Needs the API in demonstration mode: the clock stands. */
export async function aCollection(api: TestApi, given: { readonly day?: string; readonly open?: boolean } = {}): Promise<Collection> {
  const tenant = await aTenant(api, { demonstration: true });
  await standAt(api, tenant, given.day ?? '2019-05-15');
  const [caf, ville, landlords, other] = [
    await anOrganisation(api, tenant, { slug: 'caf', name: 'CAF' }),
    await anOrganisation(api, tenant, { slug: 'ville', name: 'Ville', kind: 'CITY' }),
    await anOrganisation(api, tenant, { slug: 'bailleurs', name: 'Bailleurs', kind: 'ACTOR_GROUP' }),
    await anOrganisation(api, tenant, { slug: 'emmaus', name: 'Emmaüs' }),
  ];
  const pact = await aPact(api, tenant, { commitments: 4, leads: [caf, caf, landlords] });
  const [first] = pact.commitments;
  await write(api, tenant, `INSERT INTO porteur (tenant_id, commitment_id, position, role, verbatim, organisation_id) VALUES ($1, $2, 2, 'CO_LEAD', 'Ville', $3)`, [first!.id, ville.id]);
  const indicator = await anIndicator(api, tenant, pact, first!.id);
  const campaign = await aCampaign(api, tenant, pact, { state: 'PLANNED' });
  const browser = async (...roles: { role: Role; organisation?: string }[]): Promise<TestClient> => signedIn(api, tenant, await aPerson(api, tenant, ...roles));
  const secretariat = await browser({ role: 'SECRETARIAT' });
  if (given.open !== false) await openCampaign(secretariat, pact.slug, campaign.code);
  return {
    tenant,
    pact,
    caf,
    ville,
    campaign,
    indicator,
    secretariat,
    reporter: await browser({ role: 'ORGANISATION_VALIDATOR', organisation: caf.id }),
    validator: await browser({ role: 'ORGANISATION_VALIDATOR', organisation: caf.id }),
    stranger: await browser({ role: 'CONTRIBUTOR', organisation: other.id }),
    visitor: api.client(tenant),
  };
}

/** A browser that came by a mail's link, for one organisation and one campaign. */
export async function aGuest(api: TestApi, scene: Pick<Collection, 'tenant'>, organisation: { readonly id: string }, campaign: { readonly id: string }): Promise<TestClient> {
  const person = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: organisation.id });
  const session = await api.get(Database).transaction(contextOf(api, scene.tenant), async (ctx) => {
    const link = await api.get(GuestLinks).create(ctx, { person: person.id, organisation: organisation.id, campaign: campaign.id, expiresAt: new Date('2030-01-01') });
    return api.get(Sessions).open(ctx, { personId: person.id, guestLinkId: link.id }, 'session.opened-as-guest');
  });
  const client = api.client(scene.tenant);
  client.cookies.set(sessionCookie(scene.tenant), session.token);
  return client;
}

export async function anIndicator(api: TestApi, tenant: TenantRef, pact: TestPact, commitmentId: string, given: { readonly code?: string; readonly kind?: string; readonly unit?: string } = {}): Promise<{ id: string; code: string }> {
  const code = given.code ?? 'rendez-vous';
  const [row] = await write<{ id: string }>(
    api,
    tenant,
    `INSERT INTO indicator (tenant_id, pact_id, axis_id, code, title, unit, kind, direction, periodicity, definition)
     VALUES ($1, $2, $3, $4, 'Indicateur d’essai', $5, $6, 'UP', 'YEAR', 'Définition') RETURNING id`,
    [pact.id, pact.axisId, code, given.unit ?? 'rendez-vous', given.kind ?? 'FLOW'],
  );
  await write(api, tenant, `INSERT INTO indicator_commitment (tenant_id, indicator_id, commitment_id) VALUES ($1, $2, $3)`, [row!.id, commitmentId]);
  return { id: row!.id, code };
}

/** Writes the lead's answer for a commitment, as it would stand; sent and decided on the same day. */
export async function answered(api: TestApi, scene: Pick<Collection, 'tenant'>, number: number, given: { campaign?: string; state?: string; status?: string; weather?: string; on?: string } = {}): Promise<void> {
  const { state = 'ACCEPTED', status = 'IN_PROGRESS', weather = 'SUNNY', on = '2019-05-05' } = given;
  await write(
    api,
    scene.tenant,
    `INSERT INTO report (tenant_id, request_id, state, status, weather, saved_at, saved_by, submitted_at, submitted_by, decided_at, return_comment)
     SELECT q.tenant_id, q.id, $2, $3, $4, $5::date, 'essai', $5::date, 'essai', $5::date, 'À préciser' FROM report_request q
     JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
     WHERE q.tenant_id = $1 AND n.number = $6 AND q.role = 'LEAD' AND c.code = $7`,
    [state, status, weather, on, number, given.campaign ?? '2019-S1'],
  );
}

/** Puts the tenant's clock at ten in the morning of a day; it then runs with the real one. */
export async function standAt(api: TestApi, tenant: TenantRef, day: string): Promise<void> {
  await api.get(Database).service(`UPDATE tenant SET clock_set_to = $2::timestamptz, clock_set_at = now() WHERE id = $1`, [tenant.id, `${day}T08:00:00Z`]);
}

export async function openCampaign(secretariat: TestClient, pact: string, campaign: string, version = 1): Promise<void> {
  await secretariat.ask(`mutation ($input: CampaignInput!) { openCampaign(input: $input) { campaign { state } } }`, { input: { pact, campaign, version } });
}

/** What no operation does, written as the tenant. */
export function write<Row = Record<string, unknown>>(api: TestApi, tenant: TenantRef, sql: string, params: readonly unknown[] = []): Promise<Row[]> {
  return api.get(Database).transaction(contextOf(api, tenant), (ctx) => ctx.db.query<Row>(sql, [tenant.id, ...params]));
}
