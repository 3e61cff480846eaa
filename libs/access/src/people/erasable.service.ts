import { Injectable } from '@nestjs/common';
import { actingPersonId, DomainError, today, type RequestContext } from '#platform';
import { accessDay, Persons } from '../persons.service.js';
import { PeopleRepository, type StoredPerson } from './people.repository.js';
import { People } from './people.service.js';

/** Whether a person may be erased, and what of them only this room can take away. In the caller's transaction. */
@Injectable()
export class Erasable {
  constructor(
    private readonly people: PeopleRepository,
    private readonly accounts: People,
    private readonly persons: Persons,
  ) {}

  /** The person, held until the end of the transaction; throws while roles, or `duties` of rooms above, still depend on them. */
  async hold(ctx: RequestContext, personId: string, duties: number): Promise<StoredPerson> {
    const person = await this.people.hold(ctx, personId);
    if (person.erasedOn) throw new DomainError('ERASED_ALREADY');
    if (actingPersonId(ctx) === personId) throw new DomainError('NOT_ONESELF');
    await this.accounts.requireRankOver(ctx, personId);
    if (await this.accounts.wouldLeaveNobody(ctx, personId)) throw new DomainError('LAST_ADMINISTRATOR');
    const roles = await this.people.standing(ctx, personId, today(ctx));
    if (roles.length + duties > 0 && !hasLeft(ctx, person)) throw new DomainError('DEPARTURE_FIRST');
    return person;
  }

  /** Ends what a person who is never coming back still holds, unless nobody else administers the space. True when it is over. */
  async endAll(ctx: RequestContext, personId: string): Promise<boolean> {
    if (await this.accounts.wouldLeaveNobody(ctx, personId)) return false;
    for (const grant of await this.people.standing(ctx, personId, today(ctx))) await this.accounts.end(ctx, grant, today(ctx));
    await ctx.db.query(`UPDATE person SET left_on = $3 WHERE tenant_id = $1 AND id = $2 AND left_on IS NULL`, [ctx.tenant.id, personId, today(ctx)]);
    return true;
  }

  /** The service no longer knows that this address is known here. */
  forgetAddress(ctx: RequestContext, email: string): Promise<void> {
    return this.persons.forgetAddress(ctx, email);
  }

  /** Nothing can be opened any more, from the day of real time on; a departure to come is today’s. */
  async shut(ctx: RequestContext, personId: string): Promise<void> {
    await this.accounts.closeDoors(ctx, personId);
    await ctx.db.query(`UPDATE person SET erased_on = $3, left_on = least(left_on, $4), persona = NULL WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, personId, accessDay(ctx), today(ctx)]);
  }
}

function hasLeft(ctx: RequestContext, { leftOn }: StoredPerson): boolean {
  return leftOn !== null && leftOn <= today(ctx);
}
