/** What a mail server's answer begins with: a reply code and, often, an enhanced status (RFC 3463): « 550 5.1.1 ». */
const REPLY = /\b([245]\d\d)(?:[ -]#?([245]\.\d{1,3}\.\d{1,3}))?(?!\d)/;
const STATUS = /^[245]\.\d{1,3}\.\d{1,3}$/;

/** The codes of an answer, « 550 5.1.1 » or « 550 »; null when it has none. */
export function codeOf(answer: string): string | null {
  const found = REPLY.exec(answer);
  return found ? [found[1], found[2]].filter(Boolean).join(' ') : null;
}

/**
 * True when a refusal for good is about the address, so that nothing more is sent there. Servers that say why by an enhanced status
 * also refuse for who sends (5.7, a policy), for what is sent (5.6, or 5.2.3 and 5.3.4, too long) and for how (5.5): those refuse one
 * mail, and a blocklist that our server is on must not end every address of a domain. Without a status, the refusal stands as it is said.
 */
export function speaksOfAddress(code: string | null): boolean {
  const status = code?.split(' ').find((part) => STATUS.test(part));
  if (!status) return true;
  return !/^5\.(5|6|7)\./.test(status) && status !== '5.2.3' && status !== '5.3.4';
}

/** The part of an address that its domain stands in, as servers compare it; null of what has none. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).trim().replace(/\.$/, '').toLowerCase();
  return at > 0 && domain !== '' ? domain : null;
}
