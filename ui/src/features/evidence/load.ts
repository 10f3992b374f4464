// What the evidence pages read and write.
import { call, send } from '$/api/client';
import { named } from '$/api/records';
import type { CheckDepth, EvidenceAdd, Evidence, EvidenceChecked, EvidenceCheckRun, EvidenceKind, EvidenceRow, EvidenceState, EvidencePreview, EvidenceView, IntakeSummary } from '$/api/gen/wire';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';

export interface Filters {
  state: string | undefined;
  kind: string | undefined;
}

export const listEvidence = (request: PageRequest, { state, kind }: Filters): Promise<Page<EvidenceRow>> =>
  call('evidence_list', { ...asked(request), ...(state ? { state: state as EvidenceState } : {}), ...(kind ? { kind: kind as EvidenceKind } : {}) });
export const readEvidence = (id: string): Promise<EvidenceView> => call('evidence_get', { id });
/** The fields go as a whole: what the form does not ask is handed back as it was. */
export const changeEvidence = ({ id, derived_from }: Evidence, values: Record<string, unknown>): Promise<Evidence> =>
  send('evidence_edit', { id, fields: { ...values, ...(derived_from === null ? {} : { derived_from }) } });
export const previewEvidence = (id: string): Promise<EvidencePreview> => call('evidence_preview', { id });
export const checkEvidence = (depth: CheckDepth, job: string): Promise<EvidenceChecked> => call('evidence_check', named<EvidenceCheckRun>(job, { depth }));
export const saveCopy = (id: string, path: string): Promise<unknown> => call('evidence_export', { id, path });
export const removeEvidence = (id: string, reason: string): Promise<unknown> => call('evidence_remove', { id, reason });
/** A file that takes the place of another comes in without links: they follow when it supersedes. */
export const takeVersion = (path: string, job: string): Promise<IntakeSummary> => call('evidence_add', named<EvidenceAdd>(job, { paths: [path], to: [] }));
export const supersede = (newer: string, older: string, links: boolean): Promise<Evidence> => call('evidence_supersede', { id: newer, supersedes: older, take_links: links });
export const newestEvidence = async (): Promise<EvidenceRow[]> => (await call('evidence_list', { page: { sort: 'captured_at', descending: true, limit: 500 } })).rows;
