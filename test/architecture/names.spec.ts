import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root, sourcesIn } from './source-files.js';

const sources = sourcesIn(['apps', 'libs', 'migrations', 'test'], { specs: true });
const words = (path: string): string[] => path.split(/[/.-]/);

describe('files', () => {
  it('stay under 300 lines', () => {
    // A file of labels says everything twice, in French and in English.
    const most = (path: string): number => (path.startsWith('apps/web/src/labels/') ? 400 : 300);
    const long = sourcesIn(['apps', 'libs'], { extensions: /\.(tsx?|mjs|css)$/ }).filter(({ path, text }) => text.split('\n').length > most(path) + 1);
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1}`)).toEqual([]);
  });

  it('are named after a concept, in kebab-case', () => {
    const forbidden = ['utils', 'util', 'common', 'helpers', 'helper', 'manager', 'misc', 'v2', 'new'];
    expect(sources.filter(({ path }) => words(path).some((word) => forbidden.includes(word))).map(({ path }) => path)).toEqual([]);
    expect(sources.map(({ path }) => basename(path)).filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.tsx?$/.test(name))).toEqual([]);
  });

  it('declare nothing called after its place instead of its meaning', () => {
    const declared = /\b(?:class|interface|type|function|const)\s+\w*(?:Utils?|Helpers?|Manager|New|V2)\b/;
    expect(sources.filter(({ path, text }) => !path.endsWith('names.spec.ts') && declared.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('migrations', () => {
  const files = readdirSync(join(root, 'migrations')).filter((name) => /^\d/.test(name)).sort();

  it('are named by time, verb and thing', () => {
    expect(files.filter((name) => !/^\d{13}-[a-z]+(-[a-z0-9]+)+\.ts$/.test(name))).toEqual([]);
  });

  it('run in the order of their names, each with the class its file announces', async () => {
    const { migrations } = await import('#migrations');
    const announced = files.map((name) => {
      const [time, ...rest] = name.replace('.ts', '').split('-');
      return `${rest.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('')}${time}`;
    });
    expect(migrations.map((migration) => migration.name)).toEqual(announced);
    expect(migrations.map((migration) => new migration().name)).toEqual(announced);
  });

  it('end where HEAD says, so that two made in parallel collide', () => {
    const head = sourcesIn(['migrations'], { extensions: /^HEAD$/ })[0];
    expect(head?.text.trim()).toBe(files.at(-1)!.replace('.ts', ''));
  });
});
