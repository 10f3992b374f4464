// What every record has: evidence, comments, history.
import { toBase64 } from '$/lib/bytes';
import { currentLanguage } from '$/lib/texts.svelte';
import type { Page } from '$/components/patterns/pages';
import { backend, call } from './client';
import type { CommentRow, Entity, EvidenceAdd, EvidenceAddBytes, EvidenceRow, HistoryEntry, IntakeSummary } from './gen/wire';

/** Any record: its table's name and its id. */
export interface Subject {
  entity: Entity;
  id: string;
}

const on = ({ entity, id }: Subject): { entity: Entity; record_id: string } => ({ entity, record_id: id });

export const evidenceOf = async (subject: Subject): Promise<EvidenceRow[]> => (await call('evidence_list', { on: on(subject), page: { limit: 200 } })).rows;

/** A long command is told its name beside its own fields, so that its progress can be followed and it can be stopped. */
const named = <T>(job: string, input: T): T => ({ ...input, job });

export const takeIn = (paths: string[], subject: Subject | undefined, job: string): Promise<IntakeSummary> =>
  call('evidence_add', named<EvidenceAdd>(job, { paths, to: subject ? [on(subject)] : [] }));

export async function takePasted(file: File, subject: Subject | undefined, job: string): Promise<IntakeSummary> {
  const bytes = toBase64(new Uint8Array(await file.arrayBuffer()));
  return call('evidence_add_bytes', named<EvidenceAddBytes>(job, { name: file.name, bytes, to: subject ? [on(subject)] : [] }));
}

export const stopJob = (name: string): Promise<boolean> => call('job_cancel', { name });

export const unlinkEvidence = (id: string, from: Subject, reason: string): Promise<boolean> => call('evidence_unlink', { id, from: on(from), reason });

export const commentsOf = (subject: Subject): Promise<CommentRow[]> => call('comment_list', on(subject));
export const remark = (subject: Subject, text: string): Promise<unknown> => call('comment_add', { on: on(subject), text });
export const changeRemark = (id: string, text: string): Promise<unknown> => call('comment_edit', { id, text });
export const takeBackRemark = (id: string): Promise<unknown> => call('comment_remove', { id });

/** Newest first; of one record with its parts, or of all. */
export const historyOf = (record: string | undefined, offset: number, limit: number): Promise<Page<HistoryEntry>> =>
  call('history_list', { ...(record === undefined ? {} : { record }), language: currentLanguage(), page: { offset, limit } });

/** A name for a piece of work whose progress is shown. */
export const newJob = (): string => crypto.randomUUID();

export const follow = backend.onProgress;
export { named };
