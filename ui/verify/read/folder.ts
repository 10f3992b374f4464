// An unpacked pack, from the browser's choice of a folder. Browsers follow links and show no empty folders: what they hand
// over is what is checked, and the zip is the better thing to check.

import { key, visible } from './bytes';
import { BlobSource } from './source';
import { type Tree, type TreeFile, inPathOrder } from './tree';

/** `webkitRelativePath` begins with the name of the folder that was chosen. */
export function openFolder(files: readonly File[]): Tree {
  const paths = files.map((file) => (file.webkitRelativePath === '' ? file.name : file.webkitRelativePath));
  const base = baseFolder(paths);
  const prefix = base === '' ? '' : `${base}/`;
  const inside = files.flatMap((file, at): TreeFile[] => {
    const path = paths[at] ?? '';
    return path.startsWith(prefix) ? [treeFile(file, path.slice(prefix.length))] : [];
  });
  return { form: 'folder', base, files: inside.sort(inPathOrder) };
}

function treeFile(file: File, path: string): TreeFile {
  return { path: key(path), shown: visible(path), size: file.size, start: 0, source: new BlobSource(file), blob: () => file };
}

/** "Extract all" puts the folder into one of the same name. */
function baseFolder(paths: readonly string[]): string {
  const chosen = paths[0]?.split('/')[0] ?? '';
  if (paths.includes(`${chosen}/bagit.txt`)) return chosen;
  const inner = paths.filter((path) => /^[^/]+\/[^/]+\/bagit\.txt$/.test(path));
  return inner.length === 1 && inner[0] !== undefined ? inner[0].slice(0, -'/bagit.txt'.length) : chosen;
}
