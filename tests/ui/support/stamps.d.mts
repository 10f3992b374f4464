// Types of stamps.mjs for the unit tests of ui/verify, which are TypeScript.
type Make = (seal: string | Uint8Array) => Buffer;
export const HOLDS: string;
export const good: Record<string, Make>;
export const wrong: Record<string, [code: string, make: Make]>;
export const TRUSTED: string;
export const STRANGER: string;
type File = Buffer | string;
export const anchored: Record<string, [code: string, file: File, make: Make]>;
export const noAnchors: Record<string, File>;
export const oddAnchors: Record<string, File>;
export const everything: Record<string, [code: string, make: Make]>;
