import { Readable } from 'node:stream';
import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#platform';
import { attachment, Evidence } from '#reporting';
import { ContextFactory } from '../context.js';

interface Added {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedAt: string;
  readonly uploadedBy: string;
}

/** Files given as proof of an answer. One is sent as the body of a request, as it comes, and given back to be saved, never shown. */
@Controller('files/pieces')
export class EvidenceController {
  constructor(
    private readonly contexts: ContextFactory,
    private readonly evidence: Evidence,
  ) {}

  @Post()
  @HttpCode(201)
  async add(@Req() request: FastifyRequest, @Query('demande') asked: unknown, @Query('nom') name: unknown): Promise<Added> {
    if (!(request.body instanceof Readable)) throw new DomainError('MEDIA_TYPE_REFUSED');
    const ctx = await this.contexts.forRequest(request);
    const file = await this.evidence.add(ctx, { request: String(asked ?? ''), name: String(name ?? ''), content: request.body });
    const { id, mediaType, bytes, sha256, uploadedBy } = file;
    return { id, name: file.name, mediaType, bytes, sha256, uploadedAt: file.uploadedAt.toISOString(), uploadedBy };
  }

  @Get(':id')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string): Promise<void> {
    const { file, content } = await this.evidence.open(await this.contexts.forRequest(request), id);
    void reply.headers({
      'content-type': file.mediaType,
      'content-length': file.bytes,
      'content-disposition': attachment(file.name),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    void reply.send(content);
  }
}
