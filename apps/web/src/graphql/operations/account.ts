/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AccountPageQuery,
  AccountPageQueryVariables,
  CalendarFeedQuery,
  CalendarFeedQueryVariables,
  ChooseMailsMutation,
  ChooseMailsMutationVariables,
  CloseCalendarFeedMutation,
  CloseCalendarFeedMutationVariables,
  CreateTokenMutation,
  CreateTokenMutationVariables,
  OpenCalendarFeedMutation,
  OpenCalendarFeedMutationVariables,
  RevokeOtherSessionsMutation,
  RevokeOtherSessionsMutationVariables,
  RevokeSessionMutation,
  RevokeSessionMutationVariables,
  RevokeTokenMutation,
  RevokeTokenMutationVariables,
  SetMailChoiceMutation,
  SetMailChoiceMutationVariables,
} from '../generated.js';

export const AccountPage = /* @__PURE__ */ document<AccountPageQuery, AccountPageQueryVariables>('AccountPage', 'f031e55cc0');
export const CalendarFeed = /* @__PURE__ */ document<CalendarFeedQuery, CalendarFeedQueryVariables>('CalendarFeed', '9b4b29ebb1');
export const ChooseMails = /* @__PURE__ */ document<ChooseMailsMutation, ChooseMailsMutationVariables>('ChooseMails', '385d1252fd');
export const CloseCalendarFeed = /* @__PURE__ */ document<CloseCalendarFeedMutation, CloseCalendarFeedMutationVariables>('CloseCalendarFeed', 'b8d78d189c');
export const CreateToken = /* @__PURE__ */ document<CreateTokenMutation, CreateTokenMutationVariables>('CreateToken', 'fdaeb7a687');
export const OpenCalendarFeed = /* @__PURE__ */ document<OpenCalendarFeedMutation, OpenCalendarFeedMutationVariables>('OpenCalendarFeed', 'e4c7df70fa');
export const RevokeOtherSessions = /* @__PURE__ */ document<RevokeOtherSessionsMutation, RevokeOtherSessionsMutationVariables>('RevokeOtherSessions', 'c287580b64');
export const RevokeSession = /* @__PURE__ */ document<RevokeSessionMutation, RevokeSessionMutationVariables>('RevokeSession', '5842016a06');
export const RevokeToken = /* @__PURE__ */ document<RevokeTokenMutation, RevokeTokenMutationVariables>('RevokeToken', 'f3ee288f7a');
export const SetMailChoice = /* @__PURE__ */ document<SetMailChoiceMutation, SetMailChoiceMutationVariables>('SetMailChoice', '864cf17d0c');