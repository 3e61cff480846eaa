import { type PointerEvent, type RefObject, useState } from 'react';

/** Lines of a list moved by a handle, with a mouse, a pen or a finger. Buttons do the same for who has none of them. */
export function useDragged(list: RefObject<HTMLElement | null>, move: (from: number, to: number) => void, done: (at: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  const handle = (at: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragged(at);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged === null) return;
      const lines = [...(list.current?.children ?? [])].map((line) => line.getBoundingClientRect());
      const over = lines.findIndex(({ top, bottom }) => event.clientY >= top && event.clientY < bottom);
      if (over === -1 || over === dragged) return;
      // Past the middle of the other: lines of different heights do not change places back and forth.
      const { top, height } = lines[over]!;
      if (over > dragged ? event.clientY < top + height / 2 : event.clientY > top + height / 2) return;
      move(dragged, over);
      setDragged(over);
    },
    onPointerUp: () => {
      if (dragged !== null) done(dragged);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
  });
  return { dragged, handle };
}
