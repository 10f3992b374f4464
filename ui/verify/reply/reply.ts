// The reply file: what a reader of a pack sends back. One form, read as strictly as it is written; the program that imports it
// files each entry under its id.

import { type Fractional, NotJson, parseJson, placed } from '../check/json';
import { utf8, visible } from '../read/bytes';

export const FORMAT = 'triennium-reply-1';
/** As the importing program has them (exchange/reply.rs). */
export const LIMITS = { bytes: 5 << 20, entries: 5000, text: 20_000, name: 200, word: 100 } as const;
export const GRADES = ['major', 'minor', 'observation', 'opportunity'] as const;
export const KINDS = ['remark', 'request', 'finding'] as const;

export type Kind = (typeof KINDS)[number];

export interface About {
  readonly entity: string;
  readonly id: string;
}

export interface Entry {
  readonly id: string;
  readonly kind: Kind;
  readonly about?: About;
  readonly title?: string;
  readonly text: string;
  readonly grade?: (typeof GRADES)[number];
  readonly clause?: string;
  readonly due?: string;
  readonly request?: string;
}

export interface Author {
  readonly name: string;
  readonly organisation: string;
}

export interface Reply {
  readonly format: typeof FORMAT;
  readonly pack: string;
  readonly sequence: number;
  readonly seal_sha256: string;
  readonly author: Author;
  readonly written: string;
  readonly entries: readonly Entry[];
}

/** Fields an entry may have beside `id`, `kind` and `text`; those with an exclamation mark it must have. */
const FIELDS: Record<Kind, readonly string[]> = { remark: ['about!'], request: ['about', 'clause', 'due', 'request'], finding: ['about', 'title!', 'grade!', 'clause!'] };

export const mayHave = (kind: Kind, field: string): boolean => FIELDS[kind].some((one) => one.replace('!', '') === field);
/** The title of a finding says what it is; its text may be empty. */
export const mustHave = (kind: Kind, field: string): boolean => (field === 'text' && kind !== 'finding') || FIELDS[kind].includes(`${field}!`);

/** A message and its arguments. */
export interface FieldFault {
  readonly id: string;
  readonly args: Record<string, string>;
}

const SIZES = { text: LIMITS.text, title: LIMITS.name, clause: LIMITS.word, request: LIMITS.word } as const;

/** What is wrong with an entry before it is kept, by field. */
export function entryFaults(entry: Entry): Map<string, FieldFault> {
  const faults = new Map<string, FieldFault>();
  const put = (field: string, fault: FieldFault | undefined): void => void (fault !== undefined && !faults.has(field) && faults.set(field, fault));
  for (const field of ['title', 'grade', 'text', 'clause'] as const) {
    if (mustHave(entry.kind, field) && (entry[field] ?? '').trim() === '') put(field, { id: 'verify-reply-needed', args: {} });
  }
  for (const [field, limit] of Object.entries(SIZES)) put(field, textFault(entry[field as keyof typeof SIZES] ?? '', limit, field === 'text'));
  if (entry.due !== undefined && !isDay(entry.due)) put('due', { id: 'verify-reply-no-day', args: {} });
  return faults;
}

/** What right-to-left scripts are written with may stand in a text of several lines; what acts, hides or turns it may not. */
const HARMLESS = /[\n\r\t\u{ad}\u{61c}\u{200b}\u{200e}\u{200f}\u{2060}]/gu;

export function textFault(text: string, limit: number, lines: boolean): FieldFault | undefined {
  if (Array.from(text).length > limit) return { id: 'verify-reply-too-long', args: { limit: String(limit) } };
  const hidden = /⟨U\+[0-9A-F]+⟩/.exec(visible((lines ? text.replace(HARMLESS, '') : text).replace(/⟨/g, '<')));
  return hidden === null ? undefined : { id: 'verify-reply-hidden', args: { character: hidden[0] } };
}

export function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** As the format has it: names in their order, nothing that is empty, `<` never as itself. */
export function writeReply(reply: Reply): string {
  const entries = reply.entries.map(({ id, kind, about, title, text, grade, clause, due, request }) => ({ id, kind, about: about && { entity: about.entity, id: about.id }, title, text, grade, clause, due, request }));
  return `${JSON.stringify({ ...reply, entries }, null, 2).replaceAll('<', '\\u003c')}\n`;
}

