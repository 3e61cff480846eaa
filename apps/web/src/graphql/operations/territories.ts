/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AddTerritoryGroupMutation,
  AddTerritoryGroupMutationVariables,
  ChangeTerritoryGroupMutation,
  ChangeTerritoryGroupMutationVariables,
  RemoveTerritoryGroupMutation,
  RemoveTerritoryGroupMutationVariables,
  TerritoriesQuery,
  TerritoriesQueryVariables,
} from '../generated.js';

export const AddTerritoryGroup = /* @__PURE__ */ document<AddTerritoryGroupMutation, AddTerritoryGroupMutationVariables>('AddTerritoryGroup', '9efdda92a6');
export const ChangeTerritoryGroup = /* @__PURE__ */ document<ChangeTerritoryGroupMutation, ChangeTerritoryGroupMutationVariables>('ChangeTerritoryGroup', '7a0b6b5fbe');
export const RemoveTerritoryGroup = /* @__PURE__ */ document<RemoveTerritoryGroupMutation, RemoveTerritoryGroupMutationVariables>('RemoveTerritoryGroup', 'e8db059bbb');
export const Territories = /* @__PURE__ */ document<TerritoriesQuery, TerritoriesQueryVariables>('Territories', '8aaf720213');