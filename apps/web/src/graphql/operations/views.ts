/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  DeleteViewMutation,
  DeleteViewMutationVariables,
  SavedViewsPageQuery,
  SavedViewsPageQueryVariables,
  SaveViewMutation,
  SaveViewMutationVariables,
  UpdateViewMutation,
  UpdateViewMutationVariables,
} from '../generated.js';

export const DeleteView = /* @__PURE__ */ document<DeleteViewMutation, DeleteViewMutationVariables>('DeleteView', '6d44e8921b');
export const SavedViewsPage = /* @__PURE__ */ document<SavedViewsPageQuery, SavedViewsPageQueryVariables>('SavedViewsPage', 'ff895a9071');
export const SaveView = /* @__PURE__ */ document<SaveViewMutation, SaveViewMutationVariables>('SaveView', 'b8238b02bb');
export const UpdateView = /* @__PURE__ */ document<UpdateViewMutation, UpdateViewMutationVariables>('UpdateView', 'c18929a902');