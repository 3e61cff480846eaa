export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const PAGE_SIZE: ChartSize = { width: 640, height: 280, left: 24, right: 110, top: 40, bottom: 40 };
export const SMALL_SIZE: ChartSize = { width: 320, height: 150, left: 12, right: 76, top: 30, bottom: 28 };

export interface Scale {
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  readonly first: string;
  readonly last: string;
}

const round = (place: number) => Math.round(place * 10) / 10;

/** Days and values on one drawing: values from zero (or lower), so that a small rise does not look like a large one. */
export function scaleOf(days: readonly string[], values: readonly number[], size: ChartSize): Scale {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  const [start, end] = [Date.parse(first), Date.parse(last)];
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const width = size.width - size.left - size.right;
  const height = size.height - size.top - size.bottom;
  return {
    first,
    last,
    x: (day) => round(size.left + (end === start ? width / 2 : (width * (Date.parse(day) - start)) / (end - start))),
    y: (value) => round(size.top + height - (high === low ? 0 : (height * (value - low)) / (high - low))),
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Which labels can be written without lying on another: the last ones first, for they are looked at first. The rest is in the table. */
export function labelled<Each extends Spot>(spots: readonly Each[], { across, down }: { readonly across: number; readonly down: number }): Set<Each> {
  const kept: Each[] = [];
  for (const spot of [...spots].reverse()) if (kept.every(({ x, y }) => Math.abs(x - spot.x) >= across || Math.abs(y - spot.y) >= down)) kept.push(spot);
  return new Set(kept);
}
