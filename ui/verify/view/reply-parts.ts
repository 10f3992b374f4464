// The reply where it is written: the entries of a record, the list of all, and the dialog for one.

import { KINDS, GRADES, LIMITS, type About, type Entry, type FieldFault, type Kind, entryFaults, mayHave, mustHave, newId as uuid } from '../reply/reply';
import { t } from '../texts';
import { button, h, link, newId } from './dom';
import { evidencePath, recordPath } from './sections';
import { state } from './state';

/** Who draws the reply anew when it has changed. */
const listeners = new Set<() => void>();

export function changed(unsaved = true): void {
  state.draft.unsaved = unsaved;
  for (const listener of listeners) listener();
}

/** Drawn again with every change of the reply, until the view is left. */
export function live(draw: () => HTMLElement): HTMLElement {
  const place = h('div', {}, draw());
  const again = (): void => {
    if (!place.isConnected) {
      listeners.delete(again);
      return;
    }
    const focused = place.contains(document.activeElement) ? document.activeElement : null;
    place.replaceChildren(draw());
    if (focused !== null) refocus(place, focused);
  };
  listeners.add(again);
  return place;
}

/** What was drawn anew has the keyboard where it was, or at its first button. */
function refocus(place: HTMLElement, before: Element): void {
  const name = (one: Element): string => one.getAttribute('aria-label') ?? one.textContent ?? '';
  const buttons = [...place.querySelectorAll('button')];
  (buttons.find((one) => name(one) === name(before)) ?? buttons[0])?.focus();
}

/** `record` may be more than the two words by which a reply names it. */
export function remarksOn(record: About, label: string, preset: Preset = {}): HTMLElement {
  const about = { entity: record.entity, id: record.id };
  return live(() => {
    const mine = state.draft.entries.filter((entry) => entry.about?.entity === about.entity && entry.about.id === about.id);
    return h('section', { class: 'card reply', 'aria-label': t('verify-remarks') },
      h('h2', {}, t('verify-remarks')), mine.length > 0 && entryList(mine), addButtons(about, label, preset));
  });
}

/** Fields that are filled in already, where the kind of entry has them. */
export type Preset = Partial<Pick<Entry, 'clause' | 'request'>>;

function begun(kind: Kind, about: About | undefined, preset: Preset): Entry {
  const fitting = Object.fromEntries(Object.entries(preset).filter(([field]) => mayHave(kind, field)));
  return { id: uuid(), kind, text: '', ...(about === undefined ? {} : { about }), ...fitting };
}

export function addButtons(about?: About, label?: string, preset: Preset = {}): HTMLElement {
  const kinds = KINDS.filter((kind) => about !== undefined || !mustHave(kind, 'about'));
  return h('div', { class: 'row' }, ...kinds.map((kind) => button(t(`verify-reply-add-${kind}`), () => edit(begun(kind, about, preset), label))));
}

export function entryList(entries: readonly Entry[]): HTMLElement {
  return h('ul', { class: 'plain entries' }, ...entries.map((entry) => h('li', {}, entryCard(entry))));
}

/** What the open pack knows: what a record is called, and the numbers one may want to name. Set when a pack is opened. */
export const known: { label: (about: About) => string; numbers: (entity: 'clause' | 'request') => readonly string[] } = { label: ({ id }) => id, numbers: () => [] };

function aboutLink(about: About): HTMLElement {
  const to = about.entity === 'evidence' ? evidencePath({ id: about.id } as Parameters<typeof evidencePath>[0]) : recordPath(about);
  return link(to, known.label(about));
}

function entryCard(entry: Entry): HTMLElement {
  const grade = entry.grade === undefined ? undefined : t(`verify-reply-grade-${entry.grade}`);
  const facts = [t(`verify-reply-${entry.kind}`), grade, entry.clause, entry.due, entry.request].filter((part) => part !== undefined).join(' · ');
  const name = entry.title ?? entry.text.slice(0, 60);
  const remove = (): void => {
    state.draft.entries = state.draft.entries.filter((one) => one.id !== entry.id);
    changed();
    undoable(entry);
  };
  return h('div', {},
    h('p', { class: 'soft' }, facts, entry.about === undefined ? '' : ' · ', entry.about === undefined ? undefined : aboutLink(entry.about)),
    entry.title === undefined ? undefined : h('h3', {}, entry.title), h('p', { class: 'wrap' }, entry.text),
    h('div', { class: 'row' }, button(t('verify-reply-edit'), () => edit(entry, entry.about && known.label(entry.about)), { 'aria-label': `${t('verify-reply-edit')}: ${name}` }),
      button(t('verify-reply-remove'), remove, { 'aria-label': `${t('verify-reply-remove')}: ${name}` })));
}

