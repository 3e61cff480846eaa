/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AddMilestoneMutation,
  AddMilestoneMutationVariables,
  ChangeCommitmentStatusMutation,
  ChangeCommitmentStatusMutationVariables,
  ChangeMilestoneMutation,
  ChangeMilestoneMutationVariables,
  CommitmentHistoryQuery,
  CommitmentHistoryQueryVariables,
  CommitmentPageQuery,
  CommitmentPageQueryVariables,
  DeclineStatusProposalMutation,
  DeclineStatusProposalMutationVariables,
  PactCopilsQuery,
  PactCopilsQueryVariables,
  ReachMilestoneMutation,
  ReachMilestoneMutationVariables,
  RemoveMilestoneMutation,
  RemoveMilestoneMutationVariables,
  UndoMilestoneMutation,
  UndoMilestoneMutationVariables,
} from '../generated.js';

export const AddMilestone = /* @__PURE__ */ document<AddMilestoneMutation, AddMilestoneMutationVariables>('AddMilestone', '97ad841309');
export const ChangeCommitmentStatus = /* @__PURE__ */ document<ChangeCommitmentStatusMutation, ChangeCommitmentStatusMutationVariables>('ChangeCommitmentStatus', '2f66fb03e7');
export const ChangeMilestone = /* @__PURE__ */ document<ChangeMilestoneMutation, ChangeMilestoneMutationVariables>('ChangeMilestone', 'a137535cbc');
export const CommitmentHistory = /* @__PURE__ */ document<CommitmentHistoryQuery, CommitmentHistoryQueryVariables>('CommitmentHistory', 'bd7c47e3f4');
export const CommitmentPage = /* @__PURE__ */ document<CommitmentPageQuery, CommitmentPageQueryVariables>('CommitmentPage', 'b99b0425c0');
export const DeclineStatusProposal = /* @__PURE__ */ document<DeclineStatusProposalMutation, DeclineStatusProposalMutationVariables>('DeclineStatusProposal', 'e78924495d');
export const PactCopils = /* @__PURE__ */ document<PactCopilsQuery, PactCopilsQueryVariables>('PactCopils', '0e2c57926c');
export const ReachMilestone = /* @__PURE__ */ document<ReachMilestoneMutation, ReachMilestoneMutationVariables>('ReachMilestone', '0724904ad5');
export const RemoveMilestone = /* @__PURE__ */ document<RemoveMilestoneMutation, RemoveMilestoneMutationVariables>('RemoveMilestone', 'af4f27f0ae');
export const UndoMilestone = /* @__PURE__ */ document<UndoMilestoneMutation, UndoMilestoneMutationVariables>('UndoMilestone', '04d8892d8d');