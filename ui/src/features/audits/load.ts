// What the audit pages read and write.
import { call } from '$/api/client';
import type { Page, PageRequest } from '$/components/patterns/pages';

export interface AuditRow {
  id: string;
  number: string;
  title: string;
  kind: string;
  state: string;
  planned_from: string;
  planned_to: string;
  lead: string;
  nonconformities: number;
}

export const listAudits = async (request: PageRequest, state: string): Promise<Page<AuditRow>> =>
  (await call('audit_list', { ...request, state: state || null })) as Page<AuditRow>;

export const planAudit = async (values: Record<string, unknown>): Promise<{ id: string }> =>
  (await call('audit_create', values)) as { id: string };
