// What the evidence pages read and write.
import { call, send } from '$/api/client';
import { named } from '$/api/records';
import type { CheckDepth, Evidence, EvidenceChecked, EvidenceCheckRun, EvidenceKind, EvidenceRow, EvidenceState, EvidencePreview, EvidenceView } from '$/api/gen/wire';
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
