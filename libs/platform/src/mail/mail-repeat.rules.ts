import type { RenderedMail } from './mail-templates.js';

/** A mail that is sent again says so, in its subject and to programs: what it repeats is the message it refers to. */
export function asRepeat(mail: RenderedMail, repeatedMessageId: string): RenderedMail {
  const english = /<html lang="en"/.test(mail.html);
  return { ...mail, subject: `${english ? 'Sent again:' : 'Renvoi :'} ${mail.subject}`, headers: { ...mail.headers, References: repeatedMessageId, 'X-Pacte-Repeats': repeatedMessageId } };
}

/** SQL: id of the mail that `mail`, a row of `mail_message`, was first: a repeat says what the first does, which rooms know by its id. `$1` is the tenant. */
export const firstOf = (mail: string): string => `CASE WHEN ${mail}.repeats IS NULL THEN ${mail}.id ELSE (
  WITH RECURSIVE said AS (SELECT ${mail}.repeats AS id, 1 AS back UNION ALL
    SELECT w.repeats, said.back + 1 FROM said JOIN mail_message w ON w.tenant_id = $1 AND w.id = said.id WHERE w.repeats IS NOT NULL)
  SELECT id FROM said ORDER BY back DESC LIMIT 1) END`;
