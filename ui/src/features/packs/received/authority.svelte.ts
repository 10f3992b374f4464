// Whose word on the time is taken: the file with that authority's certificate. The reader's own choice, so it goes with them from
// pack to pack and is kept on this computer, beside any workspace. Only the file's place is kept, never what is in it.
const KEY = 'time-authority';

const kept = (): string | undefined => (typeof localStorage === 'undefined' ? undefined : (localStorage.getItem(KEY) ?? undefined));

let chosen = $state(kept());

export const trusted = (): string | undefined => chosen;

/** From now on, for every pack; nobody's where nothing is given. */
export function trust(path: string | undefined): void {
  chosen = path;
  try {
    if (path === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, path);
  } catch { /* This computer keeps no more: the choice holds until the window is closed. */ }
}

/** How a command is asked for it. */
export const anchored = (path: string | undefined): { tsa_anchor?: string } => (path === undefined ? {} : { tsa_anchor: path });
