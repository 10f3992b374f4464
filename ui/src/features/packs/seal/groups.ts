// Rows of a plan by what they have in common, in the order in which the core names them.

export interface Grouped<T> {
  key: string;
  rows: T[];
}

export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Grouped<T>[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const at = key(row);
    const group = groups.get(at);
    if (group) group.push(row);
    else groups.set(at, [row]);
  }
  return [...groups].map(([at, found]) => ({ key: at, rows: found }));
}
