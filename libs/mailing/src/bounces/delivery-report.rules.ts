import PostalMime, { type Attachment } from 'postal-mime';

/** What a mail server tells of one recipient of a message, later. */
export interface RecipientReport {
  /** The address that the server could not deliver to: another than the one that was written to, where that one forwards. */
  readonly recipient: string;
  /** « 5.1.1 »; null when it says none. */
  readonly status: string | null;
  /** What the server that refused answered, or the reporting one. */
  readonly answer: string;
  /** FAILED: given up. DELAYED: still tried. */
  readonly action: 'FAILED' | 'DELAYED';
}

export interface DeliveryReport {
  /** Ids by which the message may be known: of the message that came back, and of the envelope. */
  readonly messageIds: readonly string[];
  readonly recipients: readonly RecipientReport[];
}

/** More recipients than one mail of ours has, by far. */
const MOST_RECIPIENTS = 50;
const LONGEST_VALUE = 2_000;

/**
 * Reads a delivery status notification (RFC 3464, RFC 6533 for addresses beyond ASCII): its machine-readable part and the headers of
 * the message that came back. Null for anything else: absences, acknowledgements of reading and bounces written for people only say
 * nothing that may be trusted.
 */
export async function readDeliveryReport(raw: Uint8Array): Promise<DeliveryReport | null> {
  const mail = await PostalMime.parse(raw, { maxNestingDepth: 10, maxHeadersSize: 200_000 }).catch(() => null);
  const status = mail?.attachments.find(({ mimeType }) => /^message\/(global-)?delivery-status$/i.test(mimeType));
  if (!mail || !status) return null;
  const [aboutMessage, ...groups] = groupsOf(textOf(status));
  const recipients = groups.slice(0, MOST_RECIPIENTS).flatMap(reportOf);
  if (!aboutMessage || recipients.length === 0) return null;
  const returned = mail.attachments.find(({ mimeType }) => /^(message\/(rfc822|global)|text\/rfc822-headers|message\/global-headers)$/i.test(mimeType));
  const original = returned ? groupsOf(textOf(returned))[0] : undefined;
  return { messageIds: [original?.get('message-id'), aboutMessage.get('original-envelope-id')].flatMap((id) => (id ? [id] : [])), recipients };
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder('utf8').decode(content);
}

/** Fields by their name, for each group: an empty line ends one. A line that begins with a space goes on with the one before. */
function groupsOf(text: string): ReadonlyMap<string, string>[] {
  const unfolded = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+(?=\S)/g, ' ');
  return unfolded.split(/\n[ \t]*\n+/).map(fieldsOf).filter(({ size }) => size > 0);
}

function fieldsOf(group: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && /^[\w-]+$/.test(name) && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim().slice(0, LONGEST_VALUE));
  }
  return fields;
}

function reportOf(fields: ReadonlyMap<string, string>): RecipientReport[] {
  const action = ({ failed: 'FAILED', delayed: 'DELAYED' } as const)[(fields.get('action') ?? '').toLowerCase().split(' ')[0]!];
  const recipient = addressOf(fields.get('final-recipient'));
  if (!action || !recipient) return [];
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null;
  return [{ recipient, status, answer: valueOf(fields.get('diagnostic-code')) ?? status ?? action.toLowerCase(), action }];
}

/** « rfc822; ana@asso.example » */
function valueOf(field: string | undefined): string | null {
  return field?.replace(/^[\w-]+\s*;\s*/, '').trim() || null;
}

function addressOf(field: string | undefined): string | null {
  const address = valueOf(field)?.replace(/^<(.*)>$/, '$1').trim();
  return address && /^[^\s<>@]+@[^\s<>@]+$|^"[^"]+"@[^\s<>@]+$/.test(address) ? address : null;
}
