/** SQL: the organisation of the request of that alias still is a porteur: something is, or was, expected from it. */
export const asked = (request = 'q'): string => `${request}.former_on IS NULL`;

/** SQL: the request is the one to the commitment's lead; one that stopped being so is passed over. */
export const toLead = (request = 'q'): string => `(${request}.role = 'LEAD' AND ${asked(request)})`;

/** SQL: the request is to a lead or co-lead. Partners contribute: their requests are counted apart. */
export const toAnswer = (request = 'q'): string => `(${request}.role IN ('LEAD', 'CO_LEAD') AND ${asked(request)})`;

/** SQL over a report `r`: it was sent, and counts as an answer. */
export const ANSWERED = `(r.state IN ('SUBMITTED', 'ACCEPTED'))`;

/** SQL over a report `r` (left joined): it was not sent, or came back. */
const UNANSWERED = `(r.state IS NULL OR r.state IN ('DRAFT', 'READY', 'RETURNED'))`;

/** SQL over a request and its report `r` (left joined): the organisation still has to answer, for the first time or again. */
export const owed = (request = 'q'): string => `(${asked(request)} AND ${request}.excused_on IS NULL AND ${UNANSWERED})`;
export const OWED = owed();

/** SQL over the same: no answer came, and none is expected any more, for the reason that was given. */
export const excused = (request = 'q'): string => `(${asked(request)} AND ${request}.excused_on IS NOT NULL AND ${UNANSWERED})`;

/** SQL: the day on which the request falls due: its organisation's own, when it was given more time, else the campaign's. */
export const dueOn = (request = 'q', campaign = 'c'): string => `coalesce((SELECT x.due_on FROM campaign_extension x
  WHERE x.tenant_id = ${request}.tenant_id AND x.campaign_id = ${request}.campaign_id AND x.organisation_id = ${request}.organisation_id), ${campaign}.due_on)`;

/** Most urgent first: what came back, what waits to be validated, what was begun, what was never touched, then what is done. SQL over a state. */
export function urgency(state: string): string {
  return `array_position(ARRAY['RETURNED', 'READY', 'DRAFT', 'AWAITED', 'SUBMITTED', 'ACCEPTED'], ${state})`;
}
