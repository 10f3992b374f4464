// What is said of a piece of evidence.
import type { FieldSpec } from '$/components/patterns/forms';
import { t } from '$/lib/texts.svelte';
import { captureMethods, confidentialities, evidenceKinds, offered } from '$/lib/vocabularies';

export const evidenceFields = (): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'kind', label: t('label-kind'), kind: 'select', required: true, half: true, options: offered('evidence-kind', evidenceKinds) },
  { name: 'capture_method', label: t('label-capture-method'), kind: 'select', required: true, half: true, options: offered('capture-method', captureMethods) },
  { name: 'description', label: t('label-description'), kind: 'area' },
  { name: 'source_system', label: t('label-source-system'), kind: 'text', half: true },
  { name: 'query', label: t('label-query'), kind: 'text', half: true, hint: t('hint-query') },
  { name: 'population', label: t('label-population'), kind: 'text', half: true },
  { name: 'sample_ids', label: t('label-sample-ids'), kind: 'text', half: true },
  { name: 'captured_where', label: t('label-captured-where'), kind: 'text' },
  { name: 'period_from', label: t('label-period-from'), kind: 'date', half: true, optional: true },
  { name: 'period_to', label: t('label-period-to'), kind: 'date', half: true, optional: true },
  { name: 'confidentiality', label: t('label-confidentiality'), kind: 'select', required: true, half: true, options: offered('confidentiality', confidentialities) },
  { name: 'personal_data', label: t('label-personal-data'), kind: 'check', half: true },
  { name: 'retain_until', label: t('label-retain-until'), kind: 'date', half: true, optional: true },
  { name: 'valid_until', label: t('label-valid-until'), kind: 'date', half: true, optional: true },
  { name: 'redaction_note', label: t('label-redaction-note'), kind: 'area', rows: 2 },
];
