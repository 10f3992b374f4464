// Types of stamps.mjs for the unit tests of ui/verify, which are TypeScript.
type Make = (seal: string | Uint8Array) => Buffer;
export const HOLDS: string;
export const good: Record<string, Make>;
export const wrong: Record<string, [code: string, make: Make]>;
export const everything: Record<string, [code: string, make: Make]>;
