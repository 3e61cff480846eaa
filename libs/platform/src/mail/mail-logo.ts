import { escapeHtml } from './letter.js';
import type { RenderedMail } from './mail-templates.js';

const CONTENT_ID = 'logo@pacte';
const NAMES: Readonly<Record<string, string>> = { 'image/png': 'logo.png', 'image/jpeg': 'logo.jpg', 'image/webp': 'logo.webp' };

export interface MailImage {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
  readonly cid: string;
}

export interface Logo {
  readonly type: string;
  readonly base64: string;
}

/** The mail with the space's logo at its head: carried by the message, so that opening it asks nothing of anybody. The plain text stays as it is. */
export function withLogo(mail: RenderedMail, logo: Logo | null, tenant: string): RenderedMail & { readonly attachments?: readonly MailImage[] } {
  if (!logo) return mail;
  const image = `<p style="margin:0 0 24px"><img src="cid:${CONTENT_ID}" alt="${escapeHtml(tenant)}" height="56" style="height:56px;width:auto;max-width:100%"></p>\n`;
  const attachment = { filename: NAMES[logo.type] ?? 'logo', contentType: logo.type, content: Buffer.from(logo.base64, 'base64'), cid: CONTENT_ID };
  return { ...mail, html: mail.html.replace(/<body[^>]*>\n/, (body) => body + image), attachments: [attachment] };
}
