import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OrganisationExchange, type SheetOutcome } from '#exchange';
import { DomainError, spreadsheets, today } from '#platform';
import { ContextFactory } from '../context.js';

/**
 * The directory of organisations as a spreadsheet. A file is sent as the body of the request: a page of another site
 * cannot make a browser do that, and there is no form to take apart.
 */
@Controller('files/organisations')
export class OrganisationSheetsController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly exchange: OrganisationExchange,
  ) {}

  @Get('tableur.xlsx')
  async export(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ctx = await this.contexts.forRequest(request);
    const bytes = await this.exchange.export(ctx);
    const name = `organisations-${ctx.tenant.slug}-${today(ctx)}.xlsx`;
    void reply.headers({ 'content-type': spreadsheets.SPREADSHEET_TYPES.xlsx, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' });
    reply.send(bytes);
  }

  @Post('apercu')
  @HttpCode(200)
  async preview(@Req() request: FastifyRequest): Promise<SheetOutcome> {
    return this.exchange.preview(await this.contexts.forRequest(request), fileOf(request));
  }

  @Post('chargement')
  @HttpCode(200)
  async apply(@Req() request: FastifyRequest, @Query('empreinte') fingerprint: string | undefined): Promise<SheetOutcome> {
    return this.exchange.apply(await this.contexts.forRequest(request), fileOf(request), String(fingerprint ?? ''));
  }
}

/** What the file is told by its content, never by what the request says of it. */
function fileOf(request: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(request.body)) throw new DomainError('MEDIA_TYPE_REFUSED');
  return request.body;
}
