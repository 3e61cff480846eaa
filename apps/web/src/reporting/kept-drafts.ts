import type { KeptDraft, KeptDrafts } from './draft-keeper.js';

/** Start of the names under which a person's text is kept on this machine. */
export const prefixOf = (person: string): string => `pacte.draft.${person}.`;

/**
 * A person's unsaved text in the browser's own storage: others who use the same machine do not get it. Where storage is
 * refused (private browsing, full) the draft lives in the page only.
 */
export function keptDraftsOf(person: string): KeptDrafts {
  const prefix = prefixOf(person);
  return {
    read(request) {
      try {
        return JSON.parse(localStorage.getItem(prefix + request) ?? 'null') as KeptDraft | null;
      } catch {
        return null;
      }
    },
    write(request, draft) {
      try {
        localStorage.setItem(prefix + request, JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    remove(request) {
      try {
        localStorage.removeItem(prefix + request);
      } catch {
        // Nothing was kept either.
      }
    },
  };
}

/** Leaves nothing of a person's text on this machine: they have signed out of it. */
export function forgetKeptDrafts(person: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefixOf(person))) localStorage.removeItem(key);
  } catch {
    // Nothing was kept either.
  }
}

const openDrafts = new Set<() => Promise<unknown>>();

/** Has `save` called before somebody signs out; gives what ends that. */
export function saveBeforeSignOut(save: () => Promise<unknown>): () => void {
  openDrafts.add(save);
  return () => void openDrafts.delete(save);
}

/** Sends to the service what is typed and not saved yet on the page that is open. */
export async function saveOpenDrafts(): Promise<void> {
  await Promise.all([...openDrafts].map((save) => save()));
}
