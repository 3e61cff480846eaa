import { dayIn, instantIn, systemClock, type Clock } from './clock.js';

/**
 * The demonstration's clock: it stands at a day, and its hours pass with the real ones so that things done one after
 * the other have different times. It never leaves its day by itself, nor the hours in which people work: left alone, it stops
 * a minute before `until` (HH:MM).
 */
export function standingClock(setTo: Date, setAt: Date, timeZone: string, until: string, real: Clock = systemClock): Clock {
  const evening = instantIn(timeZone, dayIn(timeZone, setTo), until).getTime() - 60_000;
  const last = Math.max(evening, setTo.getTime());
  return {
    now() {
      const passed = Math.max(0, real.now().getTime() - setAt.getTime());
      return new Date(Math.min(setTo.getTime() + passed, last));
    },
  };
}
