// The key of this installation and the senders it knows.
import { call, send } from '$/api/client';
import { tell } from '$/lib/changes';
import type { KeyExported, KeyLine, KeyStatus, SenderLine } from '$/api/gen/wire';

type Values = Record<string, unknown>;

/** The key lies beside any workspace: no history tells of it, so whoever shows it is told here. */
async function changed<T>(work: Promise<T>): Promise<T> {
  const done = await work;
  tell([{ entity: 'pack_key', id: '', change: 'updated' }]);
  return done;
}

export const interests = ['pack_key'];
export const keyStatus = (): Promise<KeyStatus> => call('key_status', {});
export const keyRegister = (): Promise<KeyLine[]> => call('key_register', {});
export const makeKey = (values: Values): Promise<KeyStatus> => changed(send('key_make', values));
export const unlockKey = (values: Values): Promise<KeyStatus> => changed(send('key_unlock', values));
export const rotateKey = (values: Values): Promise<KeyStatus> => changed(send('key_rotate', values));
export const importKey = (values: Values): Promise<KeyStatus> => changed(send('key_import', values));
export const exportKey = (values: Values): Promise<KeyExported> => send('key_export', values);

export const listSenders = (): Promise<SenderLine[]> => call('sender_list', {});

export async function forgetSender(issuer: string): Promise<void> {
  await call('sender_forget', { issuer });
  tell([{ entity: 'sender', id: '', change: 'removed' }]);
}
