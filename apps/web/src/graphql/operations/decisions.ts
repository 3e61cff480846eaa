/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AgendaPresentersQuery,
  AgendaPresentersQueryVariables,
  CloseDecisionMutation,
  CloseDecisionMutationVariables,
  DecisionChoicesQuery,
  DecisionChoicesQueryVariables,
  DecisionListQuery,
  DecisionListQueryVariables,
  DecisionPageQuery,
  DecisionPageQueryVariables,
  DecisionPeopleQuery,
  DecisionPeopleQueryVariables,
  DropDecisionMutation,
  DropDecisionMutationVariables,
  NoteOnDecisionMutation,
  NoteOnDecisionMutationVariables,
  ProposeDecisionClosingMutation,
  ProposeDecisionClosingMutationVariables,
  RecordDecisionMutation,
  RecordDecisionMutationVariables,
  RemoveDecisionFileMutation,
  RemoveDecisionFileMutationVariables,
  ReopenDecisionMutation,
  ReopenDecisionMutationVariables,
  ReviseDecisionMutation,
  ReviseDecisionMutationVariables,
  SetAgendaMutation,
  SetAgendaMutationVariables,
} from '../generated.js';

export const AgendaPresenters = /* @__PURE__ */ document<AgendaPresentersQuery, AgendaPresentersQueryVariables>('AgendaPresenters', '61c061d0a3');
export const CloseDecision = /* @__PURE__ */ document<CloseDecisionMutation, CloseDecisionMutationVariables>('CloseDecision', '5811e1d12f');
export const DecisionChoices = /* @__PURE__ */ document<DecisionChoicesQuery, DecisionChoicesQueryVariables>('DecisionChoices', 'a837a1de4b');
export const DecisionList = /* @__PURE__ */ document<DecisionListQuery, DecisionListQueryVariables>('DecisionList', '5147d84190');
export const DecisionPage = /* @__PURE__ */ document<DecisionPageQuery, DecisionPageQueryVariables>('DecisionPage', '7810d57b4d');
export const DecisionPeople = /* @__PURE__ */ document<DecisionPeopleQuery, DecisionPeopleQueryVariables>('DecisionPeople', '23a15ee634');
export const DropDecision = /* @__PURE__ */ document<DropDecisionMutation, DropDecisionMutationVariables>('DropDecision', '4c3f9aeb18');
export const NoteOnDecision = /* @__PURE__ */ document<NoteOnDecisionMutation, NoteOnDecisionMutationVariables>('NoteOnDecision', '7c07d16689');
export const ProposeDecisionClosing = /* @__PURE__ */ document<ProposeDecisionClosingMutation, ProposeDecisionClosingMutationVariables>('ProposeDecisionClosing', '92d5b72c5d');
export const RecordDecision = /* @__PURE__ */ document<RecordDecisionMutation, RecordDecisionMutationVariables>('RecordDecision', 'b11b000e0e');
export const RemoveDecisionFile = /* @__PURE__ */ document<RemoveDecisionFileMutation, RemoveDecisionFileMutationVariables>('RemoveDecisionFile', '6e556314da');
export const ReopenDecision = /* @__PURE__ */ document<ReopenDecisionMutation, ReopenDecisionMutationVariables>('ReopenDecision', '1000a54845');
export const ReviseDecision = /* @__PURE__ */ document<ReviseDecisionMutation, ReviseDecisionMutationVariables>('ReviseDecision', '7589198035');
export const SetAgenda = /* @__PURE__ */ document<SetAgendaMutation, SetAgendaMutationVariables>('SetAgenda', '79ac70b631');