// `bagit.txt` and `bag-info.txt`: which version, which encoding, how much. Twin of pack/bag/declaration.rs and info.rs.

import { Fault, warning } from './fault';
import { lines, trim, trimEnd } from './paths';
import { utf8 } from '../read/bytes';

export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** How many bytes in how many files lie under `data/`. */
export interface Oxum {
  readonly bytes: number;
  readonly files: number;
}

export const oxumText = ({ bytes, files }: Oxum): string => `${bytes}.${files}`;

/** Digits, a point, digits: there is one way to write it. */
export function parseOxum(text: string): Oxum | undefined {
  const parts = /^(0|[1-9]\d*)\.(0|[1-9]\d*)$/.exec(text);
  const oxum = { bytes: Number(parts?.[1]), files: Number(parts?.[2]) };
  return Number.isSafeInteger(oxum.bytes) && Number.isSafeInteger(oxum.files) ? oxum : undefined;
}

export function checkDeclaration(bytes: Uint8Array, faults: Fault[]): void {
  const file = 'bagit.txt';
  const text = utf8(bytes);
  if (text === undefined) {
    faults.push(new Fault('bag-text-undecodable', file, { encoding: 'UTF-8' }));
    return;
  }
  if (text.startsWith('\ufeff')) faults.push(new Fault('bag-declaration-bom', file));
  const [first = '', second = '', ...more] = lines(text.replace(/^\ufeff+/, ''));
  const version = value(first, 'BagIt-Version', faults);
  if (version !== undefined && !knownVersion(version)) faults.push(new Fault('bag-version-unknown', file, { version }));
  const encoding = value(second, 'Tag-File-Character-Encoding', faults);
  if (encoding !== undefined && !knownEncoding(encoding)) faults.push(new Fault('bag-encoding-unknown', file, { encoding }));
  for (const line of more) faults.push(new Fault('bag-declaration-extra', file, { line }));
}

/** `Label: value` with exactly this label and no space before the colon. */
function value(line: string, label: string, faults: Fault[]): string | undefined {
  if (line.startsWith(`${label}: `)) return trimEnd(line.slice(label.length + 2));
  faults.push(new Fault('bag-declaration-line', 'bagit.txt', { expected: label, line }));
  return undefined;
}

const knownVersion = (text: string): boolean => /^\d+\.\d+$/.test(text) && (/^0*1\.0+$/.test(text) || /^0+\.0*9[3-9]$/.test(text));

function knownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/** Labels with their values as they stand; a label may come more than once. */
export function readInfo(text: string, faults: Fault[]): [label: string, value: string][] {
  const found: [string, string][] = [];
  for (const line of lines(text)) {
    const colon = line.indexOf(':');
    const last = found.at(-1);
    if (/^[ \t]/.test(line) && last !== undefined) last[1] += ` ${trim(line)}`;
    else if (!/^[ \t]/.test(line) && colon >= 0) found.push([trim(line.slice(0, colon)), trim(line.slice(colon + 1))]);
    else faults.push(warning('bag-info-line', 'bag-info.txt', { line }));
  }
  return found;
}

export function compareOxum(info: readonly [string, string][], real: Oxum, faults: Fault[]): void {
  for (const [label, text] of info) {
    if (label.toLowerCase() !== 'payload-oxum') continue;
    const declared = parseOxum(text);
    if (declared === undefined) faults.push(new Fault('bag-oxum-unreadable', 'bag-info.txt', { value: text }));
    else if (oxumText(declared) !== oxumText(real)) {
      faults.push(new Fault('bag-oxum-differs', 'bag-info.txt', { declared: oxumText(declared), found: oxumText(real) }));
    }
  }
}
