// The page as a whole: what is shown by the address, the frame round it, the keyboard.

import { Cancelled, Meter } from '../check/meter';
import { type Verified, verifyFolder, verifyZip } from '../check/verify';
import { visible } from '../read/bytes';
import { type Language, language, languages, setLanguage, t } from '../texts';
import { checkingPage } from './checking';
import { type Child, button, h, link } from './dom';
import { count } from './format';
import type { Section } from './library';
import { listPage } from './list';
import { letGo } from './opening';
import { evidencePage, recordPage } from './record';
import { replyPage } from './reply-page';
import { known } from './reply-parts';
import { sectionsOf } from './sections';
import { type Chosen, refuseDrops, startPage } from './start';
import { type Opened, open, standing, state } from './state';
import { summaryPage } from './summary';
import { verdictPage } from './verdict';

const root = (): HTMLElement => document.getElementById('page') ?? document.body;

const LANGUAGES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

export function start(): void {
  window.addEventListener('hashchange', () => state.opened !== undefined && draw(true));
  window.addEventListener('keydown', keyboard);
  window.addEventListener('beforeunload', (event) => {
    if (state.draft.unsaved) event.preventDefault();
  });
  if (location.hash !== '') history.replaceState(null, '', location.pathname);
  drawStart(undefined, false);
}

/** `checking` has the page: nothing else may be drawn, and what it ends with is thrown away when it was cancelled. */
let stop: AbortController | undefined;

async function check(chosen: Chosen): Promise<void> {
  const own = new AbortController();
  stop?.abort();
  stop = own;
  const name = visible('zip' in chosen ? chosen.zip.name : (chosen.folder[0]?.webkitRelativePath.split('/')[0] ?? ''));
  const { page, show } = checkingPage(name, () => own.abort());
  frame(page, undefined, true, false);
  const meter = new Meter(show, own.signal);
  const authority = state.authority.anchors;
  try {
    const verified = await ('zip' in chosen ? verifyZip(chosen.zip, meter, authority) : verifyFolder(chosen.folder, meter, authority));
    if (own.signal.aborted) throw new Cancelled();
    opened(name, verified);
  } catch (error) {
    if (stop !== own) return;
    drawStart(error instanceof Cancelled ? t('verify-cancelled') : t('verify-broken', { cause: error instanceof Error ? error.message : String(error) }));
  }
}

function opened(name: string, verified: Verified): void {
  open(name, verified);
  const library = state.opened?.library;
  known.numbers = (entity) => [...new Set(library?.index.records.filter((one) => one.entity === entity && one.number !== '').map((one) => one.number))];
  known.label = (about) => {
    const record = library?.record(about.entity, about.id);
    const item = library?.evidence(about.id);
    return record !== undefined ? (library?.label(record) ?? about.id) : item === undefined ? about.id : `${item.number} ${item.title}`.trim();
  };
  refuseDrops();
  // A new step of the browser's history: "back" must not leave the page with what was written in it.
  history.pushState(null, '', '#/check');
  draw(true);
}

/** `moved`: the person came here from elsewhere, and what reads aloud begins at the heading. */
function drawStart(trouble?: string, moved = true): void {
  frame(startPage((chosen) => void check(chosen), trouble), undefined, moved);
}

/** Another pack: what is not saved would be lost. */
function leave(): void {
  if (state.draft.unsaved && !confirm(t('verify-reply-unsaved'))) return;
  delete state.opened;
  state.letter = { key: '', seal: '' };
  state.draft.unsaved = false;
  history.replaceState(null, '', location.pathname);
  drawStart();
}

function draw(moved: boolean): void {
  const now = state.opened;
  if (now === undefined) return;
  letGo();
  frame(view(now), now, moved);
}

