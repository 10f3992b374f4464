import { expect, test } from 'vitest';
import type { CycleEntry } from '$/api/gen/wire';
import { date } from '$/lib/format';
import type { CertificationEvaluated } from '../types';
import { dayOf, isoOf } from './days';
import { entriesOf, rangeOf, type Entry } from './entries';

const told = (id: string, lane: CycleEntry['lane'], from: string, to: string, more: Partial<CycleEntry> = {}): CycleEntry =>
  ({ id, lane, name: id, about: id, from, to, state: 'Planned', tone: 'plain', rule: '', hard: false, shape: 'bar', done: false, movable: false, event_id: null, ...more });
const of = (...timeline: CycleEntry[]): CertificationEvaluated => ({ timeline }) as CertificationEvaluated;
const one = (entry: CycleEntry, moves?: Map<string, string>): Entry => {
  const found = entriesOf(of(entry), moves)[0];
  if (!found) throw new Error('no entry');
  return found;
};
const span = (entry: Entry): string[] => [isoOf(entry.from), isoOf(entry.to)];
const audit = told('audit s1', 'audit', '2026-12-01', '2026-12-02', { event_id: 's1', shape: 'circle', movable: true });

test('an audit stands where it is planned, with its shape and its day in words', () => {
  expect(span(one(audit))).toEqual(['2026-12-01', '2026-12-02']);
  expect(one(audit)).toMatchObject({ shape: 'circle', movable: true, eventId: 's1', when: `${date('2026-12-02')}, Planned` });
  expect(one(audit).was).toBeUndefined();
});

test('a tried one keeps its length and remembers where it stood', () => {
  const moved = one(audit, new Map([['s1', '2027-02-02']]));
  expect(span(moved)).toEqual(['2027-02-01', '2027-02-02']);
  expect(moved.was).toBe(dayOf('2026-12-02'));
  expect(moved.state).not.toBe('Planned');
});

test('days within texts are written as the window writes them, and tones as the window has them', () => {
  const limit = one(told('limit 0', 'limit', '2027-12-31', '2027-12-31', { name: 'CYC-03 2027 · 2027-12-31 · Breach', tone: 'bad', shape: 'limit', hard: true }));
  expect(limit.name).toBe(`CYC-03 2027 · ${date('2027-12-31')} · Breach`);
  expect(limit).toMatchObject({ tone: 'bad', when: '', hard: true });
  expect(limit.shape).toBeUndefined();
  expect((['caution', 'info', 'good', 'plain'] as const).map((tone) => one(told('x', 'window', '2027-01-01', '2027-12-31', { tone })).tone)).toEqual(['warn', 'calm', 'good', 'neutral']);
});

test('the range is the current cycle with what follows its end, or everything', () => {
  const entries = entriesOf(of(told('cycle 0', 'cycle', '2023-01-20', '2026-01-19'), told('cycle 1', 'cycle', '2026-01-20', '2029-01-19'), audit));
  const [cycle, all] = [rangeOf(entries, 'cycle', dayOf('2026-11-22')), rangeOf(entries, 'all', dayOf('2026-11-22'))];
  expect(cycle.from).toBeGreaterThan(dayOf('2025-10-01'));
  expect(cycle.to).toBeGreaterThan(dayOf('2029-07-19'));
  expect(all.from).toBeLessThanOrEqual(dayOf('2023-01-20'));
  expect(rangeOf([], 'cycle', 100)).toEqual({ from: -80, to: 1000 });
});
