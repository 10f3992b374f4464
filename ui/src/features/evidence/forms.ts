// What is said of a piece of evidence.
import type { FieldSpec } from '$/components/patterns/forms';
import { t } from '$/lib/texts.svelte';
import { captureMethods, confidentialities, evidenceKinds, offered } from '$/lib/vocabularies';

export const evidenceFields = (): FieldSpec[] => [
  { name: 'title', label: t('field-title'), kind: 'text', required: true },
  { name: 'kind', label: t('field-kind'), kind: 'select', required: true, half: true, options: offered('evidence-kind', evidenceKinds) },
  { name: 'capture_method', label: t('field-capture-method'), kind: 'select', required: true, half: true, options: offered('capture-method', captureMethods) },
  { name: 'description', label: t('field-description'), kind: 'area' },
  { name: 'source_system', label: t('field-source-system'), kind: 'text', half: true },
  { name: 'query', label: t('field-query'), kind: 'text', half: true, hint: t('hint-query') },
  { name: 'population', label: t('field-population'), kind: 'text', half: true },
  { name: 'sample_ids', label: t('field-sample-ids'), kind: 'text', half: true },
  { name: 'captured_where', label: t('field-captured-where'), kind: 'text' },
  { name: 'period_from', label: t('field-period-from'), kind: 'date', half: true, optional: true },
  { name: 'period_to', label: t('field-period-to'), kind: 'date', half: true, optional: true },
  { name: 'confidentiality', label: t('field-confidentiality'), kind: 'select', required: true, half: true, options: offered('confidentiality', confidentialities) },
  { name: 'personal_data', label: t('field-personal-data'), kind: 'check', half: true },
  { name: 'retain_until', label: t('field-retain-until'), kind: 'date', half: true, optional: true },
  { name: 'valid_until', label: t('field-valid-until'), kind: 'date', half: true, optional: true },
  { name: 'redaction_note', label: t('field-redaction-note'), kind: 'area', rows: 2 },
];
