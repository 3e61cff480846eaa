/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  FollowLiveMeetingSubscription,
  FollowLiveMeetingSubscriptionVariables,
  LiveMeetingQuery,
  LiveMeetingQueryVariables,
  NoteAgendaItemMutation,
  NoteAgendaItemMutationVariables,
  ShowAgendaItemMutation,
  ShowAgendaItemMutationVariables,
} from '../generated.js';

export const FollowLiveMeeting = /* @__PURE__ */ document<FollowLiveMeetingSubscription, FollowLiveMeetingSubscriptionVariables>('FollowLiveMeeting', 'b6ad5cd9d2');
export const LiveMeeting = /* @__PURE__ */ document<LiveMeetingQuery, LiveMeetingQueryVariables>('LiveMeeting', '051a09f1b8');
export const NoteAgendaItem = /* @__PURE__ */ document<NoteAgendaItemMutation, NoteAgendaItemMutationVariables>('NoteAgendaItem', 'a937246a9a');
export const ShowAgendaItem = /* @__PURE__ */ document<ShowAgendaItemMutation, ShowAgendaItemMutationVariables>('ShowAgendaItem', '3bbefaa09f');