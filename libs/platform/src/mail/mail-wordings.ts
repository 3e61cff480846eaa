import { Injectable } from '@nestjs/common';
import type { Locale, RequestContext } from '../context/request-context.js';
import { one } from '../database/rows.js';
import type { MailWording } from './mail-wording.rules.js';

export type Wordings = Partial<Readonly<Record<Locale, MailWording>>>;

/** SQL: what the space ($1) words of a mail, by language: the last version of each, unless it is the original's. */
export const wordingsOf = (template: string): string =>
  `(SELECT json_object_agg(x.locale, json_build_object('subject', x.subject, 'introduction', x.introduction, 'closing', x.closing)) FROM mail_wording x
    WHERE x.tenant_id = $1 AND x.template = ${template} AND x.subject IS NOT NULL AND x.version = (SELECT max(y.version) FROM mail_wording y WHERE y.tenant_id = x.tenant_id AND y.template = x.template AND y.locale = x.locale))`;

/** What a space words of its mails. */
@Injectable()
export class MailWordings {
  async of(ctx: RequestContext, template: string): Promise<Wordings | null> {
    return (await one<{ wordings: Wordings | null }>(ctx.db, `SELECT ${wordingsOf('$2')} AS wordings`, [ctx.tenant.id, template]))!.wordings;
  }
}
