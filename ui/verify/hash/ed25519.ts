// Ed25519 by @noble/ed25519, which is the same in every browser; where the browser's own WebCrypto knows it, it must agree.

import { CURVE, etc, Point, verifyAsync } from '@noble/ed25519';
import { concat, equal } from '../read/bytes';
import { sha512, subtle } from './sha256';

etc.sha512Async = async (...parts: Uint8Array[]) => sha512(etc.concatBytes(...parts) as Uint8Array<ArrayBuffer>);

/**
 * `undefined` where neither can be asked. Strict, as the program's `verify_strict`: nothing of small order, one encoding of
 * everything, and an equation that holds as it stands, where @noble checks it times eight.
 */
export async function verifyEd25519(key: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean | undefined> {
  try {
    const here = await verifyAsync(signature, message, key, { zip215: false });
    const strict = here && !Point.fromHex(signature.slice(0, 32)).isSmallOrder() && (await holds(key, signature, message));
    return strict && (await byBrowser(key, signature, message)) !== false;
  } catch (error) {
    // A point or number out of range is a wrong signature; no BigInt or no SHA-512 means that nobody can tell.
    return error instanceof RangeError || error instanceof ReferenceError || error instanceof WebAssembly.CompileError ? undefined : false;
  }
}

const number = (bytes: Uint8Array): bigint => BigInt(`0x${etc.bytesToHex(Uint8Array.from(bytes).reverse())}`);

/** R = S·B − k·A without the cofactor: of a key that has a part of small order, other makers and checkers differ otherwise. */
async function holds(key: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean> {
  const r = signature.slice(0, 32);
  const k = etc.mod(number(await sha512(concat([r, key, message]))), CURVE.n);
  const point = Point.BASE.multiply(number(signature.slice(32)), false).add(Point.fromHex(key).negate().multiply(k, false));
  return equal(point.toRawBytes(), r);
}

/** Whether 32 bytes are a key at all. */
export function isPoint(key: Uint8Array): boolean {
  try {
    return Point.fromHex(key, true) !== undefined;
  } catch (error) {
    // Without BigInt nobody can tell: then the signature says so.
    return error instanceof ReferenceError;
  }
}

async function byBrowser(key: Uint8Array, signature: Uint8Array, message: Uint8Array): Promise<boolean | undefined> {
  const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);
  try {
    const imported = await subtle?.importKey('raw', own(key), 'Ed25519', false, ['verify']);
    return imported === undefined ? undefined : await subtle?.verify('Ed25519', imported, own(signature), own(message));
  } catch {
    return undefined; // not known here
  }
}
