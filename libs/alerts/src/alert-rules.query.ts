import { pactNotFound } from '#pact';
import { one, type RequestContext } from '#platform';
import type { StoredRule } from './alert-facts.query.js';
import { ALERT_KINDS, KIND_RULES } from './alert-kind.js';
import type { AlertRule } from './alert.graphql.js';

const SQL = `SELECT (SELECT coalesce(json_agg(json_build_object('kind', u.kind, 'enabled', u.enabled, 'threshold', u.threshold, 'version', u.version)), '[]') FROM alert_rule u WHERE u.tenant_id = p.tenant_id AND u.pact_id = p.id) AS stored
  FROM pact p WHERE p.tenant_id = $1 AND p.slug = $2`;

/** The rules of a pact, one of each kind. One statement. */
export async function readAlertRules(ctx: RequestContext, pact: string): Promise<AlertRule[]> {
  const row = await one<{ stored: readonly StoredRule[] }>(ctx.db, SQL, [ctx.tenant.id, pact]);
  if (!row) throw pactNotFound(pact);
  return ALERT_KINDS.map((kind) => {
    const { byDefault, counts } = KIND_RULES[kind];
    const { enabled, threshold, version } = row.stored.find((rule) => rule.kind === kind) ?? { ...byDefault, version: 0 };
    return { kind, enabled, threshold, unit: counts?.unit ?? null, least: counts?.min ?? null, most: counts?.max ?? null, version };
  });
}
