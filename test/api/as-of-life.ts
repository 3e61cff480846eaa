import { addDays } from '#platform';
import { act, ACCEPT, CLOSE, DESK, OPEN, REOPEN, RETURN, SAVE, SUBMIT, TAKE_BACK, writeThen, type Collection, type Desk, type Payload, type TestApi, type TestClient } from '../builders/index.js';

export type Draw = (sides: number) => number;
type Step = (draw: Draw, day: string) => Promise<unknown>;

/** What a step does when there is nothing of what it would act on: not a failure. */
export class NothingToDo extends Error {}

/** Refusals that life brings: acting on what is not in that state any more, or out of time. Whatever else is refused is a fault of the test, or of the service. */
const EXPECTED = /^(REPORT_\w+|REQUEST_\w+|CAMPAIGN_\w+|ANSWER_\w+|NOT_ALLOWED\w*|TRANSITION_\w+|VERSION_CONFLICT|FORBIDDEN|COMMITMENT_\w+|MILESTONE_\w+|ALERT_\w+)$/;

/** The code for which a step was refused, or undefined when that is nothing to be expected. */
export function expectedRefusal(error: unknown): string | undefined {
  if (error instanceof NothingToDo) return 'NOTHING';
  const code = /"code":"([A-Z_]+)"/.exec(/^refused: /.test((error as Error).message) ? (error as Error).message : '')?.[1];
  return code && EXPECTED.test(code) ? code : undefined;
}

