// What a time stamp over the seal states, and what that is worth.

import { TIME_TOKEN } from '../check/seal';
import type { Verified } from '../check/verify';
import { find } from '../read/tree';
import { t } from '../texts';
import { facts, h } from './dom';
import { day } from './format';
import { state } from './state';

/** Nothing where no stamp holds: then the seal's own facts say what there is of the time. */
export function timeCard({ time }: Verified): HTMLElement | false {
  if (time === undefined) return false;
  const words = time.trusted ? 'verify-time-trusted' : state.authority.name === '' ? 'verify-time-about' : 'verify-time-stranger';
  const code = (text: string): HTMLElement => h('code', { class: 'wrap' }, text);
  const stated: [string, string | HTMLElement][] = [
    ['verify-time-when', h('strong', {}, day(time.time.replace('+00:00', 'Z')) ?? time.time)], ['verify-time-authority', time.authority],
    ['verify-time-certificate', code(time.certificate)], ['verify-time-policy', code(time.policy)], ['verify-time-serial', code(time.serial)],
  ];
  return h('section', { class: 'card' },
    h('h2', {}, t('verify-time')), facts(stated.map(([id, value]) => [t(id), value] as const)), h('p', { class: time.trusted ? '' : 'soft' }, t(words)));
}

/** Beside what the device's clock said. */
export function timeMissing({ time, tree }: Verified): string | undefined {
  if (time !== undefined) return undefined;
  return t(find(tree, TIME_TOKEN) === undefined ? 'verify-time-none' : 'verify-time-fails');
}
