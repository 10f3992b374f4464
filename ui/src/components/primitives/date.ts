// Reads a date as people type it.
import { addDays } from '$/lib/format';

const shapes: [RegExp, (parts: string[]) => [string, string, string]][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([y = '', m = '', d = '']) => [y, m, d]],
  [/^(\d{1,2})[./](\d{1,2})[./](\d{4})$/, ([d = '', m = '', y = '']) => [y, m, d]],
];

/** ISO, or undefined when it is no date: 31 February is none. */
export function readDate(text: string, today: string): string | undefined {
  const said = text.trim();
  const ahead = /^\+(\d{1,4})$/.exec(said);
  if (ahead) return addDays(today, Number(ahead[1]));
  for (const [shape, order] of shapes) {
    const found = shape.exec(said);
    if (found) return real(order(found.slice(1)));
  }
  return undefined;
}

function real([year, month, day]: [string, string, string]): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.valueOf()) && at.toISOString().startsWith(iso) ? iso : undefined;
}
