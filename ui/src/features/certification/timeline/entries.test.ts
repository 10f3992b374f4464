import { describe, expect, test } from 'vitest';
import type { CertificationStatusEvent, CertificationView, ExternalEventRow } from '$/api/gen/wire';
import type { CycleDeadline, CycleEvaluation, RuleVerdict } from '../types';
import { dayOf, isoOf } from './days';
import { entriesOf, rangeOf, type Entry } from './entries';

const event = (id: string, kind: string, from: string, to: string, more: Partial<ExternalEventRow> = {}): ExternalEventRow =>
  ({ id, kind, title: id, state: 'planned', planned_from: from, planned_to: to, actual_from: null, actual_to: null, ...more }) as ExternalEventRow;
const deadline = (rule: string, date: string, more: Partial<CycleDeadline> = {}): CycleDeadline => ({
  rule, date, from: null, class: 'NORM', source: '', what: `what ${rule}`, code: '', subject: '', event_id: null, done: false, days_left: 30, alarm: null, ...more,
});
const standing = (kind: string, on: string, more: Partial<CertificationStatusEvent> = {}): CertificationStatusEvent =>
  ({ id: `${kind} ${on}`, kind, happened_on: on, until_on: null, ground: 'other', reason: 'so', ...more }) as CertificationStatusEvent;

const events = [event('stage2', 'stage2', '2025-12-09', '2025-12-12', { state: 'done', actual_from: '2025-12-10', actual_to: '2025-12-12' }), event('s1', 'surveillance', '2026-12-01', '2026-12-02'), event('off', 'special', '2026-06-01', '2026-06-01', { state: 'cancelled' })];
const view = (more: Partial<CertificationView> = {}): CertificationView => ({
  events, status_events: [], issues: [{ cycle_id: 'c1', status: 'active', expires_on: '2029-01-19' }], cycles: [{ id: 'c1', sequence: 1, kind: 'initial', decision_on: '2026-01-20' }], ...more,
}) as CertificationView;
const judged = (more: Partial<CycleEvaluation> = {}): CycleEvaluation => ({
  on: '2026-11-22', expiry: '2029-01-19', expiry_is_proposed: false, restore_until: null, next_expiry: null, state: 'active', state_since: null, deadlines: [], verdicts: [], ...more,
});
const find = (entries: Entry[], id: string): Entry | undefined => entries.find((entry) => entry.id === id);
const span = (entry: Entry | undefined): string[] => (entry ? [isoOf(entry.from), isoOf(entry.to)] : []);

describe('audits', () => {
  test('held ones stand on the days they were held, planned ones can be tried elsewhere, cancelled ones are not there', () => {
    const entries = entriesOf(view(), judged());
    expect(span(find(entries, 'audit stage2'))).toEqual(['2025-12-10', '2025-12-12']);
    expect(find(entries, 'audit stage2')).toMatchObject({ done: true, movable: false, shape: 'square' });
    expect(find(entries, 'audit s1')).toMatchObject({ done: false, movable: true, shape: 'circle' });
    expect(find(entries, 'audit off')).toBeUndefined();
  });
  test('one whose day has passed without it says so', () => expect(find(entriesOf(view(), judged({ on: '2026-12-03' })), 'audit s1')).toMatchObject({ tone: 'warn', when: expect.stringContaining('day passed') }));
  test('a tried one keeps its length and remembers where it stood', () => {
    const moved = find(entriesOf(view(), judged(), new Map([['s1', '2027-02-02']])), 'audit s1');
    expect(span(moved)).toEqual(['2027-02-01', '2027-02-02']);
    expect(moved?.was).toBe(dayOf('2026-12-02'));
  });
});

describe('limits', () => {
  const entry = (one: CycleDeadline, verdicts: RuleVerdict[] = []): Entry => {
    const found = find(entriesOf(view(), judged({ deadlines: [one], verdicts })), 'limit 0');
    if (!found) throw new Error('no limit');
    return found;
  };
  test('with a first day they are windows, without one lines, for nonconformities clocks from their audit on', () => {
    expect(entry(deadline('CYC-01', '2027-01-20', { from: '2026-01-21' }))).toMatchObject({ lane: 'window', hard: true });
    expect(entry(deadline('CYC-02', '2027-01-20'))).toMatchObject({ lane: 'limit' });
    const clock = entry(deadline('NCX-01', '2026-06-12', { event_id: 'stage2', class: 'CB', subject: 'NC-2026-001' }));
    expect(clock).toMatchObject({ lane: 'clock', hard: false });
    expect(span(clock)).toEqual(['2025-12-12', '2026-06-12']);
    expect(clock.name).toContain('NC-2026-001');
  });
  test('what is wrong or done is said in words, not by colour alone', () => {
    const broken = { rule: 'CYC-03', subject: '2027', verdict: 'breach' } as RuleVerdict;
    expect(entry(deadline('CYC-03', '2027-12-31', { subject: '2027' }), [broken]).name).toMatch(/^CYC-03 2027 · .*Breach$/);
    expect(entry(deadline('CYC-03', '2027-12-31', { subject: '2028' }), [broken]).name).not.toContain('Breach');
    expect(entry(deadline('CYC-03', '2026-12-31', { subject: '2026', done: true })).name).toMatch(/✓$/);
  });
});

describe('standing', () => {
  const of = (...happened: CertificationStatusEvent[]): Entry[] => entriesOf(view({ status_events: happened }), judged()).filter((entry) => entry.lane === 'standing');
  test('a suspension runs to what ended it', () => expect(span(of(standing('suspended', '2026-08-01', { until_on: '2026-12-01' }), standing('restored', '2026-09-15'))[0])).toEqual(['2026-08-01', '2026-09-15']));
  test('an open one to the day the body set, or to today', () => {
    expect(span(of(standing('suspended', '2026-08-01', { until_on: '2026-12-01' }))[0])).toEqual(['2026-08-01', '2026-12-01']);
    expect(span(of(standing('suspended', '2026-08-01'))[0])).toEqual(['2026-08-01', '2026-11-22']);
  });
});

test('the range is the current cycle with what follows its end, or everything', () => {
  const earlier = view({ cycles: [{ id: 'c0', sequence: 1, kind: 'initial', decision_on: '2023-01-20' }, { id: 'c1', sequence: 2, kind: 'recertification', decision_on: '2026-01-20' }] as CertificationView['cycles'] });
  const entries = entriesOf(earlier, judged());
  const [cycle, all] = [rangeOf(entries, 'cycle', dayOf('2026-11-22')), rangeOf(entries, 'all', dayOf('2026-11-22'))];
  expect(cycle.from).toBeGreaterThan(dayOf('2025-10-01'));
  expect(cycle.to).toBeGreaterThan(dayOf('2029-07-19'));
  expect(all.from).toBeLessThanOrEqual(dayOf('2023-01-20'));
  expect(rangeOf([], 'cycle', 100)).toEqual({ from: -80, to: 1000 });
});
