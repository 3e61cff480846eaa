/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  SearchPageQuery,
  SearchPageQueryVariables,
  SearchWhileTypingQuery,
  SearchWhileTypingQueryVariables,
} from '../generated.js';

export const SearchPage = /* @__PURE__ */ document<SearchPageQuery, SearchPageQueryVariables>('SearchPage', '257825d0b7');
export const SearchWhileTyping = /* @__PURE__ */ document<SearchWhileTypingQuery, SearchWhileTypingQueryVariables>('SearchWhileTyping', '2220f8e1af');