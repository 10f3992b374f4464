// What the timeline shows of one certification, as entries: the drawing and the table beneath are made of the same ones.
import { date, datesIn } from '$/lib/format';
import { t, word } from '$/lib/texts.svelte';
import type { Tone } from '$/components/primitives/Badge.svelte';
import type { CertificationStatusEvent, CertificationView, ExternalEventRow } from '$/api/gen/wire';
import type { CycleDeadline, CycleEvaluation, VerdictOutcome } from '../types';
import { isTrouble, toneOfVerdict } from '../verdicts';
import { dayOf, isoOf, type Day } from './days';

export type Lane = 'limit' | 'audit' | 'window' | 'clock' | 'standing' | 'cycle';
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

const shapes: Record<string, Shape> = { stage1: 'square', stage2: 'square', surveillance: 'circle', recertification: 'diamond' };

export const firstDay = (event: ExternalEventRow): string => event.actual_from ?? event.planned_from;
export const lastDay = (event: ExternalEventRow): string => event.actual_to ?? event.planned_to;
export const nameOf = (event: ExternalEventRow): string => event.title || word('external-event-kind', event.kind);
export const isMovable = (event: ExternalEventRow): boolean => event.state === 'planned' || event.state === 'confirmed';

export function entriesOf(view: CertificationView, evaluation: CycleEvaluation, moves: Moves = new Map()): Entry[] {
  const verdicts = new Map(evaluation.verdicts.map((one) => [`${one.rule} ${one.subject}`, one.verdict]));
  return [
    ...cycles(view, evaluation),
    ...view.events.filter((event) => event.state !== 'cancelled').map((event) => audit(event, moves.get(event.id), dayOf(evaluation.on))),
    ...evaluation.deadlines.map((deadline, index) => limit(deadline, index, verdicts.get(`${deadline.rule} ${deadline.subject}`), view)),
    ...suspensions(view.status_events, evaluation.on),
    ...marks(view, evaluation),
  ];
}

function audit(event: ExternalEventRow, moved: string | undefined, on: Day): Entry {
  const [first, last] = [dayOf(firstDay(event)), dayOf(lastDay(event))];
  const to = moved === undefined ? last : dayOf(moved);
  const from = to - (last - first);
  const missed = isMovable(event) && to < on;
  const state = moved !== undefined ? t('cert-tried') : missed ? t('cert-not-held') : word('external-event-state', event.state);
  const days = from === to ? date(isoOf(to)) : `${date(isoOf(from))} – ${date(isoOf(to))}`;
  return {
    id: `audit ${event.id}`, lane: 'audit', name: nameOf(event), when: `${date(isoOf(to))}, ${state}`, from, to, state, rule: '', hard: false,
    about: `${nameOf(event)}${event.title ? ` (${word('external-event-kind', event.kind)})` : ''}: ${days}`, tone: event.state === 'done' ? 'good' : missed ? 'warn' : 'neutral',
    shape: shapes[event.kind] ?? 'triangle', done: event.state === 'done', movable: isMovable(event), eventId: event.id, ...(moved === undefined ? {} : { was: last }),
  };
}

function limit(deadline: CycleDeadline, index: number, verdict: VerdictOutcome | undefined, view: CertificationView): Entry {
  const to = dayOf(deadline.date);
  const lane = laneOf(deadline);
  const year = /^\d{4}$/.test(deadline.subject) ? ` ${deadline.subject}` : '';
  const trouble = verdict !== undefined && isTrouble(verdict) ? ` · ${word('verdict-outcome', verdict)}` : deadline.done ? ' ✓' : '';
  const of = lane === 'clock' && deadline.subject !== '' ? ` ${shortSubject(deadline.subject)}` : year;
  return {
    id: `limit ${index}`, lane, name: `${deadline.rule}${of} · ${date(deadline.date)}${trouble}`, when: '', about: datesIn(deadline.what), from: startOf(deadline, lane, to, view), to,
    state: verdict === undefined ? stateOf(deadline) : `${word('verdict-outcome', verdict)}${deadline.done ? '' : `, ${stateOf(deadline)}`}`,
    tone: verdict === undefined ? 'neutral' : toneOfVerdict(verdict), rule: deadline.rule, hard: deadline.class === 'NORM', done: deadline.done,
  };
}

const shortSubject = (subject: string): string => (/^\d{4}-\d\d-\d\d/.test(subject) ? '' : subject);

function laneOf(deadline: CycleDeadline): Lane {
  if (deadline.rule.startsWith('NCX')) return 'clock';
  if (deadline.rule.startsWith('SUS') || deadline.rule.startsWith('TRF')) return 'standing';
  return deadline.from === null ? 'limit' : 'window';
}

