// What is asked of an action.
import type { FieldSpec } from '$/components/patterns/forms';
import { people } from '$/api/refs.svelte';
import { t } from '$/lib/texts.svelte';

export const actionFields = (): FieldSpec[] => [
  { name: 'title', label: t('label-title'), kind: 'text', required: true },
  { name: 'owner_id', label: t('label-owner'), kind: 'combo', required: true, half: true, options: people.options },
  { name: 'due_on', label: t('label-due-on'), kind: 'date', required: true, half: true },
  { name: 'description', label: t('label-description'), kind: 'area' },
];

const note = (): FieldSpec => ({ name: 'note', label: t('label-note'), kind: 'area' });
const reason = (): FieldSpec => ({ name: 'reason', label: t('label-reason'), kind: 'area', required: true });

/** What each step asks; moving a date asks why. */
const asked: Record<string, () => FieldSpec[]> = {
  progress: () => [{ name: 'pct', label: t('label-progress'), kind: 'number', required: true }, note()],
  finish: () => [{ name: 'done_on', label: t('label-done-on'), kind: 'date', required: true }, note()],
  verify: () => [note()],
  return: () => [reason()],
  move: () => [{ name: 'due_on', label: t('label-due-on'), kind: 'date', required: true }, reason()],
  cancel: () => [reason()],
};

export const stepFields = (step: string): FieldSpec[] => asked[step]?.() ?? [];

/** Steps that are no progress along the way: in a menu, apart. */
export const aside = new Set(['progress', 'move', 'cancel', 'return']);
