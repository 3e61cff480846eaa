/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  HeatMapPageQuery,
  HeatMapPageQueryVariables,
} from '../generated.js';

export const HeatMapPage = /* @__PURE__ */ document<HeatMapPageQuery, HeatMapPageQueryVariables>('HeatMapPage', '15a92f4238');