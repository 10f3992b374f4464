// Certificates that a person trusts to tell the time, or to say who may: a file with one or more, PEM or DER. Read as the program
// reads the file of `--tsa-anchor` (pack/time_stamp/chain.rs). Nothing of them is proven: that is what trusting them means.

import { byteString } from '../read/bytes';
import { readCertificate } from './certificate';
import { readLink } from './path';
import { BITS, INTEGER, SEQUENCE, Walk, attempt } from './walk';

/** A file is not larger. */
export const FILE_LIMIT = 4 << 20;
/** `webpki` reads no value that is longer; with what stands before it. */
const MOST_BYTES = 0xfffe + 4;

/** What a way can lead to. */
export interface Anchor {
  readonly subject: string;
  readonly spki: Uint8Array;
  /** What those below may be called. */
  readonly names?: Uint8Array | undefined;
}

export interface Anchors {
  /** All of them, as they stand in the file: one of them may have signed itself. */
  readonly certificates: readonly Uint8Array[];
  readonly ends: readonly Anchor[];
}

export const NOBODY: Anchors = { certificates: [], ends: [] };

/** `undefined` for a file in which something else is, or nothing. */
export function readAnchors(bytes: Uint8Array): Anchors | undefined {
  const text = byteString(bytes);
  const found = text.includes('-----BEGIN') ? sections(text) : [bytes];
  if (found === undefined || found.length === 0 || found.some((der) => readCertificate(der) === undefined)) return undefined;
  return { certificates: found, ends: found.map(anchor).filter((one) => one !== undefined) };
}

/** None for what no way can lead to. */
function anchor(der: Uint8Array): Anchor | undefined {
  if (der.length > MOST_BYTES) return undefined;
  const link = readLink(der, true);
  return link === undefined ? attempt(() => firstVersion(der)) : { subject: link.subject, spki: link.spki, names: link.extensions.get(30) };
}

function firstVersion(der: Uint8Array): Anchor {
  const all = new Walk(der);
  const signed = all.walk(SEQUENCE);
  all.end();
  const tbs = signed.walk(SEQUENCE);
  tbs.take(INTEGER);
  for (let skipped = 0; skipped < 3; skipped += 1) tbs.take(SEQUENCE);
  const [subject, spki] = [tbs.take(SEQUENCE), tbs.take(SEQUENCE)];
  tbs.end();
  signed.take(SEQUENCE);
  signed.take(BITS);
  signed.end();
  return { subject: byteString(subject), spki };
}

/** The certificates among the sections of a PEM file; `undefined` where a section has no end or is not base64. */
function sections(text: string): Uint8Array[] | undefined {
  const found: Uint8Array[] = [];
  let [label, held]: [label: string | undefined, held: string[]] = [undefined, []];
  for (const line of text.split(/[\r\n]/)) {
    if (line.startsWith('-----BEGIN ')) {
      const name = begun(line);
      if (name === undefined) return undefined;
      label = name;
    } else if (label !== undefined && line.startsWith(`-----END ${label}-----`)) {
      const der = label === 'CERTIFICATE' ? base64(held.join('')) : new Uint8Array();
      if (der === undefined) return undefined;
      if (label === 'CERTIFICATE') found.push(der);
      [label, held] = [undefined, []];
    } else if (label !== undefined) held.push(line);
  }
  return label === undefined ? found : undefined;
}

/** What begins; blanks may stand between and behind the five dashes. */
function begun(line: string): string | undefined {
  const [tail = ''] = /[- ]*$/.exec(line) ?? [];
  const name = line.slice('-----BEGIN '.length, line.length - tail.length + Math.max(tail.indexOf('-'), 0));
  return tail.replaceAll(' ', '').length === 5 ? name : undefined;
}

/** With blanks between, with its padding or without. */
function base64(text: string): Uint8Array | undefined {
  const plain = text.replace(/[\t-\r ]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/.test(plain)) return undefined;
  return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
}
