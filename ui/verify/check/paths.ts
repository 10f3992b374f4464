// Paths as manifests write them. The twin of crates/core/src/pack/bag/paths.rs.

/** LF, CR and `%` are written `%0A`, `%0D` and `%25`; any other `%` stands for itself. */
export const decode = (path: string): string => path.replace(/%(0A|0D|25)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Whether a path lies where it may not. `payload`: it has to be under `data/`; otherwise beside it. */
export function leadsOut(path: string, payload: boolean): boolean {
  const up = path.split(/[/\\]/).includes('..');
  return up || /^[/\\~]|^.:/su.test(path) || path.startsWith('data/') !== payload;
}

/** One key for all names that Windows or macOS would take for the same. */
export const sameness = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC');

/** Files that operating systems put into folders and take away again by themselves. */
export function isSystemFile(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'Desktop.ini'].includes(name) || name.startsWith('._');
}

/** Unicode's White_Space, as the program trims it. JavaScript's own has U+FEFF in addition and lacks U+0085. */
const SPACE = /\p{White_Space}/u;
const isSpace = (text: string, at: number): boolean => SPACE.test(text.charAt(at));

export function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text, end - 1)) end -= 1;
  return text.slice(0, end);
}

export function trim(text: string): string {
  let begin = 0;
  while (begin < text.length && isSpace(text, begin)) begin += 1;
  return trimEnd(text.slice(begin));
}

/** Lines ended by LF, CR or both, as RFC 8493 takes them; empty ones mean nothing. */
export const lines = (text: string): string[] => text.split(/[\n\r]/).filter((line) => trim(line) !== '');