function view(now: Opened): HTMLElement {
  const [, page = '', ...rest] = location.hash.replace(/^#/, '').split('/');
  const [first = '', second = ''] = rest.map(decode);
  const { library } = now;
  if (page === 'reply') return replyPage(now);
  if (page === 'check' || page === '') return verdictPage(now, () => mark(state.opened ?? now));
  if (library === undefined) return notice(t('verify-no-index'));
  const record = page === 'record' ? library.record(first, second) : undefined;
  const item = page === 'evidence' ? library.evidence(first) : undefined;
  if (page === 'summary') return summaryPage(now, library);
  if (page === 'list' && sectionsOf(library).some(({ section }) => section === first)) return listPage(library, first as Section);
  if (record !== undefined) return recordPage(library, record);
  return item === undefined ? notice(t('verify-not-found')) : evidencePage(library, item);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const notice = (words: string): HTMLElement => h('div', { class: 'stack' }, h('h1', { tabIndex: -1 }, t('verify-section-summary')), h('p', {}, words));

function frame(content: HTMLElement, now?: Opened, moved = true, idle = true): void {
  document.documentElement.lang = language();
  const heading = content.querySelector('h1')?.textContent ?? '';
  document.title = now === undefined ? t('verify-app') : `${heading} · ${now.name}`;
  const main = h('main', { id: 'main' }, now !== undefined && warning(now), content);
  const skip = h('a', { class: 'skip', href: '#main', onclick: (event: Event) => {
    event.preventDefault();
    content.querySelector('h1')?.focus();
  } }, t('verify-skip'));
  root().replaceChildren(skip, bar(now, idle), h('div', { class: now === undefined ? 'bare' : 'with-nav' }, now !== undefined && sections(now), main));
  if (moved) {
    window.scrollTo(0, 0);
    content.querySelector('h1')?.focus({ preventScroll: true });
  }
}

/** Above everything that comes from a pack that is not sound, the verdict's own page excepted. */
function warning(now: Opened): Child {
  const here = location.hash === '#/check' || location.hash === '';
  return standing(now) === 'faults' && !here && h('p', { class: 'trouble', role: 'note' }, t('verify-unsound-contents'), ' ', link('/check', t('verify-section-check')));
}

function bar(now: Opened | undefined, idle: boolean): HTMLElement {
  const id = 'language';
  const select = h('select', { id, onchange: () => {
    setLanguage(select.value as Language);
    if (now === undefined) drawStart(undefined, false);
    else draw(false);
    document.getElementById(id)?.focus();
  } }, ...languages.map((one) => h('option', { value: one, lang: one, selected: one === language() }, LANGUAGES[one])));
  return h('header', { class: 'bar' },
    h('span', { class: 'name' }, 'Triennium'),
    now !== undefined && h('span', { class: 'grow file' }, now.name, ' ', h('span', { id: 'standing' }, short(now))),
    now === undefined && h('span', { class: 'grow' }),
    now !== undefined && button(t('verify-print'), () => window.print(), { class: 'print' }), now !== undefined && button(t('verify-other-pack'), leave),
    idle && h('label', { class: 'unseen', htmlFor: id }, t('verify-language')), idle && select);
}

const TONES = { faults: 'bad', differs: 'bad', stranger: 'warn', 'letter-seal': 'warn', compared: 'good' } as const;

function short(now: Opened): HTMLElement {
  const how = standing(now);
  return h('span', { class: `badge ${TONES[how]}` }, t(`verify-short-${how}`));
}

/** The letter was typed, or another authority chosen, while its page is shown: only the mark in the bar changes. */
function mark(now: Opened): void {
  document.getElementById('standing')?.replaceChildren(short(now));
}

function sections(now: Opened): HTMLElement {
  const lists = now.library === undefined ? [] : sectionsOf(now.library).map(({ section, amount }): [string, string, string] => [`/list/${section}`, t(`verify-section-${section}`), count(amount)]);
  const all: [string, string, string][] = [['/check', t('verify-section-check'), ''], ['/summary', t('verify-section-summary'), ''], ...lists, ['/reply', t('verify-section-reply'), '']];
  const one = ([to, words, amount]: [string, string, string]): HTMLElement => {
    const made = link(to, h('span', {}, words), amount === '' ? undefined : h('span', { class: 'amount' }, amount));
    if (`#${to}` === location.hash) made.setAttribute('aria-current', 'page');
    return h('li', {}, made);
  };
  return h('nav', { 'aria-label': t('verify-sections') }, h('ul', { class: 'plain' }, ...all.map(one)));
}

function keyboard(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const writing = target.matches('input, textarea, select');
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null || state.opened === undefined) return;
  if (event.key === '/' && !writing) {
    event.preventDefault();
    search();
  } else if (event.key === 'Escape') {
    if (writing && (target as HTMLInputElement).value !== '' && target.id === 'search') return; // the browser empties it
    if (writing) target.blur();
    else if (/^#\/(record|evidence)\//.test(location.hash)) history.back();
  }
}

/** On a page without a list, the evidence is what one looks for. */
function search(): void {
  if (document.getElementById('search') === null) {
    history.pushState(null, '', '#/list/evidence');
    draw(true);
  }
  document.getElementById('search')?.focus();
}
