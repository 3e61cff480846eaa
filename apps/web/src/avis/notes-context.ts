import { createContext, type ReactNode, use } from 'react';

/** What stands beside a part of a bilan while it is read before its publication; nothing anywhere else. */
export const NotesContext = createContext<((place: string, about: string) => ReactNode) | null>(null);

/** Where somebody can say something of a section, a line or a figure: by the key that the service knows it by. */
export function PlaceNotes({ place, about }: { place: string; about: string }): ReactNode {
  return use(NotesContext)?.(place, about) ?? null;
}
