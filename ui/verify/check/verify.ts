// Checks a pack, as a zip or unpacked, from its form to the signature, and lists everything that is wrong. The twin of
// crates/core/src/pack/verify.rs. What it can say at best: these are exactly the bytes that the holder of a key sealed.

import { sha256 } from '../hash/sha256';
import { equal, encode, key, utf8 } from '../read/bytes';
import { openFolder } from '../read/folder';
import { type Tree, find, whole } from '../read/tree';
import { openZip } from '../read/zip';
import { type Anchors, NOBODY } from '../time-stamp/anchors';
import { LIMIT as TOKEN_LIMIT, type TimeStamp, checkTimeStamp } from '../time-stamp/time-stamp';
import { type Bag, MANIFEST_LIMIT, checkBag, payloadOf } from './bag';
import { DECLARATION, type Oxum, oxumText } from './declaration';
import { type Code, Fault, sorted, warning } from './fault';
import { INDEX, type Index, indexFaults, parseIndex } from './index';
import { type Hashes, PAYLOAD, TAGS, canonical, evidenceDigest } from './manifest';
import type { Meter } from './meter';
import { refusedName } from './names';
import { isSystemFile } from './paths';
import { MOST as MOST_ROTATIONS, isStatement, isVouchedFor } from './rotation';
import { FILE as SEAL, NAMESPACE, SIGNATURE, type Seal, TIME_TOKEN, parseSeal } from './seal';
import { verifySignature } from './sshsig';

const INDEX_LIMIT = 256 << 20;
const SEAL_LIMIT = 64 << 10;
/** Seal, signature and time token are made after the tag manifest they seal. */
const UNLISTED: readonly string[] = [TAGS, SEAL, SIGNATURE, TIME_TOKEN];

export interface Verified {
  readonly tree: Tree;
  /** Under `data/`, as found. */
  readonly payload: Oxum;
  /** As it stands in the pack, whether or not it is rightly signed. */
  readonly seal?: Seal;
  readonly sealHash?: string;
  /** Of a signature that verifies. */
  readonly fingerprint?: string;
  readonly evidenceDigest?: string;
  /** The answer of a time-stamping authority, unread. */
  readonly token?: Uint8Array;
  /** What it states, where it holds. */
  readonly time?: TimeStamp;
  readonly index?: Index;
  /** Without what a handover letter says: see `heldAgainst`. */
  readonly faults: readonly Fault[];
}

/** What the reader of the handover letter knows. */
export interface Expected {
  /** `SHA256:…`. */
  readonly key?: string;
  /** SHA-256 of `seal.txt`. */
  readonly seal?: string;
}

export const isSound = (faults: readonly Fault[]): boolean => faults.every((fault) => fault.severity === 'warning');

/** `anchors`: whom the reader trusts to tell the time. */
export async function verifyZip(file: File, meter: Meter, anchors = NOBODY): Promise<Verified> {
  const { tree, faults } = await openZip(file, meter.pause);
  return heldTo(await run(tree, faults, meter), anchors);
}

export const verifyFolder = async (files: readonly File[], meter: Meter, anchors = NOBODY): Promise<Verified> => heldTo(await run(openFolder(files), [], meter), anchors);

/** The same pack with what is to be said of its time stamp by who trusts these: nothing else of it is read again. */
export async function heldTo({ time: _, ...verified }: Verified, anchors: Anchors): Promise<Verified> {
  const { token, sealHash } = verified;
  if (token === undefined || sealHash === undefined) return verified;
  const stamp = await checkTimeStamp(token, sealHash, anchors);
  const rest = verified.faults.filter(({ code }) => !/^(pack-)?time-token-|^verify-time-/.test(code));
  return { ...verified, ...('fault' in stamp ? {} : { time: stamp }), faults: sorted([...rest, ...timeFaults(stamp, anchors)]) };
}

/** A token that does not hold is a fault; one that nobody the reader trusts stands for, or that this browser cannot check, a warning. */
function timeFaults(stamp: TimeStamp | { readonly fault: Code }, anchors: Anchors): Fault[] {
  if ('fault' in stamp) return [stamp.fault === 'verify-time-not-checkable' ? warning(stamp.fault, TIME_TOKEN) : new Fault(stamp.fault, TIME_TOKEN)];
  if (stamp.trusted) return [];
  const code = anchors.certificates.length === 0 ? 'pack-time-token-unchecked' : 'pack-time-token-not-trusted';
  return [warning(code, TIME_TOKEN, { time: stamp.time, authority: stamp.authority })];
}

