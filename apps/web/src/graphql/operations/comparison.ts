/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  ComparisonPageQuery,
  ComparisonPageQueryVariables,
} from '../generated.js';

export const ComparisonPage = /* @__PURE__ */ document<ComparisonPageQuery, ComparisonPageQueryVariables>('ComparisonPage', '7dbf7945ce');