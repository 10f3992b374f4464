// How a checked pack is spoken of. Green is for one case only: everything was read, nothing is wrong, and the key is shown to be
// the issuer's by something that did not come with the pack.
import type { Acquaintance, Fault, PackOfFolder, PackVerified } from '$/api/gen/wire';
import type { Tone } from '$/components/primitives/Badge.svelte';
import { unread, type Letter } from './letter';

export type Standing = 'locked' | 'faults' | 'differs' | 'changed-key' | 'stranger' | 'letter-seal' | 'compared' | 'known' | 'vouched' | 'foreign-faults' | 'foreign-sound';

/** What memory alone says, where nothing of the letter was compared. */
const remembered: Record<Acquaintance, Standing> = { new: 'stranger', same_key: 'known', rotated: 'vouched', other_key: 'changed-key', former_key: 'changed-key' };

export function standing(found: PackVerified, letter: Letter): Standing {
  if (found.faults.some((fault) => fault.code === 'pack-encrypted')) return 'locked';
  if (found.foreign) return found.sound ? 'foreign-sound' : 'foreign-faults';
  if (!found.sound) return 'faults';
  if (letter.key === 'other' || letter.seal === 'other') return 'differs';
  if (letter.key === 'same') return 'compared';
  // What is known of the key stands above what the seal says: of a key that changed, the seal says nothing.
  const known = remembered[found.sender?.acquaintance ?? 'new'];
  return known === 'stranger' && letter.seal === 'same' ? 'letter-seal' : known;
}

const tones: Record<Standing, Tone> = {
  locked: 'calm', faults: 'bad', differs: 'bad', 'foreign-faults': 'bad', 'changed-key': 'warn', stranger: 'warn', 'letter-seal': 'warn', 'foreign-sound': 'calm', compared: 'good', known: 'good', vouched: 'good',
};

export const toneOf = (at: Standing): Tone => tones[at];

/** How far the time of a pack is proven. `none`: only the device's clock. */
export type Clock = 'none' | 'broken' | 'unchecked' | 'stranger' | 'trusted';

export const clockTones: Record<Clock, Tone> = { none: 'calm', broken: 'bad', unchecked: 'calm', stranger: 'warn', trusted: 'good' };

const NOT_TRUSTED = 'pack-time-token-not-trusted';
const aboutTime = ({ code }: Fault): boolean => code.startsWith('time-token-') || code.startsWith('pack-time-token-');

/** `stranger`: it was held against what the reader trusts, and leads there by no way. */
export function clockOf({ time, faults }: PackVerified): Clock {
  if (time?.trusted) return 'trusted';
  if (time) return faults.some(({ code }) => code === NOT_TRUSTED) ? 'stranger' : 'unchecked';
  return faults.some(aboutTime) ? 'broken' : 'none';
}

/** Two checks of the same bytes, which may differ in what is said of the time alone. */
export function sameBytes(one: PackVerified, other: PackVerified): boolean {
  const rest = ({ faults }: PackVerified): string => JSON.stringify(faults.filter((fault) => !aboutTime(fault)));
  return one.seal_sha256 !== null && one.seal_sha256 === other.seal_sha256 && rest(one) === rest(other);
}

/** Of a folder: one that nothing has opened yet, or not what was tried. */
export const isLocked = (pack: PackOfFolder): boolean => standingOf(pack) === 'locked';

export function standingOf({ verified, problem }: PackOfFolder): Standing {
  if (verified) return standing(verified, unread);
  return problem?.code.startsWith('age-') ? 'locked' : 'faults';
}

/** Whether this pack's key is worth remembering: sound, its issuer named, and not the one that is expected already. */
export const memorable = (found: PackVerified): boolean => found.sound && found.sender !== null;
