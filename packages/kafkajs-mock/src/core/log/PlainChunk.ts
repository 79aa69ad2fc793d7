/** Rows a chunk holds before the next one begins. */
const CHUNK_ROWS = 8_192;
const FIRST_ROWS = 64;

/**
 * A stretch of a log made of plain records: values by reference with a stated size, nothing encoded.
 * Rows are only ever added, so `view(count)` can return to an earlier length.
 */
export class PlainChunk {
  readonly kind = "plain";
  readonly firstOffset: number;
  count = 0;
  isSealed = false;
  usedBytes = 0;
  keys: unknown[] = [];
  values: unknown[] = [];
  timestamps = new Float64Array(FIRST_ROWS);
  /** Bytes up to and including each row, so that any stretch's size is one subtraction. */
  sizesUpTo = new Float64Array(FIRST_ROWS);
  /** Offsets of rows that survived compaction; null while they are dense. */
  offsets: Float64Array | null = null;
  /** From when on compaction may drop a row's tombstone, -1 where nothing was decided yet; null while nothing was cleaned. */
  deleteHorizons: Float64Array | null = null;

  constructor(firstOffset: number) {
    this.firstOffset = firstOffset;
  }

  get hasRoom(): boolean {
    return !this.isSealed && this.count < CHUNK_ROWS;
  }

  add(key: unknown, value: unknown, sizeBytes: number, timestampMs: number): void {
    const row = this.count;
    if (row === this.timestamps.length) this.grow();
    this.keys[row] = key;
    this.values[row] = value;
    this.timestamps[row] = timestampMs;
    this.usedBytes += sizeBytes;
    this.sizesUpTo[row] = this.usedBytes;
    this.count = row + 1;
  }

  offsetAt(row: number): number {
    return this.offsets === null ? this.firstOffset + row : (this.offsets[row] as number);
  }

  lastOffsetAt(row: number): number {
    return this.offsetAt(row);
  }

  get lastOffset(): number {
    return this.offsetAt(this.count - 1);
  }

  get sizeBytes(): number {
    return this.usedBytes;
  }

  sizeAt(row: number): number {
    return (this.sizesUpTo[row] as number) - (row === 0 ? 0 : (this.sizesUpTo[row - 1] as number));
  }

  /** The row that holds `offset`, or the first row after it; `count` when everything lies before. */
  rowFor(offset: number): number {
    if (this.offsets === null) return Math.min(Math.max(offset - this.firstOffset, 0), this.count);
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.offsets[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first `count` rows as a chunk of their own that shares the columns and takes no more. */
  view(count: number): PlainChunk {
    const view = new PlainChunk(this.firstOffset);
    view.keys = this.keys;
    view.values = this.values;
    view.timestamps = this.timestamps;
    view.sizesUpTo = this.sizesUpTo;
    view.offsets = this.offsets;
    view.deleteHorizons = this.deleteHorizons;
    view.count = count;
    view.usedBytes = count === 0 ? 0 : (this.sizesUpTo[count - 1] as number);
    view.isSealed = true;
    return view;
  }

  /** From when on compaction may drop a row's tombstone, or -1. */
  deleteHorizonAt(row: number): number {
    return this.deleteHorizons === null ? -1 : (this.deleteHorizons[row] as number);
  }

  /** The given rows as a sealed chunk that keeps their offsets (compaction), each with its delete horizon. */
  keeping(rows: readonly number[], deleteHorizons: readonly number[]): PlainChunk {
    const kept = new PlainChunk(this.offsetAt(rows[0] as number));
    kept.offsets = Float64Array.from(rows, (row) => this.offsetAt(row));
    kept.deleteHorizons = Float64Array.from(deleteHorizons);
    for (const row of rows) {
      kept.add(this.keys[row], this.values[row], this.sizeAt(row), this.timestamps[row] as number);
    }
    kept.isSealed = true;
    return kept;
  }

  private grow(): void {
    const length = Math.min(this.timestamps.length * 4, CHUNK_ROWS);
    const timestamps = new Float64Array(length);
    timestamps.set(this.timestamps);
    this.timestamps = timestamps;
    const sizesUpTo = new Float64Array(length);
    sizesUpTo.set(this.sizesUpTo);
    this.sizesUpTo = sizesUpTo;
  }
}
