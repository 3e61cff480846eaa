import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import './agenda-references.js';
import { AgendasRepository } from './agendas.repository.js';
import { AgendasResolver, AgendaSlots, MeetingAgenda } from './agendas.resolver.js';
import { Agendas } from './agendas.service.js';

@Module({ imports: [AuditModule], providers: [AgendasRepository, Agendas, AgendasResolver, AgendaSlots, MeetingAgenda] })
export class AgendaGraphqlModule {}
