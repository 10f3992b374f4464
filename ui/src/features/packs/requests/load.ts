// What the pages of requests read and write.
import { call, send } from '$/api/client';
import type { RequestList, RequestListExported, RequestListImport, RequestListImported, RequestListRow, RequestListView, RequestRow, RequestState } from '$/api/gen/wire';
import type { Option } from '$/components/primitives/options';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';
import { currentLanguage, t } from '$/lib/texts.svelte';

type Values = Record<string, unknown>;

export const requestStates = ['open', 'answered', 'accepted', 'withdrawn'];

export const listRequestLists = (request: PageRequest): Promise<Page<RequestListRow>> => call('request_list_list', asked(request));
export const readList = (id: string): Promise<RequestListView> => call('request_list_get', { id });
export const saveList = (id: string | undefined, values: Values): Promise<RequestList> => send('request_list_save', { ...(id === undefined ? {} : { id }), ...filled(values, 'received_on') });
export const removeList = (id: string): Promise<unknown> => call('request_list_remove', { id });
export const exportList = (id: string, path: string): Promise<RequestListExported> => call('request_list_export', { id, path, language: currentLanguage() });
export const importList = (input: RequestListImport): Promise<RequestListImported> => call('request_list_import', input);

export interface Wanted {
  state: string | undefined;
  bare: string | undefined;
}

export const listRequests = (list: string, request: PageRequest, { state, bare }: Wanted): Promise<Page<RequestRow>> =>
  call('request_list_requests', {
    list_id: list, ...asked(request), ...(state ? { states: [state as RequestState] } : {}), ...(bare ? { without_evidence: bare === 'yes' } : {}),
  });

/** One request, whichever list it stands on. */
export async function readRequest(id: string): Promise<RequestRow> {
  for (let offset = 0; ; offset += 1000) {
    const { rows, total } = await call('request_list_requests', { page: { offset, limit: 1000 } });
    const found = rows.find((row) => row.id === id);
    if (found) return found;
    if (rows.length === 0 || offset + rows.length >= total) throw { code: 'record-not-found', args: { entity: t('kind-request'), reference: id } };
  }
}

export const saveRequest = (id: string | undefined, values: Values): Promise<unknown> => send('request_save', { ...(id === undefined ? {} : { id }), ...values });
export const stepRequest = (id: string, to: RequestState, reason: string): Promise<unknown> => call('request_step', { id, to, reason });
export const removeRequest = (id: string): Promise<unknown> => call('request_remove', { id });

/** Evidence by its words; without any, the newest. */
export const findEvidence = async (words: string): Promise<Option[]> =>
  (await call('evidence_list', { text: words, page: { sort: 'captured_at', descending: true, limit: 100 } })).rows.map((item) => ({ value: item.id, label: `${item.number} ${item.title}` }));

/** A day that must not be null is left out where none is said. */
const filled = (values: Values, ...names: string[]): Values => Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== null || !names.includes(name)));

export const auditOptions = async (): Promise<Option[]> =>
  (await call('audit_list', { page: { sort: 'planned_from', descending: true, limit: 500 } })).rows.map((audit) => ({ value: audit.id, label: `${audit.number} ${audit.title}` }));

/** How a list stands, from its requests. */
export function counts(requests: readonly RequestRow[]): { open: number; all: number; overdue: number; bare: number } {
  const of = (test: (row: RequestRow) => boolean): number => requests.filter(test).length;
  return { open: of((row) => row.state === 'open'), all: requests.length, overdue: of((row) => row.overdue), bare: of((row) => row.state !== 'withdrawn' && row.evidence === 0) };
}
