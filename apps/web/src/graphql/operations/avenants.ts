/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AdoptAvenantMutation,
  AdoptAvenantMutationVariables,
  AvenantDraftQuery,
  AvenantDraftQueryVariables,
  AvenantListQuery,
  AvenantListQueryVariables,
  AvenantPageQuery,
  AvenantPageQueryVariables,
  DiscardAvenantMutation,
  DiscardAvenantMutationVariables,
  PrepareAvenantMutation,
  PrepareAvenantMutationVariables,
  RemoveAvenantChangeMutation,
  RemoveAvenantChangeMutationVariables,
  RenameAvenantMutation,
  RenameAvenantMutationVariables,
  SetAvenantChangeMutation,
  SetAvenantChangeMutationVariables,
  WordedCommitmentQuery,
  WordedCommitmentQueryVariables,
  WordingPreviewQuery,
  WordingPreviewQueryVariables,
} from '../generated.js';

export const AdoptAvenant = /* @__PURE__ */ document<AdoptAvenantMutation, AdoptAvenantMutationVariables>('AdoptAvenant', '2dc9489a89');
export const AvenantDraft = /* @__PURE__ */ document<AvenantDraftQuery, AvenantDraftQueryVariables>('AvenantDraft', '3262b0f244');
export const AvenantList = /* @__PURE__ */ document<AvenantListQuery, AvenantListQueryVariables>('AvenantList', 'd844f57f59');
export const AvenantPage = /* @__PURE__ */ document<AvenantPageQuery, AvenantPageQueryVariables>('AvenantPage', 'c8bc9aaeec');
export const DiscardAvenant = /* @__PURE__ */ document<DiscardAvenantMutation, DiscardAvenantMutationVariables>('DiscardAvenant', 'b52b024e58');
export const PrepareAvenant = /* @__PURE__ */ document<PrepareAvenantMutation, PrepareAvenantMutationVariables>('PrepareAvenant', '16996c6b48');
export const RemoveAvenantChange = /* @__PURE__ */ document<RemoveAvenantChangeMutation, RemoveAvenantChangeMutationVariables>('RemoveAvenantChange', 'd472fb22f5');
export const RenameAvenant = /* @__PURE__ */ document<RenameAvenantMutation, RenameAvenantMutationVariables>('RenameAvenant', '5dd96babd5');
export const SetAvenantChange = /* @__PURE__ */ document<SetAvenantChangeMutation, SetAvenantChangeMutationVariables>('SetAvenantChange', 'a032a80eb4');
export const WordedCommitment = /* @__PURE__ */ document<WordedCommitmentQuery, WordedCommitmentQueryVariables>('WordedCommitment', '2c38129643');
export const WordingPreview = /* @__PURE__ */ document<WordingPreviewQuery, WordingPreviewQueryVariables>('WordingPreview', '8bf20e97ce');