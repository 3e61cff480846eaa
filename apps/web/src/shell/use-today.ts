import { useShell } from './use-shell.js';

/** The day it is for the reader: the demonstration's, else the day in Paris. */
export function useToday(): string {
  const { demonstration } = useShell();
  return demonstration?.today ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
}

/** Whole days from one day to another; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
