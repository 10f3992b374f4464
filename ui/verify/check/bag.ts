// One bag from its declaration to the last checksum, every fault listed. The twin of pack/bag/check.rs, for the one form of
// bag a pack may be: other manifests and fetch.txt are refused by name (verify.ts) and not read.

import { hashing } from '../hash/sha256';
import { key, utf8 } from '../read/bytes';
import { type Tree, type TreeFile, find, stream, whole } from '../read/tree';
import { type Oxum, checkDeclaration, compareOxum, readInfo } from './declaration';
import { Fault, warning } from './fault';
import { type Line, PAYLOAD, TAGS, readManifest } from './manifest';
import { type Meter, paced } from './meter';
import { isSystemFile, sameness } from './paths';

export const MANIFEST_LIMIT = 256 << 20;
const TAG_LIMIT = 16 << 20;

export interface Bag {
  readonly info: readonly [label: string, value: string][];
  /** As found, not as declared. */
  readonly payload: Oxum;
  /** Paths the tag manifest lists. */
  readonly listedTags: ReadonlySet<string>;
}

const isPayload = (file: TreeFile): boolean => file.path.startsWith('data/');

export function payloadOf(tree: Tree): Oxum {
  const files = tree.files.filter(isPayload);
  return { bytes: files.reduce((sum, file) => sum + file.size, 0), files: files.length };
}

export async function checkBag(tree: Tree, faults: Fault[], meter: Meter): Promise<Bag> {
  const text = (file: string, limit: number): Promise<string | undefined> => readText(tree, file, limit, faults);
  await declaration(tree, faults);
  const info = readInfo((await text('bag-info.txt', TAG_LIMIT)) ?? '', faults);
  const manifests = new Map<string, readonly Line[]>();
  for (const file of [PAYLOAD, TAGS]) {
    const found = await text(file, MANIFEST_LIMIT);
    if (found !== undefined) manifests.set(file, readManifest(found, file, faults));
  }
  if (find(tree, PAYLOAD) === undefined) faults.push(new Fault('bag-no-manifest', PAYLOAD));
  const expected = await expectations(tree, manifests, faults, meter.pause);
  await completeness(tree, manifests.get(PAYLOAD), faults, meter.pause);
  compareOxum(info, payloadOf(tree), faults);
  await compareHashes(expected, faults, meter);
  const listedTags = new Set((manifests.get(TAGS) ?? []).map((line) => line.path));
  return { info, payload: payloadOf(tree), listedTags };
}

async function declaration(tree: Tree, faults: Fault[]): Promise<void> {
  const file = find(tree, 'bagit.txt');
  const bytes = file === undefined ? new Fault('bag-no-declaration', 'bagit.txt') : await whole(file, TAG_LIMIT);
  if (bytes instanceof Fault) faults.push(bytes);
  else checkDeclaration(bytes, faults);
  if (!tree.files.some(isPayload)) faults.push(new Fault('bag-no-payload-folder', 'data'));
}

/** A tag file as text, without a byte-order mark; what is wrong with it is listed. */
async function readText(tree: Tree, path: string, limit: number, faults: Fault[]): Promise<string | undefined> {
  const file = find(tree, path);
  if (file === undefined) return undefined;
  const bytes = await whole(file, limit);
  if (bytes instanceof Fault) {
    faults.push(bytes);
    return undefined;
  }
  const text = utf8(bytes);
  if (text === undefined) faults.push(new Fault('bag-text-undecodable', path, { encoding: 'Tag-File-Character-Encoding' }));
  return text?.replace(/^\ufeff/, '');
}

interface Expected {
  readonly digest: string;
  readonly manifest: string;
}

type Expectations = ReadonlyMap<TreeFile, readonly Expected[]>;

/** Which file must have which checksum; a listed file that is not there is named once. */
async function expectations(tree: Tree, manifests: ReadonlyMap<string, readonly Line[]>, faults: Fault[], pause: () => Promise<void>): Promise<Expectations> {
  const files = new Located(faults);
  await paced(tree.files, pause, (file) => files.add(file));
  const expected = new Map<TreeFile, Expected[]>();
  const missing = new Set<string>();
  for (const [manifest, lines] of manifests) {
    await namesAlike(lines, faults, pause);
    await paced(lines, pause, (line) => {
      const file = files.of(line);
      if (file === undefined) missing.add(line.path);
      else listing(expected, file).push({ digest: line.digest, manifest });
    });
  }
  for (const path of missing) faults.push(isSystemFile(path) ? warning('bag-system-file-missing', path) : new Fault('bag-missing', path));
  return expected;
}

