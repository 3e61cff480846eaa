import { MailTemplates, type RenderedMail, type TenantRef } from '#platform';
import { contextOf, type TestApi } from './api.js';

export interface TestMail {
  readonly to: string;
  /** As it would leave now; null: there is no reason to send it any more. */
  readonly mail: RenderedMail | null;
}

/** Mails decided for the tenant, newest first; `template` narrows them. */
export async function mailsOf(api: TestApi, tenant: TenantRef, template?: string): Promise<TestMail[]> {
  const ctx = contextOf(api, tenant);
  const rows = await ctx.db.query<{ id: string; recipient: string; template: string; payload: Record<string, unknown> }>(
    `SELECT id, recipient, template, payload FROM mail_message WHERE tenant_id = $1 AND ($2::text IS NULL OR template = $2) ORDER BY created_at DESC`,
    [tenant.id, template ?? null],
  );
  return Promise.all(rows.map(async (row) => ({ to: row.recipient, mail: await api.get(MailTemplates).get(row.template)!.render(ctx, row.payload, row.id) })));
}

/** The token of the link that a mail carries. */
export function tokenIn(mail: RenderedMail | null | undefined): string {
  return /jeton=([\w-]+)/.exec(mail?.text ?? '')![1]!;
}
