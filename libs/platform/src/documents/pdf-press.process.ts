import type { PrintAnswer, PrintOrder } from './pdf-press.js';
import { printWithTypst } from './typst-print.js';

// Prints one document, and is no more.
process.once('message', ({ template, content }: PrintOrder) => process.send!(answerOf(template, content), () => process.disconnect()));

function answerOf(template: string, content: unknown): PrintAnswer {
  try {
    return printWithTypst(template, content);
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}
