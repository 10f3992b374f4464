// A form is data: what it asks, in which order. FormFields draws it, FormDialog sends it.
import type { Option } from '$/components/primitives/options';
import type { ApiError } from '$/api/backend';

export type FieldKind = 'text' | 'password' | 'area' | 'lines' | 'date' | 'time' | 'number' | 'select' | 'combo' | 'many' | 'check' | 'heading';
export type FieldValue = string | string[] | boolean;
export type FormValues = Record<string, FieldValue>;

export interface FieldSpec {
  name: string;
  label: string;
  kind: FieldKind;
  required?: boolean;
  hint?: string | undefined;
  options?: Option[];
  /** Of a combo, or of many, whose options are too many to hold: asks for those that fit the words. */
  find?: (words: string) => Promise<Option[]>;
  rows?: number;
  /** Half the width, beside its neighbour. */
  half?: boolean;
  /** Asked only when this holds. */
  when?: (values: FormValues) => boolean;
  /** A field left empty is sent as null, not as an empty text. */
  optional?: boolean;
}

export function blank(field: FieldSpec): FieldValue {
  if (field.kind === 'check') return false;
  return field.kind === 'many' ? [] : '';
}

/** The values to start with: what is known already, and a blank for the rest. */
export function start(fields: FieldSpec[], known: object): FormValues {
  const values = new Map<string, unknown>(Object.entries(known));
  return Object.fromEntries(fields.map((field) => [field.name, shown(field, values.get(field.name))]));
}

function shown(field: FieldSpec, value: unknown): FieldValue {
  if (value === null || value === undefined) return blank(field);
  if (field.kind === 'lines' && Array.isArray(value)) return value.join('\n');
  if (field.kind === 'many' && Array.isArray(value)) return value.map(String);
  return typeof value === 'boolean' ? value : String(value);
}

/** What is sent: only fields that are asked, in the wire's own types. */
export function sent(fields: FieldSpec[], values: FormValues): Record<string, unknown> {
  const asked = fields.filter((field) => field.kind !== 'heading' && (field.when?.(values) ?? true));
  return Object.fromEntries(asked.map((field) => [field.name, wire(field, values[field.name] ?? blank(field))]));
}

/** What may be left as an empty text; an empty number, day or choice is none. */
const worded = new Set<FieldKind>(['text', 'password', 'area', 'time']);

function wire(field: FieldSpec, value: FieldValue): unknown {
  if (typeof value !== 'string') return value;
  if (field.kind === 'lines') return value.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const said = field.kind === 'area' || field.kind === 'password' ? value : value.trim();
  if (said === '' && (field.optional === true || !worded.has(field.kind))) return null;
  return field.kind === 'number' ? Number(said) : said;
}

/** The first field that must be filled in and is not, as the core would say it. */
export function missing(fields: FieldSpec[], values: FormValues): ApiError | undefined {
  const empty = fields.find((field) => field.required === true && (field.when?.(values) ?? true) && String(values[field.name] ?? '').trim() === '');
  return empty === undefined ? undefined : { code: 'value-missing', args: {}, field: empty.name };
}

/** The field an error belongs to: `team[2].role` belongs to `team`. Undefined when no field here is at fault. */
export function faulty(fields: FieldSpec[], error: ApiError | undefined): string | undefined {
  const at = error?.field;
  if (!at) return undefined;
  const names = fields.map((field) => field.name);
  return names.find((name) => name === at) ?? names.find((name) => at.startsWith(`${name}.`) || at.startsWith(`${name}[`)) ??
    names.find((name) => at.endsWith(`.${name}`));
}
