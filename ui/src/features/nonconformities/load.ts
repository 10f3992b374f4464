// What the nonconformity pages read and write.
import { call, send } from '$/api/client';
import type { GradeKind, Nonconformity, NonconformityRow, NonconformityState, NonconformityView, Step } from '$/api/gen/wire';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';

export interface Filters {
  state: string | undefined;
  grade: string | undefined;
}

type Values = Record<string, unknown>;

export const listNonconformities = (request: PageRequest, { state, grade }: Filters): Promise<Page<NonconformityRow>> =>
  call('nonconformity_list', {
    ...asked(request),
    ...(state ? { states: [state as NonconformityState] } : {}),
    ...(grade ? { grades: [grade as GradeKind] } : {}),
  });
export const readNonconformity = (id: string): Promise<NonconformityView> => call('nonconformity_get', { id });
export const createNonconformity = (values: Values): Promise<Nonconformity> => send('nonconformity_create', values);
export const changeNonconformity = (id: string, values: Values): Promise<Nonconformity> => send('nonconformity_edit', { id, ...values });
export const takeStep = (id: string, step: Step, body_acceptance?: string): Promise<Nonconformity> =>
  call('nonconformity_step', { id, step, ...(body_acceptance ? { body_acceptance } : {}) });
export const saveCorrection = (id: string, values: Values): Promise<unknown> => send('correction_save', { nonconformity_id: id, ...values });
export const saveCause = (id: string, values: Values): Promise<unknown> => send('cause_save', { nonconformity_id: id, ...values });
export const savePlan = (id: string, values: Values): Promise<unknown> => send('plan_save', { nonconformity_id: id, ...values });
export const saveCheck = (id: string, values: Values): Promise<unknown> => send('effectiveness_record', { nonconformity_id: id, ...values });
export const addAction = (id: string, values: Values): Promise<unknown> => send('action_create', { nonconformity_id: id, ...values });

export type { NonconformityView } from '$/api/gen/wire';
