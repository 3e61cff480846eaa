import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import { FileStore } from '../storage/file-store.js';
import { PdfPress } from './pdf-press.js';

/** No document comes near: the bytes are ours. */
const LARGEST = 100_000_000;

/** Documents that were printed, each kept as a file under the id of its row. */
@Injectable()
export class PrintedFiles {
  constructor(
    private readonly press: PdfPress,
    private readonly store: FileStore,
  ) {}

  /** Prints and keeps; the same again replaces what is there. */
  async print(ctx: RequestContext, id: string, template: string, content: unknown): Promise<{ readonly pages: number; readonly bytes: number }> {
    const { pdf, pages } = await this.press.print(template, content);
    const received = await this.store.receive(Readable.from([pdf]), LARGEST);
    try {
      await this.store.keep(received, { tenantId: ctx.tenant.id, id });
    } finally {
      await received.discard();
    }
    return { pages, bytes: pdf.length };
  }

  /** Undefined when the bytes are gone. */
  open(ctx: RequestContext, id: string): Promise<Readable | undefined> {
    return this.store.open({ tenantId: ctx.tenant.id, id });
  }

  /** Of a row that is no more. */
  forget(ctx: RequestContext, id: string): Promise<void> {
    return this.store.forget({ tenantId: ctx.tenant.id, id });
  }
}
