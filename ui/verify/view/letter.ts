// The two lines of the handover letter: typed or pasted, compared as soon as they are whole.

import { t } from '../texts';
import { h, newId } from './dom';
import { expected, state } from './state';

type Part = 'key' | 'seal';

/** `found`: what the pack has, once there is one. `changed` is told of every change. */
export function letterFields(changed: () => void, found: Partial<Record<Part, string>> = {}): HTMLElement {
  return h('section', { class: 'card letter' },
    h('h2', {}, t('verify-letter')), h('p', { class: 'soft' }, t('verify-letter-about')),
    field('key', changed, found), field('seal', changed, found));
}

function field(part: Part, changed: () => void, found: Partial<Record<Part, string>>): HTMLElement {
  const [id, about] = [newId(), newId()];
  const says = h('p', { id: about, class: 'field-says', role: 'status' });
  const input = h('input', { id, class: 'mono', value: state.letter[part], autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off', 'aria-describedby': about, oninput: () => {
    state.letter[part] = input.value;
    judge();
    changed();
  } });
  const judge = (): void => {
    const [tone, words] = judged(part, found[part]);
    input.setAttribute('aria-invalid', String(tone === 'bad'));
    says.className = `field-says ${tone}`;
    says.replaceChildren(words);
  };
  judge();
  return h('div', { class: 'field' }, h('label', { htmlFor: id }, t(`verify-letter-${part}`)), input, says);
}

function judged(part: Part, found: string | undefined): [tone: '' | 'good' | 'bad', words: string] {
  const wanted = expected()[part];
  if (state.letter[part].trim() === '') return ['', t(`verify-letter-${part}-hint`)];
  if (wanted === undefined) return ['bad', t(`verify-${part}-unreadable`)];
  if (found === undefined) return ['', ''];
  return wanted === found ? ['good', t(`verify-${part}-same`)] : ['bad', t(`verify-${part}-other`)];
}
