// The key figures over a period, in the groups a person reads them in.
import { call } from '$/api/client';
import type { Kpi, KpiId, KpiList } from '$/api/gen/wire';
import { addDays, today } from '$/lib/format';
import { currentLanguage } from '$/lib/texts.svelte';

export interface Period {
  from: string;
  to: string;
  /** Days within which a report is punctual. */
  report_days: number;
}

export const readFigures = ({ from, to, report_days }: Period): Promise<KpiList> => call('kpi_list', { from, to, report_days });

export const groups: { id: string; figures: KpiId[] }[] = [
  { id: 'programme', figures: ['programme_completion', 'coverage_clauses', 'coverage_processes', 'coverage_sites', 'coverage_services', 'report_punctuality', 'independence_exceptions'] },
  { id: 'findings', figures: ['findings_per_day', 'majors_per_day', 'minors_per_day', 'internal_catch_rate', 'recurrence', 'dispute_rate', 'ofi_uptake'] },
  { id: 'loop', figures: ['on_time_reply', 'on_time_closure', 'on_time_actions', 'effectiveness'] },
  { id: 'open', figures: ['overdue_rate', 'age_up_to_30', 'age_up_to_60', 'age_up_to_90', 'age_over_90', 'age_median', 'age_max'] },
];

const year = (): number => Number(today().slice(0, 4));

/** What is offered beside two days of one's own; the first is what the core takes when nothing is said. */
export const spans: { id: string; of: () => { from: string; to: string } }[] = [
  { id: 'twelve-months', of: () => ({ from: addDays(today(), -365), to: today() }) },
  { id: 'ninety-days', of: () => ({ from: addDays(today(), -90), to: today() }) },
  { id: 'this-year', of: () => ({ from: `${year()}-01-01`, to: today() }) },
  { id: 'last-year', of: () => ({ from: `${year() - 1}-01-01`, to: `${year() - 1}-12-31` }) },
  { id: 'three-years', of: () => ({ from: addDays(today(), -1096), to: today() }) },
];

const locale = (): string => (currentLanguage() === 'en' ? 'en-GB' : currentLanguage());

/** `83 %`, `1.25`, `12`; a dash where there is nothing to divide by. */
export function shown({ unit, value }: Kpi): string {
  if (value === null) return '–';
  if (unit === 'share') return value.toLocaleString(locale(), { style: 'percent', maximumFractionDigits: 0 });
  return value.toLocaleString(locale(), { maximumFractionDigits: unit === 'per_day' ? 2 : 1 });
}
