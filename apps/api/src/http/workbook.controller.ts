import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, spreadsheets } from '#platform';
import { Workbooks, type WorkbookOutcome } from '#reporting';
import { ContextFactory } from '../context.js';
import { refuseOtherSites } from './other-sites.js';

interface Place {
  readonly pact: string;
  readonly campaign: string;
  readonly organisation: string;
}

/**
 * Everything an organisation owes in a campaign as a spreadsheet, for sessions, links of mails and personal tokens. A file
 * is sent as the body of the request, see OrganisationSheetsController.
 */
@Controller('files/rapports/:pact/:campaign/:organisation')
export class WorkbookController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly workbooks: Workbooks,
  ) {}

  @Get('tableur.xlsx')
  async export(@Param() place: Place, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    refuseOtherSites(request);
    const bytes = await this.workbooks.export(await this.contexts.forRequest(request), place);
    const name = `rapports-${place.organisation}-${place.campaign}.xlsx`;
    void reply.headers({ 'content-type': spreadsheets.SPREADSHEET_TYPES.xlsx, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' });
    reply.send(bytes);
  }

  @Post('apercu')
  @HttpCode(200)
  async preview(@Param() place: Place, @Req() request: FastifyRequest): Promise<WorkbookOutcome> {
    return this.workbooks.preview(await this.contexts.forRequest(request), place, fileOf(request));
  }

  /** `fichier` and `garder`: numbers of the commitments written meanwhile, of which the file's side is taken, or is not. */
  @Post('chargement')
  @HttpCode(200)
  async apply(@Param() place: Place, @Query() query: Readonly<Record<string, unknown>>, @Req() request: FastifyRequest): Promise<WorkbookOutcome> {
    const wish = { fingerprint: String(query['empreinte'] ?? ''), takeFile: numbersOf(query['fichier']), keepStored: numbersOf(query['garder']), send: query['envoyer'] === 'oui' };
    return this.workbooks.apply(await this.contexts.forRequest(request), place, fileOf(request), wish);
  }
}

/** "3,12" */
function numbersOf(value: unknown): Set<number> {
  return new Set(typeof value === 'string' ? value.split(',').filter((each) => /^\d{1,6}$/.test(each)).map(Number) : []);
}

function fileOf(request: FastifyRequest): Buffer {
  if (!Buffer.isBuffer(request.body)) throw new DomainError('MEDIA_TYPE_REFUSED');
  return request.body;
}
