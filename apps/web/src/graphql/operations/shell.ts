/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AdvanceClockMutation,
  AdvanceClockMutationVariables,
  ShellQuery,
  ShellQueryVariables,
  SignOutMutation,
  SignOutMutationVariables,
} from '../generated.js';

export const AdvanceClock = /* @__PURE__ */ document<AdvanceClockMutation, AdvanceClockMutationVariables>('AdvanceClock', '904ffa51ca');
export const Shell = /* @__PURE__ */ document<ShellQuery, ShellQueryVariables>('Shell', '6e05e7fe19');
export const SignOut = /* @__PURE__ */ document<SignOutMutation, SignOutMutationVariables>('SignOut', '4900fad2dc');