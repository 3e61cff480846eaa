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
    const mainFileContent = readProjectFile('data', 'documents', `${template}.typ`);
    let text = withoutPictures(JSON.stringify(content));
    for (let tries = MOST_UNKNOWN_SIGNS; ; tries--) {
      try {
        const compiled = compiler.compile({ mainFileContent, inputs: { content: text } });
        const document = compiled.result;
        if (!document) throw new Error(`${template}: ${reason(compiled.takeError()?.shortDiagnostics)}`);
        const printed = { pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }), pages: document.numOfPages };
        // What was laid out is remembered for documents that change a little: ours do not come again.
        compiler.evictCache(0);
        return printed;
      } catch (error) {
        const unknown = unknownSigns(error).filter((sign) => text.includes(sign));
        if (unknown.length === 0 || tries === 0) throw error;
        for (const sign of unknown) text = text.replaceAll(sign, NO_SIGN);
      }
    }
  }
}

/** What stands in print for a sign that none of the fonts has. The frozen text, and its page, keep the sign. */
const NO_SIGN = '\u25a1';
/** Other signs are told by the print that they spoil, all of them mostly: few tries are needed. */
const MOST_UNKNOWN_SIGNS = 10;

/** Emojis, all at once and each as one, however it is put together: no font here has them, and PDF/UA takes no sign without a shape. */
export function withoutPictures(text: string): string {
  return text.replace(/(?:(?:[\u{1f000}-\u{1faff}]|[\u{2190}-\u{2bff}](?=\ufe0f))(?:\ufe0e|\ufe0f|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}])*\u200d?)+/gu, NO_SIGN);
}

/** What a print was refused for, as it was written. */
export function unknownSigns(error: unknown): string[] {
  const told = [...String(error instanceof Error ? error.message : error).matchAll(/the text `?\\?"(.+?)\\?"`? could not be displayed/g)].map(([, sign]) => sign!);
  return [...new Set(told.map((sign) => sign.replace(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))))];
}

function reason(diagnostics: readonly unknown[] = []): string {
  return diagnostics.map((each) => (typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : JSON.stringify(each))).join('; ') || 'not printed';
}
