import { parse } from 'yaml';
import { Audit } from '#audit';
import { fixedClock, one, readProjectFile, type Actor, type Database, type RequestContext } from '#platform';
import { signatureOf } from './decision-act.js';
import { DecisionAct } from './decision.graphql.js';
import { DecisionKind, DecisionState } from './decision.lifecycle.js';
import { DecisionsRepository } from './decisions.repository.js';
import './decisions.audit.js';

interface DecisionsFile {
  readonly pact: string;
  readonly decisions: readonly {
    readonly meeting: string;
    readonly text: string;
    readonly commitments: readonly number[];
    readonly organisation: string;
    readonly dueOn: string;
    readonly followUps?: readonly { readonly by: 'OWNER' | 'SECRETARIAT'; readonly act: DecisionAct; readonly at: string; readonly words: string }[];
  }[];
}

interface Place {
  readonly pactId: string;
  readonly meetingId: string;
  readonly organisationId: string;
  readonly commitmentIds: string[];
  /** Fictional persons who sign. */
  readonly owner: Signer | null;
  readonly secretariat: Signer | null;
}

interface Signer {
  readonly personId: string;
  readonly name: string;
}

const ACTIONS: Readonly<Partial<Record<DecisionAct, string>>> = { NOTED: 'decision.noted', CLOSING_PROPOSED: 'decision.closing-proposed', CLOSED: 'decision.closed', DROPPED: 'decision.dropped' };
const decisions = new DecisionsRepository();
const audit = new Audit();

const signer = (condition: string): string =>
  `(SELECT json_build_object('personId', e.id, 'name', e.name) FROM role_grant g JOIN person e ON e.tenant_id = g.tenant_id AND e.id = g.person_id WHERE g.tenant_id = p.tenant_id AND e.fictional AND ${condition} ORDER BY e.name, e.id LIMIT 1)`;
const PLACE = `
  SELECT p.id AS "pactId", m.id AS "meetingId", o.id AS "organisationId", ARRAY(SELECT n.id FROM commitment n WHERE n.tenant_id = p.tenant_id AND n.pact_id = p.id AND n.number = ANY($5::int[])) AS "commitmentIds",
    ${signer(`g.organisation_id = o.id AND g.role = 'ORGANISATION_VALIDATOR'`)} AS owner, ${signer(`g.role = 'SECRETARIAT'`)} AS secretariat
  FROM pact p JOIN meeting m ON m.tenant_id = p.tenant_id AND m.pact_id = p.id AND m.instance = 'COPIL' AND (m.starts_at AT TIME ZONE $6)::date = $3 JOIN organisation o ON o.tenant_id = p.tenant_id AND o.slug = $4
  WHERE p.tenant_id = $1 AND p.slug = $2 LIMIT 1`;

/** The demonstration's decisions, all fictional; from a folder of data/. A pact that has any is left as it is. */
export async function seedDemonstrationDecisions(ctx: RequestContext, database: Database, folder = 'demonstration'): Promise<void> {
  const file = parse(readProjectFile('data', folder, 'decisions.yaml')) as DecisionsFile;
  await database.transaction(ctx, async (ctx) => {
    if (await one(ctx.db, `SELECT 1 FROM decision d JOIN pact p ON p.tenant_id = d.tenant_id AND p.id = d.pact_id WHERE d.tenant_id = $1 AND p.slug = $2 LIMIT 1`, [ctx.tenant.id, file.pact])) return;
    for (const entry of file.decisions) await seedOne(ctx, file.pact, entry);
  });
}

async function seedOne(ctx: RequestContext, pact: string, { meeting, text, commitments, organisation, dueOn, followUps = [] }: DecisionsFile['decisions'][number]): Promise<void> {
  const place = await one<Place>(ctx.db, PLACE, [ctx.tenant.id, pact, meeting, organisation, commitments, ctx.tenant.timeZone]);
  if (!place) throw new Error(`no COPIL on ${meeting}, or no organisation ${organisation}`);
  const { pactId, meetingId, organisationId, commitmentIds } = place;
  const told = signed(ctx, `${meeting}T18:00`, place.secretariat);
  const content = { text, organisationId, personId: null, dueOn, commitmentIds };
  const { id } = await decisions.record(told, { ...content, pactId, kind: DecisionKind.FOLLOW_UP, state: DecisionState.OPEN, meetingId, decidedOn: meeting, closedOn: null, fictional: true }, signatureOf(told));
  await audit.record(told, { action: 'decision.recorded', objectType: 'decision', objectId: id, changes: [{ field: 'text', after: text }] });
  for (const { by, act, at, words } of followUps) {
    const then = signed(ctx, at, by === 'OWNER' ? place.owner : place.secretariat);
    const state = act === DecisionAct.CLOSED ? DecisionState.DONE : act === DecisionAct.DROPPED ? DecisionState.DROPPED : DecisionState.OPEN;
    await decisions.follow(then, id, state, { act, words, bySteering: by === 'SECRETARIAT' }, signatureOf(then));
    await audit.record(then, { action: ACTIONS[act]!, objectType: 'decision', objectId: id, changes: [{ field: 'words', after: words }] });
  }
}

/** Its hour of that day, and the one who signs. */
function signed(ctx: RequestContext, at: string, person: Signer | null): RequestContext {
  const actor: Actor = person ? { kind: 'PERSON', ...person, sessionId: null } : { kind: 'SYSTEM', name: 'Démonstration' };
  return { ...ctx, actor, clock: fixedClock(`${at}:00Z`) };
}
