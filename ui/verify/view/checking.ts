// While the pack is read: how far it is, and a way out.

import type { Progress } from '../check/meter';
import { t } from '../texts';
import { button, h } from './dom';
import { bytes, count } from './format';

export function checkingPage(name: string, cancel: () => void): { page: HTMLElement; show: (progress: Progress) => void } {
  const bar = h('progress', { max: 1, 'aria-label': t('verify-checking') });
  const words = h('p', { class: 'soft' });
  const page = h('div', { class: 'start' },
    h('h1', { tabIndex: -1 }, t('verify-checking')), h('p', { class: 'wrap' }, name), h('p', { class: 'lead' }, t('verify-checking-about')),
    bar, words, h('div', {}, button(t('verify-cancel'), cancel)));
  const show = (progress: Progress): void => {
    // Until the list of files has been read nobody knows how much there is: the bar then only says that something is going on.
    if (progress.filesTotal === 0) return;
    // Files without bytes count too, so that it is full exactly when everything has been looked at.
    bar.value = (progress.bytes + progress.files) / Math.max(progress.bytesTotal + progress.filesTotal, 1);
    const { files, filesTotal } = progress;
    words.textContent = t('verify-progress', { files: count(files), filesTotal: count(filesTotal), bytes: bytes(progress.bytes), bytesTotal: bytes(progress.bytesTotal) });
  };
  return { page, show };
}
