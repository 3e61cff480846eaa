/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  OrganisationContactsQuery,
  OrganisationContactsQueryVariables,
  OrganisationPageQuery,
  OrganisationPageQueryVariables,
  OrganisationsQuery,
  OrganisationsQueryVariables,
  SetContactPointsMutation,
  SetContactPointsMutationVariables,
} from '../generated.js';

export const OrganisationContacts = /* @__PURE__ */ document<OrganisationContactsQuery, OrganisationContactsQueryVariables>('OrganisationContacts', 'e4c7cfaac5');
export const OrganisationPage = /* @__PURE__ */ document<OrganisationPageQuery, OrganisationPageQueryVariables>('OrganisationPage', '7047a780bc');
export const Organisations = /* @__PURE__ */ document<OrganisationsQuery, OrganisationsQueryVariables>('Organisations', '795f6b7f5e');
export const SetContactPoints = /* @__PURE__ */ document<SetContactPointsMutation, SetContactPointsMutationVariables>('SetContactPoints', '5f8f3d3cfe');