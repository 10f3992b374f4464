// A list with search and filters. What was typed stays when one comes back from a record.

import type { IndexEvidence, IndexRecord } from '../check/index';
import { t } from '../texts';
import { type Child, h, newId, table } from './dom';
import { count } from './format';
import { type Library, type Section, matches } from './library';
import { PAGE, paged } from './paged';
import { type Listed, evidenceOf, recordsOf } from './sections';

interface Asked {
  search: string;
  chosen: string[];
  at: { page: number };
}

const asked = new WeakMap<Library, Map<Section, Asked>>();

function askedFor(library: Library, section: Section): Asked {
  const kept = asked.get(library) ?? new Map<Section, Asked>();
  asked.set(library, kept);
  const one = kept.get(section) ?? { search: '', chosen: [], at: { page: 0 } };
  kept.set(section, one);
  return one;
}

export function listPage(library: Library, section: Section): HTMLElement {
  const ask = askedFor(library, section);
  const heading = t(`verify-section-${section}`);
  const body = section === 'evidence' ? list(evidenceOf(library), ask, heading) : list(recordsOf(library, section), ask, heading);
  return h('div', { class: 'stack' }, h('h1', { tabIndex: -1 }, heading), ...body);
}

function list<T extends IndexRecord | IndexEvidence>(listed: Listed<T>, ask: Asked, heading: string): HTMLElement[] {
  const { items, columns, filters } = listed;
  const rows = h('div', {});
  const found = h('p', { class: 'soft', role: 'status' });
  const show = (): void => {
    const fits = (item: T): boolean => matches(item, ask.search) && filters.every(({ of }, n) => !ask.chosen[n] || of(item).includes(ask.chosen[n]));
    const narrowed = items.filter(fits);
    const draw = (shown: readonly T[]): HTMLElement => table(heading, columns.map(({ head }) => head), shown.map((item) => columns.map(({ cell }) => cell(item))));
    rows.replaceChildren(narrowed.length === 0 ? h('p', {}, t(items.length === 0 ? 'verify-none-here' : 'verify-count', { count: 0 })) : paged(narrowed, PAGE, draw, ask.at));
    found.textContent = narrowed.length === items.length ? t('verify-count', { count: items.length }) : t('verify-count-of', { count: count(narrowed.length), all: count(items.length) });
  };
  const again = (): void => {
    ask.at.page = 0;
    show();
  };
  show();
  const selects = filters.map((one, n) => narrowing(one.label, valuesOf(items, one.of), ask.chosen[n] ?? '', (value) => {
    ask.chosen[n] = value;
    again();
  }));
  return [h('div', { class: 'tools', role: 'search' }, searchField(heading, ask, again), ...selects, found), rows];
}

function searchField(heading: string, ask: Asked, again: () => void): HTMLElement {
  let waiting = 0;
  const input = h('input', { type: 'search', id: 'search', value: ask.search, title: t('verify-search-hint'), autocomplete: 'off', spellcheck: 'false', oninput: () => {
    ask.search = input.value;
    // A list of 100,000 is not gone through for every letter.
    clearTimeout(waiting);
    waiting = window.setTimeout(again, 120);
  } });
  return h('div', { class: 'field grow' }, h('label', { htmlFor: 'search' }, t('verify-search', { what: heading })), input);
}

const valuesOf = <T>(items: readonly T[], of: (item: T) => readonly string[]): string[] =>
  [...new Set(items.flatMap((item) => of(item)))].filter((value) => value !== '').sort((a, b) => a.localeCompare(b));

function narrowing(label: string, values: readonly string[], chosen: string, choose: (value: string) => void): Child {
  if (values.length < 2) return undefined;
  const id = newId();
  const options = values.map((value) => h('option', { value, selected: value === chosen }, value));
  const select = h('select', { id, onchange: () => choose(select.value) }, h('option', { value: '' }, t('verify-filter-all')), ...options);
  return h('div', { class: 'field' }, h('label', { htmlFor: id }, label), select);
}
