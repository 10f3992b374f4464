// What the pages of received packs read and write. None of it needs a workspace.
import { call } from '$/api/client';
import { named } from '$/api/records';
import type { PackFolderVerified, PackFolder, PackOpen, PackOpened, PackVerify, ReplyWrite, SenderLine, SenderRemember } from '$/api/gen/wire';
import { tell } from '$/lib/changes';
import { anchored } from './authority.svelte';

/** What opens an encrypted pack. Held while its page is open, and nowhere else. */
export interface Opener {
  passphrase?: string;
  /** Path of a file with an age key. */
  identity?: string;
}

/** Checked to its last byte, its index kept at hand. A bag of another program has none. */
export const openPack = async (path: string, foreign: boolean, opener: Opener, authority: string | undefined, job: string): Promise<PackOpened> =>
  foreign ? { verified: await call('pack_verify', named<PackVerify>(job, { path, foreign })), contents: null } : await call('pack_open', named<PackOpen>(job, { path, ...opener, ...anchored(authority) }));

/** Its file can be moved again, and what opened it is forgotten. */
export const closePack = (path: string): Promise<unknown> => call('pack_close', { path });
export const verifyFolder = (path: string, opener: Opener, authority: string | undefined, job: string): Promise<PackFolderVerified> =>
  call('pack_verify_many', named<PackFolder>(job, { path, ...opener, ...anchored(authority) }));
export const writeReply = (reply: ReplyWrite): Promise<unknown> => call('reply_write', reply);

/** Known senders lie beside any workspace: no history tells of a change, so whoever shows them is told here. */
export async function rememberSender(asked: SenderRemember): Promise<SenderLine[]> {
  const lines = await call('sender_remember', asked);
  tell([{ entity: 'sender', id: '', change: 'updated' }]);
  return lines;
}

/** The last part of a path, whichever way its system writes it. */
export const nameOf = (path: string): string => path.split(/[/\\]/).filter((part) => part !== '').at(-1) ?? path;

export const placeOf = (path: string): string => `/packs/received?path=${encodeURIComponent(path)}`;
