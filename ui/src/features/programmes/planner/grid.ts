// The matrix as it is shown: which rows, what stands where they cross an audit, and where a key leads.
import type { CellState, MatrixCell, MatrixColumn, MatrixRow, ProgrammeMatrix, RowKind } from '$/api/gen/wire';

/** A row with its place in the whole matrix, which its cells are known by. */
export interface PlacedRow {
  row: MatrixRow;
  place: number;
}

/** Said beside the word: no state is told by its colour alone. */
export const signs: Record<CellState, string> = { done: '✓', planned: '○', not_sampled: '–', moved: '→', not_covered: '·' };

/** Neither looked at nor to be looked at by an own audit. */
export const isOpen = (row: MatrixRow): boolean => row.state !== 'done' && row.state !== 'planned';

export const shownRows = (matrix: ProgrammeMatrix, kind: RowKind, onlyOpen: boolean): PlacedRow[] =>
  matrix.rows.map((row, place) => ({ row, place })).filter(({ row }) => row.kind === kind && (!onlyOpen || isOpen(row)));

/** Looks a cell up by the places of its row and column. */
export function crossing(matrix: ProgrammeMatrix): (row: number, column: number) => MatrixCell | undefined {
  const width = matrix.columns.length;
  const cells = new Map(matrix.cells.map((cell) => [cell.row * width + cell.column, cell]));
  return (row, column) => cells.get(row * width + column);
}

/** An own audit whose plan is not closed yet; what others audit, and what was reported, is not planned here. */
export const mayPlan = (column: MatrixColumn): boolean =>
  column.audit_id !== null && !column.is_external && ['planned', 'prepared', 'in_progress'].includes(column.state);

export interface Spot {
  row: number;
  column: number;
}

const PAGE = 10;

/** Where a key leads from `at` in a grid of `rows` by `columns`; undefined for a key that moves nothing. */
export function led(at: Spot, key: string, rows: number, columns: number, far = false): Spot | undefined {
  const ways: Record<string, Spot> = {
    ArrowDown: { row: at.row + 1, column: at.column }, ArrowUp: { row: at.row - 1, column: at.column },
    ArrowRight: { row: at.row, column: at.column + 1 }, ArrowLeft: { row: at.row, column: at.column - 1 },
    PageDown: { row: at.row + PAGE, column: at.column }, PageUp: { row: at.row - PAGE, column: at.column },
    Home: { row: far ? 0 : at.row, column: 0 }, End: { row: far ? rows - 1 : at.row, column: columns - 1 },
  };
  const to = ways[key];
  return to && { row: Math.max(0, Math.min(to.row, rows - 1)), column: Math.max(0, Math.min(to.column, columns - 1)) };
}
