/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  InboxPageQuery,
  InboxPageQueryVariables,
  MarkNoticesMutation,
  MarkNoticesMutationVariables,
} from '../generated.js';

export const InboxPage = /* @__PURE__ */ document<InboxPageQuery, InboxPageQueryVariables>('InboxPage', '0c2035273b');
export const MarkNotices = /* @__PURE__ */ document<MarkNoticesMutation, MarkNoticesMutationVariables>('MarkNotices', 'a66b669d18');