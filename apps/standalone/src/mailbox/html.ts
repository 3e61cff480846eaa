/** Text that is already markup; anything else is escaped when put into a page. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Markup[];

export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((text, string, index) => `${text}${write(parts[index - 1]!)}${string}`));
}

function write(part: Part): string {
  if (part instanceof Markup) return part.text;
  if (Array.isArray(part)) return (part as readonly Markup[]).map((each) => each.text).join('');
  return escapeHtml(String(part));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

const ADDRESS = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;

/** Plain text with its web addresses made into links. */
export function linked(text: string): Markup {
  let markup = '';
  let from = 0;
  for (const match of text.matchAll(ADDRESS)) {
    markup += escapeHtml(text.slice(from, match.index)) + html`<a href="${match[0]}">${match[0]}</a>`.text;
    from = match.index + match[0].length;
  }
  return new Markup(markup + escapeHtml(text.slice(from)));
}

export function linksIn(text: string): string[] {
  return [...new Set(text.match(ADDRESS) ?? [])];
}
