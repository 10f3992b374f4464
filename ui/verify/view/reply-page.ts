// The reply as a whole: who replies, all entries, saving it as a file, and going on with one that was saved.

import { FORMAT, LIMITS, type Reply, moment, parseReply, textFault, writeReply } from '../reply/reply';
import { t } from '../texts';
import { isSound } from '../check/verify';
import { encode, visible } from '../read/bytes';
import { button, download, h, newId } from './dom';
import { fileStem } from './format';
import { addButtons, changed, entryList, live } from './reply-parts';
import { type Opened, state } from './state';

export function replyPage(opened: Opened): HTMLElement {
  const said = h('p', { role: 'status', class: 'said' });
  const author = { name: authorField('name', said), organisation: authorField('organisation', said) };
  const save = (): void => {
    const wrong = Object.values(author).filter(({ check }) => !check());
    wrong[0]?.input.focus();
    if (wrong.length === 0) saveReply(opened, said);
  };
  return h('div', { class: 'stack' },
    h('h1', { tabIndex: -1 }, t('verify-reply')), h('p', { class: 'lead' }, t('verify-reply-about')),
    !isSound(opened.verified.faults) && h('p', { class: 'trouble' }, t('verify-reply-unsound')),
    h('section', { class: 'card' }, h('h2', {}, t('verify-reply-author')), h('div', { class: 'columns' }, author.name.row, author.organisation.row)),
    live(() => h('section', { class: 'card stack' },
      h('h2', {}, t('verify-reply-entries')), state.draft.entries.length === 0 ? h('p', { class: 'soft' }, t('verify-reply-empty')) : entryList(state.draft.entries), addButtons())),
    h('div', { class: 'row' }, button(t('verify-reply-save'), save, { class: 'strong' }), opener(opened, author, said)), said);
}

type Who = 'name' | 'organisation';

function authorField(part: Who, said: HTMLElement): { row: HTMLElement; input: HTMLInputElement; check: () => boolean } {
  const [id, about] = [newId(), newId()];
  const needed = part === 'name';
  const says = h('p', { id: about, class: 'field-says bad' });
  const input = h('input', { id, value: state.draft.author[part], 'aria-describedby': about, 'aria-required': String(needed), oninput: () => {
    state.draft.author = { ...state.draft.author, [part]: input.value };
    state.draft.unsaved = true;
    said.replaceChildren();
    check();
  } });
  const check = (): boolean => {
    const missing = needed && input.value.trim() === '' ? { id: 'verify-reply-needed', args: {} } : undefined;
    const fault = missing ?? textFault(input.value.trim(), LIMITS.name, false);
    input.setAttribute('aria-invalid', String(fault !== undefined));
    says.replaceChildren(fault === undefined ? '' : t(fault.id, fault.args));
    return fault === undefined;
  };
  const label = h('label', { htmlFor: id }, t(`verify-reply-${part}`), needed ? undefined : h('span', { class: 'soft' }, ` (${t('verify-reply-optional')})`));
  return { row: h('div', { class: 'field' }, label, input, says), input, check };
}

function saveReply(opened: Opened, said: HTMLElement): void {
  const { seal, sealHash } = opened.verified;
  if (seal === undefined || sealHash === undefined) return void said.replaceChildren(t('verify-reply-no-seal'));
  const { name, organisation } = state.draft.author;
  const reply: Reply = {
    format: FORMAT, pack: seal.pack, sequence: seal.sequence, seal_sha256: sealHash,
    author: { name: name.trim(), organisation: organisation.trim() }, written: moment(new Date()), entries: state.draft.entries,
  };
  const text = encode(writeReply(reply));
  if (text.length > LIMITS.bytes) return void said.replaceChildren(t('verify-reply-too-large'));
  const file = `reply-${fileStem(opened.name)}.json`;
  download(new Blob([text], { type: 'application/json' }), file);
  changed(false);
  said.replaceChildren(t('verify-reply-saved', { name: file }));
}

function opener(opened: Opened, author: Record<Who, { input: HTMLInputElement }>, said: HTMLElement): HTMLElement {
  const input = h('input', { type: 'file', accept: '.json,application/json', hidden: true, 'aria-label': t('verify-reply-open'), onchange: () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file !== undefined) void load(file);
  } });
  const load = async (file: File): Promise<void> => {
    const words = await restore(opened, file);
    for (const part of ['name', 'organisation'] as const) author[part].input.value = state.draft.author[part];
    said.replaceChildren(words);
  };
  return h('span', {}, button(t('verify-reply-open'), () => input.click()), input);
}

async function restore(opened: Opened, file: File): Promise<string> {
  const name = visible(file.name);
  const reply = file.size > LIMITS.bytes ? `more than ${LIMITS.bytes} bytes` : await parseReply(new Uint8Array(await file.arrayBuffer()));
  if (typeof reply === 'string') return t('verify-reply-not-a-reply', { name, cause: reply });
  if (reply.seal_sha256 !== opened.verified.sealHash || reply.pack !== opened.verified.seal?.pack) return t('verify-reply-other-pack', { name });
  if (state.draft.unsaved && state.draft.entries.length > 0 && !confirm(t('verify-reply-replaces'))) return '';
  state.draft = { author: { ...reply.author }, entries: [...reply.entries], unsaved: false };
  changed(false);
  return t('verify-reply-opened', { count: reply.entries.length });
}
