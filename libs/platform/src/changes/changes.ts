import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import type { RequestContext } from '../context/request-context.js';
import { ChannelListener } from '../database/channel-listener.js';
import { Log } from '../log/log.js';

const CHANNEL = 'pacte_changes';

/** Something that is followed while it changes, by kind and id. */
export interface Followed {
  readonly kind: string;
  readonly id: string;
}

const keyOf = (tenantId: string, { kind, id }: Followed): string => `${tenantId} ${kind} ${id}`;

/**
 * Says, in the transaction of a change, that something changed: whoever follows it, in whatever process, reads it again once
 * the transaction has ended. A notice carries ids and nothing else: it is no place for what not everybody may read.
 */
export async function announceChange(ctx: RequestContext, ...changed: readonly Followed[]): Promise<void> {
  if (!ctx.db.inTransaction) throw new Error('a change is announced in its transaction');
  const texts = [...new Set(changed.map((each) => keyOf(ctx.tenant.id, each)))];
  if (texts.length > 0) await ctx.db.query(`SELECT pg_notify('${CHANNEL}', n) FROM unnest($1::text[]) AS n`, [texts]);
}

/**
 * What this process follows. One connection listens for all of it, from the first that follows on. A notice may be missed
 * (the connection broke): all that is followed is then woken, as if it had changed.
 */
@Injectable()
export class Changes implements BeforeApplicationShutdown {
  private readonly followers = new Map<string, Set<Follower>>();
  private listener?: ChannelListener;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly log: Log,
  ) {}

  /**
   * Yields at once, and then whenever one of these may have changed; changes that come while the last one is being looked at
   * are one. What follows is told by reading it again.
   */
  follow(ctx: RequestContext, ...followed: readonly Followed[]): AsyncGenerator<void, void> {
    this.listen();
    const follower = new Follower();
    const keys = followed.map((each) => keyOf(ctx.tenant.id, each));
    for (const key of keys) this.followers.set(key, (this.followers.get(key) ?? new Set()).add(follower));
    return follower.turns(() => keys.forEach((key) => this.leave(key, follower)));
  }

  beforeApplicationShutdown(): Promise<void> | undefined {
    for (const follower of this.all()) follower.end();
    return this.listener?.stop();
  }

  private listen(): void {
    if (this.listener) return;
    this.listener = new ChannelListener(this.config.databaseUrl, { name: CHANNEL, application: 'pacte-changes', heard: (text) => this.heard(text) }, this.log);
    void this.listener.start();
  }

  private heard(text: string | undefined): void {
    for (const follower of text === undefined ? this.all() : (this.followers.get(text) ?? [])) follower.wake();
  }

  private leave(key: string, follower: Follower): void {
    const left = this.followers.get(key);
    left?.delete(follower);
    if (left?.size === 0) this.followers.delete(key);
  }

  private all(): Set<Follower> {
    return new Set([...this.followers.values()].flatMap((each) => [...each]));
  }
}

/** One that follows: woken any number of times between two looks, it looks once. */
class Follower {
  private woken = true;
  private ended = false;
  private sleeper?: () => void;

  wake(): void {
    this.woken = true;
    this.sleeper?.();
  }

  end(): void {
    this.ended = true;
    this.sleeper?.();
  }

  turns(left: () => void): AsyncGenerator<void, void> {
    const end = (): Promise<IteratorResult<void, void>> => {
      left();
      this.end();
      return Promise.resolve({ done: true, value: undefined });
    };
    // Not a generator function: `return` must end one that sleeps, and those wait for what they sleep on.
    const turns: Omit<AsyncGenerator<void, void>, typeof Symbol.asyncDispose> = {
      next: () => this.turn(),
      return: end,
      throw: end,
      [Symbol.asyncIterator]: () => turns as AsyncGenerator<void, void>,
    };
    return turns as AsyncGenerator<void, void>;
  }

  private async turn(): Promise<IteratorResult<void, void>> {
    while (!this.woken && !this.ended) await new Promise<void>((wake) => (this.sleeper = wake));
    this.woken = false;
    return { done: this.ended, value: undefined };
  }
}
