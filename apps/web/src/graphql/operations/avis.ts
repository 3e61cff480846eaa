/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  CommentBilanMutation,
  CommentBilanMutationVariables,
  ReadingRoomQuery,
  ReadingRoomQueryVariables,
  ReplyInReadingMutation,
  ReplyInReadingMutationVariables,
  SetReadingClosingMutation,
  SetReadingClosingMutationVariables,
  SettleReadingThreadMutation,
  SettleReadingThreadMutationVariables,
} from '../generated.js';

export const CommentBilan = /* @__PURE__ */ document<CommentBilanMutation, CommentBilanMutationVariables>('CommentBilan', '4326b5b1e0');
export const ReadingRoom = /* @__PURE__ */ document<ReadingRoomQuery, ReadingRoomQueryVariables>('ReadingRoom', 'ab03c3c952');
export const ReplyInReading = /* @__PURE__ */ document<ReplyInReadingMutation, ReplyInReadingMutationVariables>('ReplyInReading', '700ffd85ff');
export const SetReadingClosing = /* @__PURE__ */ document<SetReadingClosingMutation, SetReadingClosingMutationVariables>('SetReadingClosing', '340a3a6313');
export const SettleReadingThread = /* @__PURE__ */ document<SettleReadingThreadMutation, SettleReadingThreadMutationVariables>('SettleReadingThread', '87603b5aa7');