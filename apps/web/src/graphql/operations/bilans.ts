/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  BilanDeskQuery,
  BilanDeskQueryVariables,
  BilanEditionListQuery,
  BilanEditionListQueryVariables,
  BilanEditionPageQuery,
  BilanEditionPageQueryVariables,
  BilanIndexQuery,
  BilanIndexQueryVariables,
  BilanPageQuery,
  BilanPageQueryVariables,
  BilanPrintQuery,
  BilanPrintQueryVariables,
  MoveBilanMutation,
  MoveBilanMutationVariables,
  SetBilanCutOffMutation,
  SetBilanCutOffMutationVariables,
  StartBilanMutation,
  StartBilanMutationVariables,
  VerifyBilanQuery,
  VerifyBilanQueryVariables,
  WriteBilanSectionMutation,
  WriteBilanSectionMutationVariables,
} from '../generated.js';

export const BilanDesk = /* @__PURE__ */ document<BilanDeskQuery, BilanDeskQueryVariables>('BilanDesk', '81ad8ef3b3');
export const BilanEditionList = /* @__PURE__ */ document<BilanEditionListQuery, BilanEditionListQueryVariables>('BilanEditionList', '24a26f802c');
export const BilanEditionPage = /* @__PURE__ */ document<BilanEditionPageQuery, BilanEditionPageQueryVariables>('BilanEditionPage', '15f777be08');
export const BilanIndex = /* @__PURE__ */ document<BilanIndexQuery, BilanIndexQueryVariables>('BilanIndex', '33a2f9f1cc');
export const BilanPage = /* @__PURE__ */ document<BilanPageQuery, BilanPageQueryVariables>('BilanPage', 'bb252aa4f6');
export const BilanPrint = /* @__PURE__ */ document<BilanPrintQuery, BilanPrintQueryVariables>('BilanPrint', 'a14462d417');
export const MoveBilan = /* @__PURE__ */ document<MoveBilanMutation, MoveBilanMutationVariables>('MoveBilan', '7308b89350');
export const SetBilanCutOff = /* @__PURE__ */ document<SetBilanCutOffMutation, SetBilanCutOffMutationVariables>('SetBilanCutOff', 'eb62500d84');
export const StartBilan = /* @__PURE__ */ document<StartBilanMutation, StartBilanMutationVariables>('StartBilan', '825d9e7294');
export const VerifyBilan = /* @__PURE__ */ document<VerifyBilanQuery, VerifyBilanQueryVariables>('VerifyBilan', '1646bd4540');
export const WriteBilanSection = /* @__PURE__ */ document<WriteBilanSectionMutation, WriteBilanSectionMutationVariables>('WriteBilanSection', 'aecb7569b5');