// Whom the reader trusts to tell the time: a file with certificates. It is read here, kept while the page is open, and sent nowhere.

import { visible } from '../read/bytes';
import { type Anchors, FILE_LIMIT, NOBODY, readAnchors } from '../time-stamp/anchors';
import { t } from '../texts';
import { button, h, newId } from './dom';
import { state } from './state';

/** `changed` is told when another is trusted, or nobody. */
export function authorityCard(changed: () => void): HTMLElement {
  const about = newId();
  const chosen = h('p', { class: 'wrap', role: 'status' });
  const trouble = h('p', { id: about, class: 'trouble', role: 'alert' });
  const input = h('input', { type: 'file', hidden: true, 'aria-label': t('verify-authority-file'), onchange: () => {
    const [file] = input.files ?? [];
    if (file !== undefined) void read(file).then((anchors) => (anchors === undefined ? trouble.replaceChildren(t('time-anchor-not-understood', { path: visible(file.name) })) : take(visible(file.name), anchors)));
    // The same file again, after it was changed, is another choice.
    input.value = '';
  } });
  const choose = button(t('verify-authority-choose'), () => input.click(), { 'aria-describedby': about });
  const drop = button(t('verify-authority-drop'), () => { take('', NOBODY); choose.focus(); });
  const row = h('div', { class: 'row' }, choose, input);
  const show = (): void => {
    const { name } = state.authority;
    chosen.replaceChildren(name === '' ? t('verify-authority-none') : t('verify-authority-chosen', { name }));
    if (name === '') drop.remove();
    else row.append(drop);
    trouble.replaceChildren();
  };
  const take = (name: string, anchors: Anchors): void => {
    state.authority = { name, anchors };
    show();
    changed();
  };
  show();
  return h('section', { class: 'card letter' }, h('h2', {}, t('verify-authority')), h('p', { class: 'soft' }, t('verify-authority-about')),
    chosen, row, trouble);
}

/** `undefined` where it is no such file, or cannot be read any more. */
const read = async (file: File): Promise<Anchors | undefined> =>
  file.size > FILE_LIMIT ? undefined : file.arrayBuffer().then((bytes) => readAnchors(new Uint8Array(bytes)), () => undefined);
