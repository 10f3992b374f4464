// Short news at the edge of the window: what was done, or why it was refused.
import { Refused } from '$/api/backend';
import { errorText } from './texts.svelte';

export interface Toast {
  id: number;
  tone: 'good' | 'bad';
  text: string;
  /** What can be done about it from here. */
  step?: ToastStep | undefined;
}

export interface ToastStep {
  label: string;
  run: () => void;
}

let toasts = $state.raw<Toast[]>([]);
let last = 0;
const timers = new Map<number, ReturnType<typeof setTimeout>>();

export const shownToasts = (): readonly Toast[] => toasts;

export function dismiss(id: number): void {
  toasts = toasts.filter((toast) => toast.id !== id);
  clearTimeout(timers.get(id));
  timers.delete(id);
}

function leave(id: number, seconds: number): void {
  clearTimeout(timers.get(id));
  timers.set(id, setTimeout(() => dismiss(id), seconds * 1000));
}

/** Nothing goes away under somebody's hand; when they leave it, it goes soon. */
export const hold = (id: number): void => clearTimeout(timers.get(id));
export const release = (id: number): void => leave(id, 8);

function show(tone: Toast['tone'], text: string, seconds: number, step?: ToastStep): void {
  const id = ++last;
  toasts = [...toasts.slice(-3), { id, tone, text, step }];
  leave(id, seconds);
}

/** With a step it stays long enough to be reached. */
export const done = (text: string, step?: ToastStep): void => show('good', text, step ? 12 : 4, step);

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
