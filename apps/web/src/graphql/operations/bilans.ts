/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  BilanIndexQuery,
  BilanIndexQueryVariables,
  BilanPageQuery,
  BilanPageQueryVariables,
} from '../generated.js';

export const BilanIndex = /* @__PURE__ */ document<BilanIndexQuery, BilanIndexQueryVariables>('BilanIndex', 'b290e318f6');
export const BilanPage = /* @__PURE__ */ document<BilanPageQuery, BilanPageQueryVariables>('BilanPage', '964c5c7bb2');