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

/** Lines ended by LF, CR or both, as RFC 8493 takes them; empty ones mean nothing. */
export const lines = (text: string): string[] => text.split(/[\n\r]/).filter((line) => line.trim() !== '');
