// What the API is measured against: nothing but Node's HTTP server and one json_agg statement written by hand for this
// very tree. It checks no permission, reads no session, knows one operation and one tenant.
import { createServer } from 'node:http';
import pg from 'pg';

const STATEMENT = `
SELECT json_build_object('data', json_build_object('pact', json_build_object(
  'title', p.title, 'startsOn', p.starts_on, 'endsOn', p.ends_on,
  'axes', (SELECT json_agg(json_build_object(
    'title', a.title,
    'objectives', (SELECT json_agg(json_build_object(
      'title', o.title,
      'actionCadres', (SELECT coalesce(json_agg(json_build_object(
        'title', ac.title,
        'commitments', (SELECT json_agg(json_build_object('number', c.number) ORDER BY c.number) FROM commitment c
          WHERE c.tenant_id = ac.tenant_id AND c.action_cadre_id = ac.id)
      ) ORDER BY ac.number), '[]') FROM action_cadre ac WHERE ac.tenant_id = o.tenant_id AND ac.objective_id = o.id),
      'commitments', (SELECT json_agg(json_build_object(
        'number', c.number, 'title', c.title,
        'actionCadre', (SELECT json_build_object('title', ac.title) FROM action_cadre ac WHERE ac.tenant_id = c.tenant_id AND ac.id = c.action_cadre_id),
        'calendar', json_build_object('verbatim', c.calendar_verbatim, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'openEnded', c.open_ended, 'certainty', c.calendar_certainty),
        'porteurs', (SELECT coalesce(json_agg(json_build_object(
          'role', b.role, 'verbatim', b.verbatim,
          'organisation', (SELECT json_build_object('name', g.name) FROM organisation g WHERE g.tenant_id = b.tenant_id AND g.id = b.organisation_id)
        ) ORDER BY b.position), '[]') FROM porteur b WHERE b.tenant_id = c.tenant_id AND b.commitment_id = c.id)
      ) ORDER BY c.number) FROM commitment c WHERE c.tenant_id = o.tenant_id AND c.objective_id = o.id)
    ) ORDER BY o.position) FROM objective o WHERE o.tenant_id = a.tenant_id AND o.axis_id = a.id)
  ) ORDER BY a.number) FROM axis a WHERE a.tenant_id = p.tenant_id AND a.pact_id = p.id)
)))::text AS j FROM pact p WHERE p.tenant_id = $1 AND p.slug = $2`;

const tenant = process.env.TENANT_ID;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: `-c pacte.tenant_id=${tenant}` });

createServer((request, response) => {
  request.resume();
  pool.query(STATEMENT, [tenant, 'pacte-paris-2015']).then(
    ({ rows }) => response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0].j),
    (error) => response.writeHead(500).end(error.message),
  );
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ ready: true }));
