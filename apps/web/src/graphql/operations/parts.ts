/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  ArrondissementsPageQuery,
  ArrondissementsPageQueryVariables,
  PartPageQuery,
  PartPageQueryVariables,
} from '../generated.js';

export const ArrondissementsPage = /* @__PURE__ */ document<ArrondissementsPageQuery, ArrondissementsPageQueryVariables>('ArrondissementsPage', 'c716bb9cb6');
export const PartPage = /* @__PURE__ */ document<PartPageQuery, PartPageQueryVariables>('PartPage', 'efb6fb22ad');