import type { Locale } from '../context/request-context.js';

export type LetterPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The thing to do, as a button with its address in full below: some readers see one, some the other. */
  | { readonly kind: 'action'; readonly label: string; readonly url: string }
  /** What is good to know, smaller. */
  | { readonly kind: 'note'; readonly text: string };

export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** Who writes: the last line. */
  readonly signature: string;
}

/** A letter as plain text and as HTML: the same words in both, no image, no remote address, no tracking. */
export function writeLetter(letter: Letter): { subject: string; text: string; html: string } {
  const subject = letter.subject.replace(/\s+/g, ' ').trim();
  return { subject, text: `${[...letter.parts.map(asText), letter.signature].join('\n\n')}\n`, html: asPage(letter, subject) };
}

function asText(part: LetterPart): string {
  if (part.kind === 'list') return part.items.map((item) => `- ${item}`).join('\n');
  return part.kind === 'action' ? `${part.label} :\n${part.url}` : part.text;
}

const FONT = 'font-family:Georgia,"Times New Roman",serif;font-size:16px;line-height:1.5;color:#1a1a1a';

function asPage(letter: Letter, subject: string): string {
  const body = [...letter.parts.map(asHtml), `<p style="margin:24px 0 0">${escapeHtml(letter.signature)}</p>`].join('\n');
  return `<!doctype html>
<html lang="${letter.locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:24px;background:#ffffff">
<div style="max-width:600px;${FONT}">
${body}
</div>
</body>
</html>
`;
}

function asHtml(part: LetterPart): string {
  if (part.kind === 'text') return `<p style="margin:0 0 16px">${escapeHtml(part.text)}</p>`;
  if (part.kind === 'note') return `<p style="margin:0 0 16px;font-size:14px;color:#4a4a4a">${escapeHtml(part.text)}</p>`;
  if (part.kind === 'list') return `<ul style="margin:0 0 16px;padding-left:24px">${part.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
  const url = escapeHtml(part.url);
  return `<p style="margin:24px 0 8px"><a href="${url}" style="display:inline-block;padding:12px 20px;background:#1f3a5f;color:#ffffff;text-decoration:none">${escapeHtml(part.label)}</a></p>
<p style="margin:0 0 24px;font-size:14px;color:#4a4a4a;word-break:break-all">${url}</p>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
