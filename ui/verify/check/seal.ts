// `seal.txt`: what a pack is, in twelve lines of ASCII in one order. The twin of crates/core/src/pack/seal.rs.

import { type Oxum, parseOxum } from './declaration';

export const FILE = 'seal.txt';
export const SIGNATURE = 'seal.txt.sig';
export const TIME_TOKEN = 'seal.txt.tsr';
export const NAMESPACE = 'audit-pack@triennium';

const FORMAT = 'triennium-seal-1';
const KEYS = [
  'format', 'pack', 'sequence', 'previous-seal-sha256', 'tagmanifest-sha256', 'payload-oxum', 'issuer', 'recipient', 'purpose',
  'history-sha256', 'history-entries', 'device-clock',
] as const;

export interface Seal {
  readonly pack: string;
  readonly sequence: number;
  /** SHA-256 of the seal of the pack before; `none`. */
  readonly previous: string;
  readonly tagmanifest: string;
  readonly payload: Oxum;
  readonly issuer: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly history: string;
  readonly historyEntries: number;
  /** What the issuer's device said. Nobody has proven it. */
  readonly clock: string;
}

/** `undefined` for anything the program would not have written. */
export function parseSeal(text: string): Seal | undefined {
  const lines = text.split('\n');
  if (lines.length !== KEYS.length + 1 || lines.at(-1) !== '' || !/^[\n -~]*$/.test(text)) return undefined;
  const values = KEYS.map((key, at) => (lines[at]?.startsWith(`${key}: `) ? lines[at].slice(key.length + 2) : undefined));
  if (values.includes(undefined)) return undefined;
  const [format, pack, sequence, previous, tagmanifest, payload, issuer, recipient, purpose, history, entries, clock] = values as string[];
  const seal = {
    pack: unescape(pack), sequence: whole(sequence), tagmanifest: hash(tagmanifest), payload: parseOxum(payload ?? ''),
    previous: previous === 'none' ? previous : hash(previous), issuer: unescape(issuer), recipient: unescape(recipient), purpose: unescape(purpose),
    history: hash(history), historyEntries: whole(entries), clock: time(clock),
  };
  return format === FORMAT && Object.values(seal).every((value) => value !== undefined) ? (seal as Seal) : undefined;
}

const hash = (text = ''): string | undefined => (/^[0-9a-f]{64}$/.test(text) ? text : undefined);

function whole(text = ''): number | undefined {
  const number = /^(0|[1-9]\d*)$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

/** RFC 3339 with milliseconds and offset, as the program writes it; a day that exists. */
export function time(text = ''): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):\d{2}:\d{2}\.\d{3}(?:[+-]\d{2}:\d{2})$/.exec(text);
  if (parts === null || Number.isNaN(Date.parse(text)) || text.endsWith('-00:00')) return undefined;
  return new Date(`${parts[1]}T00:00:00Z`).toISOString().startsWith(parts[1] ?? '?') ? text : undefined;
}

/** Printable ASCII stands as it is; a backslash and everything else as `\u{e4}`. There is one way to write each text. */
function unescape(text = ''): string | undefined {
  const plain = text.replace(/\\u\{([0-9a-f]+)\}/g, (whole, code: string) => {
    const point = parseInt(code, 16);
    return point > 0x10ffff || (point >= 0xd800 && point < 0xe000) ? whole : String.fromCodePoint(point);
  });
  return escape(plain) === text ? plain : undefined;
}

const escape = (text: string): string =>
  Array.from(text, (c) => (/[ -[\]-~]/.test(c) ? c : `\\u{${(c.codePointAt(0) ?? 0).toString(16)}}`)).join('');

