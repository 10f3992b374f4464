// Manifests: read leniently, as any BagIt reader does, and again strictly, as packs write them: sorted, two spaces, LF.
// The twin of pack/bag/manifest.rs and pack/manifest.rs.

import { sha256 } from '../hash/sha256';
import { encode, key } from '../read/bytes';
import { Fault, warning } from './fault';
import { decode, leadsOut, lines } from './paths';

export const PAYLOAD = 'manifest-sha256.txt';
export const TAGS = 'tagmanifest-sha256.txt';
const EVIDENCE = 'data/evidence/';

/** Paths (byte strings) with their SHA-256 in lower-case hexadecimal. */
export type Hashes = ReadonlyMap<string, string>;

export interface Line {
  /** As decoded text. */
  readonly path: string;
  /** As it stands, where decoding changed it: writers that do not encode `%` mean this. */
  readonly literal?: string;
  readonly digest: string;
}

export function readManifest(text: string, file: string, faults: Fault[]): Line[] {
  const counts = { marked: 0, dotted: 0 };
  const found = lines(text).flatMap((line) => readLine(line, file, faults, counts));
  if (counts.marked > 0) faults.push(warning('bag-md5sum-mark', file, { lines: String(counts.marked) }));
  if (counts.dotted > 0) faults.push(warning('bag-dot-slash', file, { lines: String(counts.dotted) }));
  return withoutRepeats(found, file, faults);
}

function readLine(line: string, file: string, faults: Fault[], counts: { marked: number; dotted: number }): Line[] {
  const parts = /^([0-9a-fA-F]{64})[ \t]+([^ \t].*)$/su.exec(line);
  if (parts === null) {
    faults.push(new Fault('bag-manifest-line', file, { line }));
    return [];
  }
  let path = parts[2] ?? '';
  if (path.startsWith('*')) [path, counts.marked] = [path.slice(1), counts.marked + 1];
  if (path.startsWith('./')) [path, counts.dotted] = [path.slice(2), counts.dotted + 1];
  if (leadsOut(path, file === PAYLOAD)) {
    faults.push(new Fault('bag-path-outside', path, { file }));
    return [];
  }
  const decoded = decode(path);
  return [{ path: decoded, ...(decoded === path ? {} : { literal: path }), digest: (parts[1] ?? '').toLowerCase() }];
}

/** A path may stand once. */
function withoutRepeats(found: readonly Line[], file: string, faults: Fault[]): Line[] {
  const seen = new Map<string, Line>();
  return found.filter((line) => {
    const first = seen.get(line.path);
    if (first === undefined) return seen.set(line.path, line) !== undefined;
    const differs = first.digest !== line.digest;
    faults.push(new Fault(differs ? 'bag-listed-twice-differently' : 'bag-listed-twice', line.path, { file }));
    // Both are checked: the one that is wrong is then named.
    return differs;
  });
}

/** The hashes of a manifest that stands exactly as it would be written. */
export function canonical(text: string): Hashes | undefined {
  const hashes = new Map<string, string>();
  let before = '';
  for (const line of text.endsWith('\n') ? text.slice(0, -1).split('\n') : ['']) {
    const parts = /^([0-9a-f]{64}) {2}(.+)$/su.exec(line);
    const path = key(parts?.[2] ?? '');
    if (parts?.[1] === undefined || path <= before || line.endsWith('\r')) return text === '' ? hashes : undefined;
    hashes.set(path, parts[1]);
    before = path;
  }
  return hashes;
}

/** One hash for all the evidence: of the manifest's lines below `data/evidence/`. The report in the pack prints it. */
export async function evidenceDigest(manifest: string): Promise<string> {
  const evidence = manifest.split('\n').filter((line) => line.slice(66).startsWith(EVIDENCE));
  return sha256(encode(evidence.map((line) => `${line}\n`).join('')));
}
