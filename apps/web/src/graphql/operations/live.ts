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

export const FollowLiveMeeting = /* @__PURE__ */ document<FollowLiveMeetingSubscription, FollowLiveMeetingSubscriptionVariables>('FollowLiveMeeting', '883788277e');
export const LiveMeeting = /* @__PURE__ */ document<LiveMeetingQuery, LiveMeetingQueryVariables>('LiveMeeting', '7e57863a80');
export const NoteAgendaItem = /* @__PURE__ */ document<NoteAgendaItemMutation, NoteAgendaItemMutationVariables>('NoteAgendaItem', 'a937246a9a');
export const ShowAgendaItem = /* @__PURE__ */ document<ShowAgendaItemMutation, ShowAgendaItemMutationVariables>('ShowAgendaItem', '3bbefaa09f');