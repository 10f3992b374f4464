// Values of records as a person reads them. What is not known to be a day, a number or a word stands as it is.

import { families, flags } from 'virtual:verify-texts';
import type { FieldValue } from '../check/index';
import { language, t, word } from '../texts';

export const count = (value: number): string => new Intl.NumberFormat(language()).format(value);

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];

export function bytes(value: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(value, 1)) / 3), UNITS.length - 1);
  const style: Intl.NumberFormatOptions = { style: 'unit', unit: UNITS[power] ?? 'byte', unitDisplay: power === 0 ? 'long' : 'short', maximumFractionDigits: power === 0 ? 0 : 1 };
  return new Intl.NumberFormat(language(), style).format(value / 1000 ** power).replaceAll(' ', '\u00a0');
}

/** A day, or a moment with the offset of the device that told it. */
export function day(text: string): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text);
  const date = new Date(`${parts?.[1]}T00:00:00Z`);
  if (parts === null || Number.isNaN(date.getTime())) return undefined;
  const written = new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : language(), { dateStyle: 'medium', timeZone: 'UTC' }).format(date).replaceAll(' ', '\u00a0');
  return parts[2] === undefined ? written : `${written}, ${parts[2]} (${parts[3] === 'Z' ? 'UTC' : `UTC${parts[3]}`})`;
}

const humanised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('_', ' ');

/** The history speaks of a flag as “mark ‘repeat acknowledged’”; on a page its name is enough. */
export function fieldName(entity: string, name: string): string {
  const told = word([`field-${entity}`, 'field'], name) ?? name;
  return humanised(/[“„]([^“”„]+)[”“]$/.exec(told)?.[1] ?? told);
}

export const kindName = (entity: string): string => word(['kind', 'verify-kind'], entity) ?? humanised(entity);

/** Facts of evidence are texts, columns of records numbers or truths. */
const YES_OR_NO: readonly FieldValue[] = [0, 1, 'true', 'false'];

/** A word of a closed list in the reader's language, whatever else as it stands. */
export function valueText(entity: string, name: string, value: FieldValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean' || (flags.includes(name) && YES_OR_NO.includes(value))) return t(value === true || value === 1 || value === 'true' ? 'history-yes' : 'history-no');
  if (typeof value === 'number' && name.endsWith('_tenths')) return new Intl.NumberFormat(language()).format(value / 10);
  if (typeof value === 'number') return name.endsWith('_pct') ? `${count(value)} %` : count(value);
  if (typeof value === 'object') return listText(entity, name, value);
  const family = families[`${entity}.${name}`];
  return (family === undefined ? undefined : word([family], value)) ?? day(value) ?? value;
}

function listText(entity: string, name: string, value: object): string {
  const plain = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  return plain ? value.map((one: FieldValue) => valueText(entity, name, one)).join(', ') : JSON.stringify(value, null, 2);
}

/** A name that a file can bear everywhere. */
export const fileStem = (text: string): string => text.replace(/\.(zip|json)$/i, '').replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60) || 'pack';
