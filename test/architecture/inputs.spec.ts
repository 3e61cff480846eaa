import { expect, it } from '@jest/globals';
import { findings, sourcesIn } from './source-files.js';

it('an input that may be absent is an optional parameter: of `X | null` the compiler keeps no class, and nothing would be checked', () => {
  const resolvers = sourcesIn(['libs']).filter(({ path }) => path.endsWith('.resolver.ts'));
  expect(resolvers.length).toBeGreaterThan(10);
  expect(findings(resolvers, /@Args\(.*\) \w+\??: [A-Z]\w*(Filter|Input) \|/)).toEqual([]);
});
