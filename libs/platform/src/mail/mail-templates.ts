import { Injectable } from '@nestjs/common';
import type { Locale, RequestContext } from '../context/request-context.js';
import type { Letter } from './letter.js';
import type { Placeholders } from './mail-wording.rules.js';

/** An invitation (RFC 5545, RFC 5546): programs that know calendars read it as another form of the message, the others find it attached. */
export interface MailCalendar {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly filename: string;
  readonly content: string;
}

/** What a template gives when the mail leaves: texts are made then, not when the mail was decided. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly calendar?: MailCalendar;
  /** What it was written from: a space may word its subject, its beginning and its end. */
  readonly letter?: Letter;
  /** What the placeholders of its own stand for. */
  readonly values?: Readonly<Record<string, string>>;
}

/** A mail that spaces may word. */
export interface Wordable {
  /** Those of its own, beside those of every mail. */
  readonly placeholders: Placeholders;
  /** The mail to a person who does not exist, about nothing real. */
  sample(ctx: RequestContext, locale: Locale): RenderedMail;
}

export interface MailTemplate {
  readonly name: string;
  /** Nobody waits for it: it leaves in the tenant's hours only. */
  readonly inHours?: true;
  /** It waits this long for what else comes to be said, and says all of it (see `Mails.queueUnlessWaiting`). */
  readonly gathersMs?: number;
  /** Its reader has just asked for it, and waits: it is tried even where nothing more is sent (see `RefusedAddresses`), and whatever a domain's rate (see `MailPace`). */
  readonly asked?: true;
  /** What it is for opens something: it is never sent again, and each asks for another. */
  readonly secret?: true;
  readonly wordable?: Wordable;
  /** Null when there is no reason to write any more (answered meanwhile): the mail is cancelled. `mailId`: of the first, when it is sent again. */
  render(ctx: RequestContext, payload: Record<string, unknown>, mailId: string): Promise<RenderedMail | null>;
}

/** Templates by name; rooms register theirs when their module starts. */
@Injectable()
export class MailTemplates {
  private readonly templates = new Map<string, MailTemplate>();

  register(template: MailTemplate): void {
    if (this.templates.has(template.name)) throw new Error(`mail template registered twice: ${template.name}`);
    this.templates.set(template.name, template);
  }

  get(name: string): MailTemplate | undefined {
    return this.templates.get(name);
  }

  all(): readonly MailTemplate[] {
    return [...this.templates.values()];
  }
}
