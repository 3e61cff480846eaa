import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';
import type { MailImage } from './mail-logo.js';
import type { RenderedMail } from './mail-templates.js';

export interface OutgoingMail extends RenderedMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly messageId: string;
  readonly date: Date;
  readonly attachments?: readonly MailImage[];
}

/**
 * The server did not take the mail. `message` is fit for logs (codes only); `answer` is what the server said, which
 * may hold the address.
 */
export class MailNotTaken extends Error {
  constructor(
    message: string,
    readonly answer: string,
  ) {
    super(message);
  }
}

/** Trying again cannot help: the server said no for good to this recipient or this message, or the address is none. */
export class MailRefused extends MailNotTaken {
  constructor(
    message: string,
    answer: string,
    /** What it answered to: `RCPT TO` the recipient, `DATA` the message; `API` when nothing was asked, for want of an address. */
    readonly command: string,
  ) {
    super(message, answer);
  }
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Hands messages to the SMTP server, with a bounded wait: a hanging server is a failed try, not a stuck worker. */
@Injectable()
export class Smtp implements OnApplicationShutdown {
  private readonly transport: Transporter;
  /** Well under the lease: when the lease ends, nothing of this try is on its way any more. */
  private readonly patienceMs: number;

  constructor(@Inject(CONFIG) config: Config) {
    const url = new URL(config.smtpUrl);
    this.patienceMs = config.mailLeaseMs * 0.75;
    this.transport = createTransport({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 25),
      secure: url.protocol === 'smtps:',
      auth: url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : undefined,
      ignoreTLS: LOOPBACK.has(url.hostname),
      pool: true,
      maxConnections: config.mailConcurrency,
      connectionTimeout: Math.min(10_000, this.patienceMs),
      greetingTimeout: Math.min(10_000, this.patienceMs),
      // The answer to a whole message may take long (filters); the time for all of it is bounded below.
      socketTimeout: this.patienceMs,
    });
  }

  /** Resolves once the server has taken the message. Throws MailNotTaken otherwise; its connection is closed by then. */
  async send({ calendar, ...mail }: OutgoingMail): Promise<void> {
    const headers = { 'Auto-Submitted': 'auto-generated', ...mail.headers };
    try {
      await this.transport.sendMail({ ...mail, attachments: [...(mail.attachments ?? [])], icalEvent: calendar && { ...calendar }, headers, signal: AbortSignal.timeout(this.patienceMs), disableFileAccess: true, disableUrlAccess: true });
    } catch (error) {
      throw notTaken(error as SmtpError);
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

function notTaken(error: SmtpError): MailNotTaken {
  const message = ['mail not taken', error.code ?? error.name, error.command, error.responseCode].filter(Boolean).join(' ');
  return isFinal(error) ? new MailRefused(message, error.message, error.command!) : new MailNotTaken(message, error.message);
}

/**
 * A 5xx answer to the recipient or to the message is final. One to anything before (greeting, sign-in, sender) tells of
 * a wrong setting or of a server in trouble: those are mended, and the mail must not be lost meanwhile.
 */
function isFinal({ code, command, responseCode = 0 }: SmtpError): boolean {
  if (code === 'EENVELOPE' && command === 'API') return true; // no address that could be written to
  return responseCode >= 500 && responseCode < 600 && (command === 'RCPT TO' || command === 'DATA');
}
