// What the handover letter says against what was found. The letter came by another way: that is what makes it worth comparing.

export type Comparison = 'none' | 'unreadable' | 'same' | 'other';

/** As it is typed or copied from a letter: blanks anywhere, `SHA256:` left out, the padding some programs print. */
export function fingerprint(said: string): string | undefined {
  const plain = said.replace(/\s/g, '').replace(/=+$/, '').replace(/^sha256:/i, '');
  return /^[A-Za-z0-9+/]{43}$/.test(plain) ? `SHA256:${plain}` : undefined;
}

export function sealHash(said: string): string | undefined {
  const plain = said.replace(/[\s:]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(plain) ? plain : undefined;
}

export function compared(said: string, read: (said: string) => string | undefined, found: string | null | undefined): Comparison {
  if (said.trim() === '') return 'none';
  const meant = read(said);
  if (meant === undefined) return 'unreadable';
  return meant === found ? 'same' : 'other';
}

/** Its two lines, each for itself: a seal that agrees says which pack it is and nothing of whose key sealed it. */
export interface Letter {
  readonly key: Comparison;
  readonly seal: Comparison;
}

export const unread: Letter = { key: 'none', seal: 'none' };
