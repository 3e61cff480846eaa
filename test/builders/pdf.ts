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
  /** Headings, in the order in which a screen reader meets them: "H1", "H2"… */
  readonly headings: readonly string[];
  /** Words that stand for what is pictured. */
  readonly alternatives: readonly string[];
  /** From the metadata: the part of ISO 14289 that the file says it holds to. */
  readonly accessible: boolean;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const { info, metadata } = await file.getMetadata();
  const { Title, Language } = info as { Title?: string; Language?: string };
  const marks = await file.getMarkInfo();
  const tags: Record<string, number> = {};
  const [texts, headings, alternatives]: [string[], string[], string[]] = [[], [], []];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    each((await page.getStructTree()) as Node | null, ({ role, alt }) => {
      if (role) tags[role] = (tags[role] ?? 0) + 1;
      if (role && /^H\d$/.test(role)) headings.push(role);
      if (alt) alternatives.push(alt);
    });
    texts.push(await textOf(page));
  }
  const read = { title: Title ?? null, language: Language ?? null, tagged: marks?.['Marked'] === true, pages: file.numPages, text: texts.join('\n'), tags, headings, alternatives };
  const accessible = /pdfuaid:part[^0-9]*1/.test(String((metadata as { getRaw(): string } | null)?.getRaw() ?? ''));
  await file.destroy();
  return { ...read, accessible };
}

function each(node: Node | null, look: (node: Node) => void): void {
  if (!node) return;
  look(node);
  for (const child of node.children ?? []) each(child, look);
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('').replaceAll('\u00AD', '');
}
