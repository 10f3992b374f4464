// What the page of the workspace itself reads and writes: who it belongs to, its grades, its check.
import { call, send } from '$/api/client';
import { named } from '$/api/records';
import type { CheckDepth, GradeRow, GradeWord, ReportStyleView, Workspace, WorkspaceCheck, WorkspaceChecked } from '$/api/gen/wire';
import { currentLanguage } from '$/lib/texts.svelte';

type Values = Record<string, unknown>;

export const readWorkspace = (): Promise<Workspace> => call('workspace_get', {});
export const changeWorkspace = (values: Values): Promise<Workspace> => send('workspace_edit', values);

export const listGrades = (): Promise<GradeRow[]> => call('grade_list', {});
export const saveGrade = (id: string | undefined, values: Values): Promise<unknown> => send('grade_save', { ...(id === undefined ? {} : { id }), ...values });
export const removeGrade = (id: string): Promise<unknown> => call('grade_remove', { id });
export const shippedScales = (): Promise<GradeWord[]> => call('grade_presets', {});
export const addScale = (values: Values): Promise<unknown> => send('grade_scale_add', { ...values, language: currentLanguage() });

export const checkWorkspace = (evidence: CheckDepth, job: string): Promise<WorkspaceChecked> => call('workspace_check', named<WorkspaceCheck>(job, { evidence }));

export const saveStyle = (values: Values): Promise<ReportStyleView> => send('report_style_save', Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? ''])));