/** Numbers that look random, the same for the same seed (mulberry32). */
export function lots(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const STATUSES = ['NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'SUSPENDED', 'COMPLETED'];
const WEATHERS = ['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'];
const CAMPAIGNS = ['2018-S1', '2018-S2', '2019-S1'];
const READ_LIFE = `query ($pact: String!, $number: Int!) { commitment(pact: $pact, number: $number) { version status milestones { id version reachedOn } statusProposal { status } } }`;
const inCommitment = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { problems { code } } }`;

function oneOf<Row>(rows: readonly Row[], draw: Draw): Row {
  if (rows.length === 0) throw new NothingToDo();
  return rows[draw(rows.length)]!;
}
function reportOf(report: Desk['requests'][number]['report']): { id: string; version: number } {
  if (!report) throw new NothingToDo();
  return report;
}

/** The payload of an act; one that was given back with what is wrong is a refusal, too. */
async function did(client: TestClient, mutation: string, input: object): Promise<Payload> {
  const payload = await act(client, mutation, input);
  if (payload.problems?.length > 0) throw new Error(`refused: ${JSON.stringify(payload.problems)}`);
  return payload;
}

/** What people do, and what imports and mergers do to rows. Some are refused, as in life. */
export function lifeOf(api: TestApi, scene: Collection): Readonly<Record<string, Step>> {
  async function aRequest(draw: Draw, client: TestClient, campaign: string): Promise<Desk['requests'][number]> {
    const { reportingDesk } = await client.ask<{ reportingDesk: Desk }>(DESK, { pact: scene.pact.slug, campaign, organisation: 'caf' });
    return oneOf(reportingDesk.requests, draw);
  }
  async function aCampaignOf(state: string, draw: Draw): Promise<{ code: string; version: number }> {
    const { campaigns } = await scene.secretariat.ask<{ campaigns: { code: string; state: string; version: number }[] }>(`query ($pact: String!) { campaigns(pact: $pact) { code state version } }`, { pact: scene.pact.slug });
    const found = campaigns.filter((each) => each.state === state);
    return oneOf(found, draw);
  }
  return {
    async open(draw) {
      const { code, version } = await aCampaignOf('PLANNED', draw);
      await did(scene.secretariat, OPEN, { pact: scene.pact.slug, campaign: code, version });
    },
    async close(draw) {
      // Seldom: without one that is open there is little to do.
      if (draw(30) > 0) return;
      const { code, version } = await aCampaignOf('OPEN', draw);
      await did(scene.secretariat, CLOSE, { pact: scene.pact.slug, campaign: code, version });
    },
    async save(draw) {
      const { id, report, commitment } = await aRequest(draw, scene.reporter, (await aCampaignOf('OPEN', draw)).code);
      // It follows the first commitment alone.
      const measurements = draw(2) && commitment.number === 1 ? [{ indicator: scene.indicator.code, value: draw(5000) }] : [];
      const said = { status: STATUSES[draw(5)], weather: WEATHERS[draw(4)], achievements: `Fait ${draw(1000)}.`, difficulties: `Difficulté ${draw(1000)}.`, nextSteps: `Suite ${draw(1000)}.`, arrondissements: draw(2) ? [9 + draw(3)] : [] };
      const saved = await did(scene.reporter, SAVE, { request: id, version: report?.version ?? 0, ...said, measurements });
      if (!saved.report || draw(3) === 0) return;
      const sent = await did(scene.reporter, SUBMIT, { request: id, version: saved.report.version });
      if (sent.report && draw(3) > 0) await did(scene.secretariat, ACCEPT, { report: sent.report.id, version: sent.report.version });
    },
    async submit(draw) {
      const { id, report } = await aRequest(draw, scene.reporter, CAMPAIGNS[draw(3)]!);
      await did(scene.reporter, SUBMIT, { request: id, version: reportOf(report).version });
    },
    async accept(draw) {
      const { report } = await aRequest(draw, scene.secretariat, CAMPAIGNS[draw(3)]!);
      await did(scene.secretariat, ACCEPT, { report: reportOf(report).id, version: reportOf(report).version });
    },
    async giveBack(draw) {
      const { report } = await aRequest(draw, scene.secretariat, CAMPAIGNS[draw(3)]!);
      await did(scene.secretariat, RETURN, { report: reportOf(report).id, version: reportOf(report).version, comment: `À préciser ${draw(100)}.` });
    },
    async reopen(draw) {
      const { report } = await aRequest(draw, scene.secretariat, CAMPAIGNS[draw(3)]!);
      await did(scene.secretariat, REOPEN, { report: reportOf(report).id, version: reportOf(report).version, reason: 'Erreur.' });
    },
    async takeBack(draw) {
      const { id, report } = await aRequest(draw, scene.reporter, CAMPAIGNS[draw(3)]!);
      await did(scene.reporter, TAKE_BACK, { request: id, version: reportOf(report).version });
    },
    async status(draw, day) {
      const number = 1 + draw(4);
      const { commitment } = await scene.secretariat.ask<{ commitment: { version: number } }>(READ_LIFE, { pact: scene.pact.slug, number });
      const transition = ['START', 'COMPLETE', 'MAKE_PERMANENT'][draw(3)];
      await did(scene.secretariat, inCommitment('changeCommitmentStatus', 'ChangeCommitmentStatusInput'), { pact: scene.pact.slug, number, version: commitment.version, transition, onDate: day, reason: 'Décidé.' });
    },
    async addMilestone(draw, day) {
      await did(scene.secretariat, inCommitment('addMilestone', 'AddMilestoneInput'), { pact: scene.pact.slug, number: 1 + draw(4), title: `Étape ${draw(1000)}`, due: addDays(day, draw(120) - 30) });
    },
    async reachMilestone(draw, day) {
      const { commitment } = await scene.secretariat.ask<{ commitment: { milestones: { id: string; version: number }[] } }>(READ_LIFE, { pact: scene.pact.slug, number: 1 + draw(4) });
      const { id, version } = oneOf(commitment.milestones, draw);
      await did(scene.secretariat, inCommitment('reachMilestone', 'ReachMilestoneInput'), { milestone: id, version, reachedOn: day, proof: 'Vu.' });
    },
    async acknowledge(draw) {
      const { alerts } = await scene.secretariat.ask<{ alerts: { alerts: { id: string }[] } }>(`query ($pact: String!) { alerts(pact: $pact) { alerts { id } } }`, { pact: scene.pact.slug });
      await did(scene.secretariat, inCommitment('acknowledgeAlert', 'AcknowledgeAlertInput'), { pact: scene.pact.slug, alert: oneOf(alerts.alerts, draw).id, word: 'Vu avec eux.' });
    },
    rule: async (draw) => {
      const { alertRules } = await scene.secretariat.ask<{ alertRules: { kind: string; threshold: number | null; version: number }[] }>(`query ($pact: String!) { alertRules(pact: $pact) { kind threshold version } }`, { pact: scene.pact.slug });
      const { kind, threshold, version } = oneOf(alertRules, draw);
      await did(scene.secretariat, inCommitment('updateAlertRule', 'UpdateAlertRuleInput'), { pact: scene.pact.slug, kind, enabled: draw(3) > 0, threshold, version });
    },
    lead: (draw) => writeThen(api, scene.tenant, `UPDATE porteur SET organisation_id = $3, verbatim = verbatim || '.' WHERE tenant_id = $1 AND role = 'LEAD' AND commitment_id = $2`, [scene.pact.commitments[draw(4)]!.id, draw(2) ? scene.caf.id : scene.ville.id]),
    noPorteur: (draw) => writeThen(api, scene.tenant, `DELETE FROM porteur WHERE tenant_id = $1 AND role = 'CO_LEAD' AND commitment_id = $2`, [scene.pact.commitments[draw(4)]!.id]),
    porteur: (draw) => writeThen(api, scene.tenant, `INSERT INTO porteur (tenant_id, commitment_id, position, role, verbatim, organisation_id) VALUES ($1, $2, $3, 'PARTNER', 'Ville', $4)`, [scene.pact.commitments[draw(4)]!.id, 10 + draw(1000), scene.ville.id]),
    words: (draw) => writeThen(api, scene.tenant, `UPDATE commitment SET title = $3, ends_on = $4, end_precision = 'DAY', calendar_certainty = 'FIRM', version = version + 1 WHERE tenant_id = $1 AND id = $2`, [scene.pact.commitments[draw(4)]!.id, `Engagement ${draw(1000)}`, `2019-0${1 + draw(9)}-15`]),
    place: (draw) => writeThen(api, scene.tenant, `INSERT INTO commitment_territory (tenant_id, commitment_id, position, arrondissements, verbatim, page) VALUES ($1, $2, 1, ARRAY[$3::int], 'là', 1) ON CONFLICT (tenant_id, commitment_id, position) DO UPDATE SET arrondissements = excluded.arrondissements`, [scene.pact.commitments[draw(4)]!.id, 9 + draw(3)]),
    noPlace: (draw) => writeThen(api, scene.tenant, `DELETE FROM commitment_territory WHERE tenant_id = $1 AND commitment_id = $2`, [scene.pact.commitments[draw(4)]!.id]),
    name: (draw) => writeThen(api, scene.tenant, `UPDATE organisation SET name = $2 WHERE tenant_id = $1 AND slug = 'caf'`, [`CAF ${draw(100)}`]),
    excuse: async (draw, day) => draw(4) === 0 && writeThen(api, scene.tenant, `UPDATE report_request SET excused_on = $2, excused_reason = 'Réorganisation.' WHERE tenant_id = $1 AND commitment_id = $3`, [day, scene.pact.commitments[draw(4)]!.id]),
    decide: (draw, day) =>
      writeThen(
        api,
        scene.tenant,
        `INSERT INTO decision (tenant_id, pact_id, number, kind, state, text, meeting_id, decided_on, organisation_id, due_on, fictional)
         SELECT m.tenant_id, m.pact_id, coalesce((SELECT max(number) FROM decision d WHERE d.tenant_id = m.tenant_id AND d.pact_id = m.pact_id), 0) + 1, 'FOLLOW_UP', 'OPEN', 'À faire ' || $2, m.id, $3::date, $4, $3::date + 20, true FROM meeting m WHERE m.tenant_id = $1 LIMIT 1`,
        [String(draw(1000)), day, scene.caf.id],
      ),
    decided: (_draw, day) => writeThen(api, scene.tenant, `UPDATE decision SET state = 'DONE', closed_on = $2, closing_words = 'Fait.', version = version + 1 WHERE tenant_id = $1 AND state = 'OPEN'`, [day]),
    target: (draw) => writeThen(api, scene.tenant, `INSERT INTO target (tenant_id, indicator_id, position, value, sense, due_on, due_precision, verbatim) VALUES ($1, $2, $3, $4, 'AT_LEAST', '2019-12-31', 'YEAR', 'cible')`, [scene.indicator.id, draw(10_000), draw(1000)]),
    noTarget: () => writeThen(api, scene.tenant, `DELETE FROM target WHERE tenant_id = $1 AND indicator_id = $2`, [scene.indicator.id]),
  };
}
