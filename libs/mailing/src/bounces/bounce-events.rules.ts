/** What a mail service tells of one mail, in our form; docs/operating.md shows it. */
export interface BounceEvent {
  readonly recipient: string;
  /** Message-ID that the mail left under, or its identifier alone. */
  readonly messageId: string | null;
  readonly status: string | null;
  readonly answer: string;
  readonly permanent: boolean;
}

const MOST_EVENTS = 500;
const STATUS = /^[245]\.\d{1,3}\.\d{1,3}$/;

/** The events of a body, or where it is wrong: « events[2].recipient ». */
export function readEvents(text: string): { readonly events: readonly BounceEvent[] } | { readonly wrong: string } {
  const body = parsed(text);
  const given = isRecord(body) ? body['events'] : undefined;
  if (!Array.isArray(given)) return { wrong: 'events' };
  if (given.length > MOST_EVENTS) return { wrong: `events (${MOST_EVENTS})` };
  const events: BounceEvent[] = [];
  for (const [place, each] of given.entries()) {
    const event = eventOf(each);
    if (typeof event === 'string') return { wrong: `events[${place}].${event}` };
    events.push(event);
  }
  return { events };
}

/** The event, or the name of the field that is wrong. */
function eventOf(given: unknown): BounceEvent | string {
  if (!isRecord(given)) return 'type';
  const { type, recipient, messageId = null, status = null, diagnostic = '' } = given;
  if (type !== 'permanent' && type !== 'transient') return 'type';
  if (typeof recipient !== 'string' || recipient.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(recipient)) return 'recipient';
  if (messageId !== null && (typeof messageId !== 'string' || messageId.length > 300)) return 'messageId';
  if (status !== null && (typeof status !== 'string' || !STATUS.test(status))) return 'status';
  if (typeof diagnostic !== 'string') return 'diagnostic';
  return { recipient, messageId, status, answer: diagnostic.replaceAll('\0', '').trim().slice(0, 500) || (status ?? type), permanent: type === 'permanent' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
