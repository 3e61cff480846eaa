/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AlignBilanMutation,
  AlignBilanMutationVariables,
  AnnounceBilanPresenceMutation,
  AnnounceBilanPresenceMutationVariables,
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
  BilanTemplatePageQuery,
  BilanTemplatePageQueryVariables,
  MoveBilanMutation,
  MoveBilanMutationVariables,
  RestoreBilanTemplateMutation,
  RestoreBilanTemplateMutationVariables,
  SetBilanCutOffMutation,
  SetBilanCutOffMutationVariables,
  StartBilanMutation,
  StartBilanMutationVariables,
  UpdateBilanTemplateMutation,
  UpdateBilanTemplateMutationVariables,
  VerifyBilanQuery,
  VerifyBilanQueryVariables,
  WriteBilanSectionMutation,
  WriteBilanSectionMutationVariables,
} from '../generated.js';

export const AlignBilan = /* @__PURE__ */ document<AlignBilanMutation, AlignBilanMutationVariables>('AlignBilan', '67c1c32d63');
export const AnnounceBilanPresence = /* @__PURE__ */ document<AnnounceBilanPresenceMutation, AnnounceBilanPresenceMutationVariables>('AnnounceBilanPresence', 'bf2ce6d99d');
export const BilanDesk = /* @__PURE__ */ document<BilanDeskQuery, BilanDeskQueryVariables>('BilanDesk', 'b4fdcc2a1d');
export const BilanEditionList = /* @__PURE__ */ document<BilanEditionListQuery, BilanEditionListQueryVariables>('BilanEditionList', '24a26f802c');
export const BilanEditionPage = /* @__PURE__ */ document<BilanEditionPageQuery, BilanEditionPageQueryVariables>('BilanEditionPage', '15f777be08');
export const BilanIndex = /* @__PURE__ */ document<BilanIndexQuery, BilanIndexQueryVariables>('BilanIndex', '33a2f9f1cc');
export const BilanPage = /* @__PURE__ */ document<BilanPageQuery, BilanPageQueryVariables>('BilanPage', 'bb252aa4f6');
export const BilanPrint = /* @__PURE__ */ document<BilanPrintQuery, BilanPrintQueryVariables>('BilanPrint', 'a14462d417');
export const BilanTemplatePage = /* @__PURE__ */ document<BilanTemplatePageQuery, BilanTemplatePageQueryVariables>('BilanTemplatePage', '4b0fa9737f');
export const MoveBilan = /* @__PURE__ */ document<MoveBilanMutation, MoveBilanMutationVariables>('MoveBilan', '7308b89350');
export const RestoreBilanTemplate = /* @__PURE__ */ document<RestoreBilanTemplateMutation, RestoreBilanTemplateMutationVariables>('RestoreBilanTemplate', 'f4619146bb');
export const SetBilanCutOff = /* @__PURE__ */ document<SetBilanCutOffMutation, SetBilanCutOffMutationVariables>('SetBilanCutOff', 'eb62500d84');
export const StartBilan = /* @__PURE__ */ document<StartBilanMutation, StartBilanMutationVariables>('StartBilan', '825d9e7294');
export const UpdateBilanTemplate = /* @__PURE__ */ document<UpdateBilanTemplateMutation, UpdateBilanTemplateMutationVariables>('UpdateBilanTemplate', '6a1ed85e3c');
export const VerifyBilan = /* @__PURE__ */ document<VerifyBilanQuery, VerifyBilanQueryVariables>('VerifyBilan', '1646bd4540');
export const WriteBilanSection = /* @__PURE__ */ document<WriteBilanSectionMutation, WriteBilanSectionMutationVariables>('WriteBilanSection', '8e6e810888');