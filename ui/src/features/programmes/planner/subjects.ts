// Clauses, processes, sites and services as one list to choose from: `process:0198…` is what a choice is called.
import { call } from '$/api/client';
import type { Entity, RecordRef } from '$/api/gen/wire';
import { catalogues, clausesOf, processes, services, sites } from '$/api/refs.svelte';
import type { Option } from '$/components/primitives/options';
import { word } from '$/lib/texts.svelte';

export const keyOf = (one: RecordRef): string => `${one.entity}:${one.record_id}`;

export function refOf(key: string): RecordRef {
  const cut = key.indexOf(':');
  return { entity: key.slice(0, cut) as Entity, record_id: key.slice(cut + 1) };
}

const under = (kind: Entity, options: Option[]): Option[] => options.map(({ value, label }) => ({ value: `${kind}:${value}`, label: `${word('row-kind', kind)}: ${label}` }));

/** What is short and known already; the clauses of the standards come from `clauseOptions`. */
export const recordOptions = (): Option[] => [...under('process', processes.options), ...under('site', sites.options), ...under('service', services.options)];

export async function clauseOptions(standards: string[]): Promise<Option[]> {
  const found = await Promise.all(standards.map((id) => clausesOf(id)));
  return under('clause', found.flat().map((clause) => ({ value: clause.id, label: `${clause.number} ${clause.title}`.trim() })));
}

export const standards = (): string[] => catalogues.all.map((one) => one.id);

export async function documentOptions(): Promise<Option[]> {
  const { rows } = await call('document_list', { page: { limit: 1000 } });
  return rows.map((row) => ({ value: row.id, label: `${row.number} ${row.title}`.trim() }));
}
