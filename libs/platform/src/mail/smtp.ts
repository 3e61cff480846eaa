import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config/config.js';
import type { RenderedMail } from './mail-templates.js';

export interface OutgoingMail extends RenderedMail {
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
}

/** The SMTP server said no for good (5xx): trying again cannot help. */
export class MailRefused extends Error {}

/** Hands messages to the SMTP server, with bounded waits: a hanging server is a failed try, not a stuck worker. */
@Injectable()
export class Smtp implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(@Inject(CONFIG) config: Config) {
    const url = new URL(config.smtpUrl);
    this.transport = createTransport({
      host: url.hostname,
      port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 25),
      secure: url.protocol === 'smtps:',
      auth: url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : undefined,
      ignoreTLS: url.hostname === '127.0.0.1',
      pool: true,
      maxConnections: 4,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    });
  }

  async send(mail: OutgoingMail): Promise<void> {
    try {
      await this.transport.sendMail({ ...mail, headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers } });
    } catch (error) {
      const code = (error as { responseCode?: number }).responseCode ?? 0;
      if (code >= 500 && code < 600) throw new MailRefused((error as Error).message);
      throw error;
    }
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
