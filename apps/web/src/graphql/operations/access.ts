/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  OpenGuestLinkMutation,
  OpenGuestLinkMutationVariables,
  RenewGuestLinkMutation,
  RenewGuestLinkMutationVariables,
  RequestSignInLinkMutation,
  RequestSignInLinkMutationVariables,
  SignInMutation,
  SignInMutationVariables,
  SignInPageQuery,
  SignInPageQueryVariables,
  TryPersonaMutation,
  TryPersonaMutationVariables,
} from '../generated.js';

export const OpenGuestLink = /* @__PURE__ */ document<OpenGuestLinkMutation, OpenGuestLinkMutationVariables>('OpenGuestLink', '6f453ff9cc');
export const RenewGuestLink = /* @__PURE__ */ document<RenewGuestLinkMutation, RenewGuestLinkMutationVariables>('RenewGuestLink', '8adc7f2dbd');
export const RequestSignInLink = /* @__PURE__ */ document<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>('RequestSignInLink', 'f555f82e49');
export const SignIn = /* @__PURE__ */ document<SignInMutation, SignInMutationVariables>('SignIn', 'd9da0b6ca9');
export const SignInPage = /* @__PURE__ */ document<SignInPageQuery, SignInPageQueryVariables>('SignInPage', '4c123a097a');
export const TryPersona = /* @__PURE__ */ document<TryPersonaMutation, TryPersonaMutationVariables>('TryPersona', 'cb8429febf');