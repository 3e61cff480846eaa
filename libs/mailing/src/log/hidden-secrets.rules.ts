/** What stands for a secret in what is shown. */
const HIDDEN = '…';
const MARKED = /\b(jeton|token|code|cle|key)=[^\s&"'<>]+/gi;
/** What only programs write, and an identifier is shorter than: seals, keys. */
const OPAQUE = /(?<![\w-])[\w-]{40,}(?![\w-])/g;

/** The text with what opens something left out: links stay readable, and open nothing. */
export function hideSecrets(text: string): string {
  return text.replace(MARKED, (_whole, name: string) => `${name}=${HIDDEN}`).replace(OPAQUE, HIDDEN);
}

/** The same of HTML; no link leads anywhere. */
export function hideSecretsInHtml(html: string): string {
  return hideSecrets(html.replace(/\s(?:href|src|action)="[^"]*"/gi, ''));
}
