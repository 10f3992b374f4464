// What the audit pages read and write.
import { call, send } from '$/api/client';
import { named } from '$/api/records';
import { fromBase64 } from '$/lib/bytes';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';
import { currentLanguage } from '$/lib/texts.svelte';
import type { AuditRow, AuditState, AuditView, FindingRow, FindingView, ReportRequest, ReportWrite, ReportWritten } from '$/api/gen/wire';

type Values = Record<string, unknown>;

export const listAudits = async (request: PageRequest, state: string): Promise<Page<AuditRow>> =>
  await call('audit_list', { ...asked(request), ...(state === '' ? {} : { state: state as AuditState }) });

export const planAudit = (values: Values): Promise<{ id: string }> => send('audit_create', values);

export const readAudit = async (id: string): Promise<AuditView> => await call('audit_get', { id });
export const changeAudit = (id: string, values: Values): Promise<unknown> => send('audit_edit', { id, ...values });
export const advanceAudit = (id: string, to: AuditState, reason = ''): Promise<unknown> => call('audit_advance', { id, to, reason });
export const moveAudit = (id: string, values: Values): Promise<unknown> => send('audit_move', { id, ...values });
export const assign = (id: string, values: Values): Promise<unknown> => send('team_assign', { audit_id: id, ...values });
export const removeMember = (id: string): Promise<unknown> => call('team_remove', { id });
export const addCriterion = (id: string, values: Values): Promise<unknown> => send('criterion_save', { audit_id: id, ...values });
export const removeCriterion = (id: string): Promise<unknown> => call('criterion_remove', { id });
export const saveSession = async (id: string, values: Values): Promise<{ id: string }> => await send('agenda_save', { audit_id: id, ...values });
export const attend = (id: string, people: string[]): Promise<unknown> => call('attendance_set', { id, person_ids: people });
export const removeSession = (id: string): Promise<unknown> => call('agenda_remove', { id });
export const findingsOf = (id: string, many: number): Promise<Page<FindingRow>> => call('finding_list', { audit_id: id, page: { limit: many } });
export const readFinding = (id: string): Promise<FindingView> => call('finding_get', { id });
export const raiseFinding = (values: Values): Promise<FindingView> => send('finding_create', values);
export const raiseNonconformity = async (finding: string): Promise<{ id: string }> => await call('nonconformity_create', { finding_id: finding });
export const amend = (id: string, values: Values): Promise<unknown> => send('audit_amend', { id, ...values });
export const previewReport = async (id: string, job: string): Promise<Uint8Array> =>
  fromBase64((await call('report_preview', named<ReportRequest>(job, { audit: id, language: currentLanguage() }))).pdf);
export const writeReport = (id: string, path: string, job: string): Promise<ReportWritten> =>
  call('report_write', named<ReportWrite>(job, { audit: id, path, language: currentLanguage() }));

/** What a finding's card shows of it, listed or read by itself. */
export type FindingShown = Pick<FindingRow, 'id' | 'number' | 'title' | 'grade' | 'grade_kind' | 'clause_number' | 'clause_title' | 'nonconformity'>;
export type { AuditView } from '$/api/gen/wire';
