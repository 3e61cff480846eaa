import { Injectable } from '@nestjs/common';
import { projectPath, readProjectFile } from '../config/project-file.js';

/** A document printed: its bytes, and how many pages they make. */
export interface PrintedDocument {
  readonly pdf: Buffer;
  readonly pages: number;
}

/**
 * Prints documents as PDF/UA-1 (ISO 14289-1: tagged, titled, in a language, nothing pictured without words) with Typst. A
 * template stands in data/documents and gets its content as one JSON text (`sys.inputs.content`): what people wrote is text to
 * it, never instructions. Printing holds its thread for a second or so: it is work of the worker.
 */
@Injectable()
export class PdfPress {
  /** Throws, with the template's own words, when the content does not fit it. */
  async print(template: string, content: unknown): Promise<PrintedDocument> {
    // Loaded when something is printed: the compiler is a large native library that the API never needs.
    const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    const compiler = NodeCompiler.create({ workspace: projectPath('data', 'documents') });
    const compiled = compiler.compile({ mainFileContent: readProjectFile('data', 'documents', `${template}.typ`), inputs: { content: JSON.stringify(content) } });
    const document = compiled.result;
    if (!document) throw new Error(`${template}: ${reason(compiled.takeError()?.shortDiagnostics)}`);
    const printed = { pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }), pages: document.numOfPages };
    // What was laid out is remembered for documents that change a little: ours do not come again.
    compiler.evictCache(0);
    return printed;
  }
}

function reason(diagnostics: readonly unknown[] = []): string {
  return diagnostics.map((each) => (typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : JSON.stringify(each))).join('; ') || 'not printed';
}
