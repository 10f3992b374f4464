import type { FieldSpec } from '$/components/patterns/forms';
import { t } from '$/lib/texts.svelte';
import { offered } from '$/lib/vocabularies';
import type { Entry } from './draft';

export const replyGrades = ['major', 'minor', 'observation', 'opportunity'];
export const replyKinds: Entry['kind'][] = ['remark', 'request', 'finding'];

export const entryFields = (kind: Entry['kind']): FieldSpec[] => {
  const text: FieldSpec = { name: 'text', label: t(`replying-text-${kind}`), kind: 'area', rows: 5, required: kind !== 'finding' };
  const clause: FieldSpec = { name: 'clause', label: t('label-clause'), kind: 'text', half: true, required: kind === 'finding', hint: t('replying-clause-hint') };
  if (kind === 'remark') return [text];
  if (kind === 'request') return [text, clause, { name: 'due', label: t('replying-due'), kind: 'date', half: true }, { name: 'request', label: t('replying-request'), kind: 'text', hint: t('replying-request-hint') }];
  return [{ name: 'title', label: t('label-title'), kind: 'text', required: true }, { name: 'grade', label: t('label-grade'), kind: 'select', required: true, half: true, options: offered('reply-grade', replyGrades) }, clause, text];
};
