// How a pack is locked for its way: not at all, to recipients' keys, or with a passphrase. Looked at before anything is sealed:
// a sealed pack is registered, and its number is not given again.

export interface Lock {
  how: 'none' | 'recipients' | 'passphrase';
  recipients: string;
  passphrase: string;
  again: string;
}

/** As the core asks it (pack/age.rs). */
const SHORTEST = 12;

export const noLock = (): Lock => ({ how: 'none', recipients: '', passphrase: '', again: '' });

export const recipientsOf = (said: string): string[] => said.split(/[\s,;]+/).filter((part) => part !== '');

/** By its shape; whether its checksum holds, the core says. */
export const isRecipient = (said: string): boolean => /^age1[02-9ac-hj-np-z]{58}$/.test(said);

export interface LockFault {
  field: 'recipients' | 'passphrase' | 'again';
  code: string;
  args: Record<string, string>;
}

/** What keeps it from being used, in the core's own words where it has them. */
export function lockFault(lock: Lock): LockFault | undefined {
  if (lock.how === 'recipients') {
    const named = recipientsOf(lock.recipients);
    const odd = named.find((one) => !isRecipient(one));
    if (named.length === 0) return { field: 'recipients', code: 'age-no-recipient', args: {} };
    return odd === undefined ? undefined : { field: 'recipients', code: 'age-not-a-recipient', args: { value: odd } };
  }
  if (lock.how !== 'passphrase') return undefined;
  if ([...lock.passphrase].length < SHORTEST) return { field: 'passphrase', code: 'passphrase-short', args: { shortest: String(SHORTEST) } };
  return lock.passphrase === lock.again ? undefined : { field: 'again', code: 'seal-passphrase-differs', args: {} };
}
