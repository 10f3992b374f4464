// The bytes of a zip's headers (APPNOTE 6.3): the one form in which packs are written, and the fields as they are read.
// The twin of crates/core/src/pack/zip/header.rs. Sizes are BigInt until they have been held against the file.

export const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;

export const LOCAL_LENGTH = 30;
const CENTRAL_LENGTH = 46;
export const END_LENGTH = 22;
const END64_LENGTH = 56;
const LOCATOR64_LENGTH = 20;
/** What ZIP64 puts between the directory and the end record. */
export const WIDE_LENGTH = END64_LENGTH + LOCATOR64_LENGTH;

/** 1 January 1980: the first day a zip can tell. */
const DATE = 0x0021;
/** Made on Unix, so that the mode counts: an ordinary file, rw-r--r--. */
const UNIX = 3 << 8;
const MODE = 0o100644;
const MAX16 = 0xffffn;
const MAX32 = 0xffff_ffffn;
const MAX64 = 0xffff_ffff_ffff_ffffn;

export const fits64 = (value: bigint): boolean => value <= MAX64;

/** What is told about a file twice, before it and in the central directory. */
export interface Entry {
  readonly name: Uint8Array;
  readonly size: bigint;
  readonly crc: number;
  /** Of its local header, from the beginning of the zip. */
  readonly offset: bigint;
}

/** A growing header, little end first. */
class Bytes {
  readonly #bytes: number[] = [];

  all(bytes: ArrayLike<number>): this {
    for (let at = 0; at < bytes.length; at += 1) this.#bytes.push(bytes[at] ?? 0);
    return this;
  }

  u16(...values: number[]): this {
    for (const value of values) this.#bytes.push(value & 0xff, (value >>> 8) & 0xff);
    return this;
  }

  u32(...values: number[]): this {
    for (const value of values) this.u16(value & 0xffff, value >>> 16);
    return this;
  }

  u64(...values: bigint[]): this {
    for (const value of values) this.u32(Number(value & MAX32), Number((value >> 32n) & MAX32));
    return this;
  }

  /** All ones where the value stands in the ZIP64 field. */
  capped32(value: bigint): this {
    return this.u32(Number(value < MAX32 ? value : MAX32));
  }

  done(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.#bytes);
  }
}

/** ZIP64's extra field, holding only the values that do not fit. */
function extra(wide: readonly bigint[]): Uint8Array {
  return wide.length === 0 ? new Uint8Array() : new Bytes().u16(1, wide.length * 8).u64(...wide).done();
}

export function local({ name, size, crc }: Entry): Uint8Array<ArrayBuffer> {
  const wide = extra(size >= MAX32 ? [size, size] : []);
  const needs = size >= MAX32 ? 45 : 20;
  const head = new Bytes().u32(LOCAL).u16(needs, 0, 0, 0, DATE).u32(crc).capped32(size).capped32(size);
  return head.u16(name.length, wide.length).all(name).all(wide).done();
}

export function central({ name, size, crc, offset }: Entry): Uint8Array<ArrayBuffer> {
  const wide = extra([...(size >= MAX32 ? [size, size] : []), ...(offset >= MAX32 ? [offset] : [])]);
  const needs = size >= MAX32 || offset >= MAX32 ? 45 : 20;
  const head = new Bytes().u32(CENTRAL).u16(UNIX | needs, needs, 0, 0, 0, DATE).u32(crc).capped32(size).capped32(size);
  return head.u16(name.length, wide.length, 0, 0, 0).u32((MODE << 16) >>> 0).capped32(offset).all(name).all(wide).done();
}

/** Where the central directory lies, and how many entries it has. */
export interface End {
  readonly entries: bigint;
  readonly size: bigint;
  readonly offset: bigint;
}

/** All that follows the central directory. */
export function endBytes({ entries, size, offset }: End): Uint8Array<ArrayBuffer> {
  const bytes = new Bytes();
  if (entries >= MAX16 || size >= MAX32 || offset >= MAX32) {
    bytes.u32(END64).u64(BigInt(END64_LENGTH - 12)).u16(UNIX | 45, 45).u32(0, 0).u64(entries, entries, size, offset);
    bytes.u32(LOCATOR64, 0).u64(offset + size).u32(1);
  }
  const count = Number(entries < MAX16 ? entries : MAX16);
  return bytes.u32(END).u16(0, 0, count, count).capped32(size).capped32(offset).u16(0).done();
}

