/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  RequestTogetherQuery,
  RequestTogetherQueryVariables,
  SettleFigureMutation,
  SettleFigureMutationVariables,
} from '../generated.js';

export const RequestTogether = /* @__PURE__ */ document<RequestTogetherQuery, RequestTogetherQueryVariables>('RequestTogether', '28573c1be6');
export const SettleFigure = /* @__PURE__ */ document<SettleFigureMutation, SettleFigureMutationVariables>('SettleFigure', 'd9a60d79cb');