// What the checklist reads and writes.
import { call, send } from '$/api/client';
import type { ChecklistAnswer, ChecklistRow, Sample } from '$/api/gen/wire';

export type Item = ChecklistRow;
export type Answer = Required<Omit<ChecklistAnswer, 'id'>>;

/** All questions of an audit: a checklist is worked through back and forth, and a few hundred rows are little to hold. */
export const itemsOf = async (audit: string): Promise<Item[]> => (await call('checklist_list', { audit_id: audit, page: { limit: 1000 } })).rows;
export const answer = (id: string, given: Answer): Promise<unknown> => call('checklist_answer', { id, ...given });
export const buildChecklist = (audit: string): Promise<{ added: number; known: number }> => call('checklist_build', { audit_id: audit });
export const carryForward = (audit: string, from: string): Promise<{ added: number; known: number }> => call('checklist_carry', { audit_id: audit, from_audit_id: from });
export const addQuestion = (audit: string, values: Record<string, unknown>): Promise<unknown> => send('checklist_add', { audit_id: audit, ...values });
export const samplesOf = async (item: string): Promise<Sample[]> => await call('sample_list', { checklist_item_id: item });
export const drawSample = (item: string, values: Record<string, unknown>): Promise<unknown> => send('sample_draw', { checklist_item_id: item, ...values });
export const markExceptions = (id: string, exceptions: string[], note: string): Promise<unknown> => call('sample_save', { id, exceptions, note });
