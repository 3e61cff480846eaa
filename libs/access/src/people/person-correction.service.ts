import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, DomainError, Mails, one, RefusedAddresses, type RequestContext } from '#platform';
import { normalisedAddress, Persons } from '../persons.service.js';
import './people.audit.js';
import { PeopleRepository, type StoredPerson } from './people.repository.js';
import { People } from './people.service.js';

export const addressCorrectedMail = 'address-corrected';

/** PostgreSQL: a value that must be one of a kind is not. */
const UNIQUE_VIOLATION = '23505';
const addressTaken = () => new DomainError('ADDRESS_TAKEN', {}, [{ path: 'email', code: 'ADDRESS_TAKEN' }]);

export interface PersonCorrection {
  readonly person: string;
  readonly name: string;
  readonly email: string;
}

/** Name and address put right, as anyone may ask (GDPR, article 16). What was signed under the former name keeps it. */
@Injectable()
export class PersonCorrections {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleRepository,
    private readonly accounts: People,
    private readonly mails: Mails,
    private readonly refused: RefusedAddresses,
    private readonly persons: Persons,
    private readonly audit: Audit,
  ) {}

  /** A new address opens the account from now on: what the former one opened ends, what waits to be sent goes to the new one, and both are told. */
  async correct(ctx: RequestContext, correction: PersonCorrection): Promise<void> {
    const { person: id, name } = correction;
    const email = normalisedAddress(correction.email);
    await this.database.transaction(ctx, async (ctx) => {
      const person = await this.people.hold(ctx, id);
      if (person.erasedOn) throw new DomainError('ERASED_ALREADY');
      await this.accounts.requireRankOver(ctx, id);
      const changes = [
        { field: 'name', before: person.name, after: name },
        { field: 'email', before: person.email, after: email },
      ].filter(({ before, after }) => before !== after);
      if (changes.length === 0) return;
      if (email !== person.email) await this.move(ctx, person, email);
      await this.write(ctx, id, name, email);
      await this.audit.record(ctx, { action: 'person.corrected', objectType: 'person', objectId: id, changes });
    });
  }

  private async write(ctx: RequestContext, id: string, name: string, email: string): Promise<void> {
    try {
      await ctx.db.query(`UPDATE person SET name = $3, email = $4 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, name, email]);
    } catch (error) {
      // Somebody of that address came in since it was looked for.
      if ((error as { code?: string }).code === UNIQUE_VIOLATION) throw addressTaken();
      throw error;
    }
  }

  private async move(ctx: RequestContext, { id, email: former }: StoredPerson, email: string): Promise<void> {
    const taken = await one(ctx.db, `SELECT 1 FROM person WHERE tenant_id = $1 AND email = $2`, [ctx.tenant.id, email]);
    if (taken) throw addressTaken();
    await this.persons.forgetAddress(ctx, former);
    await this.persons.knowAddress(ctx, email);
    await this.accounts.closeDoors(ctx, id);
    // Whoever read the former address may have joined an identity provider's account to this one: it is joined anew.
    await ctx.db.query(`DELETE FROM identity WHERE tenant_id = $1 AND person_id = $2`, [ctx.tenant.id, id]);
    await ctx.db.query(`UPDATE mail_message SET recipient = $3 WHERE tenant_id = $1 AND recipient = $2 AND state = 'QUEUED'`, [ctx.tenant.id, former, email]);
    // The new one was just said to be right; the former is nobody's any more, and is not written to where it refuses mails.
    const refused = await this.refused.lift(ctx, [former, email]);
    for (const to of refused.includes(former) ? [email] : [former, email]) await this.mails.queue(ctx, { to, template: addressCorrectedMail, payload: { personId: id, address: to === former ? 'FORMER' : 'NEW' } });
  }
}
