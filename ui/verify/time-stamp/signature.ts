// Hashes and signatures by the browser's own WebCrypto, of the strength that the program's `ring` takes: RSA from 2048 to 8192 bits
// with PKCS #1 1.5, ECDSA over P-256 and P-384, Ed25519. WebCrypto is less strict than that, so keys are looked at first.

import { verifyEd25519 } from '../hash/ed25519';
import { subtle } from '../hash/sha256';
import { concat, hex } from '../read/bytes';
import { BITS, SEQUENCE, Walk, Wrong, attempt, notUnderstood, value } from './walk';

type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
const HASHES: Readonly<Record<string, Hash>> = { '2.16.840.1.101.3.4.2.1': 'SHA-256', '2.16.840.1.101.3.4.2.2': 'SHA-384', '2.16.840.1.101.3.4.2.3': 'SHA-512' };

export const uncheckable = (): Wrong => new Wrong('verify-time-not-checkable');
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

async function digest(hash: Hash, bytes: Uint8Array): Promise<string> {
  if (subtle === undefined) throw uncheckable();
  return hex(new Uint8Array(await subtle.digest(hash, own(bytes))));
}

/** In hexadecimal. */
export async function hashed(algorithm: string, bytes: Uint8Array): Promise<string> {
  const hash = HASHES[algorithm];
  if (hash === undefined) throw new Wrong('time-token-unknown-algorithm');
  return digest(hash, bytes);
}

/** Where RFC 2634 names a certificate by it, and nowhere else. */
export const sha1 = (bytes: Uint8Array): Promise<string> => digest('SHA-1', bytes);

const RSA = '1.2.840.113549.1.1.1';
const NAMED: Readonly<Record<string, Scheme>> = {
  '1.2.840.113549.1.1.11': ['rsa', 'SHA-256'], '1.2.840.113549.1.1.12': ['rsa', 'SHA-384'], '1.2.840.113549.1.1.13': ['rsa', 'SHA-512'],
  '1.2.840.10045.4.3.2': ['ec', 'SHA-256'], '1.2.840.10045.4.3.3': ['ec', 'SHA-384'], '1.3.101.112': ['ed', undefined],
};
type Scheme = readonly [kind: 'rsa' | 'ec' | 'ed', hash: Hash | undefined];

/** The algorithm is named by the signature, or by the key with the hash. */
function scheme(algorithm: string, digest: string): Scheme | undefined {
  const hash = algorithm === RSA ? HASHES[digest] : undefined;
  return hash === undefined ? NAMED[algorithm] : ['rsa', hash];
}

interface Key {
  readonly kind: 'rsa' | 'ec' | 'ed' | 'other';
  /** How many bytes a number of the curve has. */
  readonly size?: 32 | 48;
  readonly bytes: Uint8Array;
}
/** By what the key says it is, byte for byte. */
const KEYS: Readonly<Record<string, Omit<Key, 'bytes'>>> = {
  '06092a864886f70d0101010500': { kind: 'rsa' }, '06032b6570': { kind: 'ed' },
  '06072a8648ce3d020106082a8648ce3d030107': { kind: 'ec', size: 32 }, '06072a8648ce3d020106052b81040022': { kind: 'ec', size: 48 },
};

/** Throws unless `signature` over `signed` is the key's (the content of a SubjectPublicKeyInfo). */
export async function checkSignature(spki: Uint8Array, algorithm: string, digest: string, signed: Uint8Array, signature: Uint8Array): Promise<void> {
  const [kind, hash] = scheme(algorithm, digest) ?? [];
  const key = attempt(() => readKey(spki));
  if (kind === undefined || key?.kind !== kind) throw new Wrong('time-token-unknown-algorithm');
  if (!(await isRight(spki, key, hash, signed, signature))) throw new Wrong('time-token-signature-wrong');
}

/** What certificates say they are signed with, byte for byte. */
const CERTIFIED: Readonly<Record<string, Scheme>> = {
  '06092a864886f70d01010b0500': ['rsa', 'SHA-256'], '06092a864886f70d01010c0500': ['rsa', 'SHA-384'], '06092a864886f70d01010d0500': ['rsa', 'SHA-512'],
  '06082a8648ce3d040302': ['ec', 'SHA-256'], '06082a8648ce3d040303': ['ec', 'SHA-384'], '06032b6570': ['ed', undefined],
};