/** What was removed by a slip comes back with one press. */
function undoable(entry: Entry): void {
  const note = h('div', { class: 'toast', role: 'status' }, t('verify-reply-removed'), ' ', button(t('verify-reply-undo'), () => {
    state.draft.entries = [...state.draft.entries, entry];
    note.remove();
    changed();
  }));
  document.body.append(note);
  setTimeout(() => note.remove(), 10_000);
}

type Field = 'title' | 'text' | 'grade' | 'clause' | 'due' | 'request';
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Asks for an entry; what is kept has been looked at field by field. */
function edit(entry: Entry, label: string | undefined): void {
  const { kind } = entry;
  const fields = (['title', 'grade', 'text', 'clause', 'due', 'request'] as const).filter((field) => field === 'text' || mayHave(kind, field));
  const controls = new Map(fields.map((field) => [field, control(field, kind, entry)]));
  const heading = newId();
  const said = h('p', { class: 'trouble', role: 'alert' });
  const form = h('form', { method: 'dialog', class: 'stack', noValidate: true, onsubmit: (event: SubmitEvent) => {
    event.preventDefault();
    keep();
  } },
    h('h2', { id: heading }, t(`verify-reply-${kind}`)), h('p', { class: 'soft wrap' }, `${t('verify-reply-about-record')}: ${label ?? t('verify-reply-free')}`),
    ...[...controls.values()].map(({ row }) => row), said,
    h('div', { class: 'row' }, h('button', { type: 'submit', class: 'strong' }, t('verify-reply-keep')), button(t('verify-cancel'), () => dialog.close())));
  const dialog = h('dialog', { 'aria-labelledby': heading, onclose: () => dialog.remove() }, form);
  const keep = (): void => {
    const made = madeOf(entry, controls);
    const others = state.draft.entries.filter((one) => one.id !== entry.id);
    const faults = entryFaults(made);
    for (const [field, { say }] of controls) say(faults.get(field));
    const full = others.length >= LIMITS.entries;
    said.replaceChildren(full ? t('verify-reply-too-many') : '');
    if (faults.size > 0) controls.get([...faults.keys()][0] as Field)?.input.focus();
    if (faults.size > 0 || full) return;
    const at = state.draft.entries.findIndex((one) => one.id === entry.id);
    state.draft.entries = at < 0 ? [...others, made] : state.draft.entries.map((one) => (one.id === entry.id ? made : one));
    dialog.close();
    changed();
  };
  document.body.append(dialog);
  dialog.showModal();
}

function madeOf(entry: Entry, controls: ReadonlyMap<Field, { input: Control }>): Entry {
  const said = [...controls].map(([field, { input }]) => [field, field === 'text' ? input.value : input.value.trim()] as const);
  const filled = Object.fromEntries(said.filter(([field, value]) => field === 'text' || value !== ''));
  return { id: entry.id, kind: entry.kind, ...(entry.about === undefined ? {} : { about: entry.about }), ...filled } as Entry;
}

function control(field: Field, kind: Kind, entry: Entry): { row: HTMLElement; input: Control; say: (fault: FieldFault | undefined) => void } {
  const [id, about] = [newId(), newId()];
  const needed = mustHave(kind, field);
  const common = { id, 'aria-describedby': about, ...(needed ? { 'aria-required': 'true' } : {}) };
  const value = entry[field] ?? '';
  const offers = field === 'clause' || field === 'request' ? known.numbers(field) : undefined;
  const input: Control =
    field === 'text' ? h('textarea', { ...common, rows: 7, value })
    : field === 'grade' ? h('select', common, h('option', { value: '' }, t('verify-reply-choose')), ...GRADES.map((one) => h('option', { value: one, selected: one === value }, t(`verify-reply-grade-${one}`))))
    : h('input', { ...common, type: field === 'due' ? 'date' : 'text', value, autocomplete: 'off', list: offers === undefined ? undefined : `${id}-list` });
  const offered = offers === undefined ? undefined : h('datalist', { id: `${id}-list` }, ...offers.map((one) => h('option', { value: one })));
  const says = h('p', { id: about, class: 'field-says bad' });
  const say = (fault: FieldFault | undefined): void => {
    input.setAttribute('aria-invalid', String(fault !== undefined));
    says.replaceChildren(fault === undefined ? '' : t(fault.id, fault.args));
  };
  const words = t(field === 'text' ? `verify-reply-field-text-${kind}` : `verify-reply-field-${field}`);
  const row = h('div', { class: 'field' }, h('label', { htmlFor: id }, words, needed ? undefined : h('span', { class: 'soft' }, ` (${t('verify-reply-optional')})`)), input, offered, says);
  return { row, input, say };
}
