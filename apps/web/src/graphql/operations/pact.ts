/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  PactTreeQuery,
  PactTreeQueryVariables,
} from '../generated.js';

export const PactTree = /* @__PURE__ */ document<PactTreeQuery, PactTreeQueryVariables>('PactTree', '484b851194');