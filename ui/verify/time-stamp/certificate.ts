// A certificate (X.509) as far as a time stamp needs it: who it is of, by whom, from when to when and for what. Read as the
// program's crate `x509-cert` reads it; what that lets pass and `webpki` refuses is refused in path.ts.

import { byteString, concat } from '../read/bytes';
import { certificateTime } from './moment';
import { BITS, BOOLEAN, INTEGER, OCTETS, SEQUENCE, SET, Walk, attempt, bare, context, notUnderstood, value } from './walk';

export interface Attribute {
  readonly oid: string;
  readonly tag: number;
  readonly content: Uint8Array;
  /** The value with tag and length. */
  readonly value: Uint8Array;
  readonly whole: Uint8Array;
}

/** Sets of attributes, from the widest to the narrowest. */
export type Name = readonly (readonly Attribute[])[];

export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

export interface Certificate {
  readonly der: Uint8Array;
  readonly serial: Uint8Array;
  readonly issuer: Name;
  readonly subject: Name;
  /** Seconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly extensions: readonly Extension[];
}

/** `undefined` for anything that is none, to its last byte. */
export const readCertificate = (der: Uint8Array): Certificate | undefined => attempt(() => certificate(der));

function certificate(der: Uint8Array): Certificate {
  const all = new Walk(der);
  const signed = all.walk(SEQUENCE);
  all.end();
  const tbs = signed.walk(SEQUENCE);
  algorithm(signed);
  bits(signed.take(BITS));
  signed.end();
  version(tbs);
  const serial = number(tbs.take(INTEGER));
  algorithm(tbs);
  const issuer = name(tbs);
  const [notBefore, notAfter] = validity(tbs.walk(SEQUENCE));
  const subject = name(tbs);
  publicKey(tbs.walk(SEQUENCE));
  for (const unique of [1, 2]) bits(tbs.takeIf(bare(unique)) ?? Uint8Array.of(0));
  const found = extensions(tbs.takeIf(context(3)));
  tbs.end();
  return { der, serial, issuer, subject, notBefore, notAfter, extensions: found };
}

/** The first, second or third; the first where nothing is said. */
function version(tbs: Walk): void {
  const stated = tbs.takeIf(context(0));
  if (stated === undefined) return;
  const walk = new Walk(stated);
  const [first = 0xff] = walk.take(INTEGER);
  walk.end();
  if (first > 2 || stated.length !== 3) throw notUnderstood();
}

/** In as few bytes as it needs; others than authorities may use negative ones. */
function number(bytes: Uint8Array): Uint8Array {
  const [first = 0, second = 0x100] = bytes;
  const padded = (first === 0 && second < 0x80) || (first === 0xff && second >= 0x80 && second < 0x100);
  if (bytes.length === 0 || bytes.length > 21 || padded) throw notUnderstood();
  return bytes;
}

/** Whatever parameters it has. */
function algorithm(walk: Walk): void {
  const inner = walk.walk(SEQUENCE);
  inner.oid();
  if (!inner.atEnd) inner.any();
  inner.end();
}

function bits(content: Uint8Array): void {
  const [unused = 8] = content;
  if (unused > 7 || (unused > 0 && content.length === 1)) throw notUnderstood();
}

function publicKey(walk: Walk): void {
  algorithm(walk);
  bits(walk.take(BITS));
  walk.end();
}

const name = (tbs: Walk): Name => tbs.walk(SEQUENCE).rest(SET).map(attributes);

/** In the order DER wants, whichever they stand in. */
function attributes(set: Walk): Attribute[] {
  const found: Attribute[] = [];
  while (!set.atEnd) found.push(attribute(set.any()));
  const sorted = found.map((one) => [byteString(one.whole), one] as const).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.map(([, one]) => one);
}

function attribute({ tag, content, whole }: ReturnType<Walk['any']>): Attribute {
  if (tag !== SEQUENCE) throw notUnderstood();
  const walk = new Walk(content);
  const oid = walk.oid();
  const found = walk.any();
  walk.end();
  return { oid, tag: found.tag, content: found.content, value: found.whole, whole };
}

export const nameDer = (name: Name): Uint8Array => value(SEQUENCE, concat(name.map((set) => value(SET, concat(set.map(({ whole }) => whole))))));

function validity(walk: Walk): [number, number] {
  const times = [walk.any(), walk.any()].map(({ tag, content }) => certificateTime(tag, content));
  walk.end();
  const [notBefore, notAfter] = times;
  if (notBefore === undefined || notAfter === undefined) throw notUnderstood();
  return [notBefore, notAfter];
}

function extensions(tagged: Uint8Array | undefined): Extension[] {
  if (tagged === undefined) return [];
  const outer = new Walk(tagged);
  const list = outer.walk(SEQUENCE);
  outer.end();
  return list.rest(SEQUENCE).map((walk) => {
    const found = { oid: walk.oid(), critical: truth(walk.takeIf(BOOLEAN)), value: walk.take(OCTETS) };
    walk.end();
    return found;
  });
}

/** No where it is not said. */
export function truth(content: Uint8Array | undefined): boolean {
  if (content === undefined) return false;
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw notUnderstood();
  return content[0] === 0xff;
}
