import { dayIn, systemClock, type Clock } from './clock.js';

/**
 * The demonstration's clock: it stands at a day, and its hours pass with the real ones so that things done one after
 * the other have different times. It never leaves its day by itself.
 */
export function standingClock(setTo: Date, setAt: Date, timeZone: string, real: Clock = systemClock): Clock {
  const day = dayIn(timeZone, setTo);
  return {
    now() {
      const passed = Math.max(0, real.now().getTime() - setAt.getTime());
      const at = new Date(setTo.getTime() + passed);
      return dayIn(timeZone, at) === day ? at : lastInstant(setTo, day, timeZone);
    },
  };
}

/** Last second of the day, found by halving: days are 23, 24 or 25 hours long. */
function lastInstant(from: Date, day: string, timeZone: string): Date {
  let low = from.getTime();
  let high = low + 26 * 3_600_000;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2);
    if (dayIn(timeZone, new Date(middle)) === day) low = middle;
    else high = middle;
  }
  return new Date(low);
}
