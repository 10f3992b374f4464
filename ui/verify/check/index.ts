// `index.json`: what the files of a pack are. Parsed strictly, and held against the files and the seal.
// The twin of crates/core/src/pack/index.rs.

import indexSchema from '../../../crates/core/src/pack/index.schema.json';
import { key, utf8 } from '../read/bytes';
import { Fault } from './fault';
import { type Fractional, NotJson, parseJson, placed } from './json';
import type { Hashes } from './manifest';
import { type Schema, misfit, typesAt } from './schema';
import type { Seal } from './seal';

const SCHEMA = indexSchema as Schema;

export const INDEX = 'index.json';
const FORMAT = 'triennium-index-1';
const EVIDENCE = 'data/evidence/';

export type FieldValue = null | boolean | number | string | readonly FieldValue[] | { readonly [name: string]: FieldValue };

export interface IndexRecord {
  readonly entity: string;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

export interface IndexEvidence {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly media_type: string;
  readonly original_name: string;
  readonly original_path: string;
  readonly original_path_raw?: string;
  readonly facts: Readonly<Record<string, FieldValue>>;
  readonly links: readonly { readonly entity: string; readonly id: string }[];
  readonly custody: readonly { readonly what: string; readonly who: string; readonly when: string; readonly note: string }[];
}

/** What later versions of the program may add is read where it is there, and shown as it stands. */
export type Remark = Readonly<Record<string, FieldValue>>;

export interface Index {
  readonly format: string;
  readonly pack: string;
  readonly sequence: number;
  readonly issuer: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly clock: string;
  readonly supersedes?: string;
  readonly made_by: string;
  readonly profile?: string;
  readonly records: readonly IndexRecord[];
  readonly evidence: readonly IndexEvidence[];
  readonly left_out: readonly { readonly number: string; readonly title: string; readonly why: string; readonly note: string }[];
  readonly differences?: readonly Remark[];
  readonly gaps?: readonly Remark[];
  readonly redactions?: readonly Remark[];
}

/** The text says where in the file it stops being an index. */
export async function parseIndex(bytes: Uint8Array, pause: () => Promise<void>): Promise<Index | string> {
  const text = utf8(bytes);
  if (text === undefined) return 'no UTF-8';
  try {
    let fraction: string | undefined;
    const fractional: Fractional = (place) => {
      if (fraction === undefined && typesAt(SCHEMA, place).includes('integer')) fraction = placed(place, 'expected integer');
    };
    const value = await parseJson(text, pause, fractional);
    return misfit(SCHEMA, SCHEMA, value) ?? fraction ?? noTexts(value as Index) ?? (value as Index);
  } catch (error) {
    if (error instanceof NotJson) return error.message;
    throw error;
  }
}

/** The facts of an item are texts, which the schema does not say. */
function noTexts(index: Index): string | undefined {
  const place = index.evidence.findIndex((item) => Object.values(item.facts).some((fact) => typeof fact !== 'string'));
  return place < 0 ? undefined : `evidence[${place}].facts: expected texts`;
}

export const named = (item: { readonly number: string; readonly id: string }): string => (item.number === '' ? item.id : item.number);

/** Everything in which the index contradicts the pack it lies in, or itself. */
export function indexFaults(index: Index, payload: Hashes, size: (path: string) => number | undefined, seal: Seal | undefined): Fault[] {
  const faults = [...ownFaults(index), ...linkFaults(index), ...fileFaults(index, payload), ...sizeFaults(index, size)];
  if (seal !== undefined && isOther(index, seal)) faults.push(new Fault('index-other-seal', INDEX));
  return faults;
}

function isOther(index: Index, seal: Seal): boolean {
  const of = (one: Index | Seal): string => JSON.stringify([one.pack, one.sequence, one.issuer, one.recipient, one.purpose, one.clock]);
  return of(index) !== of(seal);
}

function ownFaults(index: Index): Fault[] {
  const faults = index.format === FORMAT ? [] : [new Fault('index-format-unknown', INDEX, { format: index.format })];
  if (!['', 'full', 'redacted', 'request_list'].includes(index.profile ?? '')) faults.push(new Fault('index-profile-unknown', INDEX, { profile: index.profile ?? '' }));
  const [records, ids, paths] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const record of index.records) {
    const own = `${record.entity}\0${record.id}`;
    if (records.has(own)) faults.push(new Fault('index-record-twice', named(record)));
    records.add(own);
  }
  for (const item of index.evidence) {
    if (ids.has(item.id) || paths.has(item.path)) faults.push(new Fault('index-record-twice', named(item)));
    ids.add(item.id);
    paths.add(item.path);
  }
  return faults;
}

/** That a file is missing is told of its hash. */
function sizeFaults(index: Index, size: (path: string) => number | undefined): Fault[] {
  return index.evidence.flatMap((item) => {
    const found = size(key(item.path));
    if (found === undefined || found === item.size) return [];
    return [new Fault('index-size-differs', named(item), { path: item.path, expected: String(item.size), found: String(found) })];
  });
}

function linkFaults(index: Index): Fault[] {
  const known = new Set(index.records.map((record) => `${record.entity}\0${record.id}`));
  return index.evidence.flatMap((item) => {
    const lost = item.links.filter((link) => !known.has(`${link.entity}\0${link.id}`));
    return lost.map(({ entity, id }) => new Fault('index-link-lost', named(item), { entity, id }));
  });
}

function fileFaults(index: Index, payload: Hashes): Fault[] {
  const listed = new Set(index.evidence.map((item) => key(item.path)));
  const strays = [...payload.keys()].filter((path) => path.startsWith(EVIDENCE) && !listed.has(path));
  const faults = strays.map((path) => new Fault('index-file-unknown', path));
  for (const item of index.evidence) {
    const found = payload.get(key(item.path));
    if (found === undefined) faults.push(new Fault('index-file-missing', named(item), { path: item.path }));
    else if (found !== item.sha256) faults.push(new Fault('index-file-differs', named(item), { path: item.path, expected: item.sha256, found }));
  }
  return faults;
}
