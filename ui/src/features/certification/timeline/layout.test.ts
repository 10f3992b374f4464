import { describe, expect, test } from 'vitest';
import { addMonths, dayOf, isoOf, monthStarts } from './days';
import type { Entry, Lane } from './entries';
import { keyStep } from './keys';
import { layout, MARK, pack, type Frame, type Laid, type Placed } from './layout';

const entry = (id: string, lane: Lane, from: string, to: string, more: Partial<Entry> = {}): Entry =>
  ({ id, lane, name: `${id} named`, when: lane === 'audit' ? `${to}, planned` : '', about: id, from: dayOf(from), to: dayOf(to), state: '', tone: 'neutral', rule: '', hard: true, ...more });

const crowded = [
  entry('decision', 'limit', '2026-01-20', '2026-01-20'), entry('CYC-02', 'limit', '2027-01-20', '2027-01-20'), entry('CYC-02 body', 'limit', '2026-12-12', '2026-12-12'), entry('expiry', 'limit', '2029-01-19', '2029-01-19'),
  entry('surveillance 1', 'audit', '2026-12-01', '2026-12-02'), entry('follow-up', 'audit', '2026-12-20', '2026-12-20'), entry('special', 'audit', '2027-01-11', '2027-01-12'), entry('recertification', 'audit', '2028-12-10', '2028-12-12'),
  entry('CYC-01 first', 'window', '2026-01-21', '2027-01-20'), entry('CYC-03', 'window', '2027-01-01', '2027-12-31'), entry('CYC-01 second', 'window', '2027-01-21', '2028-01-20'), entry('CYC-08 with a rather long name', 'window', '2029-01-20', '2029-07-19'),
  entry('NCX-04 NC-2026-001', 'clock', '2026-12-02', '2027-03-02'), entry('NCX-04 NC-2026-002', 'clock', '2026-12-02', '2027-03-02'), entry('cycle', 'cycle', '2026-01-20', '2029-01-19'),
];
const frame = (more: Partial<Frame> = {}): Frame => ({
  from: dayOf('2025-11-20'), to: dayOf('2029-08-10'), width: 760, gutter: 80, today: dayOf('2026-11-22'), measure: (text) => text.length * 7, monthName: (month) => `m${month}`, ...more,
});
const draw = (more: Partial<Frame> = {}, entries = crowded): Laid => layout([{ id: 'a', title: 'A', entries }], frame(more));
const placed = (laid: Laid): { lane: Lane; one: Placed }[] => laid.tracks.flatMap((track) => track.lanes.flatMap((lane) => lane.placed.map((one) => ({ lane: lane.lane, one }))));

describe.each([620, 760, 1000, 1600])('at a width of %d', (width) => {
  const laid = draw({ width });
  test('no two labels of a row overlap', () => {
    const all = placed(laid);
    for (const [index, a] of all.entries()) for (const b of all.slice(index + 1)) {
      if (a.one.y !== b.one.y) continue;
      const apart = a.one.label.x + a.one.label.width <= b.one.label.x || b.one.label.x + b.one.label.width <= a.one.label.x;
      expect(apart, `${a.one.entry.id} over ${b.one.entry.id}`).toBe(true);
    }
  });
  test('no label lies on another bar or mark of its row', () => {
    const all = placed(laid).filter(({ lane }) => lane !== 'limit');
    for (const a of all) for (const b of all) {
      if (a === b || a.one.y !== b.one.y) continue;
      expect(a.one.label.x + a.one.label.width <= b.one.x1 || a.one.label.x >= b.one.x2, `${a.one.entry.id} on ${b.one.entry.id}`).toBe(true);
    }
  });
  test('no label is cut off', () => {
    for (const { one } of placed(laid)) {
      expect(one.label.x, one.entry.id).toBeGreaterThanOrEqual(laid.left);
      expect(one.label.x + one.label.width, one.entry.id).toBeLessThanOrEqual(laid.right + 0.001);
    }
  });
  test('lanes stand one beneath the other', () => {
    const lanes = laid.tracks[0]?.lanes ?? [];
    for (const [index, lane] of lanes.entries()) expect(lane.y).toBeGreaterThanOrEqual((lanes[index - 1]?.y ?? 0) + (lanes[index - 1]?.height ?? 0));
  });
});

test('everything within the range is drawn, nothing outside it', () => {
  expect(placed(draw()).map(({ one }) => one.entry.id).sort()).toEqual(crowded.map((one) => one.id).sort());
  const year = draw({ from: dayOf('2027-02-01'), to: dayOf('2027-12-01') });
  expect(placed(year).map(({ one }) => one.entry.id).sort()).toEqual(['CYC-01 second', 'CYC-03', 'NCX-04 NC-2026-001', 'NCX-04 NC-2026-002', 'cycle']);
  expect(placed(year).find(({ one }) => one.entry.id === 'cycle')?.one).toMatchObject({ cutStart: true, cutEnd: true });
});

