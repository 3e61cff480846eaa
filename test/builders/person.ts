import { randomBytes } from 'node:crypto';
import { Persons, Sessions, type Role } from '#access';
import { Database, type TenantRef } from '#platform';
import { contextOf, type TestApi } from './api.js';
import type { TestClient } from './client.js';

export interface TestPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A person with the roles given; `organisation` is its id, for the roles that are held in one. */
export async function aPerson(api: TestApi, tenant: TenantRef, ...roles: readonly { readonly role: Role; readonly organisation?: string }[]): Promise<TestPerson> {
  const mark = randomBytes(4).toString('hex');
  const person = { name: `Personne ${mark}`, email: `personne-${mark}@organisation.example` };
  return api.get(Database).transaction(contextOf(api, tenant), async (ctx) => {
    const id = await api.get(Persons).register(ctx, person);
    for (const { role, organisation } of roles) await api.get(Persons).grant(ctx, { personId: id, role, organisationId: organisation ?? null });
    return { id, ...person };
  });
}

/** Name of the cookie that holds the session's token. */
export function sessionCookie(tenant: Pick<TenantRef, 'slug'>): string {
  return `pacte_${tenant.slug}`;
}

/** A browser in which this person has signed in. */
export async function signedIn(api: TestApi, tenant: TenantRef, person: { readonly id: string }): Promise<TestClient> {
  const ctx = contextOf(api, tenant);
  const session = await api.get(Database).transaction(ctx, (ctx) => api.get(Sessions).open(ctx, { personId: person.id, method: 'MAIL' }, 'session.opened'));
  const client = api.client(tenant);
  client.cookies.set(sessionCookie(tenant), session.token);
  return client;
}
