// Where everything of the timeline stands: pure, from entries and a width to places. Svelte only draws what comes out.
// Two labels of a lane never overlap and none leaves the plot: what finds no room in a row gets a row of its own.
import type { Entry, Lane, TrackEntries } from './entries';
import { monthStarts, type Day } from './days';

export interface Span { start: number; end: number }
export interface Label { x: number; y: number; width: number; lines: string[] }
export interface Placed {
  entry: Entry;
  x1: number;
  x2: number;
  /** The middle of its row. */
  y: number;
  label: Label;
  /** It goes on beyond the range shown. */
  cutStart: boolean;
  cutEnd: boolean;
  /** Where an audit that is being tried elsewhere stood. */
  was?: number;
}
export interface LaneBox { lane: Lane; y: number; height: number; placed: Placed[] }
export interface TrackBox { id: string; title: string; y: number; height: number; lanes: LaneBox[] }
export interface AxisTick { x: number; text: string; year: boolean }
export interface Laid { width: number; height: number; left: number; right: number; perDay: number; from: Day; to: Day; axis: AxisTick[]; tracks: TrackBox[]; today: number | undefined }

export interface Frame {
  from: Day;
  to: Day;
  width: number;
  /** Room at the left for the names of the lanes. */
  gutter: number;
  today: Day;
  measure: (text: string) => number;
  monthName: (month: number) => string;
}

export const AXIS = 34;
const TITLE = 26;
const GAP = 10;
/** Where the day of today is written. */
const FOOT = 8;
const PAD = 6;
const ROW: Record<Lane, number> = { limit: 18, audit: 36, window: 24, clock: 24, standing: 24, cycle: 24 };
export const LANES: Lane[] = ['limit', 'audit', 'window', 'clock', 'standing', 'cycle'];
/** Half of a mark's width. */
export const MARK = 7;

export function layout(tracks: TrackEntries[], frame: Frame): Laid {
  const left = frame.gutter;
  const right = Math.max(frame.width - 8, left + 100);
  const perDay = (right - left) / Math.max(1, frame.to - frame.from + 1);
  const plot: Plot = { ...frame, left, right, x: (day) => left + (day - frame.from) * perDay };
  let y = AXIS;
  const boxes = tracks.map((track) => {
    const box = trackBox(track, plot, y, tracks.length > 1);
    y += box.height + GAP;
    return box;
  });
  const inside = frame.today >= frame.from && frame.today <= frame.to;
  return { width: frame.width, height: y + FOOT, left, right, perDay, from: frame.from, to: frame.to, axis: axis(plot, perDay), tracks: boxes, today: inside ? plot.x(frame.today + 0.5) : undefined };
}

interface Plot extends Frame { left: number; right: number; x: (day: Day) => number }

function trackBox(track: TrackEntries, plot: Plot, top: number, titled: boolean): TrackBox {
  let y = top + (titled ? TITLE : 0);
  const lanes: LaneBox[] = [];
  for (const lane of LANES) {
    const seen = track.entries.filter((entry) => entry.lane === lane && entry.to >= plot.from && entry.from <= plot.to);
    if (seen.length === 0) continue;
    const box = laneBox(lane, seen, plot, y);
    lanes.push(box);
    y += box.height + 4;
  }
  return { id: track.id, title: track.title, y: top, height: y - top, lanes };
}

function laneBox(lane: Lane, entries: Entry[], plot: Plot, top: number): LaneBox {
  const measured = entries.map((entry) => ({ entry, ...extent(lane, entry, plot) })).sort((a, b) => a.span.start - b.span.start || a.x1 - b.x1);
  const rows = pack(measured.map((one) => one.span));
  const placed = measured.map(({ entry, x1, x2, labelX, width, was }, index): Placed => {
    const y = top + (rows[index] ?? 0) * ROW[lane] + ROW[lane] / 2;
    return {
      entry, x1, x2, y, label: { x: labelX, y, width, lines: lines(entry) },
      cutStart: entry.from < plot.from, cutEnd: entry.to > plot.to, ...(was === undefined ? {} : { was }),
    };
  });
  return { lane, y: top, height: (Math.max(-1, ...rows) + 1) * ROW[lane], placed };
}

const lines = (entry: Entry): string[] => (entry.lane === 'audit' ? [entry.name, entry.when] : [entry.name]);

interface Extent { x1: number; x2: number; labelX: number; width: number; span: Span; was?: number }

function extent(lane: Lane, entry: Entry, plot: Plot): Extent {
  const width = Math.max(...lines(entry).map(plot.measure));
  const clamp = (x: number): number => Math.min(Math.max(x, plot.left), plot.right);
  if (lane === 'limit') return beside(clamp(plot.x(entry.to + 1)), clamp(plot.x(entry.to + 1)), width, plot, 4);
  const [x1, x2] = [clamp(plot.x(entry.from)), clamp(plot.x(entry.to + 1))];
  if (lane !== 'audit') return inBar(x1, x2, width, plot);
  const middle = Math.min(Math.max((x1 + x2) / 2, plot.left + MARK), plot.right - MARK);
  const half = Math.max(MARK, (x2 - x1) / 2);
  const mark = beside(middle - half, middle + half, width, plot, 9);
  if (entry.was === undefined) return mark;
  const was = clamp(plot.x(entry.was + 0.5));
  return { ...mark, was, span: { start: Math.min(mark.span.start, was - MARK), end: Math.max(mark.span.end, was + MARK) } };
}

/** The label right of what it names, or left of it where the plot ends. */
function beside(x1: number, x2: number, width: number, plot: Plot, gap: number): Extent {
  const fits = x2 + gap + width <= plot.right;
  const labelX = fits ? x2 + gap : Math.max(plot.left, x1 - gap - width);
  return { x1, x2, labelX, width, span: { start: Math.min(x1, labelX), end: Math.max(x2, labelX + width) } };
}

/** Inside the bar where there is room for it; else beside it. */
function inBar(x1: number, x2: number, width: number, plot: Plot): Extent {
  if (x2 - x1 >= width + 2 * PAD) return { x1, x2, labelX: x1 + PAD, width, span: { start: x1, end: x2 } };
  return beside(x1, x2, width, plot, PAD);
}

/** The row of each span, the first where it touches no other; spans come in the order of their starts. */
export function pack(spans: Span[], gap = 8): number[] {
  const ends: number[] = [];
  return spans.map(({ start, end }) => {
    const free = ends.findIndex((last) => last + gap <= start);
    const row = free === -1 ? ends.length : free;
    ends[row] = end;
    return row;
  });
}

function axis(plot: Plot, perDay: number): AxisTick[] {
  const step = [1, 3, 6, 12, 24, 60].find((months) => months * 30 * perDay >= 36) ?? 120;
  const ticks: AxisTick[] = [];
  const first = new Date(plot.from * 86_400_000).getUTCFullYear();
  const years = monthStarts(plot.from, plot.to, Math.max(12, step));
  // The year the range begins in is named at its edge, unless the next one stands there already.
  if ((years[0]?.day ?? plot.to) * perDay - plot.from * perDay > 44) ticks.push({ x: plot.left, text: String(first), year: true });
  for (const tick of years) ticks.push({ x: plot.x(tick.day), text: plot.right - plot.x(tick.day) > 34 ? String(tick.year) : '', year: true });
  if (step < 12) {
    for (const tick of monthStarts(plot.from, plot.to, step)) {
      const x = plot.x(tick.day);
      ticks.push({ x, text: plot.right - x > 32 ? plot.monthName(tick.month) : '', year: false });
    }
  }
  return ticks;
}
