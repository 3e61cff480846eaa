import pg from 'pg';
import type { Log } from '../log/log.js';

export const OUTBOX_CHANNEL = 'pacte_outbox';

const AGAIN_MS = 1_000;

/** Hears, on a connection of its own, that rows were written to the outbox. What it misses, the relay's timer finds. */
export class OutboxListener {
  private client?: pg.Client;
  private timer?: NodeJS.Timeout;
  private stopped = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly heard: () => void,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, application_name: 'pacte-relay', keepAlive: true, connectionTimeoutMillis: 10_000 });
    this.client = client;
    // One of the two tells that the connection is gone; both may.
    client.on('error', (error) => this.lost(client, error.message));
    client.on('end', () => this.lost(client, 'connection ended'));
    client.on('notification', () => this.heard());
    try {
      await client.connect();
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
      this.heard(); // rows may have come while nobody listened
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

  private lost(client: pg.Client, reason: string): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    this.log.warn('outbox notices lost, will listen again', { error: reason });
    void client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start(), AGAIN_MS);
  }
}
