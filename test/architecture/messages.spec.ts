import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { messageFor, registeredCodes } from '#platform';
import { root, sourcesIn } from './source-files.js';

const THROWN = /new DomainError\(\s*'([A-Z0-9_]+)'/g;
const PROBLEM = /\bcode: '([A-Z0-9_]+)'/g;

describe('messages', () => {
  const sources = sourcesIn(['apps/api', 'apps/worker', 'libs']);

  beforeAll(async () => {
    for (const { path } of sources.filter(({ text }) => /^registerMessages\(/m.test(text))) await import(join(root, path));
  });

  it('exist for every code that is thrown', () => {
    const thrown = sources.flatMap(({ path, text }) => [...text.matchAll(THROWN)].map((match) => ({ path, code: match[1]! })));
    expect(thrown.length).toBeGreaterThan(10);
    expect(thrown.filter(({ code }) => !registeredCodes().includes(code)).map(({ path, code }) => `${code} (${path})`)).toEqual([]);
  });

  it('exist for every problem of a form', () => {
    const problems = sources.filter(({ path }) => path.startsWith('libs/')).flatMap(({ path, text }) => [...text.matchAll(PROBLEM)].map((match) => ({ path, code: match[1]! })));
    expect(problems.filter(({ code }) => !registeredCodes().includes(code)).map(({ path, code }) => `${code} (${path})`)).toEqual([]);
  });

  it('are said in French and in English', () => {
    const mute = registeredCodes().filter((code) => !messageFor(code, {}, 'fr').trim() || messageFor(code, {}, 'fr') === messageFor(code, {}, 'en'));
    expect(mute).toEqual([]);
  });
});
