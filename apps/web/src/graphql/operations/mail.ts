/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  BounceHookPartQuery,
  BounceHookPartQueryVariables,
  MailLogPageQuery,
  MailLogPageQueryVariables,
  MailPageQuery,
  MailPageQueryVariables,
  MailTextPageQuery,
  MailTextPageQueryVariables,
  MailTextPreviewQuery,
  MailTextPreviewQueryVariables,
  MailTextsPageQuery,
  MailTextsPageQueryVariables,
  MakeBounceKeyMutation,
  MakeBounceKeyMutationVariables,
  RefusedAddressesPageQuery,
  RefusedAddressesPageQueryVariables,
  ResendMailMutation,
  ResendMailMutationVariables,
  RestoreMailTextMutation,
  RestoreMailTextMutationVariables,
  RetryAddressMutation,
  RetryAddressMutationVariables,
  WithdrawBounceKeyMutation,
  WithdrawBounceKeyMutationVariables,
  WordMailMutation,
  WordMailMutationVariables,
} from '../generated.js';

export const BounceHookPart = /* @__PURE__ */ document<BounceHookPartQuery, BounceHookPartQueryVariables>('BounceHookPart', '90088f6ab4');
export const MailLogPage = /* @__PURE__ */ document<MailLogPageQuery, MailLogPageQueryVariables>('MailLogPage', '3a5973cce8');
export const MailPage = /* @__PURE__ */ document<MailPageQuery, MailPageQueryVariables>('MailPage', '362384f0e1');
export const MailTextPage = /* @__PURE__ */ document<MailTextPageQuery, MailTextPageQueryVariables>('MailTextPage', '2c59a6472f');
export const MailTextPreview = /* @__PURE__ */ document<MailTextPreviewQuery, MailTextPreviewQueryVariables>('MailTextPreview', '94961bc244');
export const MailTextsPage = /* @__PURE__ */ document<MailTextsPageQuery, MailTextsPageQueryVariables>('MailTextsPage', '1ab755c1c9');
export const MakeBounceKey = /* @__PURE__ */ document<MakeBounceKeyMutation, MakeBounceKeyMutationVariables>('MakeBounceKey', '7a8c943cd1');
export const RefusedAddressesPage = /* @__PURE__ */ document<RefusedAddressesPageQuery, RefusedAddressesPageQueryVariables>('RefusedAddressesPage', '8a65279223');
export const ResendMail = /* @__PURE__ */ document<ResendMailMutation, ResendMailMutationVariables>('ResendMail', 'a5d717539f');
export const RestoreMailText = /* @__PURE__ */ document<RestoreMailTextMutation, RestoreMailTextMutationVariables>('RestoreMailText', 'e5fa25d176');
export const RetryAddress = /* @__PURE__ */ document<RetryAddressMutation, RetryAddressMutationVariables>('RetryAddress', 'cccf2b53dc');
export const WithdrawBounceKey = /* @__PURE__ */ document<WithdrawBounceKeyMutation, WithdrawBounceKeyMutationVariables>('WithdrawBounceKey', '8bb38052f1');
export const WordMail = /* @__PURE__ */ document<WordMailMutation, WordMailMutationVariables>('WordMail', 'fd66bd44ce');