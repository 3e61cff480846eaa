/** SQL over a campaign: the last day announced to anybody. */
export const lastDueOn = (campaign: string): string => `greatest(${campaign}.due_on, (SELECT max(x.due_on) FROM campaign_extension x
  WHERE x.tenant_id = ${campaign}.tenant_id AND x.campaign_id = ${campaign}.id))`;

/** SQL over a campaign: a later one of its pact has begun. */
export const laterBegun = (campaign: string): string => `EXISTS (SELECT FROM campaign l WHERE l.tenant_id = ${campaign}.tenant_id
  AND l.pact_id = ${campaign}.pact_id AND l.opens_on > ${campaign}.opens_on AND l.state <> 'PLANNED')`;

/** SQL: the commitment of an alias is among those that the campaign of another asks about. */
export function inScope(campaign: string, commitment: string): string {
  const among = (table: string, column: string, id: string): string =>
    `EXISTS (SELECT FROM ${table} s WHERE s.tenant_id = ${campaign}.tenant_id AND s.campaign_id = ${campaign}.id AND s.${column} = ${commitment}.${id})`;
  return `CASE ${campaign}.scope WHEN 'ALL' THEN true WHEN 'AXES' THEN ${among('campaign_axis', 'axis_id', 'axis_id')} ELSE ${among('campaign_commitment', 'commitment_id', 'id')} END`;
}

/** SQL: the numbers of axes or commitments that a campaign's scope names, as JSON. */
export const scopeNumbers = (campaign: string, of: 'axis' | 'commitment'): string => `(SELECT coalesce(json_agg(x.number ORDER BY x.number), '[]') FROM campaign_${of} s
  JOIN ${of} x ON x.tenant_id = s.tenant_id AND x.id = s.${of}_id WHERE s.tenant_id = ${campaign}.tenant_id AND s.campaign_id = ${campaign}.id)`;
