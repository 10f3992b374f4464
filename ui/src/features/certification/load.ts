// What the certification pages read and write.
import { call, send } from '$/api/client';
import { asked, type Page, type PageRequest } from '$/components/patterns/pages';
import type {
  BodyProfile, CertificationBodyRow, CertificationRow, CertificationView, ComplaintRow, ExternalFindingsRecorded, NonconformityRow, NormativeEdition, ReferenceState,
} from '$/api/gen/wire';

type Values = Record<string, unknown>;
const own = (id: string | undefined): Values => (id === undefined ? {} : { id });

export const listCertifications = async (): Promise<CertificationRow[]> => (await call('certification_list', { page: { limit: 1000 } })).rows;
export const readCertification = (id: string): Promise<CertificationView> => call('certification_get', { id });
export const saveCertification = (id: string | undefined, values: Values): Promise<{ id: string }> => send('certification_save', { ...own(id), ...values });
export const removeCertification = (id: string): Promise<unknown> => call('certification_remove', { id });

export const listBodies = (): Promise<CertificationBodyRow[]> => call('certification_body_list', {});
export const saveBody = (id: string | undefined, values: Values): Promise<{ id: string }> => send('certification_body_save', { ...own(id), ...values });
export const removeBody = (id: string): Promise<unknown> => call('certification_body_remove', { id });
export const listProfiles = (): Promise<BodyProfile[]> => call('body_profile_list', {});

export const saveCycle = (certification_id: string, id: string | undefined, values: Values): Promise<unknown> =>
  send('certification_cycle_save', { certification_id, ...own(id), ...values });
export const removeCycle = (id: string): Promise<unknown> => call('certification_cycle_remove', { id });

export const planEvent = (certification_id: string, values: Values): Promise<unknown> => send('external_event_save', { certification_id, ...values });
export const changeEvent = (id: string, values: Values): Promise<unknown> => send('external_event_save', { id, ...values });
export const moveEvent = (id: string, values: Values): Promise<unknown> => send('external_event_move', { id, ...values });
export const removeEvent = (id: string): Promise<unknown> => call('external_event_remove', { id });
export const sitesOfEvent = async (id: string): Promise<string[]> => (await call('external_event_get', { id })).sites.map((site) => site.id);
export const nonconformitiesOf = async (audit_id: string): Promise<NonconformityRow[]> => (await call('nonconformity_list', { audit_id, page: { limit: 200 } })).rows;

export const saveIssue = (certification_id: string, id: string | undefined, values: Values): Promise<unknown> =>
  send('certificate_issue_save', { certification_id, ...own(id), ...values });
export const removeIssue = (id: string): Promise<unknown> => call('certificate_issue_remove', { id });

export const saveStatus = (certification_id: string, id: string | undefined, values: Values): Promise<unknown> =>
  send('certification_status_save', { certification_id, ...own(id), ...values });
export const removeStatus = (id: string): Promise<unknown> => call('certification_status_remove', { id });

export const saveMark = (certification_id: string, id: string | undefined, values: Values): Promise<unknown> =>
  send('mark_use_save', { certification_id, ...own(id), ...values });
export const removeMark = (id: string): Promise<unknown> => call('mark_use_remove', { id });

export const listComplaints = (request: PageRequest, open: boolean): Promise<Page<ComplaintRow>> =>
  call('complaint_list', { ...asked(request), ...(open ? { open } : {}) });
export const saveComplaint = (id: string | undefined, values: Values): Promise<unknown> => send('complaint_save', { ...own(id), ...values });
export const removeComplaint = (id: string): Promise<unknown> => call('complaint_remove', { id });
export const openNonconformities = async (): Promise<NonconformityRow[]> => (await call('nonconformity_list', { page: { limit: 500 } })).rows;

export const listReferences = (request: PageRequest, state: string | undefined): Promise<Page<NormativeEdition>> =>
  call('normative_reference_list', { ...asked(request), ...(state ? { state: state as ReferenceState } : {}) });
export const saveReference = (id: string | undefined, values: Values): Promise<unknown> => send('normative_reference_save', { ...own(id), ...values });
export const removeReference = (id: string): Promise<unknown> => call('normative_reference_remove', { id });
export const bringReferences = (): Promise<unknown> => call('normative_reference_bring', {});

export type { CertificationRow, CertificationView, ExternalEventRow } from '$/api/gen/wire';

/** What a report said; all of it or nothing. */
export function recordFindings(event_id: string, report: Values, findings: Values[]): Promise<ExternalFindingsRecorded> {
  const said = Object.fromEntries(Object.entries(report).filter(([, value]) => value !== null && value !== ''));
  return send('external_findings_record', { event_id, ...said, findings });
}
