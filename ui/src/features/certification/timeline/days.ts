// Days as whole numbers, so that a place on the axis is a multiplication. Dates travel as `2026-11-22`.

export type Day = number;

const MS = 86_400_000;

export const dayOf = (iso: string): Day => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / MS);
export const isoOf = (day: Day): string => new Date(day * MS).toISOString().slice(0, 10);

/** Whole months later (or earlier): the 31st clamps to the month's end, as the rules count. */
export function addMonths(day: Day, months: number): Day {
  const at = new Date(day * MS);
  const first = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + months, 1);
  const next = new Date(first);
  const length = new Date(Date.UTC(next.getUTCFullYear(), next.getUTCMonth() + 1, 0)).getUTCDate();
  return first / MS + Math.min(at.getUTCDate(), length) - 1;
}

export interface Tick {
  day: Day;
  /** Of a month; a year begins with its first. */
  year: number;
  month: number;
}

/** The first days of every `step`-th month from January on, within the range. */
export function monthStarts(from: Day, to: Day, step: number): Tick[] {
  const begin = new Date(from * MS);
  const ticks: Tick[] = [];
  for (let month = 0; ; month += step) {
    const at = Date.UTC(begin.getUTCFullYear(), month, 1);
    const day = at / MS;
    if (day > to) return ticks;
    if (day >= from) ticks.push({ day, year: new Date(at).getUTCFullYear(), month: new Date(at).getUTCMonth() });
  }
}
