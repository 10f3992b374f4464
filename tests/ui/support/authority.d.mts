// Types of authority.mjs for the unit tests of ui/verify, which are TypeScript.
export function openssl(folder: string, kind: string, option: string, more?: { hash?: string; chain?: boolean }): (seal: string | Uint8Array) => Buffer;
export function stamp(seal: string | Uint8Array, options?: Record<string, unknown>): Buffer;
export function certificate(options?: Record<string, unknown>): Buffer;
export const isAuthority: Buffer;
export function pem(der: Buffer): string;
export function digest(bytes: string | Uint8Array, hash?: string): Buffer;
export function der(tag: number, ...parts: Uint8Array[]): Buffer;
export function seq(...parts: Uint8Array[]): Buffer;
export function set(...parts: Uint8Array[]): Buffer;
export function oid(text: string): Buffer;
export function person(name: string): Buffer;
export function extension(name: string, value: Uint8Array, critical?: boolean): Buffer;
export function forStamps(): Buffer;
export function keyPair(kind: string, name?: string): unknown;
