/* Written by `npm run codegen`. Do not edit. */
import { document } from '../document.js';
import type {
  SearchPageQuery,
  SearchPageQueryVariables,
  SearchWhileTypingQuery,
  SearchWhileTypingQueryVariables,
} from '../generated.js';

export const SearchPage = /* @__PURE__ */ document<SearchPageQuery, SearchPageQueryVariables>('SearchPage', '8173518283');
export const SearchWhileTyping = /* @__PURE__ */ document<SearchWhileTypingQuery, SearchWhileTypingQueryVariables>('SearchWhileTyping', '82e6e44a80');