/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  DecidedRemindersQuery,
  DecidedRemindersQueryVariables,
  ReminderForecastPageQuery,
  ReminderForecastPageQueryVariables,
  ReminderRulesPageQuery,
  ReminderRulesPageQueryVariables,
  RemindNowMutation,
  RemindNowMutationVariables,
  RemindNowPageQuery,
  RemindNowPageQueryVariables,
  ResumeMailMutation,
  ResumeMailMutationVariables,
  StopMailMutation,
  StopMailMutationVariables,
  UpdateCampaignReminderDaysMutation,
  UpdateCampaignReminderDaysMutationVariables,
  UpdateReminderPolicyMutation,
  UpdateReminderPolicyMutationVariables,
} from '../generated.js';

export const DecidedReminders = /* @__PURE__ */ document<DecidedRemindersQuery, DecidedRemindersQueryVariables>('DecidedReminders', '139fa01dad');
export const ReminderForecastPage = /* @__PURE__ */ document<ReminderForecastPageQuery, ReminderForecastPageQueryVariables>('ReminderForecastPage', 'c631edf98f');
export const ReminderRulesPage = /* @__PURE__ */ document<ReminderRulesPageQuery, ReminderRulesPageQueryVariables>('ReminderRulesPage', '4ac52a05e7');
export const RemindNow = /* @__PURE__ */ document<RemindNowMutation, RemindNowMutationVariables>('RemindNow', '2a6faf6338');
export const RemindNowPage = /* @__PURE__ */ document<RemindNowPageQuery, RemindNowPageQueryVariables>('RemindNowPage', '328d35f980');
export const ResumeMail = /* @__PURE__ */ document<ResumeMailMutation, ResumeMailMutationVariables>('ResumeMail', 'ccec1c4684');
export const StopMail = /* @__PURE__ */ document<StopMailMutation, StopMailMutationVariables>('StopMail', '0b546e4685');
export const UpdateCampaignReminderDays = /* @__PURE__ */ document<UpdateCampaignReminderDaysMutation, UpdateCampaignReminderDaysMutationVariables>('UpdateCampaignReminderDays', '59d3cddd24');
export const UpdateReminderPolicy = /* @__PURE__ */ document<UpdateReminderPolicyMutation, UpdateReminderPolicyMutationVariables>('UpdateReminderPolicy', '9b6b1bfc48');