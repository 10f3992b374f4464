// Bytes as text on the wire.

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In pieces: a call takes no million arguments.
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

export const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
