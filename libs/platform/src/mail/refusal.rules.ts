/** What a mail server's answer begins with: a reply code and, often, an enhanced status (RFC 3463): « 550 5.1.1 ». */
const REPLY = /\b([245]\d\d)(?:[ -]#?([245]\.\d{1,3}\.\d{1,3}))?(?!\d)/;
const STATUS = /^[245]\.\d{1,3}\.\d{1,3}$/;

/** The codes of an answer, « 550 5.1.1 » or « 550 »; null when it has none. */
export function codeOf(answer: string): string | null {
  const found = REPLY.exec(answer);
  return found ? [found[1], found[2]].filter(Boolean).join(' ') : null;
}

/** Addresses that do not exist or cannot be written to (5.1), and mailboxes that are closed (5.2.1). 5.1.7 and 5.1.8 are about who sends. */
const OF_ADDRESS = /^5\.(1\.(?![78]$)\d{1,3}|2\.1)$/;

/**
 * True when a refusal for good is about the address, so that nothing more is sent there. Servers also refuse for who sends (5.7, a
 * policy), for what is sent (spam, a size), for a mailbox that is full today or a server in trouble (5.2.2, 5.3): those refuse one mail,
 * and a blocklist that our server is on must not end every address of a domain. An enhanced status says it; without one, only
 * a reply to the naming of the recipient (`ofRecipient`) does: what is said once the message was read is about the message.
 */
export function speaksOfAddress(code: string | null, { ofRecipient }: { readonly ofRecipient: boolean }): boolean {
  const parts = code?.split(' ') ?? [];
  const status = parts.find((part) => STATUS.test(part));
  if (status) return OF_ADDRESS.test(status);
  return ofRecipient && (parts.length === 0 || parts[0]!.startsWith('55'));
}

/** The part of an address that its domain stands in, as servers compare it; null of what has none. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).trim().replace(/\.$/, '').toLowerCase();
  return at > 0 && domain !== '' ? domain : null;
}
