/** What one form holds that is not saved. */
export interface Unsaved {
  readonly id: string;
  readonly names: readonly string[];
  /** It was asked elsewhere, or it is saved just now. */
  readonly isLeft: () => boolean;
}

/** What is typed in the forms of the page that is open. The router asks one question at a time: the first of them asks for all. */
let all: readonly Unsaved[] = [];
const told = new Set<() => void>();

function set(next: readonly Unsaved[]): void {
  all = next;
  for (const tell of told) tell();
}

/** Returns what takes it back. */
export function holdUnsaved(unsaved: Unsaved): () => void {
  set([...all, unsaved]);
  return () => set(all.filter((each) => each !== unsaved));
}

export const allUnsaved = (): readonly Unsaved[] => all;

export function onUnsaved(tell: () => void): () => void {
  told.add(tell);
  return () => void told.delete(tell);
}
