// What the planner asks a person: how to draw a proposal, and the reviews, changes and recurrences it plans from.
import type { FieldSpec } from '$/components/patterns/forms';
import type { Option } from '$/components/primitives/options';
import { people } from '$/api/refs.svelte';
import { t } from '$/lib/texts.svelte';
import { importances, offered } from '$/lib/vocabularies';

export const settingNames = ['seed', 'external_on', 'external_kind', 'clauses_per_audit', 'sites'] as const;
const counts = new Set<string>(['clauses_per_audit', 'sites']);

/** What the address says is asked; a number that is none is not. */
export function settings(asked: (name: string) => string | undefined, seed: string): Record<string, unknown> {
  const value = (name: string): unknown => {
    const said = asked(name);
    return said !== undefined && counts.has(name) ? (/^\d{1,6}$/.test(said) ? Number(said) : undefined) : said;
  };
  const pairs = settingNames.map((name) => [name, value(name)] as const).filter(([, said]) => said !== undefined);
  return { seed, ...Object.fromEntries(pairs) };
}

export const basisFields = (): FieldSpec[] => [
  { name: 'seed', label: t('plan-seed'), kind: 'text', required: true, hint: t('plan-seed-hint') },
  { name: 'external_on', label: t('plan-external-on'), kind: 'date', half: true, hint: t('plan-external-hint') },
  { name: 'external_kind', label: t('plan-external-kind'), kind: 'select', half: true, options: offered('audit-kind', ['stage2', 'surveillance', 'recertification']) },
  { name: 'clauses_per_audit', label: t('plan-clauses-per-audit'), kind: 'number', half: true, hint: t('plan-clauses-default') },
  { name: 'sites', label: t('plan-sites-wanted'), kind: 'number', half: true, hint: t('plan-sites-default') },
];

export const reviewFields = (known: boolean, documents: Option[]): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'planned_on', label: t('label-planned'), kind: 'date', required: true, half: true },
  { name: 'held_on', label: t('plan-held-on'), kind: 'date', half: true, hint: t('plan-held-hint') },
  { name: 'chair_id', label: t('plan-chair'), kind: 'combo', half: true, optional: true, options: people.options },
  { name: 'document_id', label: t('plan-minutes'), kind: 'combo', half: true, optional: true, options: documents },
  { name: 'conclusion', label: t('plan-conclusion'), kind: 'area', rows: 3 },
  { name: 'note', label: t('label-note'), kind: 'area', rows: 2 },
  ...(known ? [{ name: 'reason', label: t('label-reason'), kind: 'text', hint: t('plan-review-reason') } satisfies FieldSpec] : []),
];

/** `affected`: clauses, processes, sites and services as `entity:id`. */
export const changeFields = (affected: Option[]): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'happened_on', label: t('plan-happened-on'), kind: 'date', required: true, half: true },
  { name: 'importance', label: t('label-importance'), kind: 'select', required: true, half: true, options: offered('importance', importances) },
  { name: 'description', label: t('label-description'), kind: 'area', rows: 3 },
  { name: 'affects', label: t('plan-affects'), kind: 'many', options: affected, hint: t('plan-affects-hint') },
];

export const recurrenceFields = (covered: Option[]): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'kind', label: t('label-kind'), kind: 'select', required: true, half: true, options: offered('recurrence-kind', ['internal_audit', 'supplier_audit', 'management_review']) },
  { name: 'every_months', label: t('plan-every-months'), kind: 'number', required: true, half: true },
  { name: 'starts_on', label: t('plan-starts-on'), kind: 'date', required: true, half: true },
  { name: 'ends_on', label: t('plan-ends-on'), kind: 'date', half: true },
  { name: 'covers', label: t('plan-covers'), kind: 'many', options: covered },
  { name: 'note', label: t('label-note'), kind: 'area', rows: 2 },
];

export const skipFields = (): FieldSpec[] => [{ name: 'skip_reason', label: t('label-reason'), kind: 'area', rows: 2, required: true }];

/** What becomes of a matter in one audit; `others`: the audits it can be moved to. */
export const cellFields = (others: Option[]): FieldSpec[] => [
  { name: 'state', label: t('label-state'), kind: 'select', required: true, options: offered('plan-item-state', others.length > 0 ? ['planned', 'not_sampled', 'moved'] : ['planned', 'not_sampled']) },
  { name: 'moved_to_id', label: t('plan-cell-to'), kind: 'combo', required: true, options: others, when: (values) => values['state'] === 'moved' },
  { name: 'reason', label: t('label-reason'), kind: 'area', rows: 3, required: true, when: (values) => values['state'] !== 'planned' },
];
