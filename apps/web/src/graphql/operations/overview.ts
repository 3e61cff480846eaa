/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  OverviewPageQuery,
  OverviewPageQueryVariables,
} from '../generated.js';

export const OverviewPage = /* @__PURE__ */ document<OverviewPageQuery, OverviewPageQueryVariables>('OverviewPage', 'ed123d7f96');