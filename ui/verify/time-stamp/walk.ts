// Walking DER that anybody may have written: each step gives the next value or throws what is wrong. One form of every tag and
// length is taken, nothing is read beyond its parent, and nothing here calls itself, so no input can make it deep. The twin of
// crates/core/src/pack/time_stamp/walk.rs and of what the crates `der` and `const-oid` let pass.

import type { Code } from '../check/fault';
import { concat } from '../read/bytes';

/** Why a token is none; the code is a fault's. */
export class Wrong extends Error {
  constructor(readonly code: Code) {
    super(code);
  }
}

export const notUnderstood = (): Wrong => new Wrong('time-token-not-understood');

export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const BITS = 0x03;
export const OCTETS = 0x04;
export const NULL = 0x05;
export const OID = 0x06;
export const UTF8 = 0x0c;
export const PRINTABLE = 0x13;
export const TELETEX = 0x14;
export const IA5 = 0x16;
export const UTC_TIME = 0x17;
export const GENERALIZED_TIME = 0x18;
export const SEQUENCE = 0x30;
export const SET = 0x31;
/** `[n]` with values in it, and with bytes. */
export const context = (number: number): number => 0xa0 | number;
export const bare = (number: number): number => 0x80 | number;

/** Every tag of the universal class that has one form only. */
const UNIVERSAL: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 9, 0x0a, 0x0c, 0x0d, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x1a, 0x1b, 0x1e, 0x30, 0x31]);

interface Value {
  /** Its first byte; of a tag in long form more than a byte, which is none of those above. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** With tag and length. */
  readonly whole: Uint8Array;
}

/** The values of one constructed value, one after the other. */
export class Walk {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get atEnd(): boolean {
    return this.at === this.bytes.length;
  }

  end(): void {
    if (!this.atEnd) throw notUnderstood();
  }

  any(): Value {
    const start = this.at;
    const tag = this.tag();
    const length = this.length();
    if (length > this.bytes.length - this.at) throw notUnderstood();
    const content = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return { tag, content, whole: this.bytes.subarray(start, this.at) };
  }

  /** The content of the next value, which has this tag. */
  take(tag: number): Uint8Array {
    const found = this.any();
    if (found.tag !== tag) throw notUnderstood();
    return found.content;
  }

  /** The content of the next value if it has this tag, which else is left. */
  takeIf(tag: number): Uint8Array | undefined {
    return this.next() === tag ? this.take(tag) : undefined;
  }

  /** The tag of the next value, which is left; none at the end. */
  next(): number | undefined {
    if (this.atEnd) return undefined;
    const start = this.at;
    const tag = this.tag();
    this.at = start;
    return tag;
  }

  walk(tag: number): Walk {
    return new Walk(this.take(tag));
  }

  /** All that is left, each of this kind. */
  rest(tag: number): Walk[] {
    const found: Walk[] = [];
    while (!this.atEnd) found.push(this.walk(tag));
    return found;
  }

  oid(): string {
    return oidText(this.take(OID));
  }

  /** A whole number that is not negative, without leading zeros. */
  natural(): Uint8Array {
    return natural(this.take(INTEGER));
  }

  /** An algorithm's name; what stands behind it are its parameters, `NULL` or none with those known here. */
  algorithm(): string {
    const walk = this.walk(SEQUENCE);
    const oid = walk.oid();
    if (!walk.atEnd) walk.take(NULL);
    walk.end();
    return oid;
  }

  private byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw notUnderstood();
    this.at += 1;
    return byte;
  }

  private tag(): number {
    const first = this.byte();
    if (first < 0x40 && !UNIVERSAL.has(first)) throw notUnderstood();
    return (first & 0x1f) === 0x1f ? first + 0x100 * this.longNumber() : first;
  }

  /** Of a tag from 31 upwards, in as few bytes as it needs. */
  private longNumber(): number {
    let number = 0;
    for (let count = 0; count < 5; count += 1) {
      const byte = this.byte();
      number += byte & 0x7f;
      if (number === 0 || number >= 2 ** 32) break;
      if (byte < 0x80) {
        if (number < 0x1f) break;
        return number;
      }
      number *= 0x80;
    }
    throw notUnderstood();
  }

  /** The short form up to 127, else as few digits as it needs; never the indefinite one. */
  private length(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    if (first === 0x80 || first > 0x84) throw notUnderstood();
    let length = 0;
    for (let digit = 0x80; digit < first; digit += 1) length = length * 0x100 + this.byte();
    const least = first === 0x81 ? 0x80 : 0x100 ** (first - 0x81);
    if (length < least) throw notUnderstood();
    return length;
  }
}

export function natural(bytes: Uint8Array): Uint8Array {
  const [first = 0x80, second] = bytes;
  const padded = first === 0 && bytes.length > 1;
  if (first >= 0x80 || (padded && (second ?? 0) < 0x80)) throw notUnderstood();
  return padded ? bytes.subarray(1) : bytes;
}

/** `2.16.840.…`: at most 39 bytes, and no number beyond 32 bits. */
export function oidText(bytes: Uint8Array): string {
  const [root = 0xff, ...rest] = bytes;
  if (bytes.length > 39 || root >= 120 || (rest.at(-1) ?? 0) >= 0x80) throw notUnderstood();
  const arcs = [Math.floor(root / 40), root % 40];
  let arc = 0;
  for (const byte of rest) {
    arc = arc * 0x80 + (byte & 0x7f);
    if (arc >= 2 ** 32) throw notUnderstood();
    if (byte < 0x80) arcs.push(arc);
    if (byte < 0x80) arc = 0;
  }
  return arcs.join('.');
}

/** Tag, length, content. */
export function value(tag: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const { length } = content;
  const digits = [length >>> 24, length >>> 16, length >>> 8, length].map((digit) => digit & 0xff);
  while (digits[0] === 0 && digits.length > 1) digits.shift();
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | digits.length, ...digits];
  return concat([Uint8Array.from(head), content]);
}

/** What `read` finds, or nothing where the bytes are not what it reads. */
export function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Wrong) return undefined;
    throw error;
  }
}
