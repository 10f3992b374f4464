// The index as a person goes through it: what refers to what, in both directions, and what became of each file.

import type { Fault } from '../check/fault';
import type { FieldValue, Index, IndexEvidence, IndexRecord } from '../check/index';
import type { Verified } from '../check/verify';
import { key } from '../read/bytes';
import { type TreeFile, find } from '../read/tree';
import { kindName } from './format';

export const SECTIONS = {
  audits: ['audit'],
  findings: ['finding'],
  nonconformities: ['nonconformity'],
  actions: ['action', 'corrective_action', 'correction', 'cause_analysis', 'action_plan', 'effectiveness_check'],
  requests: ['request_list', 'request'],
} as const;

export type Section = keyof typeof SECTIONS | 'evidence' | 'others';

/** `unproven`: its bytes are as listed, but nothing shows that the list is the sealed one. */
export type FileState = 'intact' | 'unproven' | 'changed' | 'missing';

/** What leads from the key to an item: where one of these is not right, no item is proven. */
const CHAIN = ['seal.txt', 'seal.txt.sig', 'tagmanifest-sha256.txt', 'manifest-sha256.txt', 'index.json'];
/** Something was added or lost beside; what is listed is still what was sealed. */
const BESIDE = 'pack-seal-other-payload';

const recordKey = (entity: string, id: string): string => `${entity}\0${id}`;

export class Library {
  readonly #records = new Map<string, IndexRecord>();
  readonly #byId = new Map<string, IndexRecord>();
  readonly #evidence = new Map<string, IndexEvidence>();
  readonly #evidenceOf = new Map<string, IndexEvidence[]>();
  readonly #faulty: ReadonlyMap<string, Fault>;
  readonly #proven: boolean;
  #referring: Map<string, IndexRecord[]> | undefined;

  constructor(
    readonly index: Index,
    private readonly verified: Verified,
  ) {
    for (const record of index.records) {
      this.#records.set(recordKey(record.entity, record.id), record);
      this.#byId.set(record.id, record);
    }
    for (const item of index.evidence) {
      this.#evidence.set(item.id, item);
      for (const { entity, id } of item.links) push(this.#evidenceOf, recordKey(entity, id), item);
    }
    const broken = verified.faults.some(({ severity, subject, code }) => severity === 'fault' && CHAIN.includes(subject) && code !== BESIDE);
    this.#proven = verified.fingerprint !== undefined && !broken;
    this.#faulty = new Map(verified.faults.filter((fault) => fault.severity === 'fault').map((fault) => [fault.subject, fault]));
  }

  record = (entity: string, id: string): IndexRecord | undefined => this.#records.get(recordKey(entity, id));
  byId = (id: string): IndexRecord | undefined => this.#byId.get(id);
  evidence = (id: string): IndexEvidence | undefined => this.#evidence.get(id);
  evidenceOf = ({ entity, id }: IndexRecord): readonly IndexEvidence[] => this.#evidenceOf.get(recordKey(entity, id)) ?? [];

  section(section: Exclude<Section, 'evidence'>): IndexRecord[] {
    const named = Object.values(SECTIONS).flat() as readonly string[];
    const wanted = section === 'others' ? undefined : (SECTIONS[section] as readonly string[]);
    return this.index.records.filter(({ entity }) => (wanted === undefined ? !named.includes(entity) : wanted.includes(entity)));
  }

  /** The records that name this one, each once. */
  referring({ id }: IndexRecord): readonly IndexRecord[] {
    this.#referring ??= this.allReferring();
    return this.#referring.get(id) ?? [];
  }

  private allReferring(): Map<string, IndexRecord[]> {
    const all = new Map<string, IndexRecord[]>();
    for (const record of this.index.records) {
      const named = new Set(Object.values(record.fields).flatMap(ids).filter((id) => id !== record.id && this.#byId.has(id)));
      for (const id of named) push(all, id, record);
    }
    return all;
  }

  /** What a person would call a record: its title, or else the beginning of what it says. */
  title(record: IndexRecord): string {
    if (record.title !== '') return record.title;
    const says = ['description', 'text', 'statement', 'question', 'name', 'final_cause', 'looked_at'].map((name) => record.fields[name]);
    const first = says.find((value): value is string => typeof value === 'string' && value !== '') ?? this.named(record);
    return first.length > 90 ? `${first.slice(0, 89)}…` : first;
  }

  /** Who or what a record that says nothing itself is about: the person of a team, the standard of a criterion. */
  private named(record: IndexRecord): string {
    const ids = ['person_id', 'catalogue_id', 'document_id', 'clause_id', 'process_id', 'service_id', 'site_id'].map((name) => record.fields[name]);
    const others = ids.flatMap((id) => (typeof id === 'string' ? (this.#byId.get(id) ?? []) : []));
    return others.map((one) => [one.number, one.title].filter((part) => part !== '').join(' ')).find((text) => text !== '') ?? '';
  }

  label(record: IndexRecord): string {
    return [record.number, this.title(record)].filter((part) => part !== '').join(' ') || `${kindName(record.entity)} ${record.id}`;
  }

  file = (item: IndexEvidence): TreeFile | undefined => find(this.verified.tree, key(item.path));

  /** Whether an item's file is the one that was sealed. */
  state(item: IndexEvidence): FileState {
    if (this.file(item) === undefined) return 'missing';
    if (this.#faulty.has(item.path) || this.#faulty.has(item.number === '' ? item.id : item.number)) return 'changed';
    return this.#proven ? 'intact' : 'unproven';
  }
}

function push<T>(all: Map<string, T[]>, name: string, value: T): void {
  const there = all.get(name);
  if (there === undefined) all.set(name, [value]);
  else there.push(value);
}

const ids = (value: FieldValue): string[] => (typeof value === 'string' ? (value.length <= 64 ? [value] : []) : Array.isArray(value) ? value.flatMap(ids) : []);

const texts = (value: FieldValue): string => (typeof value === 'string' ? value : Array.isArray(value) ? value.map(texts).join('\n') : '');

const haystacks = new WeakMap<object, string>();

/** Everything one may search a record or item by, in lower case. */
export function haystack(item: IndexRecord | IndexEvidence): string {
  const kept = haystacks.get(item);
  if (kept !== undefined) return kept;
  const more = 'fields' in item ? item.fields : item.facts;
  const own = 'path' in item ? [item.original_name, item.original_path, item.path, item.sha256] : [];
  const made = [item.number, item.title, ...own, ...Object.values(more).map(texts)].join('\n').toLowerCase();
  haystacks.set(item, made);
  return made;
}

/** Every word has to stand somewhere. */
export function matches(item: IndexRecord | IndexEvidence, search: string): boolean {
  const words = search.toLowerCase().split(/\s+/).filter((one) => one !== '');
  return words.every((one) => haystack(item).includes(one));
}
