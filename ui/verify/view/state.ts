// What the page holds: one checked pack at a time, what the reader knows of it, and the reply being written.

import { type Expected, type Verified, heldAgainst, heldTo, isSound } from '../check/verify';
import { type Anchors, NOBODY } from '../time-stamp/anchors';
import type { Author, Entry } from '../reply/reply';
import type { Fault } from '../check/fault';
import { Library } from './library';

export interface Opened {
  readonly name: string;
  readonly verified: Verified;
  readonly library?: Library;
  readonly checkedAt: Date;
}

export interface Draft {
  author: Author;
  entries: Entry[];
  /** Since it was last written to a file. */
  unsaved: boolean;
}

export const emptyDraft = (): Draft => ({ author: { name: '', organisation: '' }, entries: [], unsaved: false });

export const state: {
  opened?: Opened;
  /** As typed from the handover letter, whether or not it is whole yet. */
  letter: { key: string; seal: string };
  /** Whom the reader trusts to tell the time, for every pack until the page is closed. */
  authority: { readonly name: string; readonly anchors: Anchors };
  draft: Draft;
} = { letter: { key: '', seal: '' }, authority: { name: '', anchors: NOBODY }, draft: emptyDraft() };

export function open(name: string, verified: Verified): void {
  const library = verified.index === undefined ? {} : { library: new Library(verified.index, verified) };
  state.opened = { name, verified, checkedAt: new Date(), ...library };
  state.draft = emptyDraft();
}

/** Holds the pack that is open against the authority that is trusted by now. */
export async function hold(): Promise<void> {
  const { opened: pack, authority } = state;
  if (pack === undefined) return;
  const verified = await heldTo(pack.verified, authority.anchors);
  // Another pack, or another authority, has come in between.
  if (state.authority === authority && state.opened?.verified.tree === verified.tree) state.opened = { ...state.opened, verified };
}

const KEY = /^SHA256:[A-Za-z0-9+/]{43}$/;
const SEAL = /^[0-9a-f]{64}$/;

/** What was typed, where it is whole. Letters are copied with spaces and from capitals. */
export function expected(): Expected {
  const [key, seal] = [state.letter.key.replace(/\s/g, ''), state.letter.seal.replace(/\s/g, '').toLowerCase()];
  return { ...(KEY.test(key) ? { key } : {}), ...(SEAL.test(seal) ? { seal } : {}) };
}

/** `letter-seal`: of the letter only the seal was compared, which says which pack it is and not whose key sealed it. */
export type Standing = 'faults' | 'differs' | 'stranger' | 'letter-seal' | 'compared';

export function standing({ verified }: Opened): Standing {
  const letter = expected();
  if (!isSound(verified.faults)) return 'faults';
  if (heldAgainst(verified, letter).length > 0) return 'differs';
  if (letter.key !== undefined && letter.key === verified.fingerprint) return 'compared';
  return letter.seal !== undefined && letter.seal === verified.sealHash ? 'letter-seal' : 'stranger';
}

/** Everything found, with what the letter says of it. */
export const allFaults = ({ verified }: Opened): readonly Fault[] => [...heldAgainst(verified, expected()), ...verified.faults];
