import { addDays, instantIn, MailStops } from '#platform';
import { forecast, forecastFacts, forecastRange, Reminders, type ForecastDay } from '#reminders';
import { aCampaign, anOrganisation, aPerson, type TestOrganisation, type TestPerson } from '../builders/index.js';
import { randomFrom } from '../faults/random.js';
import { ReminderBench } from './reminder-bench.js';

const ANSWERS = ['DRAFT', 'READY', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;

/** A pact in which something changes every day, decided by a seed: answers, people, due dates, decisions, meetings, rules. */
export class ChangingPact {
  private readonly random: () => number;
  private readonly organisations: TestOrganisation[] = [];
  private readonly people: TestPerson[] = [];
  private readonly campaigns: string[] = [];
  private copil = '';
  private instance = '';
  private decisions = 0;

  constructor(
    readonly bench: ReminderBench,
    seed: number,
  ) {
    this.random = randomFrom(seed);
  }

  static async open(services: Awaited<ReturnType<typeof ReminderBench.services>>, seed: number): Promise<ChangingPact> {
    const made = new ChangingPact(await ReminderBench.open(services), seed);
    await made.begin();
    return made;
  }

  /** The day as it is told before its morning. */
  async told(from: string, to = from): Promise<ForecastDay[]> {
    const ctx = this.bench.at(`${from}T05:00:00Z`);
    return forecast(await forecastFacts(ctx, to), await forecastRange(ctx, this.bench.worker.get(MailStops), from, to));
  }

  /** Its first sweep in office hours; gives the rows that this wrote, as lines. */
  async swept(day: string): Promise<string[]> {
    const ctx = this.bench.at(instantIn('Europe/Paris', day, '08:05').toISOString());
    await this.bench.worker.get(Reminders).sweep(ctx);
    const rows = await this.bench.change(
      `SELECT concat_ws(' ', m.person_id, m.kind, m.occasion_id, m.offset_days, coalesce(m.own_due_on::text, '-'), CASE WHEN m.not_sent IS NULL THEN 'SEND ' || d.on_date ELSE m.not_sent || ' ' || CASE m.not_sent WHEN 'DECLINED' THEN '' ELSE m.on_date::text END END, m.due,
         (SELECT string_agg(o.organisation_id::text, ',' ORDER BY o.organisation_id) FROM reminder_organisation o WHERE o.tenant_id = m.tenant_id AND o.reminder_id = m.id)) AS line
       FROM reminder m LEFT JOIN reminder_digest d ON d.tenant_id = m.tenant_id AND d.id = m.digest_id WHERE m.tenant_id = $1 AND m.created_at = $2`,
      [ctx.clock.now()],
    );
    return rows.map(({ line }) => line!.trim()).sort();
  }

  /** The same lines, of what was told. */
  static lines({ on, rows }: ForecastDay): string[] {
    const written = rows.filter(({ outcome }) => outcome === 'SEND' || outcome === 'DECLINED' || outcome === 'SUPERSEDED' || outcome === 'CLOSED');
    return written
      .map(({ personId, kind, occasionId, offset, ownDueOn, outcome, noticeOn, due, organisations }) => [personId, kind, occasionId, offset, ownDueOn ?? '-', outcome, outcome === 'SEND' ? on : outcome === 'DECLINED' ? '' : noticeOn, due, [...organisations].sort().join(',')].join(' ').trim())
      .sort();
  }

  /** The night before a day: some of what happens in a year of a pact. */
  async night(day: string): Promise<void> {
    await this.happen(day);
    await this.stage(day);
  }

  private async happen(day: string): Promise<void> {
    // A mail server away now and then: mails of yesterday wait.
    if (this.chance(0.9)) await this.bench.leave(day);
    const count = 1 + Math.floor(this.random() * 3);
    for (let change = 0; change < count; change++) await this.change(day);
  }

  /** What chance may leave out of a year: mails stopped over the end of a campaign that had one more notice to send. */
  private async stage(day: string): Promise<void> {
    if (day < '2019-03-04' || day > '2019-03-09') return;
    const last = this.campaigns[2];
    if (day === '2019-03-09') return void (await this.bench.change(`DELETE FROM mail_stop WHERE tenant_id = $1`));
    await this.bench.change(`UPDATE campaign SET reminder_offsets = '{19}' WHERE tenant_id = $1 AND id = $2`, [last]);
    await this.bench.change(`UPDATE reminder_policy SET enabled = true, business_days = false WHERE tenant_id = $1 AND kind = 'REPORT'`);
    await this.bench.change(`DELETE FROM report USING report_request q WHERE report.tenant_id = $1 AND q.tenant_id = $1 AND q.id = report.request_id AND q.campaign_id = $2 AND q.organisation_id = $3`, [last, this.organisations[0]!.id]);
    await this.bench.change(`INSERT INTO mail_stop (tenant_id, reason, stopped_at) VALUES ($1, 'incident', $2::date) ON CONFLICT DO NOTHING`, [day]);
  }

  private async begin(): Promise<void> {
    const { bench } = this;
    await bench.change(`UPDATE campaign SET opens_on = '2019-03-01' WHERE tenant_id = $1`);
    this.campaigns.push(bench.campaign.id);
    for (const [code, opensOn, dueOn, closesOn] of [['2019-S2', '2019-09-20', '2019-11-21', '2019-12-12'], ['2018-S2', '2019-01-07', '2019-02-14', '2019-03-07']] as const) {
      this.campaigns.push((await aCampaign(bench.api, bench.tenant, bench.pact, { code, opensOn, dueOn, closesOn })).id);
    }
    await bench.change(`DELETE FROM reminder_sweep WHERE tenant_id = $1`);
    for (let number = 0; number < 6; number++) this.organisations.push(await anOrganisation(bench.api, bench.tenant));
    for (let number = 0; number < 12; number++) this.people.push(await aPerson(bench.api, bench.tenant, { role: number % 3 === 0 ? 'ORGANISATION_VALIDATOR' : 'CONTRIBUTOR', organisation: this.organisations[number % 5]!.id }));
    this.people.push(await aPerson(bench.api, bench.tenant, { role: 'SECRETARIAT' }), await aPerson(bench.api, bench.tenant));
    await bench.change(`INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) SELECT $1, c, n, o, 'PARTNER' FROM unnest($2::uuid[]) c, unnest($3::uuid[]) n, unnest($4::uuid[]) o`, [this.campaigns, bench.pact.commitments.map(({ id }) => id), this.organisations.map(({ id }) => id)]);
    const [copil] = await bench.change(`INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at, state) VALUES ($1, $2, 'COPIL', 'COPIL', '2018-12-15T13:30:00Z', 'HELD') RETURNING id`, [bench.pact.id]);
    const [instance] = await bench.change(`INSERT INTO instance (tenant_id, pact_id, kind, name) VALUES ($1, $2, 'COPIL', 'Comité de pilotage') RETURNING id`, [bench.pact.id]);
    this.copil = copil!['id']!;
    this.instance = instance!['id']!;
    for (const { id } of this.people.slice(0, 8)) await bench.change(`INSERT INTO instance_member (tenant_id, instance_id, person_id, substitute_id, seat, valid_from) VALUES ($1, $2, $3, $4, 'VOTING', '2015-01-01')`, [this.instance, id, this.people[9]!.id]);
    await bench.change(`INSERT INTO instance_member (tenant_id, instance_id, organisation_id, seat, valid_from) VALUES ($1, $2, $3, 'VOTING', '2015-01-01')`, [this.instance, this.organisations[0]!.id]);
    await bench.change(`INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) SELECT $1, $2, o, true, false FROM unnest($3::uuid[]) o`, [bench.pact.id, this.organisations.map(({ id }) => id)]);
  }

  private chance(of: number): boolean {
    return this.random() < of;
  }

  private one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  private days(from: string, least: number, most: number): string {
    return addDays(from, least + Math.floor(this.random() * (most - least)));
  }

  private async change(day: string): Promise<void> {
    const changes = [() => this.answer(day), () => this.answer(day), () => this.decide(day), () => this.endDecision(day), () => this.call(day), () => this.reply(day), () => this.moveMeeting(day), () => this.extend(day), () => this.staff(day), () => this.rule(), () => this.contact(), () => this.hold(day)];
    await this.one(changes)();
  }

  private async answer(day: string): Promise<void> {
    const state = this.one(ANSWERS);
    await this.bench.change(
      `INSERT INTO report (tenant_id, request_id, state, saved_at, saved_by, submitted_at, ready_at, return_comment)
       SELECT $1, q.id, $4::text, $5::date, 'essai', $5::date + time '09:00', CASE WHEN $4::text = 'READY' THEN $5::date + time '09:00' END, 'à revoir' FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
       WHERE q.tenant_id = $1 AND q.campaign_id = $2 AND q.organisation_id = $3 AND n.number % 3 = $6
       ON CONFLICT (tenant_id, request_id) DO UPDATE SET state = excluded.state, submitted_at = excluded.submitted_at, ready_at = excluded.ready_at`,
      [this.one(this.campaigns), this.one(this.organisations).id, state, addDays(day, -1), Math.floor(this.random() * 3)],
    );
  }

  private async decide(day: string): Promise<void> {
    this.decisions++;
    const decidedOn = addDays(day, this.chance(0.3) ? -20 : 0);
    await this.bench.change(
      `INSERT INTO decision (tenant_id, pact_id, number, kind, state, text, meeting_id, decided_on, organisation_id, person_id, due_on) VALUES ($1, $2, $3, 'FOLLOW_UP', 'OPEN', 'À faire', $4, $5, $6, $7, $8)`,
      [this.bench.pact.id, this.decisions, this.copil, decidedOn, this.one(this.organisations).id, this.chance(0.5) ? this.one(this.people).id : null, this.days(day, 0, 60)],
    );
  }

  private async endDecision(day: string): Promise<void> {
    if (this.chance(0.5)) await this.bench.change(`UPDATE decision SET state = 'DONE', closed_on = $2, closing_words = 'Fait' WHERE tenant_id = $1 AND state = 'OPEN' AND number % 4 = $3`, [day, Math.floor(this.random() * 4)]);
    else await this.bench.change(`UPDATE decision SET due_on = greatest(decided_on, $2::date), organisation_id = $4 WHERE tenant_id = $1 AND state = 'OPEN' AND number % 4 = $3`, [this.days(day, 0, 40), Math.floor(this.random() * 4), this.one(this.organisations).id]);
  }

  private async call(day: string): Promise<void> {
    const [meeting] = await this.bench.change(
      `INSERT INTO meeting (tenant_id, pact_id, instance, instance_id, title, starts_at, ends_at, place, state, called_at)
       SELECT $1, $2, 'COPIL', $3, 'Réunion', s, s + interval '2 hours', 'Hôtel de Ville', 'CALLED', $5 FROM (SELECT $4::timestamptz AS s) x ON CONFLICT DO NOTHING RETURNING id`,
      [this.bench.pact.id, this.instance, `${this.days(day, 1, 30)}T${this.one(['06:20', '07:30', '12:30'])}:00Z`, `${addDays(day, -1)}T10:00:00Z`],
    );
    if (!meeting) return;
    await this.bench.change(
      `INSERT INTO meeting_invitee (tenant_id, meeting_id, member_id, person_id, invited_at)
       SELECT $1, $2, s.id, coalesce(s.person_id, (SELECT y.person_id FROM contact_point y WHERE y.tenant_id = $1 AND y.organisation_id = s.organisation_id ORDER BY y.duty = 'HEAD' DESC, y.duty = 'REFERENT' DESC LIMIT 1)), $4 FROM instance_member s WHERE s.tenant_id = $1 AND s.instance_id = $3`,
      [meeting['id'], this.instance, `${addDays(day, -1)}T10:00:00Z`],
    );
  }

  private async reply(day: string): Promise<void> {
    const answer = this.one(['YES', 'NO', 'MAYBE']);
    await this.bench.change(`UPDATE meeting_invitee SET answer = $2::text, answered_at = $3, sends_substitute = $2::text = 'NO' AND $4 WHERE tenant_id = $1 AND answer IS NULL AND array_position($5::uuid[], person_id) % 3 = $6`, [answer, `${addDays(day, -1)}T12:00:00Z`, this.chance(0.5), this.people.map(({ id }) => id), Math.floor(this.random() * 3)]);
  }

  private async moveMeeting(day: string): Promise<void> {
    const [meeting] = await this.bench.change(`SELECT id FROM meeting WHERE tenant_id = $1 AND state = 'CALLED' AND starts_at > $2::date + 1 ORDER BY starts_at LIMIT 1`, [day]);
    if (!meeting) return;
    if (this.chance(0.3)) return void (await this.bench.change(`UPDATE meeting SET state = 'CANCELLED', cancel_reason = 'Report' WHERE tenant_id = $1 AND id = $2`, [meeting['id']]));
    await this.bench.change(`INSERT INTO meeting_move (tenant_id, meeting_id, number, starts_at, moved_at) SELECT $1, $2, 1 + count(v.number), min(m.starts_at), $3 FROM meeting m LEFT JOIN meeting_move v ON v.tenant_id = m.tenant_id AND v.meeting_id = m.id WHERE m.tenant_id = $1 AND m.id = $2`, [meeting['id'], `${addDays(day, -1)}T10:00:00Z`]);
    await this.bench.change(`UPDATE meeting SET starts_at = $3::timestamptz, ends_at = $3::timestamptz + interval '2 hours' WHERE tenant_id = $1 AND id = $2 AND NOT EXISTS (SELECT FROM meeting o WHERE o.tenant_id = $1 AND o.starts_at = $3::timestamptz)`, [meeting['id'], `${this.days(day, 2, 25)}T12:30:00Z`]);
    await this.bench.change(`UPDATE meeting_invitee SET answer = NULL, answered_at = NULL, sends_substitute = false WHERE tenant_id = $1 AND meeting_id = $2`, [meeting['id']]);
  }

  private async extend(day: string): Promise<void> {
    await this.bench.change(
      `INSERT INTO campaign_extension (tenant_id, campaign_id, organisation_id, due_on, reason, granted_on) SELECT $1, c.id, $3, c.due_on + $4::int, 'délai', $5 FROM campaign c WHERE c.tenant_id = $1 AND c.id = $2
       ON CONFLICT (tenant_id, campaign_id, organisation_id) DO UPDATE SET due_on = excluded.due_on, granted_on = excluded.granted_on`,
      [this.one(this.campaigns), this.one(this.organisations).id, 1 + Math.floor(this.random() * 12), day],
    );
  }

  private async staff(day: string): Promise<void> {
    const person = this.one(this.people).id;
    const act = Math.floor(this.random() * 5);
    if (act === 0) await this.bench.change(`UPDATE person SET left_on = $3 WHERE tenant_id = $1 AND id = $2`, [person, this.days(day, -2, 9)]);
    else if (act === 1) await this.bench.change(`UPDATE person SET left_on = NULL WHERE tenant_id = $1 AND id = $2`, [person]);
    else if (act === 2) await this.bench.change(`INSERT INTO mail_choice (tenant_id, person_id, topic, declined_at) VALUES ($1, $2, 'REMINDERS', now()) ON CONFLICT (tenant_id, person_id, topic) DO UPDATE SET declined_at = CASE WHEN mail_choice.declined_at IS NULL THEN now() END`, [person]);
    else if (act === 3) await this.bench.change(`UPDATE role_grant SET valid_until = CASE WHEN valid_until IS NULL THEN $3::date END WHERE tenant_id = $1 AND person_id = $2`, [person, this.days(day, -1, 9)]);
    else if (this.people.length < 24) this.people.push(await aPerson(this.bench.api, this.bench.tenant, { role: 'CONTRIBUTOR', organisation: this.one(this.organisations).id }));
  }

  private async rule(): Promise<void> {
    const kind = this.one(['REPORT', 'VALIDATION', 'REVIEW', 'DECISION', 'MEETING']);
    const offset = (): number => (kind === 'MEETING' ? -1 - Math.floor(this.random() * 9) : kind === 'REPORT' || kind === 'DECISION' ? Math.floor(this.random() * 40) - 30 : 1 + Math.floor(this.random() * 9));
    if (this.chance(0.2)) return void (await this.bench.change(`UPDATE campaign SET reminder_offsets = $3 WHERE tenant_id = $1 AND id = $2`, [this.one(this.campaigns), this.chance(0.5) ? null : [-15, -4, 2]]));
    await this.bench.change(
      `INSERT INTO reminder_policy (tenant_id, pact_id, kind, offsets, business_days, enabled, deputies_from, heads_from, secretariat_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (tenant_id, pact_id, kind) DO UPDATE SET offsets = excluded.offsets, business_days = excluded.business_days, enabled = excluded.enabled, deputies_from = excluded.deputies_from, heads_from = excluded.heads_from, secretariat_from = excluded.secretariat_from`,
      [this.bench.pact.id, kind, [...new Set([offset(), offset(), offset()])], this.chance(0.5), this.chance(0.85), this.chance(0.5) ? -3 : null, this.chance(0.7) ? 1 : null, this.chance(0.7) ? 4 : null],
    );
  }

  private async contact(): Promise<void> {
    await this.bench.change(
      `INSERT INTO contact_point (tenant_id, pact_id, organisation_id, duty, person_id) SELECT $1, $2, g.organisation_id, $4, g.person_id FROM role_grant g WHERE g.tenant_id = $1 AND g.person_id = $3 AND g.organisation_id IS NOT NULL
       ON CONFLICT (tenant_id, pact_id, organisation_id, duty) DO UPDATE SET person_id = excluded.person_id`,
      [this.bench.pact.id, this.one(this.people).id, this.one(['REFERENT', 'DEPUTY', 'HEAD'])],
    );
  }

  private async hold(day: string): Promise<void> {
    if (this.chance(0.25)) await this.bench.change(`INSERT INTO mail_stop (tenant_id, reason, stopped_at) VALUES ($1, 'incident', $2::date) ON CONFLICT DO NOTHING`, [day]);
    else await this.bench.change(`DELETE FROM mail_stop WHERE tenant_id = $1`);
  }
}
