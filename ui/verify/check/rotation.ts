// One signing key followed by another: a statement of the new key, signed with the old. Here it is only told whether each that lies
// in a pack is; whom it leads to is for programs that remember keys. The twin of crates/core/src/pack/rotation.rs.

import { isPoint } from '../hash/ed25519';
import { byteString, utf8 } from '../read/bytes';
import { time } from './seal';
import { fingerprint, verifySignature } from './sshsig';

const NAMESPACE = 'key-rotation@triennium';
const STATEMENT = /^format: triennium-key-rotation-1\nold-key: (.+)\nnew-key: (.+)\ndevice-clock: (.+)\n$/;
const KEY = /^ssh-ed25519 ([A-Za-z0-9+/]{68})$/;
/** The name of its kind and the length of the key, before the key. */
const HEAD = '\0\0\0\x0bssh-ed25519\0\0\0\x20';

/** As many as are looked at. */
export const MOST = 1_000;

/** Whether a path is a statement's; its signature lies beside it. */
export const isStatement = (path: string): boolean => path.startsWith('keys/rotation-') && path.endsWith('.txt');

/** Whether the key that it leaves has signed it; `undefined` where this browser cannot tell, which is told of the seal too. */
export async function isVouchedFor(statement: Uint8Array<ArrayBuffer>, signature: Uint8Array): Promise<boolean | undefined> {
  const [, old, next, clock] = STATEMENT.exec(utf8(statement) ?? '') ?? [];
  const [oldKey, newKey] = [keyOf(old), keyOf(next)];
  if (oldKey === undefined || newKey === undefined || old === next || time(clock) === undefined) return false;
  const signed = await verifySignature(signature, NAMESPACE, statement);
  if ('fault' in signed && signed.fault === 'verify-signature-not-checkable') return undefined;
  return 'fingerprint' in signed && signed.fingerprint === (await fingerprint(oldKey));
}

/** The key of a line as `ssh-keygen` writes it, in the one way there is. */
function keyOf(line = ''): Uint8Array | undefined {
  const base64 = KEY.exec(line)?.[1];
  const bytes = base64 === undefined ? '' : atob(base64);
  const key = Uint8Array.from(bytes.slice(HEAD.length), (c) => c.charCodeAt(0));
  return bytes.startsWith(HEAD) && byteString(key).length === 32 && isPoint(key) ? key : undefined;
}
