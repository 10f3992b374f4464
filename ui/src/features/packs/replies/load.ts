// What the pages of replies read and write.
import { call } from '$/api/client';
import type { Entity, RecordRef, ReplyEntryFiling, ReplyEntryRow, ReplyEntryState, ReplyImport, ReplyImported, ReplyPreview, ReplyTaken } from '$/api/gen/wire';
import { currentLanguage, word } from '$/lib/texts.svelte';
import type { Option } from '$/components/primitives/options';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';

export const entryStates = ['kept', 'filed'];

export const listEntries = (request: PageRequest, { state, pack }: { state?: string | undefined; pack?: string | undefined }): Promise<Page<ReplyEntryRow>> =>
  call('reply_entry_list', { page: asked(request).page, ...(state ? { state: state as ReplyEntryState } : {}), ...(pack ? { pack } : {}) });
/** What came back about a pack before. */
export const entriesOf = async (pack: string): Promise<ReplyEntryRow[]> => (await call('reply_entry_list', { pack, page: { limit: 1000 } })).rows;
export const previewReply = (path: string, audit: string): Promise<ReplyPreview> => call('reply_preview', { path, language: currentLanguage(), ...(audit === '' ? {} : { audit_id: audit }) });
export const importReply = (input: ReplyImport): Promise<ReplyImported> => call('reply_import', input);
export const fileEntry = (input: ReplyEntryFiling): Promise<ReplyTaken> => call('reply_entry_file', input);

/** Whose pages show remarks. */
const remarked: Entity[] = ['audit', 'finding', 'nonconformity', 'action', 'evidence', 'document', 'programme', 'certification', 'request'];

/** Records by their words, for a remark that has none yet. Each kind is asked for itself: what is newer of others takes no room. */
export async function findRecords(words: string): Promise<Option[]> {
  const hits = await Promise.all(remarked.map((entity) => call('search', { text: words, entity, limit: 20 })));
  return hits.flat().map((hit) => ({ value: `${hit.entity}/${hit.id}`, label: `${word('kind', hit.entity)} ${hit.title}` }));
}

export function recordOf(chosen: string): RecordRef {
  const [entity = '', record_id = ''] = chosen.split('/');
  return { entity: entity as Entity, record_id };
}

export const placeOf = (path: string): string => `/packs/reply?path=${encodeURIComponent(path)}`;

export const auditOptions = async (): Promise<Option[]> =>
  (await call('audit_list', { page: { sort: 'planned_from', descending: true, limit: 500 } })).rows.map((audit) => ({ value: audit.id, label: `${audit.number} ${audit.title}` }));