/** What is expected of a file so far; a hostile manifest may name one a million times. */
function listing(expected: Map<TreeFile, Expected[]>, file: TreeFile): Expected[] {
  const known = expected.get(file) ?? [];
  if (known.length === 0) expected.set(file, known);
  return known;
}

async function namesAlike(lines: readonly Line[], faults: Fault[], pause: () => Promise<void>): Promise<void> {
  const alike = new Map<string, string>();
  await paced(lines, pause, ({ path }) => {
    const same = sameness(path);
    const other = alike.get(same);
    if (other !== undefined && other !== path) faults.push(warning('bag-names-alike', path, { other }));
    alike.set(same, path);
  });
}

/** The file a line means: of this name, or of one that differs only as some file system would not see. */
class Located {
  readonly #exact = new Map<string, TreeFile>();
  readonly #alike = new Map<string, TreeFile>();

  constructor(private readonly faults: Fault[]) {}

  add(file: TreeFile): void {
    this.#exact.set(file.path, file);
    this.#alike.set(key(sameness(file.shown)), file);
  }

  of(line: Line): TreeFile | undefined {
    const exact = this.#exact.get(key(line.path)) ?? (line.literal === undefined ? undefined : this.#exact.get(key(line.literal)));
    if (exact !== undefined) return exact;
    const like = this.#alike.get(key(sameness(line.path)));
    if (like !== undefined) this.faults.push(warning('bag-name-differs', line.path, { found: like.shown }));
    return like;
  }
}

/** Every payload file is listed. */
async function completeness(tree: Tree, lines: readonly Line[] | undefined, faults: Fault[], pause: () => Promise<void>): Promise<void> {
  const listed = new Set<string>();
  await paced(lines ?? [], pause, ({ path, literal }) => {
    listed.add(key(sameness(path)));
    if (literal !== undefined) listed.add(key(sameness(literal)));
  });
  await paced(tree.files.filter(isPayload), pause, ({ shown }) => {
    if (!listed.has(key(sameness(shown)))) faults.push(new Fault('bag-extra', shown));
    else if (isSystemFile(shown)) faults.push(warning('bag-system-file', shown));
  });
}

/** How many bytes are being hashed at a time: reading goes on while the browser hashes beside. */
const IN_FLIGHT = 96 << 20;

async function compareHashes(expected: Expectations, faults: Fault[], meter: Meter): Promise<void> {
  // As they lie in the zip, so that one read serves many small files.
  const work = [...expected].sort(([a], [b]) => a.start - b.start);
  meter.begin(work.length, work.reduce((sum, [file]) => sum + file.size, 0));
  const running = new Map<Promise<void>, number>();
  const load = (): number => [...running.values()].reduce((sum, size) => sum + size, 0);
  for (const [file, hashes] of work) {
    while (running.size > 0 && (running.size >= 8 || load() + file.size > IN_FLIGHT)) await Promise.race(running.keys());
    const { outcome } = await startCompare(file, hashes, meter);
    const tracked: Promise<void> = outcome.then((found) => {
      for (const fault of found) faults.push(fault);
      running.delete(tracked);
    });
    running.set(tracked, file.size);
  }
  await Promise.all(running.keys());
}

/** Comes back when the file has been read; `outcome` when its hash is there and has been compared. */
async function startCompare(file: TreeFile, expected: readonly Expected[], meter: Meter): Promise<{ outcome: Promise<Fault[]> }> {
  const hash = await hashing(file.size);
  let read = 0;
  const fault = await stream(file, async (chunk) => {
    read += chunk.length;
    await hash.take(chunk, meter.pause);
    await meter.bytes(chunk.length);
  }, meter.pause);
  const hashed = hash.done().catch(() => undefined); // out of memory
  const outcome = hashed.then((found) => {
    meter.file();
    // A file that could not be read to its end has no checksum to compare.
    const wrong = read === file.size ? differing(file, expected, found) : [];
    return fault === undefined ? wrong : [fault, ...wrong];
  });
  return { outcome };
}

function differing(file: TreeFile, expected: readonly Expected[], found: string | undefined): Fault[] {
  if (found === undefined) return [new Fault('verify-not-hashed', file.shown, { bytes: String(file.size) })];
  const wrong = expected.filter((one) => one.digest !== found);
  return wrong.map(({ digest, manifest }) => new Fault('bag-changed', file.shown, { file: manifest, algorithm: 'sha256', expected: digest, found }));
}
