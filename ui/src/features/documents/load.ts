// What the register of documented information reads and writes.
import { call, send } from '$/api/client';
import type { Document, DocumentKind, DocumentRow, DocumentState, DocumentView, Proposal } from '$/api/gen/wire';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';
import { currentLanguage } from '$/lib/texts.svelte';

type Values = Record<string, unknown>;

export interface Filters {
  kind: string | undefined;
  state: string | undefined;
  /** Only those whose review is overdue. */
  late: boolean;
}

const narrowed = ({ kind, state, late }: Filters): { kind?: DocumentKind; state?: DocumentState; review_overdue?: boolean } => ({
  ...(kind ? { kind: kind as DocumentKind } : {}), ...(state ? { state: state as DocumentState } : {}), ...(late ? { review_overdue: true } : {}),
});

export const listDocuments = (request: PageRequest, filters: Filters): Promise<Page<DocumentRow>> => call('document_list', { ...asked(request), ...narrowed(filters) });
export const readDocument = (id: string): Promise<DocumentView> => call('document_get', { id });
export const saveDocument = (id: string | undefined, values: Values): Promise<Document> => send('document_save', { ...(id === undefined ? {} : { id }), ...values });
export const removeDocument = (id: string): Promise<unknown> => call('document_remove', { id });

/** What the standards ask to be documented, with the entry that stands for it where there is one. */
export const proposals = (): Promise<Proposal[]> => call('document_proposals', { language: currentLanguage() });
export const acceptProposals = (keys: string[]): Promise<Document[]> => call('document_propose', { keys, language: currentLanguage() });
export const countLate = async (): Promise<number> => (await call('document_list', { review_overdue: true, page: { limit: 1 } })).total;
