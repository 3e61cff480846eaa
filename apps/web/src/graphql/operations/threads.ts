/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AnnouncePresenceMutation,
  AnnouncePresenceMutationVariables,
  CloseThreadMutation,
  CloseThreadMutationVariables,
  OpenThreadMutation,
  OpenThreadMutationVariables,
  ReplyInThreadMutation,
  ReplyInThreadMutationVariables,
  RequestThreadsQuery,
  RequestThreadsQueryVariables,
} from '../generated.js';

export const AnnouncePresence = /* @__PURE__ */ document<AnnouncePresenceMutation, AnnouncePresenceMutationVariables>('AnnouncePresence', '5af50f10c2');
export const CloseThread = /* @__PURE__ */ document<CloseThreadMutation, CloseThreadMutationVariables>('CloseThread', '7c66d47899');
export const OpenThread = /* @__PURE__ */ document<OpenThreadMutation, OpenThreadMutationVariables>('OpenThread', '53afc91e1e');
export const ReplyInThread = /* @__PURE__ */ document<ReplyInThreadMutation, ReplyInThreadMutationVariables>('ReplyInThread', '6c74ef2188');
export const RequestThreads = /* @__PURE__ */ document<RequestThreadsQuery, RequestThreadsQueryVariables>('RequestThreads', '6a5dacf606');