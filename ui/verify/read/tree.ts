// What a pack is read from, a zip or a folder: a sorted list of files whose bytes can be read in pieces.

import { Fault } from '../check/fault';
import { crc32 } from '../hash/crc32';
import { concat } from './bytes';
import type { Source } from './source';

export interface TreeFile {
  /** Below the pack's folder, as a byte string. */
  readonly path: string;
  readonly shown: string;
  readonly size: number;
  /** Where its bytes are. */
  readonly start: number;
  readonly source: Source;
  readonly blob: () => Blob;
  /** In a zip: what the bytes' checksum has to be. */
  readonly crc?: number;
}

export interface Tree {
  readonly form: 'zip' | 'folder';
  /** The folder everything lies in. */
  readonly base: string;
  /** Sorted by path, no path twice. */
  readonly files: readonly TreeFile[];
}

export const CHUNK = 8 << 20;

export function find(tree: Tree, path: string): TreeFile | undefined {
  let [low, high] = [0, tree.files.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const file = tree.files[middle];
    if (file === undefined || file.path === path) return file;
    if (file.path < path) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Work on a chunk is done in slices of this size, between which the window can breathe. */
export const SLICE = 1 << 20;

/** Hands over every byte of a file in pieces; what is wrong with the file comes back. */
export async function stream(file: TreeFile, each: (chunk: Uint8Array<ArrayBuffer>) => Promise<void> | void, pause?: () => Promise<void>): Promise<Fault | undefined> {
  let [at, crc] = [0, 0];
  while (at < file.size) {
    const chunk = await readable(file, at, Math.min(CHUNK, file.size - at));
    if (chunk instanceof Fault) return chunk;
    for (let from = 0; file.crc !== undefined && from < chunk.length; from += SLICE) {
      crc = crc32(chunk.subarray(from, from + SLICE), crc);
      await pause?.();
    }
    at += chunk.length;
    await each(chunk);
  }
  const differs = file.crc !== undefined && crc !== file.crc;
  return differs ? new Fault('zip-crc-differs', file.shown, { expected: word32(file.crc), found: word32(crc) }) : undefined;
}

async function readable(file: TreeFile, at: number, length: number): Promise<Uint8Array<ArrayBuffer> | Fault> {
  try {
    const chunk = await file.source.read(file.start + at, length);
    return chunk.length === 0 ? new Fault('zip-outside', file.shown) : chunk;
  } catch (error) {
    // Removed, locked or changed on the disk since it was chosen: browsers then refuse to read on.
    return new Fault('verify-unreadable', file.shown, { cause: error instanceof Error ? error.message : String(error) });
  }
}

const word32 = (value = 0): string => value.toString(16).padStart(8, '0');

/** A file small enough to be held whole; a larger one is a fault, not a way to fill the memory. */
export async function whole(file: TreeFile, limit: number): Promise<Uint8Array<ArrayBuffer> | Fault> {
  if (file.size > limit) return new Fault('bag-file-too-large', file.shown, { limit: String(limit) });
  const parts: Uint8Array[] = [];
  const fault = await stream(file, (chunk) => void parts.push(chunk));
  return fault ?? concat(parts);
}

export const inPathOrder = (a: TreeFile, b: TreeFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

