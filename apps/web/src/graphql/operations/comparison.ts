/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  ComparisonPageQuery,
  ComparisonPageQueryVariables,
  DaysPageQuery,
  DaysPageQueryVariables,
} from '../generated.js';

export const ComparisonPage = /* @__PURE__ */ document<ComparisonPageQuery, ComparisonPageQueryVariables>('ComparisonPage', '7dbf7945ce');
export const DaysPage = /* @__PURE__ */ document<DaysPageQuery, DaysPageQueryVariables>('DaysPage', '0fe63c4fac');