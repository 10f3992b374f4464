// Bytes as text: exact for comparing, readable for showing. Nothing here trusts that a name is Unicode, or harmless.

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

/** One character for each byte: sorts, compares and looks up as the bytes do. */
export function byteString(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192) text += String.fromCharCode.apply(null, bytes.subarray(from, from + 8192) as unknown as number[]);
  return text;
}

/** The byte string of a text. */
export function key(text: string): string {
  // Nearly every path is ASCII, whose byte string is itself.
  return /^[\0-\x7f]*$/.test(text) ? text : byteString(encoder.encode(text));
}

/** `undefined` where the bytes are no UTF-8. A byte-order mark stays. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

export const lossy = (bytes: Uint8Array): string => lenient.decode(bytes);

export const encode = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

export const equal = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Controls, separators, direction marks and overrides, zero-width and tag characters; joiners stay (domain/original_name.rs). */
const HIDDEN =
  /[\p{Cc}\u{ad}\u{61c}\u{180e}\u{200b}\u{200e}\u{200f}\u{feff}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{fff9}-\u{fffb}\u{e0000}-\u{e007f}]/gu;

/** The same text with everything that hides, breaks or reorders it written out as `⟨U+202E⟩`. */
export function visible(text: string): string {
  const code = (c: string): string => (c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return text.replace(HIDDEN, (c) => `⟨U+${code(c)}⟩`);
}

/** Readable whatever the bytes: those that are no UTF-8 stand as `⟨FF⟩`. */
export function shown(bytes: Uint8Array): string {
  const whole = utf8(bytes);
  if (whole !== undefined) return visible(whole);
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const length = characterAt(bytes, at);
    const byte = bytes[at] ?? 0;
    text += length === 0 ? `⟨${byte.toString(16).toUpperCase().padStart(2, '0')}⟩` : visible(lossy(bytes.subarray(at, at + length)));
    at += Math.max(length, 1);
  }
  return text;
}

/** How many bytes the character at `at` has; 0 where there is none. */
function characterAt(bytes: Uint8Array, at: number): number {
  return [1, 2, 3, 4].find((length) => at + length <= bytes.length && utf8(bytes.subarray(at, at + length)) !== undefined) ?? 0;
}
