// What is written about a pack before it is saved as a reply (triennium-reply-1). Kept on this computer until it is thrown away, by
// the pack's id: closing the window loses nothing. Pure but for the storage it is handed.
import type { ReplyFileEntry } from '$/api/gen/wire';

export type Entry = ReplyFileEntry;

export interface Draft {
  author: { name: string; organisation: string };
  entries: Entry[];
}

/** The pack a reply is about: where it lies, and what its seal calls it. */
export interface About {
  path: string;
  pack: string;
  sequence: number;
}

export const nothing = (name = ''): Draft => ({ author: { name, organisation: '' }, entries: [] });

const place = (pack: string): string => `reply:${pack}`;

export function remembered(storage: Storage, pack: string, name: string): Draft {
  try {
    const kept: unknown = JSON.parse(storage.getItem(place(pack)) ?? 'null');
    return isDraft(kept) ? kept : nothing(name);
  } catch {
    return nothing(name);
  }
}

/** False where there is no room: the person is told, so that they save it as a file now. */
export function remember(storage: Storage, pack: string, draft: Draft): boolean {
  try {
    if (draft.entries.length === 0) storage.removeItem(place(pack));
    else storage.setItem(place(pack), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { author, entries } = value as Partial<Draft>;
  return typeof author?.name === 'string' && typeof author.organisation === 'string' && Array.isArray(entries) &&
    entries.every((entry) => typeof entry?.id === 'string' && typeof entry.text === 'string' && ['remark', 'request', 'finding'].includes(entry.kind));
}

/** An entry from what a form collected: only the fields its kind has. */
export function entryOf(kind: Entry['kind'], values: Record<string, unknown>, about: Entry['about'], id: string): Entry {
  const text = (name: string): string => String(values[name] ?? '').trim();
  const given = (...names: string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, text(name)]).filter(([, value]) => value !== ''));
  const common = { id, kind, text: text('text'), ...(about ? { about } : {}) };
  if (kind === 'remark') return common;
  return { ...common, ...(kind === 'request' ? given('clause', 'due', 'request') : given('title', 'grade', 'clause')) } as Entry;
}

export const replace = (draft: Draft, entry: Entry): Draft => ({
  ...draft,
  entries: draft.entries.some((one) => one.id === entry.id) ? draft.entries.map((one) => (one.id === entry.id ? entry : one)) : [...draft.entries, entry],
});
export const without = (draft: Draft, id: string): Draft => ({ ...draft, entries: draft.entries.filter((one) => one.id !== id) });
