/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AcknowledgeAlertMutation,
  AcknowledgeAlertMutationVariables,
  AlertRulesPageQuery,
  AlertRulesPageQueryVariables,
  AlertsOfCommitmentQuery,
  AlertsOfCommitmentQueryVariables,
  AlertsPageQuery,
  AlertsPageQueryVariables,
  UpdateAlertRuleMutation,
  UpdateAlertRuleMutationVariables,
  WithdrawAlertAcknowledgementMutation,
  WithdrawAlertAcknowledgementMutationVariables,
} from '../generated.js';

export const AcknowledgeAlert = /* @__PURE__ */ document<AcknowledgeAlertMutation, AcknowledgeAlertMutationVariables>('AcknowledgeAlert', '995987d644');
export const AlertRulesPage = /* @__PURE__ */ document<AlertRulesPageQuery, AlertRulesPageQueryVariables>('AlertRulesPage', 'acbe7b29d1');
export const AlertsOfCommitment = /* @__PURE__ */ document<AlertsOfCommitmentQuery, AlertsOfCommitmentQueryVariables>('AlertsOfCommitment', '331e3d8c03');
export const AlertsPage = /* @__PURE__ */ document<AlertsPageQuery, AlertsPageQueryVariables>('AlertsPage', 'cfd58afe34');
export const UpdateAlertRule = /* @__PURE__ */ document<UpdateAlertRuleMutation, UpdateAlertRuleMutationVariables>('UpdateAlertRule', '0dbcb82f9f');
export const WithdrawAlertAcknowledgement = /* @__PURE__ */ document<WithdrawAlertAcknowledgementMutation, WithdrawAlertAcknowledgementMutationVariables>('WithdrawAlertAcknowledgement', '1475b686dd');