import { pactNotFound } from '#pact';
import { one, type RequestContext } from '#platform';
import { noticeDays } from '../planning/reminder-offset.rules.js';
import { ReminderKind, RULED_KINDS, type RuledKind } from '../reminder-kind.js';
import { DEFAULT_POLICIES, type ReminderPolicyRule } from './reminder-policy.rules.js';
import type { ReminderCalendar, ReminderPolicy, ReminderRules } from './reminder-policy.graphql.js';

export interface StoredPolicy extends ReminderPolicyRule {
  readonly kind: RuledKind;
  readonly version: number;
}

/** What decides a campaign's reminders: its own days, and what its pact has decided. */
export interface CampaignRule {
  /** Null: the pact's. */
  readonly ownOffsets: readonly number[] | null;
  readonly stored: readonly StoredPolicy[];
}

/** SQL: what a pact has decided, as JSON; the row of an alias gives the tenant. */
export const storedPolicies = (row: string, pactId: string): string => `(SELECT coalesce(json_agg(json_build_object(
    'kind', y.kind, 'offsets', y.offsets, 'businessDays', y.business_days, 'enabled', y.enabled,
    'deputiesFrom', y.deputies_from, 'headsFrom', y.heads_from, 'secretariatFrom', y.secretariat_from, 'version', y.version)), '[]')
  FROM reminder_policy y WHERE y.tenant_id = ${row}.tenant_id AND y.pact_id = ${pactId})`;

/** The rules of a campaign's pact, of each kind, with the campaign's own days when it has some. */
export function policiesOf({ ownOffsets, stored }: CampaignRule): Record<RuledKind, ReminderPolicyRule> {
  const of = (kind: RuledKind): ReminderPolicyRule => stored.find((policy) => policy.kind === kind) ?? DEFAULT_POLICIES[kind];
  const all = Object.fromEntries(RULED_KINDS.map((kind) => [kind, of(kind)])) as Record<RuledKind, ReminderPolicyRule>;
  return ownOffsets === null ? all : { ...all, [ReminderKind.REPORT]: { ...all[ReminderKind.REPORT], offsets: ownOffsets } };
}

/** The days by which a campaign's organisations are reminded: none when the rule is off. */
export function reportRuleOf(campaign: CampaignRule): Pick<ReminderPolicyRule, 'offsets' | 'businessDays'> {
  const { offsets, businessDays, enabled } = policiesOf(campaign)[ReminderKind.REPORT];
  return { offsets: enabled ? offsets : [], businessDays };
}

interface CampaignRow {
  readonly code: string;
  readonly title: string;
  readonly opensOn: string;
  readonly dueOn: string;
  readonly endsOn: string;
  readonly ownOffsets: readonly number[] | null;
  readonly version: number;
}

const SQL = `
  SELECT ${storedPolicies('p', 'p.id')} AS stored, (
    SELECT coalesce(json_agg(json_build_object('code', c.code, 'title', c.title, 'opensOn', c.opens_on, 'dueOn', c.due_on, 'endsOn', c.closes_on, 'ownOffsets', c.reminder_offsets, 'version', c.version)
      ORDER BY c.due_on, c.code), '[]')
    FROM campaign c WHERE c.tenant_id = p.tenant_id AND c.pact_id = p.id AND c.state <> 'CLOSED') AS campaigns
  FROM pact p WHERE p.tenant_id = $1 AND p.slug = $2`;

/** The rules of a pact, and what they do for its campaigns. One statement. */
export async function readReminderRules(ctx: RequestContext, pact: string): Promise<ReminderRules> {
  const row = await one<{ stored: readonly StoredPolicy[]; campaigns: readonly CampaignRow[] }>(ctx.db, SQL, [ctx.tenant.id, pact]);
  if (!row) throw pactNotFound(pact);
  return {
    policies: RULED_KINDS.map((kind): ReminderPolicy => {
      const { offsets, ...policy } = row.stored.find((stored) => stored.kind === kind) ?? { ...DEFAULT_POLICIES[kind], kind, version: 0 };
      return { ...policy, offsets: [...offsets] };
    }),
    campaigns: row.campaigns.map((campaign) => calendarOf(campaign, row.stored)),
  };
}

function calendarOf({ code, title, ownOffsets, version, ...days }: CampaignRow, stored: readonly StoredPolicy[]): ReminderCalendar {
  return { code, title, dueOn: days.dueOn, ownDays: ownOffsets !== null, ownOffsets: ownOffsets && [...ownOffsets], version, notices: noticeDays({ ...days, ...reportRuleOf({ ownOffsets, stored }) }) };
}
