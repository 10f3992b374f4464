// The first page: what to do, what the page can tell and what not. Files come from here and go to `check`.

import { t } from '../texts';
import { authorityCard } from './authority';
import { button, h } from './dom';
import { letterFields } from './letter';

export type Chosen = { readonly zip: File } | { readonly folder: readonly File[] };

export function startPage(check: (chosen: Chosen) => void, trouble?: string): HTMLElement {
  const said = h('p', { class: 'trouble', role: 'alert' }, trouble);
  const zone = h('div', { class: 'drop' }, h('p', { class: 'drop-words' }, t('verify-drop')), choosers(check));
  acceptDrops(zone, check, (words) => said.replaceChildren(words));
  return h('div', { class: 'start' },
    h('h1', { tabIndex: -1 }, t('verify-start')), h('p', { class: 'lead' }, t('verify-start-about')), said, zone,
    h('p', { class: 'soft' }, t('verify-folder-note')),
    h('div', { class: 'columns' }, letterFields(() => undefined), authorityCard(() => undefined)), limits());
}

function limits(): HTMLElement {
  const list = (...ids: string[]): HTMLElement => h('ul', {}, ...ids.map((id) => h('li', {}, t(id))));
  return h('section', { class: 'card' },
    h('h2', {}, t('verify-can')), list('verify-can-bytes', 'verify-can-key', 'verify-can-time'), h('h2', {}, t('verify-cannot')), list('verify-cannot-truth', 'verify-cannot-time', 'verify-cannot-itself'));
}

function choosers(check: (chosen: Chosen) => void): HTMLElement {
  const zip = h('input', { type: 'file', accept: '.zip,application/zip', hidden: true, 'aria-label': t('verify-choose-zip'), onchange: () => {
    const [file] = zip.files ?? [];
    if (file !== undefined) check({ zip: file });
  } });
  const folder = h('input', { type: 'file', webkitdirectory: true, multiple: true, hidden: true, 'aria-label': t('verify-choose-folder'), onchange: () => {
    const files = [...(folder.files ?? [])];
    if (files.length > 0) check({ folder: files });
  } });
  return h('div', { class: 'row centred' }, button(t('verify-choose-zip'), () => zip.click(), { class: 'strong' }), button(t('verify-choose-folder'), () => folder.click()), zip, folder);
}

/** The whole page takes drops: what is dropped beside would replace it. */
function acceptDrops(zone: HTMLElement, check: (chosen: Chosen) => void, say: (words: string) => void): void {
  let over = 0;
  const shown = (change: number): void => {
    over = Math.max(over + change, 0);
    zone.classList.toggle('over', over > 0);
  };
  dropping.abort();
  dropping = new AbortController();
  const on = (name: 'dragenter' | 'dragleave' | 'dragover' | 'drop', work: (event: DragEvent) => void): void =>
    document.addEventListener(name, (event) => { event.preventDefault(); work(event); }, { signal: dropping.signal });
  on('dragenter', () => shown(1));
  on('dragleave', () => shown(-1));
  on('dragover', () => undefined);
  on('drop', (event) => {
    shown(-over);
    const items = [...(event.dataTransfer?.items ?? [])].filter((item) => item.kind === 'file');
    // Asked before anything else: the items are gone as soon as the event is over.
    const isFolder = items.some((item) => item.webkitGetAsEntry?.()?.isDirectory === true);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (isFolder) say(t('verify-drop-folder'));
    else if (files.length > 1) say(t('verify-drop-many'));
    else if (files[0] !== undefined) check({ zip: files[0] });
  });
}

let dropping = new AbortController();

/** Once a pack is open, a file that is dropped by mistake must neither replace the page nor anything in it. */
export function refuseDrops(): void {
  dropping.abort();
  dropping = new AbortController();
  for (const name of ['dragover', 'drop'] as const) document.addEventListener(name, (event) => event.preventDefault(), { signal: dropping.signal });
}
