// Elements from words and data. Text only ever becomes a text node: nothing in a pack can become markup, script or style.

export type Child = Node | string | undefined | false;
type Value = string | number | boolean | undefined | ((event: never) => void);

/** Set as properties; everything else is an attribute. */
const PROPERTIES = new Set(['value', 'checked', 'disabled', 'hidden', 'open', 'selected', 'max', 'tabIndex', 'htmlFor', 'required', 'multiple', 'noValidate']);
const FORBIDDEN = /^(innerHTML|outerHTML|srcdoc|style)$/i;

export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Record<string, Value> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (FORBIDDEN.test(name)) throw new Error(`${name} is not for data`);
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (PROPERTIES.has(name)) Object.assign(element, { [name]: value });
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return element;
}

export const button = (text: string, onclick: () => void, props: Record<string, Value> = {}): HTMLButtonElement => h('button', { type: 'button', onclick, ...props }, text);

/** A link within the page. */
export const link = (to: string, ...children: Child[]): HTMLAnchorElement => h('a', { href: `#${to}` }, ...children);

let last = 0;
export const newId = (): string => `x${(last += 1)}`;

/** Terms with what is known of each; what is empty is left out. */
export function facts(pairs: readonly (readonly [string, Child])[]): HTMLElement {
  const known = pairs.filter(([, value]) => value !== undefined && value !== false && value !== '');
  return h('dl', { class: 'facts' }, ...known.flatMap(([term, value]) => [h('dt', {}, term), h('dd', {}, value)]));
}

export function table(caption: string, heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  const head = h('tr', {}, ...heads.map((text) => h('th', { scope: 'col' }, text)));
  // Narrow screens stack the cells: each then says which column it is of.
  const body = rows.map((cells) => h('tr', {}, ...cells.map((cell, at) => h('td', { 'data-head': heads[at] ?? '' }, cell))));
  return h('table', {}, h('caption', { class: 'unseen' }, caption), h('thead', {}, head), h('tbody', {}, ...body));
}

/** Hands the person a file. */
export function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
