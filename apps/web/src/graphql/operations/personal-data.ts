/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  ErasePersonMutation,
  ErasePersonMutationVariables,
  PersonalDataPageQuery,
  PersonalDataPageQueryVariables,
} from '../generated.js';

export const ErasePerson = /* @__PURE__ */ document<ErasePersonMutation, ErasePersonMutationVariables>('ErasePerson', 'd9fd8b5cca');
export const PersonalDataPage = /* @__PURE__ */ document<PersonalDataPageQuery, PersonalDataPageQueryVariables>('PersonalDataPage', 'f2fdb8c0a4');