/** Size of the drawing, in its own units. */
export const SIZE = { width: 640, height: 260, left: 24, right: 56, top: 34, bottom: 40 } as const;

export interface Dated {
  readonly on: string;
  readonly value: number;
}

export interface Placed extends Dated {
  readonly x: number;
  readonly y: number;
}

/** Places days and values on one drawing: values from zero (or lower), so that a small rise does not look like a large one. */
export function placed(points: readonly Dated[], figures: readonly Dated[]): { readonly points: readonly Placed[]; readonly figures: readonly Placed[]; readonly zero: number } {
  const all = [...points, ...figures];
  const days = all.map(({ on }) => Date.parse(on));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [low, high] = [Math.min(0, ...all.map(({ value }) => value)), Math.max(0, ...all.map(({ value }) => value))];
  const width = SIZE.width - SIZE.left - SIZE.right;
  const height = SIZE.height - SIZE.top - SIZE.bottom;
  const x = (on: string): number => SIZE.left + (last === first ? width / 2 : (width * (Date.parse(on) - first)) / (last - first));
  const y = (value: number): number => SIZE.top + height - (high === low ? 0 : (height * (value - low)) / (high - low));
  const place = (dated: Dated): Placed => ({ ...dated, x: Math.round(x(dated.on) * 10) / 10, y: Math.round(y(dated.value) * 10) / 10 });
  return { points: points.map(place), figures: figures.map(place), zero: Math.round(y(0) * 10) / 10 };
}
