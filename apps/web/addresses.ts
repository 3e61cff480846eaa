import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Patterns of the application's addresses, as src/routes.tsx writes them, the one place that lists them: `/engagements/:number`. */
export function addressesIn(routes: string): string[] {
  return [...routes.matchAll(/\b(?:page\(|path: )'(\/[^']*)'/g)].map(([, path]) => path!);
}

/** Leaves the patterns beside the built pages: the service answers 404 at addresses that match none. */
export function addressList(routes: string): Plugin {
  return {
    name: 'address-list',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'addresses.json', source: JSON.stringify(addressesIn(readFileSync(routes, 'utf8'))) });
    },
  };
}
