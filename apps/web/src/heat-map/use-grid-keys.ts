import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

const PAGE = 10;

/**
 * One Tab stop for a table of links, within which arrows move: 106 rows of nine links are not tabbed through. The table stays a
 * table, so that screen readers read it as one. The place is kept in the document: moving draws nothing again.
 */
export function useGridKeys(table: RefObject<HTMLElement | null>) {
  const stop = useRef<HTMLElement | null>(null);
  // Rows come and go with the filters: there is always one link to come in by, and one only.
  useEffect(() => {
    const links = linksOf(table.current);
    if (!stop.current || !links.includes(stop.current)) stop.current = links[0] ?? null;
    for (const link of links) link.tabIndex = link === stop.current ? 0 : -1;
  });
  const onFocus = ({ target }: { target: EventTarget }) => {
    const link = linksOf(table.current).find((each) => each === target);
    if (!link) return;
    if (stop.current) stop.current.tabIndex = -1;
    link.tabIndex = 0;
    stop.current = link;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = event.altKey || event.metaKey || event.shiftKey ? undefined : reached(table.current, event.target as HTMLElement, event.ctrlKey ? `Ctrl+${event.key}` : event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  return { onFocus, onKeyDown };
}

function linksOf(root: ParentNode | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('a[href]') ?? [])];
}

/** Where a key leads from a link; undefined when it leads nowhere, and is the browser's. */
function reached(table: HTMLElement | null, from: HTMLElement, key: string): HTMLElement | undefined {
  const rows = [...(table?.querySelectorAll('tr') ?? [])].map(linksOf).filter((links) => links.length > 0);
  const at = rows.findIndex((links) => links.includes(from));
  if (at < 0) return undefined;
  const row = rows[at]!;
  const column = row.indexOf(from);
  // Rows are read at the end of the line: a shorter one has no first cell.
  const inRow = (to: number): HTMLElement | undefined => {
    const other = rows[Math.min(rows.length - 1, Math.max(0, to))]!;
    return other[Math.max(0, column + other.length - row.length)];
  };
  const moves: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowRight: () => row[column + 1],
    ArrowLeft: () => row[column - 1],
    ArrowDown: () => inRow(at + 1),
    ArrowUp: () => inRow(at - 1),
    PageDown: () => inRow(at + PAGE),
    PageUp: () => inRow(at - PAGE),
    Home: () => row[0],
    End: () => row.at(-1),
    'Ctrl+Home': () => rows[0]![0],
    'Ctrl+End': () => rows.at(-1)!.at(-1),
  };
  return moves[key]?.();
}
