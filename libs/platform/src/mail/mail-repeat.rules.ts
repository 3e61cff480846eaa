import type { RenderedMail } from './mail-templates.js';

/** A mail that is sent again says so, in its subject and to programs: what it repeats is the message it refers to. */
export function asRepeat(mail: RenderedMail, repeatedMessageId: string): RenderedMail {
  const english = /<html lang="en"/.test(mail.html);
  return { ...mail, subject: `${english ? 'Sent again:' : 'Renvoi :'} ${mail.subject}`, headers: { ...mail.headers, References: repeatedMessageId, 'X-Pacte-Repeats': repeatedMessageId } };
}