/** A moment with the offset of this computer's clock, as RFC 3339 has it. */
export function moment(date: Date): string {
  const offset = -date.getTimezoneOffset();
  const two = (value: number): string => String(value).padStart(2, '0');
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, -1);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
}

/** A version-4 UUID. `crypto.randomUUID` is younger than some browsers this has to run in. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Where the file stops being a reply, as text. */
export async function parseReply(bytes: Uint8Array): Promise<Reply | string> {
  if (bytes.length > LIMITS.bytes) return `more than ${LIMITS.bytes} bytes`;
  const text = utf8(bytes);
  if (text === undefined) return 'no UTF-8';
  try {
    const value = await parseJson(text, () => Promise.resolve(), notWhole);
    return misfit(value) ?? (value as Reply);
  } catch (error) {
    if (error instanceof NotJson) return error.message;
    throw error;
  }
}

/** The pack's number is the only number of a reply. */
const notWhole: Fractional = (place) => {
  throw new NotJson(placed(place, 'expected number'));
};

type Loose = Record<string, unknown>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

function misfit(value: unknown): string | undefined {
  if (!isObject(value)) return 'expected object';
  const wrong = shape(value, { format: 'text', pack: 'text', sequence: 'number', seal_sha256: 'text', author: 'object', written: 'text', entries: 'list' }, '');
  if (wrong !== undefined) return wrong;
  if (value['format'] !== FORMAT) return `format: ${String(value['format'])}`;
  if (!/^[0-9a-f]{64}$/.test(String(value['seal_sha256']))) return 'seal_sha256: expected 64 hexadecimal digits';
  const entries = value['entries'] as unknown[];
  if (entries.length > LIMITS.entries) return `entries: more than ${LIMITS.entries}`;
  const ids = new Set(entries.map((entry) => (isObject(entry) ? entry['id'] : undefined)));
  if (ids.size < entries.length) return 'entries: an id stands twice';
  const inEntries = entries.map((entry, at) => entryMisfit(entry, `entries[${at}]`)).find((found) => found !== undefined);
  return shape(value['author'] as Loose, { name: 'text', organisation: 'text' }, 'author.') ?? inEntries;
}

function entryMisfit(entry: unknown, at: string): string | undefined {
  if (!isObject(entry)) return `${at}: expected object`;
  const kind = KINDS.find((one) => one === entry['kind']);
  if (kind === undefined) return `${at}.kind: unknown word`;
  const wanted: Record<string, string> = { id: 'text', kind: 'text', text: 'text' };
  for (const field of FIELDS[kind]) {
    const name = field.replace('!', '');
    if (field.endsWith('!') || Object.hasOwn(entry, name)) wanted[name] = name === 'about' ? 'object' : 'text';
  }
  const wrong = shape(entry, wanted, `${at}.`) ?? (entry['about'] === undefined ? undefined : shape(entry['about'] as Loose, { entity: 'text', id: 'text' }, `${at}.about.`));
  if (wrong !== undefined) return wrong;
  if (entry['grade'] !== undefined && !(GRADES as readonly unknown[]).includes(entry['grade'])) return `${at}.grade: unknown word`;
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(String(entry['id']))) return `${at}.id: expected a version 4 UUID`;
  const [first] = entryFaults(entry as unknown as Entry);
  return first === undefined ? undefined : `${at}.${first[0]}: does not fit`;
}

/** Exactly these fields, of these types. */
function shape(value: Loose, wanted: Record<string, string>, at: string): string | undefined {
  const strange = Object.keys(value).find((name) => !Object.hasOwn(wanted, name));
  if (strange !== undefined) return `${at}${strange}: unknown field`;
  const is: Record<string, (one: unknown) => boolean> = { text: (one) => typeof one === 'string', number: Number.isSafeInteger, object: isObject, list: Array.isArray };
  const wrong = Object.entries(wanted).find(([name, type]) => is[type]?.(value[name]) !== true);
  return wrong === undefined ? undefined : `${at}${wrong[0]}: ${Object.hasOwn(value, wrong[0]) ? `expected ${wrong[1]}` : 'missing field'}`;
}
