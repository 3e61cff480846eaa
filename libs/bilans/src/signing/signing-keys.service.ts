import { randomUUID, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { CONFIG, one, type Config, type RequestContext } from '#platform';
import { fingerprintOf, makeKey, openKey, sealKey } from './seal.rules.js';

export interface SigningKey {
  readonly id: string;
  readonly key: KeyObject;
}

interface HeldKey {
  readonly id: string;
  readonly sealed: Buffer;
  readonly publicKey: string;
}

/** The key with which a space signs what it publishes: made when it is first needed, in the transaction that needs it. */
@Injectable()
export class SigningKeys {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly audit: Audit,
  ) {}

  /**
   * One that a former SECRET_KEY opens is encrypted with the one of now, and signs on. One that nothing opens signs no more, and
   * another takes its place: the journal and the page of verification say so.
   */
  async current(ctx: RequestContext): Promise<SigningKey> {
    const { id: tenantId } = ctx.tenant;
    const held = await this.held(ctx);
    const opened = held && openKey(this.config.secretKey, tenantId, held.sealed);
    if (held && opened) return { id: held.id, key: opened };
    const again = held && this.config.formerSecretKeys.map((former) => openKey(former, tenantId, held.sealed)).find((key) => key !== undefined);
    if (held && again) {
      await ctx.db.query(`UPDATE signing_key SET private_sealed = $3 WHERE tenant_id = $1 AND id = $2`, [tenantId, held.id, sealKey(this.config.secretKey, tenantId, again)]);
      await this.tell(ctx, 'bilan.key-encrypted-again', held.publicKey);
      return { id: held.id, key: again };
    }
    if (held) {
      await ctx.db.query(`UPDATE signing_key SET retired_at = $3 WHERE tenant_id = $1 AND id = $2`, [tenantId, held.id, ctx.clock.now()]);
      await this.tell(ctx, 'bilan.key-retired', held.publicKey);
    }
    return this.make(ctx);
  }

  private async tell(ctx: RequestContext, action: string, publicKey: string): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'tenant', objectId: ctx.tenant.id, changes: [{ field: 'fingerprint', after: fingerprintOf(publicKey) }] });
  }

  private held(ctx: RequestContext): Promise<HeldKey | undefined> {
    return one<HeldKey>(ctx.db, `SELECT id, private_sealed AS sealed, public_key AS "publicKey" FROM signing_key WHERE tenant_id = $1 AND retired_at IS NULL FOR UPDATE`, [ctx.tenant.id]);
  }

  private async make(ctx: RequestContext): Promise<SigningKey> {
    const { publicKey, sealed } = makeKey(this.config.secretKey, ctx.tenant.id);
    const id = randomUUID();
    // Two bilans frozen at once for the first time: whoever comes second waits here, and takes the key of the first.
    const made = await ctx.db.query(
      `INSERT INTO signing_key (tenant_id, id, public_key, private_sealed, made_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (tenant_id) WHERE retired_at IS NULL DO NOTHING RETURNING id`,
      [ctx.tenant.id, id, publicKey, sealed, ctx.clock.now()],
    );
    if (made.length === 0) {
      const theirs = (await this.held(ctx))!;
      return { id: theirs.id, key: openKey(this.config.secretKey, ctx.tenant.id, theirs.sealed)! };
    }
    await this.tell(ctx, 'bilan.key-made', publicKey);
    return { id, key: openKey(this.config.secretKey, ctx.tenant.id, sealed)! };
  }
}
