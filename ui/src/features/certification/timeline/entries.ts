// What the timeline shows of one certification, as the core says it and the printed page has it: the drawing and the table
// beneath are made of the same entries.
import { date, datesIn } from '$/lib/format';
import { t, word } from '$/lib/texts.svelte';
import type { Tone } from '$/components/primitives/Badge.svelte';
import type { CycleEntry, ExternalEventRow, Tone as Printed } from '$/api/gen/wire';
import type { CertificationEvaluated } from '../types';
import { dayOf, isoOf, type Day } from './days';

export type Lane = CycleEntry['lane'];
export type Shape = 'square' | 'circle' | 'diamond' | 'triangle';

export interface Entry {
  id: string;
  lane: Lane;
  /** Short enough for the drawing. */
  name: string;
  /** The second line of an audit. */
  when: string;
  /** In whole words, for the table and whoever points at it. */
  about: string;
  from: Day;
  to: Day;
  state: string;
  tone: Tone;
  rule: string;
  /** A limit of the standard, not of a contract or a habit. */
  hard: boolean;
  shape?: Shape;
  done?: boolean;
  movable?: boolean;
  eventId?: string;
  was?: Day;
}

export interface TrackEntries { id: string; title: string; entries: Entry[] }

/** Where audits are being tried: the last day of each. */
export type Moves = ReadonlyMap<string, string>;

const tones: Partial<Record<Printed, Tone>> = { good: 'good', caution: 'warn', bad: 'bad', info: 'calm' };

export const firstDay = (event: ExternalEventRow): string => event.actual_from ?? event.planned_from;
export const lastDay = (event: ExternalEventRow): string => event.actual_to ?? event.planned_to;
export const nameOf = (event: ExternalEventRow): string => event.title || word('external-event-kind', event.kind);
export const isMovable = (event: ExternalEventRow): boolean => event.state === 'planned' || event.state === 'confirmed';

/** The core's entries (`app/certification/timeline.rs`), with the audits that are being tried elsewhere where they are tried. */
export const entriesOf = (evaluation: CertificationEvaluated, moves: Moves = new Map()): Entry[] =>
  evaluation.timeline.map((one) => entry(one, one.event_id === null ? undefined : moves.get(one.event_id)));

function entry(one: CycleEntry, moved: string | undefined): Entry {
  const [first, last] = [dayOf(one.from), dayOf(one.to)];
  const to = moved === undefined ? last : dayOf(moved);
  const state = moved === undefined ? datesIn(one.state) : t('cert-tried');
  return {
    id: one.id, lane: one.lane, name: datesIn(one.name), when: one.lane === 'audit' ? `${date(isoOf(to))}, ${state}` : '', about: datesIn(one.about),
    from: to - (last - first), to, state, tone: tones[one.tone] ?? 'neutral', rule: one.rule, hard: one.hard, done: one.done, movable: one.movable,
    ...(one.event_id === null ? {} : { eventId: one.event_id, shape: one.shape as Shape }), ...(moved === undefined ? {} : { was: last }),
  };
}

/** The days a drawing of them spans: the current cycle with what leads to it and what follows its end, or everything. */
export function rangeOf(entries: Entry[], zoom: 'cycle' | 'all', today: Day): { from: Day; to: Day } {
  const cycle = entries.findLast((entry) => entry.lane === 'cycle');
  const seen = zoom === 'all' || cycle === undefined ? entries : [{ from: cycle.from - 60, to: cycle.to + 200 }, ...entries.filter((entry) => entry.was !== undefined)];
  const days = seen.flatMap((entry) => [entry.from, entry.to]);
  if (days.length === 0) return { from: today - 180, to: today + 900 };
  return { from: Math.min(...days) - 20, to: Math.max(...days) + 20 };
}
