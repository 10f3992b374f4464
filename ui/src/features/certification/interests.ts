// Whatever a verdict can rest on: a change of any of these asks the rules again.
import type { Tone } from '$/components/primitives/Badge.svelte';

export const interests = ['certification', 'certification_body', 'certification_cycle', 'external_event', 'certificate_issue', 'certification_status_event', 'mark_use', 'complaint',
  'nonconformity', 'finding', 'audit', 'process', 'person', 'site'];

const tones: Record<string, Tone> = {
  active: 'good', restored: 'good', scope_changed: 'good', transferred: 'good', suspended: 'bad', withdrawn: 'bad', expired: 'bad', lapsed: 'bad',
};
export const stateTone = (state: string): Tone => tones[state] ?? 'neutral';
