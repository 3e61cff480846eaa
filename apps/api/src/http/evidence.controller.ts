import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Evidence } from '#reporting';
import { ContextFactory } from '../context.js';
import { added, giveBack, givenContent, type Added } from './given-file.js';

/** Files given as proof of an answer. */
@Controller('files/pieces')
export class EvidenceController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly evidence: Evidence,
  ) {}

  @Post()
  @HttpCode(201)
  async add(@Req() request: FastifyRequest, @Query('demande') asked: unknown, @Query('nom') name: unknown): Promise<Added> {
    const content = givenContent(request);
    const ctx = await this.contexts.forRequest(request);
    return added(await this.evidence.add(ctx, { request: String(asked ?? ''), name: String(name ?? ''), content }));
  }

  @Get(':id')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    giveBack(reply, await this.evidence.open(await this.contexts.forRequest(request), id));
  }
}
