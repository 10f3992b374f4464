// Shortcuts of the page that is shown. `?` lists them; none fires while a person types or a dialog is open.
import { untrack } from 'svelte';

export interface Shortcut {
  /** `n`, `g a` (one after the other), `ctrl+k`. */
  keys: string;
  /** What it does, in words. */
  label: string;
  run: () => void;
}

let shown = $state.raw<Shortcut[]>([]);
let first: string | undefined;
let forget: ReturnType<typeof setTimeout> | undefined;

export const shortcuts = (): readonly Shortcut[] => shown;

/** Call in an effect: the shortcuts hold until its end. */
export function offer(list: Shortcut[]): () => void {
  untrack(() => (shown = [...list, ...shown]));
  return () => untrack(() => (shown = shown.filter((one) => !list.includes(one))));
}

function typing(event: KeyboardEvent): boolean {
  const at = event.target;
  return at instanceof HTMLElement && at.matches('input, textarea, select, [contenteditable], [contenteditable] *');
}

function named(event: KeyboardEvent): string {
  const held = event.ctrlKey || event.metaKey ? 'ctrl+' : event.altKey ? 'alt+' : '';
  return held + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

function chord(key: string): Shortcut | undefined {
  const both = first === undefined ? undefined : shown.find((one) => one.keys === `${first} ${key}`);
  first = both === undefined && shown.some((one) => one.keys.startsWith(`${key} `)) ? key : undefined;
  clearTimeout(forget);
  forget = setTimeout(() => (first = undefined), 1200);
  return both ?? (first === undefined ? shown.find((one) => one.keys === key) : undefined);
}

export function press(event: KeyboardEvent): void {
  const key = named(event);
  const always = key.startsWith('ctrl+');
  if (event.defaultPrevented || (!always && (typing(event) || document.querySelector('[role="dialog"], [role="alertdialog"]')))) return;
  const found = chord(key);
  if (found === undefined) return;
  event.preventDefault();
  found.run();
}