/** Another key or seal than the letter names. */
export function heldAgainst(verified: Verified, expected: Expected): Fault[] {
  const faults: Fault[] = [];
  const differs = (code: Code, subject: string, wanted?: string, found?: string): void => {
    if (wanted !== undefined && found !== undefined && wanted !== found) faults.push(new Fault(code, subject, { expected: wanted, found }));
  };
  differs('pack-key-differs', SIGNATURE, expected.key, verified.fingerprint);
  differs('pack-seal-differs', SEAL, expected.seal, verified.sealHash);
  return faults;
}

async function run(tree: Tree, found: Fault[], meter: Meter): Promise<Verified> {
  // Of a zip of which nothing can be read, that it has no manifest either is no news.
  if (tree.files.length === 0 && found.length > 0) return { tree, payload: payloadOf(tree), faults: sorted(found) };
  const bag = await checkBag(tree, found, meter);
  const check = new Check(tree, found, meter);
  const { hashes, digest } = await check.form(bag);
  const sealed = await check.sealed(bag);
  const index = await check.index(hashes, sealed.seal);
  await check.rotations();
  if (tree.form === 'folder') check.names(); // of a zip, its reader has looked at them
  const faults = sorted(strict(check.faults, tree.form));
  await meter.pause(); // cancelled on the last step is cancelled
  return { tree, payload: bag.payload, faults, ...sealed, ...(digest === undefined ? {} : { evidenceDigest: digest }), ...(index === undefined ? {} : { index }) };
}

type Sealed = Pick<Verified, 'seal' | 'sealHash' | 'fingerprint' | 'token'>;

class Check {
  constructor(
    private readonly tree: Tree,
    readonly faults: Fault[],
    private readonly meter: Meter,
  ) {}

  private fault(code: Code, subject: string, args = {}): void {
    this.faults.push(new Fault(code, subject, args));
  }

