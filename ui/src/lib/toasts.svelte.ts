// Short news at the edge of the window: what was done, or why it was refused.
import { Refused } from '$/api/backend';
import { errorText } from './texts.svelte';

export interface Toast {
  id: number;
  tone: 'good' | 'bad';
  text: string;
}

let toasts = $state.raw<Toast[]>([]);
let last = 0;

export const shownToasts = (): readonly Toast[] => toasts;

export function dismiss(id: number): void {
  toasts = toasts.filter((toast) => toast.id !== id);
}

function show(tone: Toast['tone'], text: string, seconds: number): void {
  const id = ++last;
  toasts = [...toasts.slice(-3), { id, tone, text }];
  setTimeout(() => dismiss(id), seconds * 1000);
}

export const done = (text: string): void => show('good', text, 4);

/** Bad news stays long enough to be read. */
export const failed = (thrown: unknown): void => show('bad', errorText(Refused.from(thrown).error), 12);

/** For a button: does it, and says why when it is refused. True when it went well. */
export async function attempt(work: () => Promise<unknown>, good?: string): Promise<boolean> {
  try {
    await work();
    if (good !== undefined) done(good);
    return true;
  } catch (thrown) {
    failed(thrown);
    return false;
  }
}
