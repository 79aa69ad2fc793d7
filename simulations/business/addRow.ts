/** A table in columns: row i is the i-th cell of every typed array. Plain data, so that a checkpoint can copy it. */
interface Columns {
  /** Rows in use. */
  count: number;
}

/** The number of a new row. Doubles every column when the table is full; all columns are equally long. */
export function addRow<Table extends Columns>(table: Table, anyColumn: ArrayLike<number>): number {
  if (table.count === anyColumn.length) double(table as unknown as Record<string, unknown>);
  return table.count++;
}

function double(table: Record<string, unknown>): void {
  for (const [name, column] of Object.entries(table)) {
    if (column instanceof Float64Array) table[name] = doubled(column, new Float64Array(2 * column.length));
    else if (column instanceof Int32Array) table[name] = doubled(column, new Int32Array(2 * column.length));
    else if (column instanceof Uint8Array) table[name] = doubled(column, new Uint8Array(2 * column.length));
  }
}

function doubled<Column extends Float64Array | Int32Array | Uint8Array>(column: Column, longer: Column): Column {
  longer.set(column);
  return longer;
}
