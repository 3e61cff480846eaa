/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AttestAllUnchangedMutation,
  AttestAllUnchangedMutationVariables,
  AttestUnchangedMutation,
  AttestUnchangedMutationVariables,
  GiveBackReportMutation,
  GiveBackReportMutationVariables,
  MarkReportReadyMutation,
  MarkReportReadyMutationVariables,
  OpenRequestQuery,
  OpenRequestQueryVariables,
  RemoveEvidenceMutation,
  RemoveEvidenceMutationVariables,
  ReportingCampaignsQuery,
  ReportingCampaignsQueryVariables,
  ReportingDeskQuery,
  ReportingDeskQueryVariables,
  SaveReportMutation,
  SaveReportMutationVariables,
  SubmitReadyReportsMutation,
  SubmitReadyReportsMutationVariables,
  SubmitReportMutation,
  SubmitReportMutationVariables,
  TakeBackReportMutation,
  TakeBackReportMutationVariables,
} from '../generated.js';

export const AttestAllUnchanged = /* @__PURE__ */ document<AttestAllUnchangedMutation, AttestAllUnchangedMutationVariables>('AttestAllUnchanged', '609af0fa22');
export const AttestUnchanged = /* @__PURE__ */ document<AttestUnchangedMutation, AttestUnchangedMutationVariables>('AttestUnchanged', '8ce65dce11');
export const GiveBackReport = /* @__PURE__ */ document<GiveBackReportMutation, GiveBackReportMutationVariables>('GiveBackReport', '808dfe83ff');
export const MarkReportReady = /* @__PURE__ */ document<MarkReportReadyMutation, MarkReportReadyMutationVariables>('MarkReportReady', '085c8732f9');
export const OpenRequest = /* @__PURE__ */ document<OpenRequestQuery, OpenRequestQueryVariables>('OpenRequest', 'e8f54e3c13');
export const RemoveEvidence = /* @__PURE__ */ document<RemoveEvidenceMutation, RemoveEvidenceMutationVariables>('RemoveEvidence', '9285c5398b');
export const ReportingCampaigns = /* @__PURE__ */ document<ReportingCampaignsQuery, ReportingCampaignsQueryVariables>('ReportingCampaigns', '28a5ca7af6');
export const ReportingDesk = /* @__PURE__ */ document<ReportingDeskQuery, ReportingDeskQueryVariables>('ReportingDesk', 'f18ad60342');
export const SaveReport = /* @__PURE__ */ document<SaveReportMutation, SaveReportMutationVariables>('SaveReport', '8ed7654a9a');
export const SubmitReadyReports = /* @__PURE__ */ document<SubmitReadyReportsMutation, SubmitReadyReportsMutationVariables>('SubmitReadyReports', '49a4b1585f');
export const SubmitReport = /* @__PURE__ */ document<SubmitReportMutation, SubmitReportMutationVariables>('SubmitReport', '111bc8860b');
export const TakeBackReport = /* @__PURE__ */ document<TakeBackReportMutation, TakeBackReportMutationVariables>('TakeBackReport', '5bf167d508');