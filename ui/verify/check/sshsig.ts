// Signatures as `ssh-keygen -Y sign` makes them with an Ed25519 key (OpenSSH's PROTOCOL.sshsig), in the one form OpenSSH
// writes, byte for byte. The twin of crates/core/src/pack/sshsig.rs.

import { verifyEd25519 } from '../hash/ed25519';
import { sha256, sha512 } from '../hash/sha256';
import { byteString, concat, encode, utf8 } from '../read/bytes';
import type { Code } from './fault';

const MAGIC = encode('SSHSIG');
const VERSION = Uint8Array.of(0, 0, 0, 1);
const HASH = encode('sha512');
const KIND = encode('ssh-ed25519');
const BEGIN = '-----BEGIN SSH SIGNATURE-----';
const END = '-----END SSH SIGNATURE-----';

export type Signature = { readonly fingerprint: string } | { readonly fault: Code };

/** The key that signed exactly `message` for `namespace`. Whose it is, nobody can tell from here. */
export async function verifySignature(armoured: Uint8Array, namespace: string, message: Uint8Array<ArrayBuffer>): Promise<Signature> {
  const read = readBlob(armoured);
  // Written again it must be what was read: everything that is not looked at below is then as it should be.
  if (read === undefined || armour(blob(read)) !== utf8(armoured)) return { fault: 'pack-signature-not-understood' };
  if (utf8(read.namespace) !== namespace) return { fault: 'pack-signature-other-purpose' };
  const signed = concat([MAGIC, ...[read.namespace, new Uint8Array(), HASH, await sha512(message)].map(string)]);
  const right = await verifyEd25519(read.key, read.signature, signed);
  if (right === undefined) return { fault: 'verify-signature-not-checkable' };
  return right ? { fingerprint: await fingerprint(read.key) } : { fault: 'pack-signature-wrong' };
}

interface Parts {
  readonly key: Uint8Array;
  readonly namespace: Uint8Array;
  readonly signature: Uint8Array;
}

/** `SHA256:…`, as `ssh-keygen -l` shows it. */
export async function fingerprint(key: Uint8Array): Promise<string> {
  const digest = await sha256(concat([string(KIND), string(key)]));
  const bytes = Uint8Array.from(digest.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  return `SHA256:${base64(bytes).replace(/=+$/, '')}`;
}

const base64 = (bytes: Uint8Array): string => btoa(byteString(bytes));

/** A string of SSH: its length, then its bytes. */
function string(bytes: Uint8Array): Uint8Array {
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, bytes.length);
  return concat([length, bytes]);
}

function blob({ key, namespace, signature }: Parts): Uint8Array {
  const publicKey = concat([string(KIND), string(key)]);
  const made = concat([string(KIND), string(signature)]);
  return concat([MAGIC, VERSION, ...[publicKey, namespace, new Uint8Array(), HASH, made].map(string)]);
}

function armour(bytes: Uint8Array): string {
  const lines = base64(bytes).match(/.{1,70}/g) ?? [];
  return [BEGIN, ...lines, END, ''].join('\n');
}

function readBlob(armoured: Uint8Array): Parts | undefined {
  const body = utf8(armoured)?.match(/^-----BEGIN SSH SIGNATURE-----\n([A-Za-z0-9+/=\n]+)\n-----END SSH SIGNATURE-----\n$/)?.[1];
  if (body === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(body.replaceAll('\n', '')), (c) => c.charCodeAt(0));
    const [publicKey, namespace, , , made] = strings(bytes.subarray(MAGIC.length + VERSION.length), 5);
    const [, key] = strings(publicKey, 2);
    const [, signature] = strings(made, 2);
    const sized = key?.length === 32 && signature?.length === 64;
    return sized && namespace !== undefined && utf8(namespace) !== undefined ? { key, namespace, signature } : undefined;
  } catch {
    return undefined;
  }
}

function strings(bytes: Uint8Array | undefined, count: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  let rest = bytes ?? new Uint8Array();
  while (found.length < count && rest.length >= 4) {
    const length = new DataView(rest.buffer, rest.byteOffset).getUint32(0);
    if (length > rest.length - 4) break;
    found.push(rest.subarray(4, 4 + length));
    rest = rest.subarray(4 + length);
  }
  return found;
}
