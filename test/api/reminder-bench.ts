import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database, fixedClock, MailTemplates, type RenderedMail, type RequestContext, type SendWindow, type TenantRef } from '#platform';
import { Reminders } from '#reminders';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { aCampaign, anOrganisation, aPact, aPerson, aTenant, contextOf, startApi, write, type TestApi, type TestOrganisation, type TestPact, type TestPerson } from '../builders/index.js';

/** A tenant with an open campaign due on 6 June 2019 and last swept on 15 May, and the worker's services to sweep it. */
export class ReminderBench {
  /** Set by tests that are about other hours than the usual ones. */
  hours?: SendWindow;

  private constructor(
    readonly api: TestApi,
    readonly worker: INestApplicationContext,
    readonly tenant: TenantRef,
    readonly pact: TestPact,
    readonly campaign: { readonly id: string; readonly code: string },
    readonly aurore: TestOrganisation,
  ) {}

  static async services(settings: Readonly<Record<string, string>> = {}): Promise<{ api: TestApi; worker: INestApplicationContext }> {
    const api = await startApi({ DATABASE_POOL: '8', ...settings });
    return { api, worker: await NestFactory.createApplicationContext(WorkerModule.with(api.config), { logger: false }) };
  }

  static async open({ api, worker }: { api: TestApi; worker: INestApplicationContext }): Promise<ReminderBench> {
    const tenant = await aTenant(api);
    const pact = await aPact(api, tenant, { commitments: 6 });
    const campaign = await aCampaign(api, tenant, pact, { dueOn: '2019-06-06', closesOn: '2019-06-28' });
    await write(api, tenant, `INSERT INTO reminder_sweep (tenant_id, occasion_id, swept_on) VALUES ($1, $2, '2019-05-15')`, [campaign.id]);
    return new ReminderBench(api, worker, tenant, pact, campaign, await anOrganisation(api, tenant, { slug: 'aurore', name: 'Aurore' }));
  }

  /** The worker's context on a day, or at an instant. */
  at(day: string, tenant = this.tenant): RequestContext {
    const place = { ...tenant, sendWindow: this.hours ?? tenant.sendWindow };
    return { ...contextOf(this.api, place, fixedClock(day.length > 10 ? day : `${day}T08:00:00Z`)), db: this.worker.get(Database).readerFor(tenant.id) };
  }

  /** Sweeps on a day, when the mails of the days before it have left; gives the number of digests queued. */
  async sweep(day: string): Promise<number> {
    await this.leave(day.slice(0, 10));
    return (await this.worker.get(Reminders).sweep(this.at(day))).digests;
  }

  /** The mails of the days before one have left, each on its day. */
  async leave(before: string): Promise<void> {
    await this.change(
      `UPDATE mail_message w SET state = 'SENT', sent_at = (d.on_date + time '09:00') AT TIME ZONE 'UTC' FROM reminder_digest d
       WHERE w.tenant_id = $1 AND d.tenant_id = $1 AND d.mail_id = w.id AND w.state = 'QUEUED' AND d.on_date < $2`,
      [before],
    );
  }

  reporterOf(...organisations: TestOrganisation[]): Promise<TestPerson> {
    return aPerson(this.api, this.tenant, ...organisations.map(({ id }) => ({ role: 'ORGANISATION_VALIDATOR' as const, organisation: id })));
  }

  /** Writes as the tenant, whose id is $1. */
  change(sql: string, params: readonly unknown[] = []): Promise<Record<string, string>[]> {
    return this.api.get(Database).transaction(contextOf(this.api, this.tenant), (ctx) => ctx.db.query<Record<string, string>>(sql, [this.tenant.id, ...params]));
  }

  /** Asks an organisation for commitments, by number. */
  async ask(organisation: TestOrganisation, ...numbers: number[]): Promise<void> {
    for (const number of numbers) {
      await this.change(`INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) VALUES ($1, $2, $3, $4, 'LEAD')`, [
        this.campaign.id,
        this.pact.commitments[number - 1]!.id,
        organisation.id,
      ]);
    }
  }

  /** Puts an organisation's answers into a state; all of them, or the one for a commitment. */
  async answered(organisation: TestOrganisation, state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED', number?: number): Promise<void> {
    await this.change(
      `INSERT INTO report (tenant_id, request_id, state, saved_at, saved_by, submitted_at, return_comment)
       SELECT $1, q.id, $4, '2019-05-01', 'test', '2019-05-01', 'à revoir' FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
       WHERE q.tenant_id = $1 AND q.campaign_id = $2 AND q.organisation_id = $3 AND n.number = coalesce($5, n.number)
       ON CONFLICT (tenant_id, request_id) DO UPDATE SET state = excluded.state`,
      [this.campaign.id, organisation.id, state, number ?? null],
    );
  }

  /** The digests of a day as they would leave now; null: nothing is left to ask for. */
  async digests(day: string): Promise<{ to: string; mail: RenderedMail | null }[]> {
    const rows = await this.at(day).db.query<{ id: string; recipient: string; template: string; payload: Record<string, unknown> }>(
      `SELECT w.id, w.recipient, w.template, w.payload FROM mail_message w JOIN reminder_digest d ON d.tenant_id = w.tenant_id AND d.mail_id = w.id
       WHERE w.tenant_id = $1 AND d.on_date = $2 ORDER BY w.recipient`,
      [this.tenant.id, day],
    );
    return Promise.all(rows.map(async (row) => ({ to: row.recipient, mail: await this.worker.get(MailTemplates).get(row.template)!.render(this.at(day), row.payload, row.id) })));
  }

  /** Each reminder as a line: to whom, which one, on which day, why it was not sent; of what kind, when it is not about answers owed. */
  async log(): Promise<string[]> {
    const rows = await this.change(
      `SELECT concat_ws(' ', p.email, 'J' || m.offset_days, m.on_date, m.not_sent, nullif(m.kind, 'REPORT')) AS line FROM reminder m JOIN person p ON p.tenant_id = m.tenant_id AND p.id = m.person_id
       WHERE m.tenant_id = $1 ORDER BY p.email, m.kind, m.offset_days, m.own_due_on`,
    );
    return rows.map(({ line }) => line!);
  }

  async counts(): Promise<Record<string, string>> {
    const [row] = await this.change(`SELECT (SELECT count(*) FROM reminder WHERE tenant_id = $1) AS reminders, (SELECT count(*) FROM mail_message WHERE tenant_id = $1) AS mails,
      (SELECT count(*) FROM guest_link WHERE tenant_id = $1) AS links, (SELECT count(*) FROM outbox WHERE tenant_id = $1) AS jobs`);
    return row!;
  }
}
