/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AddInstanceMemberMutation,
  AddInstanceMemberMutationVariables,
  AnswerMeetingMutation,
  AnswerMeetingMutationVariables,
  AnswerMeetingByLinkMutation,
  AnswerMeetingByLinkMutationVariables,
  CallMeetingMutation,
  CallMeetingMutationVariables,
  CancelMeetingMutation,
  CancelMeetingMutationVariables,
  CreateInstanceMutation,
  CreateInstanceMutationVariables,
  HoldMeetingMutation,
  HoldMeetingMutationVariables,
  InstancePageQuery,
  InstancePageQueryVariables,
  InviteNewMembersMutation,
  InviteNewMembersMutationVariables,
  MeetingInvitationQuery,
  MeetingInvitationQueryVariables,
  MeetingListQuery,
  MeetingListQueryVariables,
  MeetingPageQuery,
  MeetingPageQueryVariables,
  MoveMeetingMutation,
  MoveMeetingMutationVariables,
  OpenMeetingMutation,
  OpenMeetingMutationVariables,
  ProposeMeetingsMutation,
  ProposeMeetingsMutationVariables,
  PublicHolidayQuery,
  PublicHolidayQueryVariables,
  QuorumOfQuery,
  QuorumOfQueryVariables,
  RecordAttendanceMutation,
  RecordAttendanceMutationVariables,
  RemoveInstanceMemberMutation,
  RemoveInstanceMemberMutationVariables,
  RenameMeetingMutation,
  RenameMeetingMutationVariables,
  ScheduleMeetingMutation,
  ScheduleMeetingMutationVariables,
  ScheduleMeetingPageQuery,
  ScheduleMeetingPageQueryVariables,
  UnopenMeetingMutation,
  UnopenMeetingMutationVariables,
  UpdateInstanceMutation,
  UpdateInstanceMutationVariables,
  UpdateInstanceMemberMutation,
  UpdateInstanceMemberMutationVariables,
  WhoIsToldQuery,
  WhoIsToldQueryVariables,
} from '../generated.js';

export const AddInstanceMember = /* @__PURE__ */ document<AddInstanceMemberMutation, AddInstanceMemberMutationVariables>('AddInstanceMember', '42b96a24bd');
export const AnswerMeeting = /* @__PURE__ */ document<AnswerMeetingMutation, AnswerMeetingMutationVariables>('AnswerMeeting', '888a967c4e');
export const AnswerMeetingByLink = /* @__PURE__ */ document<AnswerMeetingByLinkMutation, AnswerMeetingByLinkMutationVariables>('AnswerMeetingByLink', 'dca380b633');
export const CallMeeting = /* @__PURE__ */ document<CallMeetingMutation, CallMeetingMutationVariables>('CallMeeting', 'e48ce302d4');
export const CancelMeeting = /* @__PURE__ */ document<CancelMeetingMutation, CancelMeetingMutationVariables>('CancelMeeting', '2be4134bc0');
export const CreateInstance = /* @__PURE__ */ document<CreateInstanceMutation, CreateInstanceMutationVariables>('CreateInstance', 'b8d7da20cb');
export const HoldMeeting = /* @__PURE__ */ document<HoldMeetingMutation, HoldMeetingMutationVariables>('HoldMeeting', 'bb9ccccb30');
export const InstancePage = /* @__PURE__ */ document<InstancePageQuery, InstancePageQueryVariables>('InstancePage', '89e049aaff');
export const InviteNewMembers = /* @__PURE__ */ document<InviteNewMembersMutation, InviteNewMembersMutationVariables>('InviteNewMembers', '5752db209f');
export const MeetingInvitation = /* @__PURE__ */ document<MeetingInvitationQuery, MeetingInvitationQueryVariables>('MeetingInvitation', '49d66902db');
export const MeetingList = /* @__PURE__ */ document<MeetingListQuery, MeetingListQueryVariables>('MeetingList', '55850d6697');
export const MeetingPage = /* @__PURE__ */ document<MeetingPageQuery, MeetingPageQueryVariables>('MeetingPage', '85426e6df5');
export const MoveMeeting = /* @__PURE__ */ document<MoveMeetingMutation, MoveMeetingMutationVariables>('MoveMeeting', 'a3858f2f45');
export const OpenMeeting = /* @__PURE__ */ document<OpenMeetingMutation, OpenMeetingMutationVariables>('OpenMeeting', 'ff6d2c4074');
export const ProposeMeetings = /* @__PURE__ */ document<ProposeMeetingsMutation, ProposeMeetingsMutationVariables>('ProposeMeetings', '2e92038d31');
export const PublicHoliday = /* @__PURE__ */ document<PublicHolidayQuery, PublicHolidayQueryVariables>('PublicHoliday', 'e55478b30e');
export const QuorumOf = /* @__PURE__ */ document<QuorumOfQuery, QuorumOfQueryVariables>('QuorumOf', '83d5657f4a');
export const RecordAttendance = /* @__PURE__ */ document<RecordAttendanceMutation, RecordAttendanceMutationVariables>('RecordAttendance', 'e9d6c73338');
export const RemoveInstanceMember = /* @__PURE__ */ document<RemoveInstanceMemberMutation, RemoveInstanceMemberMutationVariables>('RemoveInstanceMember', '667b667ef3');
export const RenameMeeting = /* @__PURE__ */ document<RenameMeetingMutation, RenameMeetingMutationVariables>('RenameMeeting', 'd57e4268bc');
export const ScheduleMeeting = /* @__PURE__ */ document<ScheduleMeetingMutation, ScheduleMeetingMutationVariables>('ScheduleMeeting', 'a26422f990');
export const ScheduleMeetingPage = /* @__PURE__ */ document<ScheduleMeetingPageQuery, ScheduleMeetingPageQueryVariables>('ScheduleMeetingPage', '4b947139bc');
export const UnopenMeeting = /* @__PURE__ */ document<UnopenMeetingMutation, UnopenMeetingMutationVariables>('UnopenMeeting', '6d731e74a9');
export const UpdateInstance = /* @__PURE__ */ document<UpdateInstanceMutation, UpdateInstanceMutationVariables>('UpdateInstance', 'eb52b005ee');
export const UpdateInstanceMember = /* @__PURE__ */ document<UpdateInstanceMemberMutation, UpdateInstanceMemberMutationVariables>('UpdateInstanceMember', '2b60ba96f6');
export const WhoIsTold = /* @__PURE__ */ document<WhoIsToldQuery, WhoIsToldQueryVariables>('WhoIsTold', '7867fa13d5');