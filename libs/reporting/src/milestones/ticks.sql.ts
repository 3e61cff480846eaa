/** SQL: the steps that a report `r` ticks, by due date. */
export const TICKS = `(SELECT coalesce(json_agg(json_build_object('milestone', t.milestone_id, 'reachedOn', t.reached_on) ORDER BY m.due_on, m.title), '[]')
  FROM report_milestone t JOIN milestone m ON m.tenant_id = t.tenant_id AND m.id = t.milestone_id WHERE t.tenant_id = r.tenant_id AND t.report_id = r.id)`;

/** SQL: the steps of the commitment of a request `q`. */
export const STEPS = `(SELECT coalesce(json_agg(json_build_object('id', m.id, 'title', m.title, 'reached', m.reached_on IS NOT NULL) ORDER BY m.due_on, m.title), '[]')
  FROM milestone m WHERE m.tenant_id = q.tenant_id AND m.commitment_id = q.commitment_id)`;
