import { fork } from 'node:child_process';
import { Injectable } from '@nestjs/common';
import { projectPath } from '../config/project-file.js';

/** A document printed: its bytes, and how many pages they make. */
export interface PrintedDocument {
  readonly pdf: Buffer;
  readonly pages: number;
}

/** What the process that prints is given. */
export interface PrintOrder {
  readonly template: string;
  readonly content: unknown;
}

/** What it answers. */
export type PrintAnswer = PrintedDocument | { readonly refused: string };

/** A hundred times what the longest document takes. */
const PATIENCE_MS = 60_000;

/**
 * Prints documents as PDF/UA-1 (ISO 14289-1: tagged, titled, in a language, nothing pictured without words) with Typst. A
 * template stands in data/documents and gets its content as one JSON text (`sys.inputs.content`): what people wrote is text to
 * it, never instructions. Each is printed by a process of its own: the compiler keeps some 15 MB of every document until its process
 * ends, and holds its thread while it works.
 */
@Injectable()
export class PdfPress {
  /** Throws, with the template's own words, when the content does not fit it. */
  async print(template: string, content: unknown): Promise<PrintedDocument> {
    // It needs nothing of what this process is told: no secret goes with it.
    const child = fork(projectPath('dist/libs/platform/src/documents/pdf-press.process.js'), [], { serialization: 'advanced', execArgv: [], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], timeout: PATIENCE_MS });
    const answer = new Promise<PrintAnswer>((resolve, reject) => {
      child.once('message', (message) => resolve(message as PrintAnswer));
      child.once('error', reject);
      child.once('exit', (code, signal) => reject(new Error(`${template}: the press stopped (${signal ?? code})`)));
    });
    child.send({ template, content } satisfies PrintOrder, (error) => error && child.kill());
    try {
      const printed = await answer;
      if ('refused' in printed) throw new Error(printed.refused);
      return { pdf: Buffer.from(printed.pdf), pages: printed.pages };
    } finally {
      child.kill();
    }
  }
}
