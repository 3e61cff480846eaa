import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from './source-files.js';

/** Pages that say where a thing is proven. */
const PAGES = ['docs/asvs.md', 'docs/threat-model.md'];
const PROOF = /`(test\/[\w/-]+\.spec\.ts)` › "([^"]+)"/g;

/** A test of that title, or of one that ends so after the role that stands before it; one that is skipped runs nothing. */
function runs(text: string, title: string): boolean {
  return text.split('\n').some((line) => /^\s*(?:it|test)(?:\.each)?\(/.test(line) && (line.includes(`'${title}'`) || line.endsWith(`${title}\`, async () => {`)));
}

describe('what the documents lean on', () => {
  it.each(PAGES)('%s names files that are there', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const named = [...text.matchAll(/`((?:apps|libs|test)\/[^`]+\.(?:ts|tsx|mjs))`/g)].map(([, path]) => path!);
    const linked = [...text.matchAll(/\]\(([^)#:]+\.md)/g)].map(([, path]) => join(dirname(page), path!));
    expect([...named, ...linked].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('docs/asvs.md names tests that are there', () => {
    const proofs = [...readFileSync(join(root, 'docs/asvs.md'), 'utf8').matchAll(PROOF)].map(([, file, title]) => ({ file: file!, title: title! }));
    expect(proofs.length).toBeGreaterThan(40);
    expect(proofs.filter(({ file, title }) => !runs(readFileSync(join(root, file), 'utf8'), title))).toEqual([]);
  });
});
