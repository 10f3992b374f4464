// What is asked of a document before it is drawn, and the request that makes of it.
import type { PrintedKind, ReportRequest, ReportStyleView } from '$/api/gen/wire';
import { currentLanguage, t } from '$/lib/texts.svelte';
import { offered } from '$/lib/vocabularies';
import type { Option } from '$/components/primitives/options';
import type { FieldSpec, FormValues } from './forms';

/** What a document is about: the rest of the request follows from the form. */
export type PrintedSubject = Pick<ReportRequest, 'audit' | 'audits' | 'nonconformities' | 'programme' | 'certification' | 'from' | 'to' | 'on'>;

/** Not said here: as the audit has it, else as the organisation's documents look. */
const SET = 'set';
const orAsSet = (family: string, values: string[]): Option[] => [{ value: SET, label: t('printed-as-set') }, ...offered(family, values)];

const parts = ['report', 'plan', 'checklist', 'nonconformities', 'actions', 'evidence'];
const inEight = (values: FormValues): boolean => values['kind'] === 'nonconformity' || values['kind'] === 'pack';

export const printedFields = (kinds: readonly PrintedKind[]): FieldSpec[] => [
  ...(kinds.length > 1 ? [{ name: 'kind', label: t('printed-kind'), kind: 'select' as const, required: true, options: offered('printed-kind', kinds) }] : []),
  { name: 'language', label: t('label-language'), kind: 'select', required: true, half: true, options: orAsSet('language', ['en', 'de']) },
  { name: 'paper', label: t('printed-paper'), kind: 'select', required: true, half: true, options: orAsSet('paper', ['a4', 'letter']) },
  { name: 'watermark', label: t('printed-watermark'), kind: 'text', hint: t('printed-watermark-hint') },
  { name: 'eight_d', label: t('printed-eight-d'), kind: 'check', when: inEight },
  { name: 'parts', label: t('printed-parts'), kind: 'many', options: offered('printed-part', parts), hint: t('printed-parts-hint'), when: (values) => values['kind'] === 'pack' },
];

/** In the window's language only where the organisation's documents have none of their own. */
export const printedStart = (kinds: readonly PrintedKind[], style: Pick<ReportStyleView, 'language'>): FormValues =>
  ({ kind: kinds[0] ?? 'report', language: style.language === '' ? currentLanguage() : SET, paper: SET, watermark: '', eight_d: false, parts: [] });

export function requestOf(subject: PrintedSubject, values: FormValues): ReportRequest {
  const chosen = Array.isArray(values['parts']) ? values['parts'] : [];
  const watermark = String(values['watermark'] ?? '').trim();
  return {
    ...subject, kind: values['kind'],
    ...Object.fromEntries(['language', 'paper'].map((name) => [name, values[name]]).filter(([, value]) => value !== SET)),
    ...(watermark === '' ? {} : { watermark }),
    ...(values['eight_d'] === true && inEight(values) ? { eight_d: true } : {}),
    ...(values['kind'] === 'pack' && chosen.length > 0 ? { parts: chosen } : {}),
  } as ReportRequest;
}
