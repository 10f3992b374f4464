// SHA-256 of what fits into memory by the browser's own WebCrypto, of what does not by WebAssembly in pieces.

import { createSHA256, createSHA512 } from 'hash-wasm';
import { hex } from '../read/bytes';

/** WebAssembly works here, in the page: in slices between which the window can breathe. */
const SLICE = 1 << 20;

/** WebCrypto cannot go on from a piece: up to this size a file is hashed whole. */
export const WHOLE = 64 << 20;
/** Without WebAssembly WebCrypto has to do for larger ones too, as far as memory goes. */
const WITHOUT_WASM = 1 << 30;

/** Some browsers keep it from pages on the disk. */
export const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;

export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(await digest('SHA-256', bytes));
}

export async function sha512(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return digest('SHA-512', bytes);
}

async function digest(algorithm: 'SHA-256' | 'SHA-512', bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (subtle !== undefined) return new Uint8Array(await subtle.digest(algorithm, bytes));
  const hasher = await (algorithm === 'SHA-256' ? createSHA256() : createSHA512());
  return hasher.init().update(bytes).digest('binary');
}

/** Takes the pieces of one file. `undefined` at the end: this browser has no way to hash a file of this size. */
export interface Hashing {
  take(chunk: Uint8Array<ArrayBuffer>, pause?: () => Promise<void>): Promise<void>;
  done(): Promise<string | undefined>;
}

export async function hashing(size: number): Promise<Hashing> {
  if (size > WHOLE || subtle === undefined) {
    const wasm = await byWasm();
    if (wasm !== undefined) return wasm;
  }
  return size <= WITHOUT_WASM && subtle !== undefined ? held(size) : none;
}

async function byWasm(): Promise<Hashing | undefined> {
  try {
    const hasher = (await createSHA256()).init();
    const take: Hashing['take'] = async (chunk, pause) => {
      for (let from = 0; from < chunk.length; from += SLICE) {
        hasher.update(chunk.subarray(from, from + SLICE));
        await pause?.();
      }
    };
    return { take, done: () => Promise.resolve(hasher.digest('hex')) };
  } catch {
    return undefined; // switched off by the browser or by a policy
  }
}

function held(size: number): Hashing {
  let all: Uint8Array<ArrayBuffer> | undefined;
  let at = 0;
  const take: Hashing['take'] = async (chunk) => {
    // Nearly every file comes in one piece and needs no copy.
    if (at === 0 && chunk.length === size) all = chunk;
    else (all ??= new Uint8Array(size)).set(chunk, at);
    at += chunk.length;
  };
  return { take, done: () => sha256(all ?? new Uint8Array()) };
}

const none: Hashing = { take: () => Promise.resolve(), done: () => Promise.resolve(undefined) };
