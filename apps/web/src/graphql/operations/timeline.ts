/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  TimelinePageQuery,
  TimelinePageQueryVariables,
} from '../generated.js';

export const TimelinePage = /* @__PURE__ */ document<TimelinePageQuery, TimelinePageQueryVariables>('TimelinePage', '4c03a12e0d');