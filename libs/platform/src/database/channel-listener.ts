import pg from 'pg';
import type { Log } from '../log/log.js';

const AGAIN_MS = 1_000;

/** How often the line is tried, and how long an answer may take before it counts as lost. */
export interface Patience {
  readonly tryMs: number;
  readonly answerMs: number;
}
const PATIENCE: Patience = { tryMs: 20_000, answerMs: 10_000 };

interface Channel {
  readonly name: string;
  /** What the database shows the connection as. */
  readonly application: string;
  /** A notice came. Without text: notices may have been missed, because listening has only just begun, or begun again. */
  readonly heard: (text?: string) => void;
}

/**
 * Hears the notices of one channel (LISTEN) on a connection of its own, which it makes again when it breaks. Who only
 * listens is told of nothing when the other end went away without a word (a failover, a forgotten translation of addresses):
 * hence a question now and then.
 */
export class ChannelListener {
  private client?: pg.Client;
  private timer?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly channel: Channel,
    private readonly log: Log,
    private readonly patience: Patience = PATIENCE,
  ) {}

  async start(): Promise<void> {
    const { name, application, heard } = this.channel;
    const client = new pg.Client({ connectionString: this.databaseUrl, application_name: application, keepAlive: true, connectionTimeoutMillis: 10_000, query_timeout: this.patience.answerMs });
    this.client = client;
    // One of the two tells that the connection is gone; both may.
    client.on('error', (error) => this.lost(client, error.message));
    client.on('end', () => this.lost(client, 'connection ended'));
    client.on('notification', ({ payload }) => heard(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${name}`);
      heard();
      this.tryLater(client);
    } catch (error) {
      this.lost(client, (error as Error).message);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined); // broken already
  }

  private tryLater(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.timer = setTimeout(() => {
      client.query('SELECT 1').then(
        () => this.tryLater(client),
        (error: Error) => this.lost(client, error.message),
      );
    }, this.patience.tryMs);
  }

  private lost(client: pg.Client, reason: string): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    this.log.warn('notices lost, will listen again', { channel: this.channel.name, error: reason });
    void client.end().catch(() => undefined);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.start(), AGAIN_MS);
  }
}
