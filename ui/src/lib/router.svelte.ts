// Where the window is: `#/audits/0198…?tab=findings`. A hash, because a page of the program has no server.

const read = (): string => (typeof location === 'undefined' ? '' : location.hash.replace(/^#/, '')) || '/';

let place = $state(read());

if (typeof addEventListener !== 'undefined') addEventListener('hashchange', () => (place = read()));

export const path = (): string => place.split('?')[0] ?? '/';

export const asked = (name: string): string | undefined =>
  new URLSearchParams(place.split('?')[1] ?? '').get(name) ?? undefined;

export function go(to: string): void {
  location.hash = to;
}

/** Changes a part of the question without a step in the history of pages: a tab, a filter. */
export function ask(name: string, value: string | undefined): void {
  const question = new URLSearchParams(place.split('?')[1] ?? '');
  if (value === undefined || value === '') question.delete(name);
  else question.set(name, value);
  const tail = question.toString();
  place = path() + (tail === '' ? '' : `?${tail}`);
  history.replaceState(null, '', `#${place}`);
}

/** `/audits/:id` against `/audits/7` gives `{ id: '7' }`; undefined when it does not fit. */
export function match(pattern: string, at: string): Record<string, string> | undefined {
  const [wanted, got] = [pattern.split('/'), at.split('/')];
  if (wanted.length !== got.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const here = got[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(here);
    else if (part !== here) return undefined;
  }
  return params;
}
