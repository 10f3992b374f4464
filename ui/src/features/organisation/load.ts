// What the organisation's pages read and write: one shape for all its short lists.
import { call, send } from '$/api/client';
import type { CompetenceRow, ProcessView } from '$/api/gen/wire';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';

export type Listed = 'person' | 'site' | 'service' | 'process';
export type Row = Record<string, unknown> & { id: string };

export const listRows = async (entity: Listed, request: PageRequest): Promise<Page<Row>> =>
  (await send(`${entity}_list`, asked(request))) as unknown as Page<Row>;
export const saveRow = (entity: Listed | 'competence', id: string | undefined, values: Record<string, unknown>): Promise<unknown> =>
  send(`${entity}_save`, { ...(id === undefined ? {} : { id }), ...values });
export const removeRow = (entity: Listed, id: string): Promise<unknown> => send(`${entity}_remove`, { id });
export const competenceOf = (person: string): Promise<CompetenceRow[]> => call('competence_list', { person_id: person });
export const readProcess = (id: string): Promise<ProcessView> => call('process_get', { id });
