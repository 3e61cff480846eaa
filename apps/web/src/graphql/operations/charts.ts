/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  IndicatorChartsQuery,
  IndicatorChartsQueryVariables,
} from '../generated.js';

export const IndicatorCharts = /* @__PURE__ */ document<IndicatorChartsQuery, IndicatorChartsQueryVariables>('IndicatorCharts', 'efe9f16eb9');