// What the planner's tabs read and write.
import { call, send } from '$/api/client';
import type { ImportantChange, ManagementReview, ManagementReviewRow, ProgrammeAccepted, ProgrammeChecks, ProgrammeMatrix, ProgrammePriorities,
  ProgrammeProposal, ProgrammePropose, ProgrammeProposed, RecurrenceRow, RecordRef, RowKind } from '$/api/gen/wire';
import { currentLanguage } from '$/lib/texts.svelte';

type Values = Record<string, unknown>;

export const rowKinds: RowKind[] = ['clause', 'process', 'site', 'service'];

/** The plan is drawn from nearly every table; whatever changes may change it. */
export const interests = ['*'];

const of = (id: string): { programme_id: string } => ({ programme_id: id });
export const readMatrix = (id: string): Promise<ProgrammeMatrix> => call('programme_matrix', of(id));
export const readPriority = (id: string): Promise<ProgrammePriorities> => call('programme_priority', of(id));
export const readChecks = (id: string): Promise<ProgrammeChecks> => call('programme_checks', of(id));

/** Sixteen random bytes, as the core makes them: the same seed draws the same sites again. */
export const newSeed = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What a form left empty is not asked. */
export function askOf(id: string, values: Values): ProgrammePropose {
  const asked = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));
  return { ...asked, ...of(id) };
}

export const propose = (ask: ProgrammePropose): Promise<ProgrammeProposed> => call('programme_propose', ask);
export const accept = (ask: ProgrammePropose, sha256: string, parts: string[]): Promise<ProgrammeAccepted> =>
  call('programme_accept', { ask, sha256, parts, language: currentLanguage() });
export const acceptedBefore = (id: string): Promise<ProgrammeProposal[]> => call('programme_proposal_list', { id });

const all = { page: { limit: 1000 } };
export const listReviews = async (id: string): Promise<ManagementReviewRow[]> => (await call('management_review_list', { ...of(id), ...all })).rows;
export const listChanges = async (): Promise<ImportantChange[]> => (await call('change_list', all)).rows;
export const listRecurrences = (id: string): Promise<RecurrenceRow[]> => call('recurrence_list', of(id));

/** An empty choice is left out: the planner's inputs have no null. */
const told = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
export const saveReview = (programme: string, id: string | undefined, values: Values): Promise<ManagementReview> =>
  send('management_review_save', { ...of(programme), ...(id === undefined ? {} : { id }), ...told(values) });
export const removeReview = (id: string): Promise<unknown> => call('management_review_remove', { id });
export const saveChange = (id: string | undefined, values: Values): Promise<ImportantChange> =>
  send('change_save', { ...(id === undefined ? {} : { id }), ...told(values) });
export const removeChange = (id: string): Promise<unknown> => call('change_remove', { id });
export const saveRecurrence = (programme: string, id: string | undefined, values: Values): Promise<unknown> =>
  send('recurrence_save', { ...of(programme), ...(id === undefined ? {} : { id }), ...told(values) });
export const removeRecurrence = (id: string): Promise<unknown> => call('recurrence_remove', { id });
export const actOn = (id: string, due_on: string, skip_reason?: string): Promise<unknown> =>
  call('recurrence_act', { id, due_on, ...(skip_reason === undefined ? {} : { skip_reason }) });
export const savePlanItem = (audit_id: string, on: RecordRef, values: Values): Promise<unknown> =>
  send('plan_item_save', { audit_id, on, ...told(values) });
