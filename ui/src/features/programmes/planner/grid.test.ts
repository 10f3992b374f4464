import { describe, expect, test } from 'vitest';
import type { MatrixRow, ProgrammeMatrix } from '$/api/gen/wire';
import { crossing, led, shownRows } from './grid';

const row = (kind: MatrixRow['kind'], state: MatrixRow['state']): MatrixRow => ({
  kind, state, id: `${kind}-${state}`, number: '', name: '', catalogue_id: null, core: [], importance: 'low', country: '', headcount: 0, is_central: false,
  last_done: null, next_planned: null,
});
const column = { audit_id: null, event_id: null, number: '', title: '', kind: 'internal', is_external: false, state: 'planned', in_programme: true, from: '2026-01-01', to: '2026-01-02', moves: [] } as const;
const matrix = {
  rows: [row('clause', 'done'), row('process', 'planned'), row('clause', 'not_covered'), row('clause', 'moved')], columns: [column, column, column],
  cells: [{ row: 0, column: 2, state: 'done', left_out: null, reason: '', moved_to: null }, { row: 3, column: 0, state: 'moved', left_out: null, reason: 'a move', moved_to: null }],
} as unknown as ProgrammeMatrix;

describe('the matrix', () => {
  test('shows one kind of rows, each under its own place', () => {
    expect(shownRows(matrix, 'clause', false).map((one) => one.place)).toEqual([0, 2, 3]);
  });

  test('narrows to what no own audit looks at: a move away is no cover', () => {
    expect(shownRows(matrix, 'clause', true).map((one) => one.place)).toEqual([2, 3]);
    expect(shownRows(matrix, 'process', true)).toEqual([]);
  });

  test('a cell is found where its row crosses its column, and nowhere else', () => {
    const at = crossing(matrix);
    expect(at(0, 2)?.state).toBe('done');
    expect(at(3, 0)?.reason).toBe('a move');
    expect([at(0, 0), at(1, 0), at(2, 2)]).toEqual([undefined, undefined, undefined]);
  });
});

describe('keys', () => {
  test('move by one and stop at the edges', () => {
    expect(led({ row: 0, column: 0 }, 'ArrowUp', 5, 4)).toEqual({ row: 0, column: 0 });
    expect(led({ row: 4, column: 3 }, 'ArrowRight', 5, 4)).toEqual({ row: 4, column: 3 });
    expect(led({ row: 2, column: 1 }, 'ArrowDown', 5, 4)).toEqual({ row: 3, column: 1 });
    expect(led({ row: 2, column: 1 }, 'PageDown', 5, 4)).toEqual({ row: 4, column: 1 });
  });

  test('lead to the ends of a row, and with Control to the corners', () => {
    expect(led({ row: 2, column: 1 }, 'End', 5, 4)).toEqual({ row: 2, column: 3 });
    expect(led({ row: 2, column: 1 }, 'End', 5, 4, true)).toEqual({ row: 4, column: 3 });
    expect(led({ row: 2, column: 1 }, 'Home', 5, 4, true)).toEqual({ row: 0, column: 0 });
  });

  test('that mean nothing here are left to the window', () => {
    expect(led({ row: 0, column: 0 }, 'Tab', 5, 4)).toBeUndefined();
  });
});
