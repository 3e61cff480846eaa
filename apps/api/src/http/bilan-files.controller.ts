import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { avisFile, bilanFile, BilanPrinting, recommendationsFile, yearsFile, type BilanFile } from '#bilans';
import { asId, Database } from '#platform';
import { ContextFactory } from '../context.js';

/** For programs of any site: what is published is everybody's. */
const OPEN = { 'cache-control': 'private, no-cache', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff' };

/** The files of a frozen bilan, for whoever may read the edition: once published, for programs of any site. */
@Controller('files')
export class BilanFilesController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly printing: BilanPrinting,
    private readonly database: Database,
  ) {}

  @Get('bilans/:id/:kind')
  async file(@Param('id') id: string, @Param('kind') kind: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const ctx = await this.contexts.forRequest(request);
    if (kind === 'pdf') {
      const { name, bytes, content } = await this.printing.open(ctx, asId(id));
      void reply.headers({ ...OPEN, 'content-type': 'application/pdf', 'content-length': bytes, 'content-disposition': `inline; filename="${name}"` }).send(content);
      return;
    }
    const { name, type, body } = await bilanFile(ctx, asId(id), kind);
    void reply.headers({ ...OPEN, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }).send(body);
  }

  /** What the Conseil adopted, as it was signed. */
  @Get('avis/:id/:kind')
  async avis(@Param('id') id: string, @Param('kind') kind: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    answer(reply, await avisFile(await this.contexts.forRequest(request), asId(id), kind));
  }

  /** A bilan beside the one before it. */
  @Get('comparaison/:pact/:year.csv')
  async years(@Param('pact') pact: string, @Param('year') year: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    answer(reply, await yearsFile(await this.contexts.forRequest(request), this.database, pact, Number(year)));
  }

  /** Recommendations of every year with their published answers: open data, the same for whoever takes it. */
  @Get('recommandations/:pact.csv')
  async recommendations(@Param('pact') pact: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    answer(reply, await recommendationsFile(await this.contexts.forRequest(request), pact, 'csv'));
  }

  @Get('recommandations/:pact.json')
  async recommendationTree(@Param('pact') pact: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    answer(reply, await recommendationsFile(await this.contexts.forRequest(request), pact, 'json'));
  }
}

function answer(reply: FastifyReply, { name, type, body }: BilanFile): void {
  void reply.headers({ ...OPEN, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }).send(body);
}
