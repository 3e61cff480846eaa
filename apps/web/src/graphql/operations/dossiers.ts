/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  DiscardDossierMutation,
  DiscardDossierMutationVariables,
  DossierListQuery,
  DossierListQueryVariables,
  DossierPageQuery,
  DossierPageQueryVariables,
  MakeDossierMutation,
  MakeDossierMutationVariables,
  PlanDossierSharingMutation,
  PlanDossierSharingMutationVariables,
  ShareDossierMutation,
  ShareDossierMutationVariables,
} from '../generated.js';

export const DiscardDossier = /* @__PURE__ */ document<DiscardDossierMutation, DiscardDossierMutationVariables>('DiscardDossier', '2a3a06c51d');
export const DossierList = /* @__PURE__ */ document<DossierListQuery, DossierListQueryVariables>('DossierList', '8f67800e31');
export const DossierPage = /* @__PURE__ */ document<DossierPageQuery, DossierPageQueryVariables>('DossierPage', '05445c5064');
export const MakeDossier = /* @__PURE__ */ document<MakeDossierMutation, MakeDossierMutationVariables>('MakeDossier', 'f65cf602e7');
export const PlanDossierSharing = /* @__PURE__ */ document<PlanDossierSharingMutation, PlanDossierSharingMutationVariables>('PlanDossierSharing', '109a32ab8c');
export const ShareDossier = /* @__PURE__ */ document<ShareDossierMutation, ShareDossierMutationVariables>('ShareDossier', '38a0d1d96f');