/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AcceptReportMutation,
  AcceptReportMutationVariables,
  AcceptReportsMutation,
  AcceptReportsMutationVariables,
  CampaignIndexQuery,
  CampaignIndexQueryVariables,
  CampaignPageQuery,
  CampaignPageQueryVariables,
  CampaignPlanPageQuery,
  CampaignPlanPageQueryVariables,
  CampaignPreparationQuery,
  CampaignPreparationQueryVariables,
  CampaignPreviewPageQuery,
  CampaignPreviewPageQueryVariables,
  CampaignRemindersQuery,
  CampaignRemindersQueryVariables,
  CloseCampaignMutation,
  CloseCampaignMutationVariables,
  CorrectReportMutation,
  CorrectReportMutationVariables,
  CreateCampaignMutation,
  CreateCampaignMutationVariables,
  DeleteCampaignMutation,
  DeleteCampaignMutationVariables,
  ExcuseRequestsMutation,
  ExcuseRequestsMutationVariables,
  ExtendDueDateMutation,
  ExtendDueDateMutationVariables,
  OpenCampaignMutation,
  OpenCampaignMutationVariables,
  OrganisationRequestsQuery,
  OrganisationRequestsQueryVariables,
  ReopenCampaignMutation,
  ReopenCampaignMutationVariables,
  ReopenReportMutation,
  ReopenReportMutationVariables,
  ReportReviewQuery,
  ReportReviewQueryVariables,
  ReturnReportMutation,
  ReturnReportMutationVariables,
  UpdateCampaignMutation,
  UpdateCampaignMutationVariables,
  WithdrawExcuseMutation,
  WithdrawExcuseMutationVariables,
} from '../generated.js';

export const AcceptReport = /* @__PURE__ */ document<AcceptReportMutation, AcceptReportMutationVariables>('AcceptReport', 'd7410ed06c');
export const AcceptReports = /* @__PURE__ */ document<AcceptReportsMutation, AcceptReportsMutationVariables>('AcceptReports', '5a7dbd2d68');
export const CampaignIndex = /* @__PURE__ */ document<CampaignIndexQuery, CampaignIndexQueryVariables>('CampaignIndex', '0a4a3f9462');
export const CampaignPage = /* @__PURE__ */ document<CampaignPageQuery, CampaignPageQueryVariables>('CampaignPage', 'd3b60793c2');
export const CampaignPlanPage = /* @__PURE__ */ document<CampaignPlanPageQuery, CampaignPlanPageQueryVariables>('CampaignPlanPage', 'b4d2ed35e8');
export const CampaignPreparation = /* @__PURE__ */ document<CampaignPreparationQuery, CampaignPreparationQueryVariables>('CampaignPreparation', '3d440f158b');
export const CampaignPreviewPage = /* @__PURE__ */ document<CampaignPreviewPageQuery, CampaignPreviewPageQueryVariables>('CampaignPreviewPage', 'e36daa99c2');
export const CampaignReminders = /* @__PURE__ */ document<CampaignRemindersQuery, CampaignRemindersQueryVariables>('CampaignReminders', '1cb82f4ea6');
export const CloseCampaign = /* @__PURE__ */ document<CloseCampaignMutation, CloseCampaignMutationVariables>('CloseCampaign', '48e6cbd08f');
export const CorrectReport = /* @__PURE__ */ document<CorrectReportMutation, CorrectReportMutationVariables>('CorrectReport', '74f2d6a83a');
export const CreateCampaign = /* @__PURE__ */ document<CreateCampaignMutation, CreateCampaignMutationVariables>('CreateCampaign', 'cfae8516d8');
export const DeleteCampaign = /* @__PURE__ */ document<DeleteCampaignMutation, DeleteCampaignMutationVariables>('DeleteCampaign', '7d91ab5e62');
export const ExcuseRequests = /* @__PURE__ */ document<ExcuseRequestsMutation, ExcuseRequestsMutationVariables>('ExcuseRequests', '5d0e63d4f9');
export const ExtendDueDate = /* @__PURE__ */ document<ExtendDueDateMutation, ExtendDueDateMutationVariables>('ExtendDueDate', 'd4dbe7f4c3');
export const OpenCampaign = /* @__PURE__ */ document<OpenCampaignMutation, OpenCampaignMutationVariables>('OpenCampaign', '91009cf1ee');
export const OrganisationRequests = /* @__PURE__ */ document<OrganisationRequestsQuery, OrganisationRequestsQueryVariables>('OrganisationRequests', '0f6c7e197f');
export const ReopenCampaign = /* @__PURE__ */ document<ReopenCampaignMutation, ReopenCampaignMutationVariables>('ReopenCampaign', '65e57a7782');
export const ReopenReport = /* @__PURE__ */ document<ReopenReportMutation, ReopenReportMutationVariables>('ReopenReport', '107d54e6d2');
export const ReportReview = /* @__PURE__ */ document<ReportReviewQuery, ReportReviewQueryVariables>('ReportReview', '30b3badcf6');
export const ReturnReport = /* @__PURE__ */ document<ReturnReportMutation, ReturnReportMutationVariables>('ReturnReport', '2aeeee918a');
export const UpdateCampaign = /* @__PURE__ */ document<UpdateCampaignMutation, UpdateCampaignMutationVariables>('UpdateCampaign', '5ad70e90f2');
export const WithdrawExcuse = /* @__PURE__ */ document<WithdrawExcuseMutation, WithdrawExcuseMutationVariables>('WithdrawExcuse', '301edef96a');