/** Reads fields one after the other. Past the end there are none. */
export class Fields {
  #at = 0;
  constructor(readonly bytes: Uint8Array) {}

  get at(): number {
    return this.#at;
  }

  get empty(): boolean {
    return this.#at >= this.bytes.length;
  }

  take(length: number): Uint8Array | undefined {
    if (this.#at + length > this.bytes.length) return undefined;
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }

  u16(): number | undefined {
    const two = this.take(2);
    return two && (two[0] ?? 0) | ((two[1] ?? 0) << 8);
  }

  u32(): number | undefined {
    const [low, high] = [this.u16(), this.u16()];
    return low === undefined || high === undefined ? undefined : ((high << 16) | low) >>> 0;
  }

  u64(): bigint | undefined {
    const [low, high] = [this.u32(), this.u32()];
    return low === undefined || high === undefined ? undefined : (BigInt(high) << 32n) | BigInt(low);
  }
}

/** Fields of a central header as they stand, believed by nobody yet. */
export interface Central extends Entry {
  readonly flags: number;
  readonly method: number;
  readonly packed: bigint;
  readonly external: number;
  readonly hasComment: boolean;
  /** As read, to compare with what the writer would have written. */
  readonly raw: Uint8Array;
}

/** Takes one header off `fields`. */
export function readCentral(fields: Fields): Central | undefined {
  const start = fields.at;
  const head = fields.take(CENTRAL_LENGTH);
  if (head === undefined) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const [u16, u32] = [(at: number): number => view.getUint16(at, true), (at: number): number => view.getUint32(at, true)];
  if (u32(0) !== CENTRAL) return undefined;
  const [name, more, comment] = [fields.take(u16(28)), fields.take(u16(30)), fields.take(u16(32))];
  if (name === undefined || more === undefined || comment === undefined) return undefined;
  const wide = wideValues(more);
  const insteadOf = (value: number): bigint => (BigInt(value) === MAX32 ? (wide.u64() ?? MAX32) : BigInt(value));
  // In this order, as ZIP64 has them.
  const [size, packed, offset] = [insteadOf(u32(24)), insteadOf(u32(20)), insteadOf(u32(42))];
  const raw = fields.bytes.subarray(start, fields.at);
  return { name, size, packed, offset, crc: u32(16), flags: u16(8), method: u16(10), external: u32(38), hasComment: comment.length > 0, raw };
}

/** The values of a ZIP64 extra field, in their order. */
function wideValues(more: Uint8Array): Fields {
  const fields = new Fields(more);
  for (;;) {
    const [id, length] = [fields.u16(), fields.u16()];
    const values = length === undefined ? undefined : fields.take(length);
    if (values === undefined) return new Fields(new Uint8Array());
    if (id === 1) return new Fields(values);
  }
}

/** From the end record, and from the ZIP64 record in `before` where that is needed. `used`: how much of `before` belongs to it. */
export function readEnd(end: Uint8Array, before: Uint8Array): { end: End; used: number } | undefined {
  const fields = new Fields(end);
  if (fields.u32() !== END || fields.u32() === undefined || fields.u16() === undefined) return undefined;
  const [entries, size, offset] = [fields.u16(), fields.u32(), fields.u32()];
  if (entries === undefined || size === undefined || offset === undefined) return undefined;
  const plain = { entries: BigInt(entries), size: BigInt(size), offset: BigInt(offset) };
  const full = plain.entries === MAX16 || plain.size === MAX32 || plain.offset === MAX32;
  const wide = full ? readEnd64(before) : undefined;
  return wide === undefined ? { end: plain, used: 0 } : { end: wide, used: WIDE_LENGTH };
}

function readEnd64(before: Uint8Array): End | undefined {
  if (before.length < WIDE_LENGTH) return undefined;
  const fields = new Fields(before.subarray(before.length - WIDE_LENGTH));
  if (fields.u32() !== END64 || fields.take(20) === undefined || fields.u64() === undefined) return undefined;
  const [entries, size, offset] = [fields.u64(), fields.u64(), fields.u64()];
  return entries === undefined || size === undefined || offset === undefined ? undefined : { entries, size, offset };
}

/** Of a local header with name and extra field; `undefined` where there is no header. */
export function localLength(head: Uint8Array): number | undefined {
  const fields = new Fields(head);
  if (fields.u32() !== LOCAL || fields.take(22) === undefined) return undefined;
  const [name, more] = [fields.u16(), fields.u16()];
  return name === undefined || more === undefined ? undefined : LOCAL_LENGTH + name + more;
}