test('a place on the axis is its day, whatever the width', () => {
  const laid = draw();
  const cycle = placed(laid).find(({ one }) => one.entry.id === 'cycle')?.one;
  expect(cycle?.x1).toBeCloseTo(laid.left + (dayOf('2026-01-20') - laid.from) * laid.perDay);
  expect((cycle?.x2 ?? 0) - (cycle?.x1 ?? 0)).toBeCloseTo((dayOf('2029-01-19') - dayOf('2026-01-20') + 1) * laid.perDay);
});

test('an audit tried elsewhere keeps room for the place it left', () => {
  const moved = entry('moved', 'audit', '2028-02-01', '2028-02-02', { was: dayOf('2027-12-02') });
  const other = entry('between', 'audit', '2028-01-02', '2028-01-02');
  const [a, b] = placed(draw({}, [moved, other])).map(({ one }) => one);
  expect(a?.entry.id === 'moved' ? a.was : b?.was).toBeCloseTo(80 + (dayOf('2027-12-02') + 0.5 - frame().from) * draw().perDay);
  expect(a?.y).not.toBe(b?.y);
});

test('several certifications have an own band each', () => {
  const laid = layout([{ id: 'a', title: 'A', entries: crowded }, { id: 'b', title: 'B', entries: crowded }], frame());
  expect(laid.tracks[1]?.y).toBeGreaterThanOrEqual((laid.tracks[0]?.y ?? 0) + (laid.tracks[0]?.height ?? 0));
});

test('names on the axis do not touch each other', () => {
  for (const years of [1, 3, 7, 25]) {
    const ticks = draw({ from: dayOf('2025-11-20'), to: dayOf('2025-11-20') + years * 365 }).axis;
    for (const kind of [true, false]) {
      const named = ticks.filter((tick) => tick.year === kind && tick.text !== '').sort((a, b) => a.x - b.x);
      for (const [index, tick] of named.entries()) if (index > 0) expect(tick.x - (named[index - 1]?.x ?? 0), `${years} years`).toBeGreaterThanOrEqual(28);
    }
  }
});

test('an empty certification has an axis and no more', () => expect(draw({}, []).tracks[0]?.lanes).toEqual([]));
test('spans share a row only where they are apart', () => expect(pack([{ start: 0, end: 10 }, { start: 5, end: 8 }, { start: 18, end: 30 }, { start: 19, end: 20 }])).toEqual([0, 1, 0, 1]));
test('a mark at the edge stays inside', () => {
  const one = placed(draw({ from: dayOf('2026-12-02') }))[0];
  expect(placed(draw({ from: dayOf('2026-12-02') })).every(({ lane, one: { x1 } }) => lane !== 'audit' || x1 >= 80)).toBe(true);
  expect(one).toBeDefined();
  expect(MARK).toBeGreaterThan(4);
});

describe('days', () => {
  test.each([['2027-08-31', 6, '2028-02-29'], ['2028-02-29', 12, '2029-02-28'], ['2027-01-31', 1, '2027-02-28'], ['2027-01-15', -1, '2026-12-15'], ['2027-03-31', -1, '2027-02-28']])('%s and %d months is %s', (from, months, to) => expect(isoOf(addMonths(dayOf(from), months))).toBe(to));
  test('month starts keep to the quarters of the year', () => expect(monthStarts(dayOf('2026-11-20'), dayOf('2027-07-02'), 3).map((tick) => isoOf(tick.day))).toEqual(['2027-01-01', '2027-04-01', '2027-07-01']));
});

describe('keys', () => {
  const press = (key: string, shiftKey = false, more = {}): string | undefined => {
    const day = keyStep({ key, shiftKey, ctrlKey: false, altKey: false, metaKey: false, ...more }, dayOf('2027-12-31'));
    return day === undefined ? undefined : isoOf(day);
  };
  test('a day, a week, a month', () => {
    expect([press('ArrowRight'), press('ArrowLeft'), press('ArrowRight', true), press('ArrowLeft', true)]).toEqual(['2028-01-01', '2027-12-30', '2028-01-07', '2027-12-24']);
    expect([press('ArrowUp'), press('ArrowDown'), press('ArrowUp', true), press('ArrowDown', true), press('PageUp'), press('PageDown')]).toEqual(['2028-01-01', '2027-12-30', '2028-01-31', '2027-11-30', '2028-01-31', '2027-11-30']);
  });
  test('other keys and the window\'s own are left alone', () => expect([press('a'), press('Tab'), press('ArrowRight', false, { ctrlKey: true })]).toEqual([undefined, undefined, undefined]));
});
