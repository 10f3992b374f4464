// Looking round in a pack that is open. The core keeps its index at hand and hashes evidence again whenever it is read.
import { call } from '$/api/client';
import type { EvidencePreview, PackIndexRow, PackRecordView } from '$/api/gen/wire';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';
import { currentLanguage } from '$/lib/texts.svelte';

export interface Wanted {
  entity?: string | undefined;
  state?: string | undefined;
  grade?: string | undefined;
}

/** A record's place in the address of its pack: `finding:0199…`. */
export const keyOf = (row: { entity: string; id: string }): string => `${row.entity}:${row.id}`;

export function placeOf(key: string | undefined): { entity: string; id: string } | undefined {
  const [entity, ...rest] = (key ?? '').split(':');
  return entity && rest.length > 0 ? { entity, id: rest.join(':') } : undefined;
}

export const listIndex = (path: string, request: PageRequest, wanted: Wanted): Promise<Page<PackIndexRow>> =>
  call('pack_index', { path, ...asked(request), ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) });
export const readRecord = (path: string, place: { entity: string; id: string }): Promise<PackRecordView> => call('pack_record', { path, ...place, language: currentLanguage() });
export const previewItem = (path: string, id: string): Promise<EvidencePreview> => call('pack_evidence_preview', { path, id });
export const saveItem = (path: string, id: string, to: string): Promise<unknown> => call('pack_evidence_save', { path, id, to });

/** Kinds that have a list of their own, in the order in which they are read; whatever else there is has the last. */
export const ownLists = ['audit', 'finding', 'nonconformity', 'evidence'];

/** What its state is called: each kind has words of its own. */
export const stateFamily = (entity: string): string => `${entity.replaceAll('_', '-')}-state`;
