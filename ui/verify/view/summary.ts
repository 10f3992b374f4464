// What the pack is and what it is not: from whom, for whom, how much, what was left out, redacted or is not shown.

import type { Remark } from '../check/index';
import { find } from '../read/tree';
import { t, word } from '../texts';
import { type Child, facts, h, link, table } from './dom';
import { bytes, count, kindName, valueText } from './format';
import type { Library } from './library';
import { openPdf } from './opening';
import { sectionsOf } from './sections';
import type { Opened } from './state';

const REPORT = 'data/report/audit-pack.pdf';

export function summaryPage(opened: Opened, library: Library): HTMLElement {
  const { index } = library;
  return h('div', { class: 'stack' },
    h('h1', { tabIndex: -1 }, t('verify-section-summary')),
    h('section', { class: 'card' }, facts([
      [t('verify-issuer'), index.issuer], [t('verify-recipient'), index.recipient], [t('verify-purpose'), index.purpose],
      [t('verify-sequence'), t('verify-sequence-words', { sequence: count(index.sequence) })],
      [t('verify-supersedes'), index.supersedes], [t('verify-profile'), index.profile && (word(['browse-profile'], index.profile) ?? index.profile)],
      [t('verify-made-by'), index.made_by],
    ])),
    h('section', { class: 'card' }, h('h2', {}, t('verify-in-it')), amounts(opened, library)),
    leftOut(library),
    remarks('verify-gaps', index.gaps), remarks('verify-redactions', index.redactions), remarks('verify-differences', index.differences));
}

function amounts(opened: Opened, library: Library): HTMLElement {
  const { verified } = opened;
  const rows = sectionsOf(library).map(({ section, amount }): [string, Child] => [t(`verify-section-${section}`), link(`/list/${section}`, count(amount))]);
  const report = find(verified.tree, REPORT);
  const faulty = verified.faults.some((fault) => fault.severity === 'fault' && fault.subject === REPORT);
  const sealed: [string, Child] = [t('verify-holds'), t('verify-holds-words', { files: verified.payload.files, bytes: bytes(verified.payload.bytes) })];
  const opens: [string, Child] = [t('verify-report'), report !== undefined && !faulty && openPdf(report.blob(), t('verify-report-open'))];
  return facts([...rows, sealed, opens]);
}

function leftOut({ index }: Library): HTMLElement {
  const heads = ['verify-number', 'verify-title', 'verify-why', 'verify-note'].map((id) => t(id));
  const rows = index.left_out.map((item) => [item.number, item.title, word(['browse-why'], item.why) ?? item.why, item.note]);
  return h('section', { class: 'card' },
    h('h2', {}, t('verify-left-out')), h('p', { class: 'soft' }, t(rows.length === 0 ? 'verify-left-out-none' : 'verify-left-out-about')),
    rows.length > 0 && table(t('verify-left-out'), heads, rows));
}

const HEADS: Record<string, string> = { number: 'verify-number', what: 'verify-what', text: 'verify-text', by: 'verify-by', why: 'verify-why', entity: 'verify-entity' };

function remarks(id: string, given: readonly Remark[] | undefined): HTMLElement | false {
  if (given === undefined || given.length === 0) return false;
  const names = [...new Set(given.flatMap((one) => Object.keys(one)))];
  const cell = (name: string, one: Remark): string => {
    const text = valueText('', name, one[name] ?? '');
    return name === 'entity' ? kindName(text) : (name === 'what' ? word(['verify-gap', 'browse-difference'], text) : undefined) ?? text;
  };
  return h('section', { class: 'card' }, h('h2', {}, t(id)), table(t(id), names.map((name) => t(HEADS[name] ?? name)), given.map((one) => names.map((name) => cell(name, one)))));
}
