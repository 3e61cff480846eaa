import type { KeptDraft, KeptDrafts } from './draft-keeper.js';

const PREFIX = 'pacte.draft.';

/** Unsaved text in the browser's own storage. Where storage is refused (private browsing, full) the draft lives in the page only. */
export const browserKeptDrafts: KeptDrafts = {
  read(request) {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + request) ?? 'null') as KeptDraft | null;
    } catch {
      return null;
    }
  },
  write(request, draft) {
    try {
      localStorage.setItem(PREFIX + request, JSON.stringify(draft));
    } catch {
      // The save state says by itself that the text has not reached the service yet.
    }
  },
  remove(request) {
    try {
      localStorage.removeItem(PREFIX + request);
    } catch {
      // Nothing was kept either.
    }
  },
};
