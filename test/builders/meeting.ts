import { MailTemplates, fixedClock, type RenderedMail } from '#platform';
import { contextOf, type TestApi } from './api.js';
import type { TestClient } from './client.js';
import { aPerson, signedIn, type TestPerson } from './person.js';
import { aCollection, write, type Collection } from './reporting.js';

/** A steering committee: the chair, the CAF (with a substitute) and the Ville vote; an expert is heard. The day is 15 May 2019. */
export interface Committee {
  readonly scene: Collection;
  readonly instance: string;
  readonly people: Readonly<Record<'chair' | 'caf' | 'cafSubstitute' | 'ville' | 'expert', TestPerson>>;
  readonly seats: Readonly<Record<'chair' | 'caf' | 'ville' | 'expert', string>>;
  /** A browser in which one of them has signed in. */
  enter(who: keyof Committee['people']): Promise<TestClient>;
}

export async function aCommittee(api: TestApi, given: { readonly quorum?: number } = {}): Promise<Committee> {
  const scene = await aCollection(api, { open: false });
  const { tenant, pact, caf, ville } = scene;
  const [row] = await write<{ id: string }>(
    api,
    tenant,
    `INSERT INTO instance (tenant_id, pact_id, kind, name, quorum_percent, call_days, months, begins) VALUES ($1, $2, 'COPIL', 'Comité de pilotage', $3, 21, '{6,12}', '14:30') RETURNING id`,
    [pact.id, given.quorum ?? 50],
  );
  const instance = row!.id;
  const people = { chair: await aPerson(api, tenant), caf: await aPerson(api, tenant), cafSubstitute: await aPerson(api, tenant), ville: await aPerson(api, tenant), expert: await aPerson(api, tenant) };
  const seat = async (organisation: string | null, person: string, substitute: string | null, kind: string, chair = false): Promise<string> => {
    const sql = `INSERT INTO instance_member (tenant_id, instance_id, organisation_id, person_id, substitute_id, seat, chair, valid_from) VALUES ($1, $2, $3, $4, $5, $6, $7, '2015-01-01') RETURNING id`;
    return (await write<{ id: string }>(api, tenant, sql, [instance, organisation, person, substitute, kind, chair]))[0]!.id;
  };
  const seats = {
    chair: await seat(null, people.chair.id, null, 'VOTING', true),
    caf: await seat(caf.id, people.caf.id, people.cafSubstitute.id, 'VOTING'),
    ville: await seat(ville.id, people.ville.id, null, 'VOTING'),
    expert: await seat(null, people.expert.id, null, 'CONSULTATIVE'),
  };
  return { scene, instance, people, seats, enter: (who) => signedIn(api, tenant, people[who]) };
}

export interface MeetingMailSent {
  readonly to: string;
  readonly kind: string;
  /** As it would leave on that morning; null: there is no reason to send it any more. */
  readonly mail: RenderedMail | null;
}

/** Mails about meetings, oldest first, as they would leave at an instant. */
export async function meetingMails(api: TestApi, { scene }: Committee, at = '2019-05-15T08:00:00Z'): Promise<MeetingMailSent[]> {
  const ctx = contextOf(api, scene.tenant, fixedClock(at));
  const rows = await ctx.db.query<{ id: string; recipient: string; payload: Record<string, unknown> }>(`SELECT id, recipient, payload FROM mail_message WHERE tenant_id = $1 AND template = 'meeting.news' ORDER BY created_at, recipient`, [scene.tenant.id]);
  const template = api.get(MailTemplates).get('meeting.news')!;
  return Promise.all(rows.map(async ({ id, recipient, payload }) => ({ to: recipient, kind: String(payload['kind']), mail: await template.render(ctx, payload, id) })));
}