  /** The bytes of a small file; none where it is missing or cannot be read, which is then listed. */
  private async bytes(path: string, limit: number, missing: Code): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const file = find(this.tree, key(path));
    const bytes = file === undefined ? new Fault(missing, path) : await whole(file, limit);
    if (!(bytes instanceof Fault)) return bytes;
    this.faults.push(bytes);
    return undefined;
  }

  /** Each of the tag files is written in one way only. */
  async form(bag: Bag): Promise<{ hashes?: Hashes; digest?: string }> {
    const declaration = await this.bytes('bagit.txt', SEAL_LIMIT, 'bag-no-declaration');
    if (declaration !== undefined && !equal(declaration, encode(DECLARATION))) this.fault('pack-declaration-unusual', 'bagit.txt');
    if (bag.info.filter(([label]) => label === 'Payload-Oxum').length !== 1) this.fault('pack-no-oxum', 'bag-info.txt');
    const payload = await this.manifest(PAYLOAD);
    await this.manifest(TAGS);
    this.unlisted(bag.listedTags);
    return payload === undefined ? {} : { hashes: payload.hashes, digest: await evidenceDigest(payload.text) };
  }

  private async manifest(file: string): Promise<{ hashes: Hashes; text: string } | undefined> {
    const bytes = await this.bytes(file, MANIFEST_LIMIT, 'pack-no-manifest');
    if (bytes === undefined) return undefined;
    const text = utf8(bytes);
    const hashes = text === undefined ? undefined : canonical(text);
    if (text !== undefined && hashes !== undefined) return { hashes, text };
    this.fault('pack-manifest-unusual', file);
    return undefined;
  }

  /** Beside `data/` only what the tag manifest lists, and what seals it. */
  private unlisted(listed: ReadonlySet<string>): void {
    for (const { shown } of this.tree.files.filter((file) => !file.path.startsWith('data/'))) {
      const other = /^(manifest-|tagmanifest-|fetch\.txt)/.test(shown) && ![PAYLOAD, TAGS].includes(shown);
      if (other) this.fault('pack-other-manifest', shown);
      else if (!listed.has(shown) && !UNLISTED.includes(shown)) this.fault('pack-unlisted-file', shown);
    }
  }

  names(): void {
    const refused = this.tree.files.filter((file) => refusedName(`pack/${file.path}`) !== undefined);
    for (const { shown } of refused) this.fault('pack-name-unportable', shown);
  }

  async sealed(bag: Bag): Promise<Sealed> {
    const text = await this.bytes(SEAL, SEAL_LIMIT, 'pack-no-seal');
    if (text === undefined) return {};
    const seal = parseSeal(utf8(text) ?? '');
    if (seal === undefined) this.fault('pack-seal-not-understood', SEAL);
    else await this.compare(seal, bag);
    const fingerprint = await this.signature(text);
    const sealHash = await sha256(text);
    const token = find(this.tree, TIME_TOKEN) === undefined ? undefined : await this.bytes(TIME_TOKEN, TOKEN_LIMIT, 'time-token-not-understood');
    return { sealHash, ...(seal === undefined ? {} : { seal }), ...(fingerprint === undefined ? {} : { fingerprint }), ...(token === undefined ? {} : { token }) };
  }

  private async compare(seal: Seal, bag: Bag): Promise<void> {
    const tags = find(this.tree, TAGS);
    const bytes = tags === undefined ? undefined : await whole(tags, MANIFEST_LIMIT);
    const found = bytes === undefined || bytes instanceof Fault ? seal.tagmanifest : await sha256(bytes);
    if (found !== seal.tagmanifest) this.fault('pack-seal-other-tagmanifest', TAGS, { expected: seal.tagmanifest, found });
    const [sealed, real] = [oxumText(seal.payload), oxumText(bag.payload)];
    if (sealed !== real) this.fault('pack-seal-other-payload', SEAL, { expected: sealed, found: real });
  }

  private async signature(text: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
    const signature = await this.bytes(SIGNATURE, SEAL_LIMIT, 'pack-no-signature');
    if (signature === undefined) return undefined;
    const found = await verifySignature(signature, NAMESPACE, text);
    if ('fingerprint' in found) return found.fingerprint;
    this.fault(found.fault, SIGNATURE);
    return undefined;
  }

  /** Statements of keys that followed each other. One that does not hold vouches for nothing and was not put there by the program. */
  async rotations(): Promise<void> {
    const paths = this.tree.files.map((file) => file.shown).filter(isStatement);
    for (const path of paths.slice(0, MOST_ROTATIONS)) {
      await this.meter.pause();
      const statement = await this.bytes(path, SEAL_LIMIT, 'pack-rotation-wrong');
      const signature = await this.bytes(`${path}.sig`, SEAL_LIMIT, 'pack-rotation-wrong');
      const vouched = statement === undefined || signature === undefined ? false : await isVouchedFor(statement, signature);
      if (vouched === false) this.fault('pack-rotation-wrong', path);
    }
  }

  /** The index tells of these files, with these hashes, and of this seal. */
  async index(payload: Hashes | undefined, seal: Seal | undefined): Promise<Index | undefined> {
    const bytes = await this.bytes(INDEX, INDEX_LIMIT, 'pack-no-index');
    if (bytes === undefined) return undefined;
    const index = await parseIndex(bytes, this.meter.pause);
    if (typeof index === 'string') {
      this.fault('index-not-understood', INDEX, { cause: index });
      return undefined;
    }
    const wrong = payload === undefined ? [] : indexFaults(index, payload, (path) => find(this.tree, path)?.size, seal);
    // One by one: more than a call can take as its arguments may be wrong.
    for (const fault of wrong) this.faults.push(fault);
    return index;
  }
}

/** What a foreign bag may get away with, a pack does not. Only the operating system may leave its files in a folder. */
function strict(faults: readonly Fault[], form: Tree['form']): Fault[] {
  return faults.map((fault) => {
    const added = fault.code === 'bag-extra' || fault.code === 'pack-unlisted-file';
    if (form === 'folder' && added && isSystemFile(fault.subject)) return warning('pack-system-file', fault.subject);
    return new Fault(fault.code, fault.subject, fault.args);
  });
}
