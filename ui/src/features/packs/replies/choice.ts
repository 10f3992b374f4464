// Which entries of a reply are taken in: the new ones unless a person says no, a conflict only where a person says yes.
import type { ReplyImport, ReplyPreview, ReplyPreviewEntry } from '$/api/gen/wire';

export const outcomes = ['conflict', 'new', 'already_there'] as const;

/** What can be chosen at all: what is here already is not, nor what cannot be taken in. */
export const choosable = (entry: ReplyPreviewEntry): boolean => entry.outcome !== 'already_there' && entry.becomes !== null;

export const proposed = (preview: ReplyPreview): string[] => preview.entries.filter((entry) => entry.outcome === 'new').map((entry) => entry.id);

export function importOf(preview: ReplyPreview, chosen: readonly string[], audit: string, unknownPack: boolean): ReplyImport {
  const of = (outcome: string): string[] => preview.entries.filter((entry) => entry.outcome === outcome && chosen.includes(entry.id)).map((entry) => entry.id);
  return {
    path: preview.path, sha256: preview.sha256, entries: of('new'), conflicts: of('conflict'),
    ...(audit === '' ? {} : { audit_id: audit }), ...(unknownPack ? { unknown_pack: true } : {}),
  };
}
