export const ANY_CAMPAIGN = `SELECT FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id WHERE c.tenant_id = $1 AND p.slug = $2 LIMIT 1`;

export const INSERT_CAMPAIGN = `
  INSERT INTO campaign (tenant_id, pact_id, code, title, state, opens_on, due_on, closes_on, copil_on, fictional)
  SELECT p.tenant_id, p.id, e.code, e.title, e.state, e."opensOn", e."dueOn", e."closesOn", e."copilOn", true
  FROM pact p, jsonb_to_record($3::jsonb) AS e(code text, title text, state text, "opensOn" date, "dueOn" date, "closesOn" date, "copilOn" date)
  WHERE p.tenant_id = $1 AND p.slug = $2
  RETURNING id, pact_id AS "pactId"`;

/** The first person who holds a role, by name; null before the demonstration's persons are there. */
const personIn = (role: string): string => `(SELECT min(p.name) FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id
      WHERE g.tenant_id = $1 AND p.fictional AND ${role})`;

export const ASKED = `
  SELECT q.id AS "requestId", q.organisation_id AS "organisationId", o.slug AS organisation, q.role, n.id AS "commitmentId", n.number, n.purpose,
    n.calendar_verbatim AS calendar, n.starts_on::text AS "startsOn", n.ends_on::text AS "endsOn", n.open_ended AS "openEnded", n.calendar_certainty AS certainty,
    ${personIn("g.role = 'ORGANISATION_VALIDATOR' AND g.organisation_id = o.id")} AS reporter, ${personIn("g.role = 'SECRETARIAT'")} AS secretary
  FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
  JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id
  WHERE q.tenant_id = $1 AND q.campaign_id = $2 ORDER BY n.number, o.slug`;

export const SERVED = `SELECT id, code, kind FROM indicator WHERE tenant_id = $1 AND code = ANY($2)`;

/** Hours of the demonstration are UTC's, as its trail's. */
const instant = (day: string, hour: string): string => `(${day} + time '${hour}') AT TIME ZONE 'UTC'`;

/** The fictional person of that name; null when the demonstration signs without one. */
const idOf = (name: string): string => `(SELECT p.id FROM person p WHERE p.tenant_id = $1 AND p.fictional AND p.name = ${name} ORDER BY p.id LIMIT 1)`;

export const INSERT_REPORTS = `
  INSERT INTO report (tenant_id, id, request_id, state, version, status, weather, achievements, difficulties, next_steps, unchanged,
    saved_at, saved_by, submitted_at, submitted_by, decided_at, decided_by, return_comment, late, fictional,
    saved_by_id, submitted_by_id, decided_by_id, wording, arrondissements)
  SELECT $1, e."reportId", e."requestId", e.state, e.version, e.status, e.weather, e.achievements, e.difficulties, e."nextSteps", e.unchanged,
    ${instant('e."savedOn"', '09:40')}, e.reporter, ${instant('e."submittedOn"', '10:00')}, CASE WHEN e."submittedOn" IS NOT NULL THEN e.reporter END,
    ${instant('e."decidedOn"', '16:00')}, CASE WHEN e."decidedOn" IS NOT NULL THEN e.secretary END, e."returnComment", e.late, true,
    ${idOf('e.reporter')}, CASE WHEN e."submittedOn" IS NOT NULL THEN ${idOf('e.reporter')} END, CASE WHEN e."decidedOn" IS NOT NULL THEN ${idOf('e.secretary')} END, CASE WHEN e."submittedOn" IS NOT NULL THEN 1 END,
    ARRAY(SELECT DISTINCT u FROM report_request q JOIN commitment_territory z ON z.tenant_id = $1 AND z.commitment_id = q.commitment_id CROSS JOIN LATERAL unnest(z.arrondissements) u
      WHERE q.tenant_id = $1 AND q.id = e."requestId" ORDER BY u)
  FROM jsonb_to_recordset($2::jsonb) AS e("reportId" uuid, "requestId" uuid, reporter text, secretary text, state text, version int, status text, weather text,
    achievements text, difficulties text, "nextSteps" text, unchanged boolean, "savedOn" date, "submittedOn" date, "decidedOn" date, "returnComment" text, late boolean)`;

export const INSERT_VALUES = `INSERT INTO report_value (tenant_id, report_id, indicator_id, value, not_known, qualifier) VALUES ($1, $2, $3, $4, $5, $6)`;

export const INSERT_VERSIONS = `
  INSERT INTO report_version (tenant_id, report_id, version, state, status, weather, achievements, difficulties, next_steps, unchanged, arrondissements,
    measurements, return_comment, recorded_at, recorded_by, recorded_by_id)
  SELECT r.tenant_id, r.id, e.version, e.state, r.status, r.weather, r.achievements, r.difficulties, r.next_steps, r.unchanged, r.arrondissements,
    e.measurements, CASE WHEN e.state = 'RETURNED' THEN r.return_comment END, e.at AT TIME ZONE 'UTC',
    CASE WHEN e.state IN ('RETURNED', 'ACCEPTED') THEN r.decided_by ELSE r.saved_by END,
    CASE WHEN e.state IN ('RETURNED', 'ACCEPTED') THEN r.decided_by_id ELSE r.saved_by_id END
  FROM jsonb_to_recordset($2::jsonb) AS e("reportId" uuid, version int, state text, at timestamp, measurements jsonb)
  JOIN report r ON r.tenant_id = $1 AND r.id = e."reportId"`;
