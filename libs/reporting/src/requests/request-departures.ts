import { followDepartures } from '#access';
import { OWED } from './request.sql.js';

// Requests and drafts are the organisation's: whoever takes over finds them there, with their authors.
const ASKED = `FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
  WHERE q.tenant_id = $1 AND q.organisation_id = $2 AND c.state = 'OPEN' AND c.closes_on >= $4::date AND $3::uuid IS NOT NULL`;

followDepartures({ words: { fr: 'réponses à envoyer', en: 'answers to send' }, count: `SELECT count(*) ${ASKED} AND ${OWED}` });
followDepartures({ words: { fr: 'brouillons commencés', en: 'drafts begun' }, count: `SELECT count(*) ${ASKED} AND r.state IN ('DRAFT', 'READY')` });
