/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  AdoptAvisMutation,
  AdoptAvisMutationVariables,
  AnswerRecommendationMutation,
  AnswerRecommendationMutationVariables,
  AvisOfYearQuery,
  AvisOfYearQueryVariables,
  AvisOwnersQuery,
  AvisOwnersQueryVariables,
  BilanYearsQuery,
  BilanYearsQueryVariables,
  CommentBilanMutation,
  CommentBilanMutationVariables,
  CorrectAvisMutation,
  CorrectAvisMutationVariables,
  GiveUpAvisCorrectionMutation,
  GiveUpAvisCorrectionMutationVariables,
  MoveRecommendationMutation,
  MoveRecommendationMutationVariables,
  NameAvisWritersMutation,
  NameAvisWritersMutationVariables,
  ReadingRoomQuery,
  ReadingRoomQueryVariables,
  RecommendationListQuery,
  RecommendationListQueryVariables,
  RecommendationPageQuery,
  RecommendationPageQueryVariables,
  RemoveRecommendationMutation,
  RemoveRecommendationMutationVariables,
  ReplyInReadingMutation,
  ReplyInReadingMutationVariables,
  ReviewAnswerMutation,
  ReviewAnswerMutationVariables,
  SetReadingClosingMutation,
  SetReadingClosingMutationVariables,
  SettleReadingThreadMutation,
  SettleReadingThreadMutationVariables,
  StartAvisMutation,
  StartAvisMutationVariables,
  WriteAvisMutation,
  WriteAvisMutationVariables,
  WriteRecommendationMutation,
  WriteRecommendationMutationVariables,
} from '../generated.js';

export const AdoptAvis = /* @__PURE__ */ document<AdoptAvisMutation, AdoptAvisMutationVariables>('AdoptAvis', 'de5bb12b98');
export const AnswerRecommendation = /* @__PURE__ */ document<AnswerRecommendationMutation, AnswerRecommendationMutationVariables>('AnswerRecommendation', 'ccbacafd9c');
export const AvisOfYear = /* @__PURE__ */ document<AvisOfYearQuery, AvisOfYearQueryVariables>('AvisOfYear', '898ba568c0');
export const AvisOwners = /* @__PURE__ */ document<AvisOwnersQuery, AvisOwnersQueryVariables>('AvisOwners', '96a4023270');
export const BilanYears = /* @__PURE__ */ document<BilanYearsQuery, BilanYearsQueryVariables>('BilanYears', '146f5fd7c7');
export const CommentBilan = /* @__PURE__ */ document<CommentBilanMutation, CommentBilanMutationVariables>('CommentBilan', '4326b5b1e0');
export const CorrectAvis = /* @__PURE__ */ document<CorrectAvisMutation, CorrectAvisMutationVariables>('CorrectAvis', 'e42ab3daba');
export const GiveUpAvisCorrection = /* @__PURE__ */ document<GiveUpAvisCorrectionMutation, GiveUpAvisCorrectionMutationVariables>('GiveUpAvisCorrection', '01370d93c4');
export const MoveRecommendation = /* @__PURE__ */ document<MoveRecommendationMutation, MoveRecommendationMutationVariables>('MoveRecommendation', '0ab82be176');
export const NameAvisWriters = /* @__PURE__ */ document<NameAvisWritersMutation, NameAvisWritersMutationVariables>('NameAvisWriters', 'b3363a7ec1');
export const ReadingRoom = /* @__PURE__ */ document<ReadingRoomQuery, ReadingRoomQueryVariables>('ReadingRoom', 'ab03c3c952');
export const RecommendationList = /* @__PURE__ */ document<RecommendationListQuery, RecommendationListQueryVariables>('RecommendationList', '6b49e3845d');
export const RecommendationPage = /* @__PURE__ */ document<RecommendationPageQuery, RecommendationPageQueryVariables>('RecommendationPage', '1c47dc82b8');
export const RemoveRecommendation = /* @__PURE__ */ document<RemoveRecommendationMutation, RemoveRecommendationMutationVariables>('RemoveRecommendation', 'baed64a1a5');
export const ReplyInReading = /* @__PURE__ */ document<ReplyInReadingMutation, ReplyInReadingMutationVariables>('ReplyInReading', '700ffd85ff');
export const ReviewAnswer = /* @__PURE__ */ document<ReviewAnswerMutation, ReviewAnswerMutationVariables>('ReviewAnswer', 'a15792aece');
export const SetReadingClosing = /* @__PURE__ */ document<SetReadingClosingMutation, SetReadingClosingMutationVariables>('SetReadingClosing', '340a3a6313');
export const SettleReadingThread = /* @__PURE__ */ document<SettleReadingThreadMutation, SettleReadingThreadMutationVariables>('SettleReadingThread', '87603b5aa7');
export const StartAvis = /* @__PURE__ */ document<StartAvisMutation, StartAvisMutationVariables>('StartAvis', '63b1721131');
export const WriteAvis = /* @__PURE__ */ document<WriteAvisMutation, WriteAvisMutationVariables>('WriteAvis', '9f430c24f3');
export const WriteRecommendation = /* @__PURE__ */ document<WriteRecommendationMutation, WriteRecommendationMutationVariables>('WriteRecommendation', 'e3a7e3e02d');