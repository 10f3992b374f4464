// Finds the central directory of a zip and reads it, naming everything about the end of the file that no pack has.
// Believes no offset and no length before it has been held against the file. The twin of pack/zip/directory.rs.

import { Fault } from '../check/fault';
import { equal, lossy } from './bytes';
import { type Central, END, END_LENGTH, type End, Fields, WIDE_LENGTH, endBytes, fits64, readCentral, readEnd } from './header';
import type { Source } from './source';

/** The longest comment a zip can have. */
const COMMENT = 0xffff;
/** Of 100,000 entries it is about 11 MB. What is larger is refused before it fills the memory. */
const DIRECTORY_LIMIT = 128 << 20;

export interface Directory {
  readonly entries: readonly Central[];
  /** Where it begins in the file: every entry ends before it. */
  readonly start: number;
  /** What stands before the zip in the file; offsets count from behind it. */
  readonly prepended: number;
}

const NOTHING: Directory = { entries: [], start: 0, prepended: 0 };

export async function readDirectory(source: Source, subject: string, faults: Fault[], pause: () => Promise<void>): Promise<Directory> {
  const at = await findEnd(source, subject, faults);
  if (at === undefined) return NOTHING;
  const before = await source.read(Math.max(at - WIDE_LENGTH, 0), Math.min(at, WIDE_LENGTH));
  const read = readEnd(await source.read(at, END_LENGTH), before);
  if (read === undefined) {
    faults.push(new Fault('zip-truncated', subject));
    return NOTHING;
  }
  return within(source, read.end, at - read.used, subject, faults, pause);
}

async function within(source: Source, end: End, directoryEnd: number, subject: string, faults: Fault[], pause: () => Promise<void>): Promise<Directory> {
  const start = BigInt(directoryEnd) - end.size;
  const declared = end.offset + end.size;
  if (start < 0n || !fits64(declared)) {
    faults.push(new Fault('zip-directory-damaged', subject));
    return NOTHING;
  }
  if (end.size > BigInt(DIRECTORY_LIMIT)) {
    faults.push(new Fault('zip-directory-too-large', subject, { size: String(end.size), limit: String(DIRECTORY_LIMIT) }));
    return { ...NOTHING, start: Number(start) };
  }
  const prepended = BigInt(directoryEnd) - declared;
  if (prepended > 0n) faults.push(new Fault('zip-prepended', subject, { bytes: String(prepended) }));
  if (prepended < 0n) faults.push(new Fault('zip-directory-damaged', subject));
  const entries = await readEntries(await source.read(Number(start), Number(end.size)), end, subject, faults, pause);
  await canonicalEnd(source, directoryEnd, end, subject, faults);
  return { entries, start: Number(start), prepended: prepended > 0n ? Number(prepended) : 0 };
}

/** The end record is the last thing in the file. Where it is not, what follows it is named and the rest still read. */
async function findEnd(source: Source, subject: string, faults: Fault[]): Promise<number | undefined> {
  const span = Math.min(source.length, COMMENT + END_LENGTH);
  const tail = await source.read(source.length - span, span);
  const view = new DataView(tail.buffer, tail.byteOffset, tail.length);
  let found = tail.length - END_LENGTH;
  while (found >= 0 && view.getUint32(found, true) !== END) found -= 1;
  if (found < 0) {
    faults.push(new Fault(await noEnd(source), subject));
    return undefined;
  }
  const after = tail.length - found - END_LENGTH;
  const comment = view.getUint16(found + 20, true);
  if (comment > 0) faults.push(new Fault('zip-comment', subject, { bytes: String(comment) }));
  if (after > comment) faults.push(new Fault('zip-trailing', subject, { bytes: String(after - comment) }));
  if (after < comment) faults.push(new Fault('zip-truncated', subject));
  return source.length - (tail.length - found);
}

/** A zip whose end is gone, or no zip at all. */
async function noEnd(source: Source): Promise<'zip-truncated' | 'pack-encrypted' | 'zip-not-a-zip'> {
  const head = lossy(await source.read(0, 22));
  if (head.startsWith('PK\u0003\u0004')) return 'zip-truncated';
  return head.startsWith('age-encryption.org/v1') ? 'pack-encrypted' : 'zip-not-a-zip';
}

async function readEntries(bytes: Uint8Array, end: End, subject: string, faults: Fault[], pause: () => Promise<void>): Promise<Central[]> {
  const fields = new Fields(bytes);
  const found: Central[] = [];
  while (!fields.empty) {
    const central = readCentral(fields);
    if (central === undefined) {
      faults.push(new Fault('zip-directory-damaged', subject));
      break;
    }
    found.push(central);
    if (found.length % 1024 === 0) await pause();
  }
  if (BigInt(found.length) !== end.entries) {
    faults.push(new Fault('zip-count-differs', subject, { declared: String(end.entries), found: String(found.length) }));
  }
  return found;
}

/** Whatever else could stand in the end records: spanned disks, other versions, records that are not needed. */
async function canonicalEnd(source: Source, at: number, end: End, subject: string, faults: Fault[]): Promise<void> {
  const said = faults.some((fault) => ['zip-comment', 'zip-trailing', 'zip-prepended'].includes(fault.code));
  const wanted = endBytes(end);
  if (!said && !equal(await source.read(at, wanted.length), wanted)) faults.push(new Fault('zip-end-unusual', subject));
}
