// The verdict: what was found and what it proves, in the words of the program, and everything that is wrong.

import type { Fault } from '../check/fault';
import { moment } from '../reply/reply';
import { t } from '../texts';
import { authorityCard } from './authority';
import { button, download, facts, h } from './dom';
import { bytes, count, day, fileStem } from './format';
import { letterFields } from './letter';
import { paged } from './paged';
import { type Opened, allFaults, hold, standing, state } from './state';
import { timeCard, timeMissing } from './time';

export function verdictPage(opened: Opened, changed: () => void): HTMLElement {
  const { verified } = opened;
  const [top, faults, time] = [h('div'), h('div'), h('div')];
  /** What the reader knows has changed, and with it what is to be said. */
  const show = (): void => {
    const now = state.opened ?? opened;
    top.replaceChildren(verdict(now));
    faults.replaceChildren(faultList(now));
    time.replaceChildren(timeCard(now.verified) || '');
  };
  const say = (): void => {
    show();
    changed();
  };
  const found = { ...(verified.fingerprint === undefined ? {} : { key: verified.fingerprint }), ...(verified.sealHash === undefined ? {} : { seal: verified.sealHash }) };
  const letter = letterFields(say, found);
  const authority = verified.token !== undefined && authorityCard(() => void hold().then(say));
  show();
  return h('div', { class: 'stack' }, top, faults, h('div', { class: 'columns' }, keyCard(opened), letter), time, authority, sealCard(opened));
}

function verdict(opened: Opened): HTMLElement {
  const { verified } = opened;
  const how = standing(opened);
  const wrong = verified.faults.filter((fault) => fault.severity === 'fault').length;
  const proves = how === 'faults' ? t('pack-verdict-faults') : t('pack-verdict-sound', { key: verified.fingerprint ?? '', clock: verified.seal?.clock ?? '' });
  const todo = how !== 'faults' && how !== 'compared' ? h('p', {}, h('strong', {}, t(`verify-do-${how}`))) : undefined;
  return h('section', { class: `card verdict ${how}` },
    h('h1', { tabIndex: -1 }, t(`verify-standing-${how}`, { count: wrong })), h('p', { class: 'wrap' }, proves), todo);
}

function keyCard({ verified }: Opened): HTMLElement {
  const code = (text: string): HTMLElement => h('code', { class: 'wrap' }, text);
  return h('section', { class: 'card' },
    h('h2', {}, t('verify-key')), h('p', { class: 'big' }, verified.fingerprint === undefined ? t('verify-key-none') : code(verified.fingerprint)),
    h('h2', {}, t('verify-seal-hash')), h('p', {}, verified.sealHash === undefined ? t('verify-no-seal') : code(verified.sealHash)),
    verified.evidenceDigest !== undefined && h('h2', {}, t('verify-evidence-digest')), verified.evidenceDigest !== undefined && h('p', {}, code(verified.evidenceDigest)));
}

function sealCard(opened: Opened): HTMLElement {
  const { name, verified, checkedAt } = opened;
  const { seal, tree, payload } = verified;
  const when = day(moment(checkedAt)) ?? '';
  const code = (text: string): HTMLElement => h('code', { class: 'wrap' }, text);
  const stated: [string, string | Node | undefined][] = seal === undefined ? [] : [
    ['verify-pack', code(seal.pack)], ['verify-sequence', t('verify-sequence-words', { sequence: count(seal.sequence) })],
    ['verify-issuer', seal.issuer], ['verify-recipient', seal.recipient], ['verify-purpose', seal.purpose],
    ['verify-clock', t('verify-clock-words', { when: day(seal.clock) ?? seal.clock })], ['verify-time', timeMissing(verified)],
    ['verify-previous', seal.previous === 'none' ? t('verify-previous-none') : code(seal.previous)],
    ['verify-history', t('verify-history-words', { entries: seal.historyEntries, hash: seal.history })],
  ];
  return h('section', { class: 'card' },
    h('h2', {}, t('verify-seal-facts')), seal === undefined && h('p', {}, t('verify-no-seal')),
    facts([...stated, ['verify-holds', t('verify-holds-words', { files: payload.files, bytes: bytes(payload.bytes) })],
      ['verify-file', t(`verify-form-${tree.form}`, { name })], ['verify-checked-at', t('verify-checked-words', { when })]].map(([id, value]) => [t(id as string), value] as const)));
}

export const faultWords = (fault: Fault): string => t(fault.code, { subject: fault.subject, ...fault.args });

function faultList(opened: Opened): HTMLElement | string {
  const faults = allFaults(opened);
  if (faults.length === 0) return '';
  const rows = (shown: readonly Fault[]): HTMLElement => h('ul', { class: 'faults plain' }, ...shown.map(row));
  return h('section', { class: 'card', 'aria-label': t('verify-faults') },
    h('div', { class: 'row' }, h('h2', { class: 'grow' }, t('verify-faults-count', { count: faults.length })), button(t('verify-faults-save'), () => save(opened, faults))),
    paged(faults, 200, rows));
}

function row(fault: Fault): HTMLElement {
  const tone = fault.severity === 'fault' ? 'bad' : 'warn';
  const badge = h('span', { class: `badge ${tone}` }, t(fault.severity === 'fault' ? 'verify-fault' : 'verify-warning'));
  return h('li', {}, badge, h('div', { class: 'grow' }, h('p', { class: 'wrap' }, faultWords(fault)), h('p', { class: 'faint mono' }, fault.code)));
}

function save(opened: Opened, faults: readonly Fault[]): void {
  const lines = faults.map((fault) => `${fault.code}: ${faultWords(fault)}`);
  const text = [t('verify-faults-heading', { name: opened.name }), ...lines, ''].join('\r\n');
  download(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${fileStem(opened.name)}-faults.txt`);
}
