// Readiness: what the page reads and writes, and a reason in words.
import { call } from '$/api/client';
import { pageOf } from '$/api/find';
import { fromBase64 } from '$/lib/bytes';
import { date } from '$/lib/format';
import { currentLanguage, errorText } from '$/lib/texts.svelte';
import type { Readiness, ReadinessReason, ReportWritten } from '$/api/gen/wire';

const seen = (on: string | undefined): { on?: string; language: string } => ({ language: currentLanguage(), ...(on === undefined ? {} : { on }) });

/** `on` is a day to see the records on; without it, today. */
export const readReadiness = (on: string | undefined): Promise<Readiness> => call('readiness_get', seen(on));
export const previewPage = async (on: string | undefined): Promise<Uint8Array> => fromBase64((await call('readiness_preview', seen(on))).pdf);
export const writePage = (path: string, on: string | undefined): Promise<ReportWritten> => call('readiness_write', { path, ...seen(on) });

/** Days in a reason are written as the person's language writes them. */
const shown = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value);

export function said(reason: ReadinessReason): string {
  const args = Object.fromEntries(Object.entries(reason.args).map(([name, value]) => [name, shown(value)]));
  return errorText({ code: reason.code, args });
}

/** Where it is mended: at its record, or where such a record would be made. */
export function whereTo(reason: ReadinessReason): string | undefined {
  if (reason.record) return pageOf(reason.record.entity, reason.record.record_id);
  const places: Partial<Record<ReadinessReason['kind'], string>> = {
    document_missing: '/documents',
    record_missing: '/documents',
    internal_audit_never: '/audits',
    internal_audit_old: '/audits',
    clause_not_audited: '/audits',
    clause_audit_old: '/audits',
    major_open: '/nonconformities?grade=major',
    nonconformity_overdue: '/nonconformities',
    external_unanswered: '/nonconformities',
    action_overdue: '/actions',
    evidence_at_fault: '/evidence',
    evidence_expired: '/evidence',
    evidence_none: '/evidence',
    evidence_old: '/evidence',
    evidence_unchecked: '/evidence',
  };
  return places[reason.kind];
}

export type { Readiness, ReadinessReason } from '$/api/gen/wire';
