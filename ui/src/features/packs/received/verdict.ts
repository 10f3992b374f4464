// How a checked pack is spoken of. Green is for one case only: everything was read, nothing is wrong, and the key is shown to be
// the issuer's by something that did not come with the pack.
import type { Acquaintance, PackOfFolder, PackVerified } from '$/api/gen/wire';
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

/** Of a folder: one that nothing has opened yet, or not what was tried. */
export const isLocked = (pack: PackOfFolder): boolean => standingOf(pack) === 'locked';

export function standingOf({ verified, problem }: PackOfFolder): Standing {
  if (verified) return standing(verified, unread);
  return problem?.code.startsWith('age-') ? 'locked' : 'faults';
}

/** Whether this pack's key is worth remembering: sound, its issuer named, and not the one that is expected already. */
export const memorable = (found: PackVerified): boolean => found.sound && found.sender !== null;
