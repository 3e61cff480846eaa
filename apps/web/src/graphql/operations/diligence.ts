/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  DiligenceListQuery,
  DiligenceListQueryVariables,
  OrganisationDiligenceQuery,
  OrganisationDiligenceQueryVariables,
} from '../generated.js';

export const DiligenceList = /* @__PURE__ */ document<DiligenceListQuery, DiligenceListQueryVariables>('DiligenceList', 'c0dc45b0e6');
export const OrganisationDiligence = /* @__PURE__ */ document<OrganisationDiligenceQuery, OrganisationDiligenceQueryVariables>('OrganisationDiligence', '63b89eb52a');