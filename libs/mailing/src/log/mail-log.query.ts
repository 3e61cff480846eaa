import type { GraphQLResolveInfo } from 'graphql';
import { personTree, presentOn, requirePermission } from '#access';
import { asId, defineTree, DomainError, extendTree, instantSql, readConnection, readOne, searchWords, type MailTemplate, type RequestContext, type Selection } from '#platform';
import '../mailing.errors.js';
import type { MailFilter, MailRecord, MailRecordConnection } from './mail-record.graphql.js';

/** Held: nobody waits for it, and the space holds such mails. */
const STANDING = `CASE WHEN $.state IN ('QUEUED', 'SENDING') THEN CASE WHEN $.template = ANY(:unhurried) AND EXISTS (SELECT FROM mail_stop x WHERE x.tenant_id = $.tenant_id) THEN 'HELD' ELSE 'QUEUED' END ELSE $.state END`;
const OF_READER = `w.tenant_id = $.tenant_id AND w.email = $.recipient`;

/** Names and addresses: for the steering team only. Parameters: `unhurried` and `secret`, names of templates. */
const mailRecordTree = defineTree('MailRecord', 'mail_message', {
  id: '$.id',
  kind: '$.template',
  recipient: '$.recipient',
  standing: STANDING,
  reason: `CASE WHEN $.state IN ('QUEUED', 'FAILED', 'NOT_SENT', 'BOUNCED') THEN $.error END`,
  attempts: '$.attempts',
  delays: `(SELECT count(*)::int FROM mail_bounce b WHERE b.tenant_id = $.tenant_id AND b.bounced_mail = $.id AND NOT b.permanent)`,
  createdAt: instantSql('$.created_at'),
  sentAt: instantSql('$.sent_at'),
  bouncedAt: instantSql('$.bounced_at'),
  messageId: `(SELECT '<' || $.id || '@' || split_part(t.sender_address, '@', 2) || '>' FROM tenant t WHERE t.id = $.tenant_id)`,
  repeats: '$.repeats',
  resendable: `($.state IN ('SENT', 'BOUNCED', 'FAILED', 'NOT_SENT') AND $.template <> ALL(:secret) AND EXISTS (SELECT FROM person w WHERE ${OF_READER} AND ${presentOn('w', ':today')}))`,
});
extendTree(mailRecordTree, {
  links: { person: { kind: 'one', to: () => personTree, on: '$.email = ^.recipient' } },
  // Worked out by the resolver: words in the reader's language.
  computed: { kindWords: { _kind: '$.template', _news: `$.payload ->> 'kind'` } },
});

const templateParams = (templates: readonly MailTemplate[]): Record<string, unknown> => ({
  unhurried: templates.flatMap(({ name, inHours }) => (inHours ? [name] : [])),
  secret: templates.flatMap(({ name, secret }) => (secret ? [name] : [])),
});

/** The latest first; `templates` are those of this version. */
export function listMails(ctx: RequestContext, info: GraphQLResolveInfo, filter: MailFilter, page: { readonly first: number; readonly after: string | null }, templates: readonly MailTemplate[]): Promise<MailRecordConnection> {
  requirePermission(ctx, 'mail.read', {});
  const where: string[] = ['true'];
  const params: Record<string, unknown> = { ...templateParams(templates) };
  const add = (name: string, value: unknown, condition: string): void => {
    if (value === undefined || value === null) return;
    where.push(condition);
    params[name] = value;
  };
  add('standing', filter.standing, `(${STANDING}) = :standing`);
  add('person', filter.person && asId(filter.person), `$.recipient = (SELECT w.email FROM person w WHERE w.tenant_id = $.tenant_id AND w.id = :person)`);
  add('words', searchWords(filter.words ?? null), WORDS);
  add('from', filter.from, `$.created_at >= :from::date::timestamp AT TIME ZONE :zone`);
  add('until', filter.until, `$.created_at < (:until::date + 1)::timestamp AT TIME ZONE :zone`);
  if (params['words']) params['tenant'] = ctx.tenant.id;
  if (filter.from || filter.until) params['zone'] = ctx.tenant.timeZone;
  return readConnection<MailRecord>(ctx, info, { tree: mailRecordTree, where: where.join(' AND '), params, orderBy: '$.created_at DESC, $.id' }, page);
}

/** Persons are found once for each word, and not again for each mail. */
const WORDS = `NOT EXISTS (SELECT FROM unnest(:words::text[]) q WHERE pacte_fold($.recipient) NOT LIKE '%' || pacte_fold(q) || '%'
  AND (q, $.recipient) NOT IN (SELECT s, w.email FROM unnest(:words::text[]) s JOIN person w ON w.tenant_id = :tenant AND w.email IS NOT NULL AND w.search LIKE '%' || pacte_fold(s) || '%'))`;

export function readMail(ctx: RequestContext, selection: Selection, id: string, templates: readonly MailTemplate[]): Promise<MailRecord> {
  requirePermission(ctx, 'mail.read', {});
  return readOne<MailRecord>(ctx, selection, { tree: mailRecordTree, where: '$.id = :id', params: { id: asId(id), ...templateParams(templates) } }, () => new DomainError('MAIL_NOT_FOUND'));
}
