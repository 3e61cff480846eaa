import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of PDF that is not the one that printed it finds in a file. */
export interface ReadPdf {
  readonly title: string | null;
  readonly language: string | null;
  readonly tagged: boolean;
  readonly pages: number;
  readonly text: string;
  /** Tags of the structure tree, each with how often it comes. */
  readonly tags: Readonly<Record<string, number>>;
  /** From the metadata: the part of ISO 14289 that the file says it holds to. */
  readonly accessible: boolean;
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info, metadata } = await file.getMetadata();
  const { Title, Language } = info as { Title?: string; Language?: string };
  const marks = await file.getMarkInfo();
  const tags: Record<string, number> = {};
  const texts: string[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    count((await page.getStructTree()) as Node | null, tags);
    texts.push(await textOf(page));
  }
  const read = { title: Title ?? null, language: Language ?? null, tagged: marks?.['Marked'] === true, pages: file.numPages, text: texts.join('\n'), tags };
  const accessible = /pdfuaid:part[^0-9]*1/.test(String((metadata as { getRaw(): string } | null)?.getRaw() ?? ''));
  await file.destroy();
  return { ...read, accessible };
}

function count(node: Node | null, tags: Record<string, number>): void {
  if (!node) return;
  if (node.role) tags[node.role] = (tags[node.role] ?? 0) + 1;
  for (const child of node.children ?? []) count(child, tags);
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('').replaceAll('\u00AD', '');
}
