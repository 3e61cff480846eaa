import type { ComponentType } from 'react';
import type { Api } from './graphql/api.js';

// Apart from the routes, which name every page: a page that took its type from them would close a circle of imports.

/** What an address says to the page it leads to: its places filled, and what follows the « ? ». */
export interface PageArgs {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly search: URLSearchParams;
}

/** What a page file exports: its component, and `load`, which fills the cache before the page is shown. */
export interface PageModule {
  readonly Component: ComponentType;
  readonly load?: (api: Api, args: PageArgs) => Promise<unknown>;
}