/** A clock runs from its audit where the rule does not say its first day. */
function startOf(deadline: CycleDeadline, lane: Lane, to: Day, view: CertificationView): Day {
  if (deadline.from !== null) return Math.min(dayOf(deadline.from), to);
  const event = lane === 'clock' ? view.events.find((one) => one.id === deadline.event_id) : undefined;
  return event === undefined ? to : Math.min(dayOf(lastDay(event)), to);
}

export function stateOf(deadline: CycleDeadline): string {
  if (deadline.done) return t('cert-done');
  return deadline.days_left < 0 ? t('cert-passed', { days: -deadline.days_left }) : t('cert-days-left', { days: deadline.days_left });
}

/** From a suspension to what ended it, or to today. */
function suspensions(events: CertificationStatusEvent[], on: string): Entry[] {
  return events.flatMap((event, index): Entry[] => {
    const plain = { id: `standing ${event.id}`, lane: 'standing', when: '', rule: '', hard: false } as const;
    const from = dayOf(event.happened_on);
    const about = `${word('status-event-kind', event.kind)}: ${word('status-ground', event.ground)}. ${event.reason}`;
    if (event.kind !== 'suspended') {
      return [{ ...plain, name: word('status-event-kind', event.kind), about, from, to: from, state: date(event.happened_on), tone: event.kind === 'restored' ? 'good' : 'warn' }];
    }
    const end = events.slice(index + 1).find((later) => ['restored', 'withdrawn', 'lapsed'].includes(later.kind));
    const to = Math.max(from, dayOf(end?.happened_on ?? event.until_on ?? on));
    return [{ ...plain, name: t('cert-suspended-until', { until: end || event.until_on ? date(isoOf(to)) : '…' }), about, from, to, state: end ? t('cert-ended') : t('cert-open'), tone: 'bad' }];
  });
}

function cycles(view: CertificationView, evaluation: CycleEvaluation): Entry[] {
  return view.cycles.flatMap((cycle, index): Entry[] => {
    if (cycle.decision_on === null) return [];
    const issue = view.issues.findLast((one) => one.cycle_id === cycle.id && one.status !== 'draft' && one.expires_on !== null);
    const last = index === view.cycles.length - 1;
    const expiry = issue?.expires_on ?? (last ? evaluation.expiry : null) ?? isoOf(dayOf(cycle.decision_on) + 1095);
    const name = `${t('cert-cycle-number', { number: cycle.sequence })} · ${word('cycle-kind', cycle.kind)}`;
    return [{
      id: `cycle ${cycle.id}`, lane: 'cycle', name, when: '', about: name, from: dayOf(cycle.decision_on), to: dayOf(expiry),
      state: last ? word('certification-state', evaluation.state) : t('cert-ended'), tone: last ? 'calm' : 'neutral', rule: '', hard: false,
    }];
  });
}

/** Decision and expiry of the current cycle: what every limit is counted from. */
function marks(view: CertificationView, evaluation: CycleEvaluation): Entry[] {
  const plain = { lane: 'limit', when: '', rule: '', state: '' } as const;
  const found: Entry[] = [];
  const decision = view.cycles.findLast((cycle) => cycle.decision_on !== null)?.decision_on;
  if (decision) found.push({ ...plain, id: 'decision', name: `${t('cert-decision')} · ${date(decision)}`, about: t('cert-decision'), from: dayOf(decision), to: dayOf(decision), tone: 'calm', hard: false });
  if (evaluation.expiry !== null) {
    const name = evaluation.expiry_is_proposed ? t('cert-expiry-proposed') : t('cert-expiry');
    const day = dayOf(evaluation.expiry);
    found.push({ ...plain, id: 'expiry', name: `${name} · ${date(evaluation.expiry)}`, about: name, from: day, to: day, tone: 'bad', hard: true });
  }
  return found;
}

/** The days a drawing of them spans: the current cycle with what leads to it and what follows its end, or everything. */
export function rangeOf(entries: Entry[], zoom: 'cycle' | 'all', today: Day): { from: Day; to: Day } {
  const cycle = entries.findLast((entry) => entry.lane === 'cycle');
  const seen = zoom === 'all' || cycle === undefined ? entries : [{ from: cycle.from - 60, to: cycle.to + 200 }, ...entries.filter((entry) => entry.was !== undefined)];
  const days = seen.flatMap((entry) => [entry.from, entry.to]);
  if (days.length === 0) return { from: today - 180, to: today + 900 };
  return { from: Math.min(...days) - 20, to: Math.max(...days) + 20 };
}
