// Types of pack.mjs for the unit tests of ui/verify, which are TypeScript.
export interface PackFile {
  path: string;
  content: string | Uint8Array;
  title?: string;
  media_type?: string;
  links?: [string, string][];
}
export interface Parts {
  local: Buffer;
  content: Buffer;
  central: Buffer;
}
export type Entry = [name: string, content: string | Uint8Array];
export type Twist = (name: string, parts: Parts) => Parts;
export interface Key {
  secret: unknown;
  line: Buffer;
  fingerprint: string;
}
export interface Options {
  evidence?: PackFile[];
  records?: unknown[];
  more?: Record<string, string | Uint8Array>;
  index?: string | ((index: any) => unknown);
  sealed?: (lines: Record<string, string | number>) => Record<string, string | number>;
  unsealed?: (all: Map<string, Buffer>) => unknown;
  key?: Key;
  namespace?: string;
  base?: string;
  twist?: Twist;
}
export const ids: Record<'pack' | 'audit' | 'finding' | 'second' | 'nonconformity' | 'correction' | 'action' | 'person' | 'clause' | 'grade', string>;
export function keyOf(byte?: number): Key;
export function signature(message: string | Uint8Array, options?: { key?: Key; namespace?: string }): string;
export function rotation(old: Key, next: Key, options?: { by?: Key; clock?: string; namespace?: string; change?: (statement: string) => string }): Record<string, string>;
export function records(): any[];
export function files(): PackFile[];
export function contents(options?: Options): Map<string, Buffer>;
export function end(entries: number, size: number, offset: number, comment?: string): Buffer;
export function zip(entries: Entry[], twist?: Twist): Buffer;
export function sortedEntries(all: Map<string, Buffer>, base?: string): Entry[];
export function pack(options?: Options): { all: Map<string, Buffer>; bytes: Buffer; fingerprint: string; seal: string };
