// The strict zip reader, twin of crates/core/src/pack/zip/read.rs. A zip is taken only in the form packs are written in;
// everything else is named, and what can still be read is read, so that the list of faults is whole. Nothing is unpacked.

import { Fault, type Code } from '../check/fault';
import { paced } from '../check/meter';
import { refusedName } from '../check/names';
import { sameness } from '../check/paths';
import { byteString, encode, equal, lossy, shown, utf8, visible } from './bytes';
import { type Directory, readDirectory } from './directory';
import { type Central, LOCAL_LENGTH, central as centralBytes, local as localBytes, localLength } from './header';
import { BlobSource } from './source';
import { type Tree, type TreeFile, inPathOrder } from './tree';

/** Kinds of file in the upper half of the external attributes. */
const KIND = 0o170000;
const LINK = 0o120000;
const ORDINARY = 0o100000;

/** `pause` lets the window breathe between the entries, and ends the reading where it was cancelled. */
export async function openZip(file: File, pause: () => Promise<void> = () => Promise.resolve()): Promise<{ tree: Tree; faults: Fault[] }> {
  const source = new BlobSource(file);
  const faults: Fault[] = [];
  const subject = visible(file.name);
  const directory = await readDirectory(source, subject, faults, pause);
  const reader = new Reader(source, subject, directory, faults, pause);
  const files = await reader.entries();
  return { tree: { form: 'zip', base: reader.base, files }, faults };
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

class Reader {
  readonly base: string;
  readonly #prefix: string;

  constructor(
    private readonly source: BlobSource,
    private readonly subject: string,
    private readonly directory: Directory,
    private readonly faults: Fault[],
    private readonly pause: () => Promise<void>,
  ) {
    this.base = baseOf(directory.entries);
    this.#prefix = byteString(encode(`${this.base}/`));
  }

  /** The files that can be read, sorted by their path below the base folder. */
  async entries(): Promise<TreeFile[]> {
    await this.names();
    const extents: Extent[] = [];
    const placed: TreeFile[] = [];
    for (const central of this.directory.entries) {
      this.central(central);
      await this.pause();
      const found = await this.local(central);
      if (found === undefined) continue;
      extents.push(found.extent);
      const path = central.method === 0 ? this.below(central.name) : undefined;
      if (path !== undefined) placed.push(this.file(path, central, found.start));
    }
    await this.gaps(extents);
    placed.sort(inPathOrder);
    // Of several with one name the first counts, as for most programs; the name has been refused already.
    return placed.filter((file, at) => at === 0 || placed[at - 1]?.path !== file.path);
  }

  private file(name: Uint8Array, central: Central, start: number): TreeFile {
    const size = Number(central.size);
    const blob = (): Blob => this.source.slice(start, start + size);
    return { path: byteString(name), shown: shown(name), size, start, source: this.source, blob, crc: central.crc };
  }

  private fault(code: Code, name: Uint8Array): void {
    this.faults.push(new Fault(code, shown(name)));
  }

  /** What the central header says of itself. One fault each: the first that explains it. */
  private central(central: Central): void {
    const kind = (central.external >>> 16) & KIND;
    const folder = central.name.at(-1) === 0x2f;
    const checks: [boolean, Code][] = [
      [(central.flags & 1) !== 0, 'zip-encrypted'],
      [kind === LINK, 'zip-link'],
      [folder || (kind !== ORDINARY && kind !== 0), 'zip-not-a-file'],
      [central.method !== 0, 'zip-compressed'],
      [(central.flags & 8) !== 0, 'zip-data-descriptor'],
      [central.packed !== central.size, 'zip-sizes-differ'],
      [central.hasComment, 'zip-entry-comment'],
      [this.directory.prepended === 0 && !equal(central.raw, centralBytes(central)), 'zip-header-unusual'],
    ];
    const first = checks.find(([wrong]) => wrong);
    if (first !== undefined) this.fault(first[1], central.name);
  }

  /** Where the content begins, and the extent of header and content. The header there must say what the directory says. */
  private async local(central: Central): Promise<{ start: number; extent: Extent } | undefined> {
    const limit = BigInt(this.directory.start);
    const offset = central.offset + BigInt(this.directory.prepended);
    if (offset >= limit) return void this.fault('zip-outside', central.name);
    const wanted = localBytes(central);
    // As long as the longest of ours, so that a longer header is seen as different.
    const found = await this.source.read(Number(offset), Math.max(wanted.length, LOCAL_LENGTH));
    const length = localLength(found);
    if (length === undefined) return void this.fault('zip-local-missing', central.name);
    const start = offset + BigInt(length);
    const end = start + central.packed;
    // A size that is read as content has to lie in the file too.
    if (end > limit || start + central.size > BigInt(Number.MAX_SAFE_INTEGER)) return void this.fault('zip-outside', central.name);
    if (central.method === 0 && !equal(found, wanted)) this.fault('zip-local-differs', central.name);
    return { start: Number(start), extent: { start: Number(offset), end: Number(end) } };
  }

  /** Every byte before the directory belongs to exactly one entry. */
  private async gaps(extents: Extent[]): Promise<void> {
    const after = (a: Extent, b: Extent): boolean => a.start > b.start || (a.start === b.start && a.end > b.end);
    if (extents.some((extent, at) => at > 0 && after(extents[at - 1] ?? extent, extent))) this.faults.push(new Fault('zip-order', this.subject));
    const all = [...extents].sort((a, b) => a.start - b.start || a.end - b.end);
    all.push({ start: this.directory.start, end: this.directory.start });
    let reached = this.directory.prepended;
    for (const { start, end } of all) {
      if (start > reached) await this.gap(reached, start);
      if (start < reached) this.faults.push(new Fault('zip-overlap', this.subject, { offset: String(start) }));
      reached = Math.max(reached, end);
    }
  }

  /** Bytes no entry owns: with a header of their own they are an entry that most programs do not show. */
  private async gap(from: number, to: number): Promise<void> {
    const head = await this.source.read(from, LOCAL_LENGTH);
    const args = { offset: String(from), bytes: String(to - from) };
    if (localLength(head) === undefined) {
      this.faults.push(new Fault('zip-hidden-bytes', this.subject, args));
      return;
    }
    const length = (head[26] ?? 0) | ((head[27] ?? 0) << 8);
    this.faults.push(new Fault('zip-hidden-entry', shown(await this.source.read(from + LOCAL_LENGTH, length)), args));
  }

  private async names(): Promise<void> {
    const exact = new Set<string>();
    const alike = new Map<string, Uint8Array>();
    await paced(this.directory.entries, this.pause, ({ name }) => {
      const [bytes, same] = [byteString(name), sameness(lossy(name))];
      const other = alike.get(same);
      if (exact.has(bytes)) this.fault('zip-duplicate-name', name);
      else if (other !== undefined) this.faults.push(new Fault('zip-names-alike', shown(name), { other: shown(other) }));
      if (!exact.has(bytes)) alike.set(same, name);
      exact.add(bytes);
      const code = this.refusedName(name);
      if (code !== undefined) this.fault(code, name);
    });
  }

  private refusedName(name: Uint8Array): Code | undefined {
    const text = utf8(name) ?? '\ufffd';
    if (/^[/\\~]/.test(text) || name[1] === 0x3a) return 'zip-absolute-path';
    if (text.split(/[/\\]/).includes('..')) return 'zip-traversal';
    // A folder's own entry is refused as such.
    if (text.endsWith('/') && text.split('/')[0] === this.base) return undefined;
    if (this.below(name) === undefined) return 'zip-second-folder';
    return refusedName(text) === undefined ? undefined : 'pack-name-unportable';
  }

  /** The path below the base folder, of an entry that lies in it. */
  private below(name: Uint8Array): Uint8Array | undefined {
    const prefix = this.#prefix;
    const rest = byteString(name.subarray(0, prefix.length)) === prefix ? name.subarray(prefix.length) : undefined;
    const inside = rest !== undefined && rest.length > 0 && rest.at(-1) !== 0x2f && !byteString(rest).split('/').includes('..');
    return inside ? rest : undefined;
  }
}

/** The folder of `bagit.txt`, or else of the first entry. */
function baseOf(entries: readonly Central[]): string {
  const declared = entries.find(({ name }) => name.length < 300 && /^[^/]*\/bagit\.txt$/.test(byteString(name)));
  return lossy((declared ?? entries[0])?.name ?? new Uint8Array()).split('/')[0] ?? '';
}