/** How a certificate's signature stands to a key: `unusable` where it is weak or not known, or the key cannot be read. */
export async function certified(spki: Uint8Array, algorithm: Uint8Array, signed: Uint8Array, signature: Uint8Array): Promise<'right' | 'wrong' | 'other-key' | 'unusable'> {
  const [kind, hash] = CERTIFIED[hex(algorithm)] ?? [];
  const key = attempt(() => readKey(spki));
  if (kind === undefined || key === undefined) return 'unusable';
  if (key.kind !== kind) return 'other-key';
  return (await isRight(spki, key, hash, signed, signature)) ? 'right' : 'wrong';
}

/** Throws where this browser cannot tell. */
async function isRight(spki: Uint8Array, key: Key, hash: Hash | undefined, signed: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const right = hash === undefined ? await verifyEd25519(key.bytes, signature, signed)
    : key.kind === 'rsa' ? await byRsa(spki, key, hash, signed, signature) : await byCurve(key, hash, signed, signature);
  if (right === undefined) throw uncheckable();
  return right;
}

function readKey(spki: Uint8Array): Key {
  const walk = new Walk(spki);
  const known = KEYS[hex(walk.take(SEQUENCE))];
  const [unused, ...bytes] = walk.take(BITS);
  walk.end();
  if (unused !== 0) throw notUnderstood();
  return { ...(known ?? { kind: 'other' }), bytes: Uint8Array.from(bytes) };
}

async function byRsa(spki: Uint8Array, key: Key, hash: Hash, signed: Uint8Array, signature: Uint8Array): Promise<boolean | undefined> {
  if (attempt(() => strongRsa(key.bytes)) !== true) return false;
  return verify('spki', value(SEQUENCE, spki), { name: 'RSASSA-PKCS1-v1_5', hash }, signed, signature);
}

function strongRsa(key: Uint8Array): boolean {
  const all = new Walk(key);
  const walk = all.walk(SEQUENCE);
  all.end();
  const [modulus, exponent] = [walk.natural(), walk.natural()];
  walk.end();
  const power = exponent.reduce((number, byte) => number * 0x100 + byte, 0);
  const odd = (bytes: Uint8Array): boolean => (bytes.at(-1) ?? 0) % 2 === 1;
  return modulus.length >= 256 && modulus.length <= 1024 && odd(modulus) && odd(exponent) && exponent.length <= 5 && power >= 3 && power < 2 ** 33;
}

async function byCurve({ size = 32, bytes }: Key, hash: Hash, signed: Uint8Array, signature: Uint8Array): Promise<boolean | undefined> {
  const raw = attempt(() => twoNumbers(signature, size));
  // Only points that are written out.
  if (raw === undefined || bytes[0] !== 4 || bytes.length !== 1 + 2 * size) return false;
  return verify('raw', bytes, { name: 'ECDSA', namedCurve: `P-${size * 8}`, hash }, signed, raw);
}

/** A signature's two numbers, which DER writes as short as they are and WebCrypto wants as long as the curve's. */
function twoNumbers(signature: Uint8Array, size: number): Uint8Array | undefined {
  const all = new Walk(signature);
  const walk = all.walk(SEQUENCE);
  all.end();
  const numbers = [walk.natural(), walk.natural()];
  walk.end();
  if (numbers.some((number) => number.length > size)) return undefined;
  return concat(numbers.flatMap((number) => [new Uint8Array(size - number.length), number]));
}

type Algorithm = { readonly name: string; readonly hash: Hash; readonly namedCurve?: string };

/** `undefined` where the browser knows no such algorithm; a key that is none makes no right signature. */
async function verify(format: 'spki' | 'raw', key: Uint8Array, algorithm: Algorithm, signed: Uint8Array, signature: Uint8Array): Promise<boolean | undefined> {
  try {
    const imported = await subtle?.importKey(format, own(key), algorithm, false, ['verify']);
    return imported === undefined ? undefined : await subtle?.verify(algorithm, imported, own(signature), own(signed));
  } catch (error) {
    return error instanceof DOMException && error.name !== 'NotSupportedError' ? false : undefined;
  }
}
