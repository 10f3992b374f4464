// How a checked pack is spoken of. Green is for one case only: everything was read, nothing is wrong, and the key is shown to be
// the issuer's by something that did not come with the pack.
import type { PackVerified } from '$/api/gen/wire';
import type { Tone } from '$/components/primitives/Badge.svelte';
import type { Comparison } from './letter';

export type Standing = 'faults' | 'differs' | 'changed-key' | 'stranger' | 'compared' | 'known' | 'foreign-faults' | 'foreign-sound';

/** What is remembered of whoever sealed it. */
export type Acquaintance = 'none' | 'same' | 'other';

export function standing(found: PackVerified, letter: Comparison, acquaintance: Acquaintance): Standing {
  if (found.foreign) return found.sound ? 'foreign-sound' : 'foreign-faults';
  if (!found.sound) return 'faults';
  if (letter === 'other') return 'differs';
  if (letter === 'same') return 'compared';
  if (acquaintance === 'other') return 'changed-key';
  return acquaintance === 'same' ? 'known' : 'stranger';
}

const tones: Record<Standing, Tone> = {
  faults: 'bad', differs: 'bad', 'foreign-faults': 'bad', 'changed-key': 'warn', stranger: 'warn', 'foreign-sound': 'calm', compared: 'good', known: 'good',
};

export const toneOf = (at: Standing): Tone => tones[at];
