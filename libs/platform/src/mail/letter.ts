import type { Locale } from '../context/request-context.js';

/**
 * A line of a list; `quoted` is in a language of its own, which screen readers must know. With an address, the quoted words lead
 * there; the plain text does not repeat it for each line: the action that follows has one.
 */
export type LetterItem = string | { readonly before: string; readonly quoted: string; readonly lang: Locale; readonly after: string; readonly url?: string };

export type LetterPart =
  | { readonly kind: 'text'; readonly text: string }
  /** Names what the parts after it are about. */
  | { readonly kind: 'heading'; readonly text: string; /** Within what the heading before it names. */ readonly within?: true }
  | { readonly kind: 'list'; readonly items: readonly LetterItem[] }
  /** The thing to do, as a button with its address in full below: some readers see one, some the other. */
  | { readonly kind: 'action'; readonly label: string; readonly url: string }
  /** What is good to know, smaller; with an address, where to see to it. */
  | { readonly kind: 'note'; readonly text: string; readonly url?: string };

export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** Who writes: the last line. */
  readonly signature: string;
}

/** A letter as plain text and as HTML: the same words in both, no remote address, no tracking. */
export function writeLetter(letter: Letter): { subject: string; text: string; html: string; letter: Letter } {
  const subject = letter.subject.replace(/\s+/g, ' ').trim();
  const text = [...letter.parts.map((part) => asText(part, letter.locale)), letter.signature].join('\n\n');
  return { subject, text: `${text}\n`, html: asPage(letter, subject), letter };
}

function asText(part: LetterPart, locale: Locale): string {
  if (part.kind === 'list') return part.items.map((item) => `- ${typeof item === 'string' ? item : item.before + item.quoted + item.after}`).join('\n');
  if (part.kind === 'heading') return `${part.text}\n${(part.within ? '-' : '=').repeat(part.text.length)}`;
  if (part.kind === 'note' && part.url) return `${part.text}\n${part.url}`;
  return part.kind === 'action' ? `${part.label}${locale === 'fr' ? ' :' : ':'}\n${part.url}` : part.text;
}

// Single quotes: it stands in an attribute.
const FONT = "font-family:Georgia,'Times New Roman',serif;font-size:16px;line-height:1.5;color:#1a1a1a";

function asPage(letter: Letter, subject: string): string {
  const body = [...letter.parts.map(asHtml), `<p style="margin:24px 0 0">${typeset(letter.signature)}</p>`].join('\n');
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
  if (part.kind === 'text') return `<p style="margin:0 0 16px">${typeset(part.text)}</p>`;
  if (part.kind === 'note') return `<p style="margin:0 0 16px;font-size:14px;color:#4a4a4a">${typeset(part.text)}${part.url ? ` ${addressHtml(part.url)}` : ''}</p>`;
  if (part.kind === 'heading') return part.within ? `<h3 style="margin:20px 0 8px;font-size:16px;line-height:1.3">${typeset(part.text)}</h3>` : `<h2 style="margin:32px 0 12px;font-size:18px;line-height:1.3">${typeset(part.text)}</h2>`;
  if (part.kind === 'list') return `<ul style="margin:0 0 16px;padding-left:24px">${part.items.map((item) => `<li style="margin:0 0 8px">${itemHtml(item)}</li>`).join('')}</ul>`;
  const url = escapeHtml(part.url);
  return `<p style="margin:24px 0 8px"><a href="${url}" style="display:inline-block;padding:12px 20px;background:#1f3a5f;color:#ffffff;text-decoration:none">${typeset(part.label)}</a></p>
<p style="margin:0 0 24px;font-size:14px;color:#4a4a4a;word-break:break-all">${url}</p>`;
}

function addressHtml(url: string): string {
  return `<a href="${escapeHtml(url)}" style="color:#4a4a4a;word-break:break-all">${escapeHtml(url)}</a>`;
}

function itemHtml(item: LetterItem): string {
  if (typeof item === 'string') return typeset(item);
  const quoted = `<span lang="${item.lang}">${typeset(item.quoted)}</span>`;
  return `${typeset(item.before)}${item.url ? `<a href="${escapeHtml(item.url)}" style="color:#1f3a5f">${quoted}</a>` : quoted}${typeset(item.after)}`;
}

/** French signs that stand apart stay with their word at the end of a line. */
function typeset(text: string): string {
  return escapeHtml(text.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/« /g, '«\u00a0'));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
