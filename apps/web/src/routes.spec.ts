import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import type { RouteObject } from 'react-router';
import { addressesIn } from '../addresses.js';
import type { Api } from './graphql/api.js';
import { createRoutes } from './routes.js';

const pathsOf = (routes: readonly RouteObject[]): string[] => routes.flatMap(({ path, children = [] }) => [...(path ? [path] : []), ...pathsOf(children)]);

it('are the addresses that the service knows, each once; any other is the page that says it is not there', () => {
  const routed = pathsOf(createRoutes({} as Api));
  expect(routed.length).toBeGreaterThan(30);
  const known = addressesIn(readFileSync(new URL('routes.tsx', import.meta.url), 'utf8'));
  expect([...known, '*'].sort()).toEqual(routed.sort());
});
