/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  DiscardMinutesMutation,
  DiscardMinutesMutationVariables,
  MinutesDraftQuery,
  MinutesDraftQueryVariables,
  MinutesEditionQuery,
  MinutesEditionQueryVariables,
  MinutesPageQuery,
  MinutesPageQueryVariables,
  PrepareMinutesMutation,
  PrepareMinutesMutationVariables,
  ShareMinutesMutation,
  ShareMinutesMutationVariables,
  WriteMinutesMutation,
  WriteMinutesMutationVariables,
} from '../generated.js';

export const DiscardMinutes = /* @__PURE__ */ document<DiscardMinutesMutation, DiscardMinutesMutationVariables>('DiscardMinutes', '4bf0f59c8b');
export const MinutesDraft = /* @__PURE__ */ document<MinutesDraftQuery, MinutesDraftQueryVariables>('MinutesDraft', '3a9bac712d');
export const MinutesEdition = /* @__PURE__ */ document<MinutesEditionQuery, MinutesEditionQueryVariables>('MinutesEdition', '64fb6ab955');
export const MinutesPage = /* @__PURE__ */ document<MinutesPageQuery, MinutesPageQueryVariables>('MinutesPage', '1f878d11e8');
export const PrepareMinutes = /* @__PURE__ */ document<PrepareMinutesMutation, PrepareMinutesMutationVariables>('PrepareMinutes', 'cb45994f0f');
export const ShareMinutes = /* @__PURE__ */ document<ShareMinutesMutation, ShareMinutesMutationVariables>('ShareMinutes', '4b5efa3f83');
export const WriteMinutes = /* @__PURE__ */ document<WriteMinutesMutation, WriteMinutesMutationVariables>('WriteMinutes', '78df08c551');