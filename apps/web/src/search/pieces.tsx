/** A text with what was searched for in it marked; text only, whatever it holds. */
export function Pieces({ pieces }: { pieces: readonly { readonly text: string; readonly found: boolean }[] }) {
  // Pieces have no name of their own and never change places.
  return pieces.map(({ text, found }, place) => (found ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>));
}
