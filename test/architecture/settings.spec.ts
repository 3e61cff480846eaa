import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root, sourcesIn } from './source-files.js';

describe('settings', () => {
  it('are all told to the operator', () => {
    const declared = sourcesIn(['libs/platform/src/config']).flatMap(({ text }) => [...text.matchAll(/^ {2}@.* ([A-Z][A-Z_]+)(?:\?|:| =)/gm)].map((match) => match[1]!));
    const table = readFileSync(join(root, 'docs/operating.md'), 'utf8');
    expect(declared.length).toBeGreaterThan(10);
    // Set by npm start itself, and by test runners.
    const inner = ['MAILBOX_URL', 'NODE_ENV'];
    expect(declared.filter((name) => !inner.includes(name) && !table.includes(`\`${name}\``))).toEqual([]);
  });

  it('are read from the environment in few places', () => {
    const readers = sourcesIn(['apps/api', 'apps/worker', 'libs']).filter(({ text }) => /process\.env\b/.test(text)).map(({ path }) => path);
    expect(readers.filter((path) => !/\/main\.ts$|write-schema\.ts$/.test(path))).toEqual([]);
  });
});
