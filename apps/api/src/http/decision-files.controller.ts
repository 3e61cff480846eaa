import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DecisionFiles } from '#meetings';
import { ContextFactory } from '../context.js';
import { added, giveBack, givenContent, type Added } from './given-file.js';

/** Files given to prove what was done about a decision. */
@Controller('files/decisions/pieces')
export class DecisionFilesController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly files: DecisionFiles,
  ) {}

  @Post()
  @HttpCode(201)
  async add(@Req() request: FastifyRequest, @Query('pacte') pact: unknown, @Query('decision') number: unknown, @Query('nom') name: unknown): Promise<Added & { readonly bySteering: boolean }> {
    const content = givenContent(request);
    const ctx = await this.contexts.forRequest(request);
    const file = await this.files.add(ctx, { pact: String(pact ?? ''), number: readNumber(number), name: String(name ?? ''), content });
    return { ...added(file), bySteering: file.bySteering };
  }

  @Get(':id')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    giveBack(reply, await this.files.read(await this.contexts.forRequest(request), id));
  }
}

/** An address may hold anything: what is no number is no decision's. */
function readNumber(given: unknown): number {
  return /^\d{1,6}$/.test(String(given)) ? Number(given) : 0;
}
