import type { MailTopic } from './mail-topics.rules.js';

/** True when the person of the row `person` has asked to do without mails of this topic. */
export const declines = (person: string, topic: MailTopic): string =>
  `EXISTS (SELECT FROM mail_choice mc WHERE mc.tenant_id = ${person}.tenant_id AND mc.person_id = ${person}.id AND mc.topic = '${topic}' AND mc.declined_at IS NOT NULL)`;
