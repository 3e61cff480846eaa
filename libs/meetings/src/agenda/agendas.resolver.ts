import { Args, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { asId, Ctx, readOne, selectionUnder, type RequestContext, type TreeRoot } from '#platform';
import { Meeting } from '../meeting.graphql.js';
import { problemsFor } from '../meeting.query.js';
import { agendaMeetingNotFound } from './agenda.errors.js';
import { Agenda, AgendaItem, AgendaPayload, SetAgendaInput } from './agenda.graphql.js';
import { overrun, slotOf, type Slot } from './agenda-slots.rules.js';
import { agendaTree } from './agenda.tree.js';
import { readsMeeting } from '../reader.sql.js';
import { Agendas } from './agendas.service.js';

interface Prepared {
  readonly _start: string;
  readonly _before: number;
  readonly _minutes: number;
}

@Resolver(() => Agenda)
export class AgendasResolver {
  constructor(private readonly agendas: Agendas) {}

  @Query(() => Agenda, { description: 'Of a meeting, by its id.' })
  @Allow('agenda.read')
  agenda(@Ctx() ctx: RequestContext, @Args('meeting', { type: () => ID }) meeting: string, @Info() info: GraphQLResolveInfo): Promise<Agenda> {
    return readOne<Agenda>(ctx, info, agendaRoot(meeting), agendaMeetingNotFound);
  }

  @Mutation(() => AgendaPayload, { description: 'Writes the agenda of a meeting whose day is not past.' })
  @Allow('agenda.manage')
  async setAgenda(@Ctx() ctx: RequestContext, @Args('input') input: SetAgendaInput, @Info() info: GraphQLResolveInfo): Promise<AgendaPayload> {
    const problems = await this.agendas.set(ctx, input);
    const asked = selectionUnder(info, 'agenda');
    const agenda = asked.length > 0 ? await readOne<Agenda>(ctx, asked, agendaRoot(input.meeting), agendaMeetingNotFound) : ({} as Agenda);
    return { agenda, problems: problemsFor(ctx, problems) };
  }

  @ResolveField(() => Int, { nullable: true, description: 'By how much its items exceed the meeting; null when the end of the meeting is not known.' })
  overrunMinutes(@Parent() { _total, _length }: { _total: number; _length: number | null }): number | null {
    return overrun(_total, _length);
  }
}

@Resolver(() => AgendaItem)
export class AgendaSlots {
  @ResolveField(() => Date)
  startsAt(@Parent() item: Prepared): string {
    return slot(item).startsAt;
  }

  @ResolveField(() => Date)
  endsAt(@Parent() item: Prepared): string {
    return slot(item).endsAt;
  }
}

@Resolver(() => Meeting)
export class MeetingAgenda {
  @ResolveField(() => Agenda, { nullable: true, description: 'Null for readers to whom it is not open.' })
  agenda(@Parent() meeting: { agenda: Agenda | null }): Agenda | null {
    return meeting.agenda;
  }
}

const slot = ({ _start, _before, _minutes }: Prepared): Slot => slotOf(_start, _before, _minutes);
const agendaRoot = (meeting: string): TreeRoot => ({ tree: agendaTree, where: `$.id = :id AND ${readsMeeting('$')}`, params: { id: asId(meeting) } });
