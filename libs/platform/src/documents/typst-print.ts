import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { projectPath, readProjectFile } from '../config/project-file.js';
import type { PrintedDocument } from './pdf-press.js';
import { NO_SIGN, unknownSigns, withoutPictures } from './unknown-signs.rules.js';

/** Other signs are told by the print that they spoil, all of them mostly: few tries are needed. */
const MOST_UNKNOWN_SIGNS = 10;

/** Of the press's own process alone: the compiler is a large native library that nothing else loads. */
export function printWithTypst(template: string, content: unknown): PrintedDocument {
  const compiler = NodeCompiler.create({ workspace: projectPath('data', 'documents') });
  const mainFileContent = readProjectFile('data', 'documents', `${template}.typ`);
  let text = withoutPictures(JSON.stringify(content));
  for (let tries = MOST_UNKNOWN_SIGNS; ; tries--) {
    try {
      const compiled = compiler.compile({ mainFileContent, inputs: { content: text } });
      const document = compiled.result;
      if (!document) throw new Error(`${template}: ${reason(compiled.takeError()?.shortDiagnostics)}`);
      return { pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }), pages: document.numOfPages };
    } catch (error) {
      const unknown = unknownSigns(error).filter((sign) => text.includes(sign));
      if (unknown.length === 0 || tries === 0) throw error;
      for (const sign of unknown) text = text.replaceAll(sign, NO_SIGN);
    }
  }
}

function reason(diagnostics: readonly unknown[] = []): string {
  return diagnostics.map((each) => (typeof each === 'object' && each !== null && 'message' in each ? String(each.message) : JSON.stringify(each))).join('; ') || 'not printed';
}
