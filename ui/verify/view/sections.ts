// The lists of the page: which there are, their columns and what they can be narrowed by.

import type { IndexEvidence, IndexRecord } from '../check/index';
import { t } from '../texts';
import { type Child, h, link } from './dom';
import { bytes, count, kindName, valueText } from './format';
import { type Library, SECTIONS, type Section } from './library';

export interface Column<T> {
  readonly head: string;
  readonly cell: (item: T) => Child;
}

export interface Narrow<T> {
  readonly label: string;
  readonly of: (item: T) => readonly string[];
}

export interface Listed<T> {
  readonly items: readonly T[];
  readonly columns: readonly Column<T>[];
  readonly filters: readonly Narrow<T>[];
}

const ALL: readonly Section[] = [...(Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]), 'evidence', 'others'];

const counted = new WeakMap<Library, readonly { section: Section; amount: number }[]>();

/** Those the pack has something for; evidence always. */
export function sectionsOf(library: Library): readonly { section: Section; amount: number }[] {
  const kept = counted.get(library);
  if (kept !== undefined) return kept;
  const amount = (section: Section): number => (section === 'evidence' ? library.index.evidence : library.section(section)).length;
  const made = ALL.map((section) => ({ section, amount: amount(section) })).filter((one) => one.amount > 0 || one.section === 'evidence');
  counted.set(library, made);
  return made;
}

export const recordPath = ({ entity, id }: { entity: string; id: string }): string => `/record/${encodeURIComponent(entity)}/${encodeURIComponent(id)}`;
export const evidencePath = (item: IndexEvidence): string => `/evidence/${encodeURIComponent(item.id)}`;

export function badge(text: string, tone = 'calm'): HTMLElement | undefined {
  return text === '' ? undefined : h('span', { class: `badge ${tone}` }, text);
}

/** A field as text; where it names another record, that record's title. */
function field(library: Library, record: IndexRecord, ...names: string[]): string {
  for (const name of names) {
    const value = record.fields[name];
    if (value === undefined || value === null || value === '') continue;
    const other = typeof value === 'string' ? library.byId(value) : undefined;
    if (other !== undefined) return other.entity === 'clause' ? other.number || library.label(other) : library.label(other);
    return valueText(record.entity, name, value);
  }
  return '';
}

export function recordsOf(library: Library, section: Exclude<Section, 'evidence'>): Listed<IndexRecord> {
  const text = (head: string, ...names: string[]): Column<IndexRecord> => ({ head: t(head), cell: (record) => field(library, record, ...names) });
  const narrow = (label: string, ...names: string[]): Narrow<IndexRecord> => ({ label: t(label), of: (record) => [field(library, record, ...names)] });
  const kind: Column<IndexRecord> = { head: t('verify-entity'), cell: ({ entity }) => kindName(entity) };
  const evidence: Column<IndexRecord> = { head: t('verify-evidence'), cell: (record) => count(library.evidenceOf(record).length) };
  const state: Column<IndexRecord> = { head: t('verify-state'), cell: (record) => badge(field(library, record, 'state')) };
  const grade = text('verify-grade', 'grade_id', 'grade_kind', 'grade');
  const days: Column<IndexRecord> = { head: t('verify-dates'), cell: (record) => [field(library, record, 'planned_from'), field(library, record, 'planned_to')].filter((one) => one !== '').join(' – ') };
  const kinds: Narrow<IndexRecord> = { label: t('verify-filter-kind'), of: ({ entity }) => [kindName(entity)] };
  const states = narrow('verify-filter-state', 'state');
  const grades = narrow('verify-filter-grade', 'grade_id', 'grade_kind', 'grade');
  const clause = text('verify-clause', 'clause_id', 'clause');
  const more: Record<typeof section, [Column<IndexRecord>[], Narrow<IndexRecord>[]]> = {
    audits: [[text('verify-entity', 'kind'), state, days], [narrow('verify-filter-kind', 'kind'), states]],
    findings: [[grade, clause, evidence], [grades]],
    nonconformities: [[grade, state, clause, text('verify-due', 'implementation_due', 'plan_due'), evidence], [grades, states]],
    actions: [[kind, state, text('verify-due', 'due_on', 'check_on'), evidence], [kinds, states]],
    requests: [[kind, state, text('verify-due', 'due_on'), evidence], [kinds, states]],
    others: [[kind], [kinds]],
  };
  const [columns, filters] = more[section];
  return { items: library.section(section), columns: [...heads(library), ...columns], filters };
}

function heads(library: Library): Column<IndexRecord>[] {
  return [
    { head: t('verify-number'), cell: (record) => record.number },
    { head: t('verify-title'), cell: (record) => link(recordPath(record), library.title(record) || t('verify-unnamed')) },
  ];
}

const TONES = { intact: 'good', unproven: 'warn', changed: 'bad', missing: 'bad' } as const;

export function fileState(library: Library, item: IndexEvidence): HTMLElement | undefined {
  const found = library.state(item);
  return badge(t(`verify-state-${found}`), TONES[found]);
}

export function evidenceOf(library: Library, items: readonly IndexEvidence[] = library.index.evidence): Listed<IndexEvidence> {
  const kinds = (item: IndexEvidence): string[] => [...new Set(item.links.map(({ entity }) => kindName(entity)))];
  return {
    items,
    columns: [
      { head: t('verify-number'), cell: (item) => item.number },
      { head: t('verify-title'), cell: (item) => link(evidencePath(item), item.title || item.original_name || t('verify-unnamed')) },
      { head: t('verify-type'), cell: (item) => item.media_type },
      { head: t('verify-size'), cell: (item) => bytes(item.size) },
      { head: t('verify-links'), cell: (item) => item.links.map(({ entity, id }) => library.record(entity, id)?.number ?? '').filter((one) => one !== '').join(', ') },
      { head: t('verify-file-state'), cell: (item) => fileState(library, item) },
    ],
    filters: [
      { label: t('verify-filter-type'), of: (item) => [item.media_type] },
      { label: t('verify-filter-linked'), of: kinds },
      { label: t('verify-file-state'), of: (item) => [t(`verify-state-${library.state(item)}`)] },
    ],
  };
}

