import type { Clock } from './clock.js';
import { dayIn } from './clock.js';
import type { DatabaseHandle } from '../database/handle.js';
import type { SendWindow } from '../mail/send-window.rules.js';

export type Locale = 'fr' | 'en';

export interface TenantRef {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly senderAddress: string;
  /** When mails that nobody waits for may leave. */
  readonly sendWindow: SendWindow;
  /** Address of the tenant's pages, without a final slash: what links in mails start with. */
  readonly publicUrl: string;
  /** Since when what pages show is kept, so that the past can be read. */
  readonly recordedFrom: Date;
  /** True for the tenant from which the service is run: its operator makes the others. */
  readonly runsService: boolean;
  /** True when the tenant is the demonstration: its clock stands and its persons can be tried. */
  readonly demonstration: boolean;
}

/** What a personal token leaves of its person's rights; which scope opens what is known to the room access. */
export interface TokenLimits {
  readonly id: string;
  readonly scopes: readonly string[];
}

export type Actor =
  | { readonly kind: 'ANONYMOUS' }
  /** `token`: a program acts with the person's token, within its scopes, and there is no session. */
  | { readonly kind: 'PERSON'; readonly personId: string; readonly name: string; readonly sessionId: string | null; readonly token?: TokenLimits }
  | { readonly kind: 'GUEST'; readonly personId: string; readonly name: string; readonly sessionId: string; readonly organisationId: string; readonly campaignId: string }
  | { readonly kind: 'SYSTEM'; readonly name: string };

/** One role held, over an organisation when `organisationId` is set, else over the whole tenant. */
export interface Grant {
  readonly role: string;
  readonly organisationId: string | null;
  /** Nobody validates there: who only writes also sends. */
  readonly alone?: boolean;
}

/**
 * How the actor came in. VISIT: nobody signed in. MAIL, OIDC, PERSONA, SWITCH: a session, by what opened it; GUEST: one
 * opened by a mail's link to answer. TOKEN: a personal token. SERVICE: a job, or a command of the machine.
 */
export type ViaKind = 'VISIT' | 'MAIL' | 'OIDC' | 'PERSONA' | 'SWITCH' | 'GUEST' | 'TOKEN' | 'SERVICE';

export interface Via {
  readonly kind: ViaKind;
  /** The session, the guest link or the token; null where there is none. */
  readonly id: string | null;
}

/** For whom the actor acts, when that is known from how they came in. */
export interface OnBehalfOf {
  readonly kind: 'ORGANISATION' | 'PERSON';
  readonly id: string;
}

/** Where a request came from, for those who look back: enough to recognise it, not to follow someone. */
export interface Origin {
  /** The client's network, the last part of its address left out; null for the service itself. */
  readonly address: string | null;
  /** Browser and system (« Firefox, Windows »); null when they are not known. */
  readonly agent: string | null;
  readonly via: Via;
  readonly onBehalfOf: OnBehalfOf | null;
}

/** Of what the service does by itself. */
export const SERVICE_ORIGIN: Origin = { address: null, agent: null, via: { kind: 'SERVICE', id: null }, onBehalfOf: null };

/** The past that is read: as it was recorded at an instant. The context's own clock then stands there. */
export interface AsOf {
  /** The day that was asked for; its end is looked at. */
  readonly day: string;
  readonly at: Date;
  /** The clock of who reads: of what is written about the reading. */
  readonly present: Clock;
}

/**
 * First argument everywhere. Read-only; made in two places only: the API (apps/api) and the job runner
 * (platform/jobs). `database.transaction` makes a copy whose `db` is the transaction.
 */
export interface RequestContext {
  readonly tenant: TenantRef;
  readonly actor: Actor;
  readonly grants: readonly Grant[];
  readonly origin: Origin;
  readonly locale: Locale;
  readonly requestId: string;
  readonly clock: Clock;
  readonly db: DatabaseHandle;
  /** Set when the past is read; nothing but the journal is then written. */
  readonly asOf?: AsOf;
}

/** The clock of who asks, whatever day is looked at. */
export function presentClock({ clock, asOf }: Pick<RequestContext, 'clock' | 'asOf'>): Clock {
  return asOf?.present ?? clock;
}

/** Today's calendar day in the tenant's time zone. */
export function today(ctx: RequestContext): string {
  return dayIn(ctx.tenant.timeZone, ctx.clock.now());
}

/** The person acting, or null for nobody and for the service itself. */
export function actingPersonId(ctx: RequestContext): string | null {
  return ctx.actor.kind === 'PERSON' || ctx.actor.kind === 'GUEST' ? ctx.actor.personId : null;
}
