// The names files may bear in a pack: short, ASCII, the same on every system. The twin of crates/core/src/pack/names.rs.

const PATH_LIMIT = 110;
const BASE_LIMIT = 24;

/** Why a path may not stand in a pack, as a word. `path` has the base folder before it. */
export function refusedName(path: string): string | undefined {
  const slash = path.indexOf('/');
  if (slash < 0) return 'no-folder';
  const bytes = (text: string): number => new TextEncoder().encode(text).length;
  if (bytes(path.slice(slash + 1)) > PATH_LIMIT || bytes(path.slice(0, slash)) > BASE_LIMIT) return 'too-long';
  return path.split('/').map(refusedPart).find((why) => why !== undefined);
}

function refusedPart(part: string): string | undefined {
  if (part === '') return 'empty';
  if (!/^[ -~]+$/.test(part)) return 'not-ascii';
  if (/[%\\<>:"|?*]/.test(part)) return 'special-character';
  if (/^[ ~]|[ .]$/.test(part)) return 'edge';
  return isDevice(part) ? 'device' : undefined;
}

/** `CON`, `nul.txt`, `COM1.tar.gz`: devices to Windows, whatever follows. */
function isDevice(part: string): boolean {
  const stem = (part.split('.')[0] ?? '').trimEnd().toUpperCase();
  return /^(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[1-9]|LPT[1-9])$/.test(stem);
}
