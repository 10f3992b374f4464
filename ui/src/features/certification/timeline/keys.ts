// What the arrow keys do to a day: a day, with shift a week (left, right) or a month (up, down).
import { addMonths, type Day } from './days';

export interface Pressed { key: string; shiftKey: boolean; ctrlKey: boolean; altKey: boolean; metaKey: boolean }

export function keyStep({ key, shiftKey, ctrlKey, altKey, metaKey }: Pressed, day: Day): Day | undefined {
  if (ctrlKey || altKey || metaKey) return undefined;
  switch (key) {
    case 'ArrowRight': return day + (shiftKey ? 7 : 1);
    case 'ArrowLeft': return day - (shiftKey ? 7 : 1);
    case 'ArrowUp': return shiftKey ? addMonths(day, 1) : day + 1;
    case 'ArrowDown': return shiftKey ? addMonths(day, -1) : day - 1;
    case 'PageUp': return addMonths(day, 1);
    case 'PageDown': return addMonths(day, -1);
    default: return undefined;
  }
}
