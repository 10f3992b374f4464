// A long list in pages: 100,000 rows at once no window can hold, and a page prints and is read aloud as it is.

import { t } from '../texts';
import { button, h } from './dom';
import { count } from './format';

export const PAGE = 100;

/** `at` remembers the page over a change of view. */
export function paged<T>(items: readonly T[], size: number, draw: (shown: readonly T[]) => HTMLElement, at = { page: 0 }): HTMLElement {
  const pages = Math.max(Math.ceil(items.length / size), 1);
  const body = h('div', {});
  const words = h('span', { role: 'status' });
  const go = (page: number): void => {
    at.page = Math.min(Math.max(page, 0), pages - 1);
    body.replaceChildren(draw(items.slice(at.page * size, (at.page + 1) * size)));
    words.textContent = t('verify-page', { page: count(at.page + 1), pages: count(pages) });
    back.forEach((one) => { one.disabled = at.page === 0; });
    on.forEach((one) => { one.disabled = at.page === pages - 1; });
  };
  const turn = (id: string, to: () => number): HTMLButtonElement => button(t(id), () => {
    go(to());
    body.scrollIntoView({ block: 'nearest' });
  });
  const back = [turn('verify-page-first', () => 0), turn('verify-page-before', () => at.page - 1)];
  const on = [turn('verify-page-after', () => at.page + 1), turn('verify-page-last', () => pages - 1)];
  go(at.page);
  return h('div', { class: 'stack' }, body, pages > 1 && h('nav', { class: 'pager row', 'aria-label': words.textContent ?? '' }, ...back, words, ...on));
}
