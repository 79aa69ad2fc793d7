/** A chunk stops growing at this size; a single larger batch gets a chunk of its own. */
export const CHUNK_BYTES = 1_048_576;
const FIRST_BYTES = 4_096;
const FIRST_ENTRIES = 16;

/** The facts of one batch that are kept beside its bytes. */
export interface EncodedEntry {
  readonly baseOffset: number;
  readonly lastOffset: number;
  readonly maxTimestampMs: number;
  readonly sizeBytes: number;
}

/**
 * A stretch of a log made of encoded batches: one byte arena and one row of typed columns per batch.
 * Rows are only ever added. Whoever remembers `count` can therefore return to it: `view(count)` shares the arrays and is sealed.
 */
export class EncodedChunk {
  readonly kind = "encoded";
  bytes: Uint8Array;
  usedBytes = 0;
  count = 0;
  isSealed = false;
  baseOffsets = new Float64Array(FIRST_ENTRIES);
  lastDeltas = new Int32Array(FIRST_ENTRIES);
  maxTimestamps = new Float64Array(FIRST_ENTRIES);
  positions = new Int32Array(FIRST_ENTRIES);

  /** The first chunk of a log begins small and grows; the ones after it are made at full size. */
  constructor(capacityBytes = FIRST_BYTES) {
    this.bytes = new Uint8Array(capacityBytes);
  }

  /** Whether a batch of this size still belongs into this chunk. */
  hasRoomFor(sizeBytes: number): boolean {
    return !this.isSealed && (this.count === 0 || this.usedBytes + sizeBytes <= CHUNK_BYTES);
  }

  /** Reserves space for one batch and returns its position in `bytes`; the caller fills it. */
  add(entry: EncodedEntry): number {
    const row = this.count;
    if (row === this.baseOffsets.length) this.growRows();
    const position = this.usedBytes;
    const needed = position + entry.sizeBytes;
    if (needed > this.bytes.byteLength) this.growBytes(needed);
    this.baseOffsets[row] = entry.baseOffset;
    this.lastDeltas[row] = entry.lastOffset - entry.baseOffset;
    this.maxTimestamps[row] = entry.maxTimestampMs;
    this.positions[row] = position;
    this.usedBytes = needed;
    this.count = row + 1;
    return position;
  }

  get firstOffset(): number {
    return this.baseOffsets[0] as number;
  }

  lastOffsetAt(row: number): number {
    return (this.baseOffsets[row] as number) + (this.lastDeltas[row] as number);
  }

  get lastOffset(): number {
    return this.lastOffsetAt(this.count - 1);
  }

  sizeAt(row: number): number {
    const next = row + 1 < this.count ? (this.positions[row + 1] as number) : this.usedBytes;
    return next - (this.positions[row] as number);
  }

  get sizeBytes(): number {
    return this.usedBytes;
  }

  bytesAt(row: number): Uint8Array {
    const from = this.positions[row] as number;
    return this.bytes.subarray(from, from + this.sizeAt(row));
  }

  /** The row that holds `offset`, or the first row after it; `count` when everything lies before. */
  rowFor(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.lastOffsetAt(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first `count` rows as a chunk of their own that shares the arrays and takes no more. */
  view(count: number): EncodedChunk {
    const view = new EncodedChunk(0);
    view.bytes = this.bytes;
    view.baseOffsets = this.baseOffsets;
    view.lastDeltas = this.lastDeltas;
    view.maxTimestamps = this.maxTimestamps;
    view.positions = this.positions;
    view.count = count;
    view.usedBytes = count < this.count ? (this.positions[count] as number) : this.usedBytes;
    view.isSealed = true;
    return view;
  }

  private growBytes(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, Math.min(this.bytes.byteLength * 2, CHUNK_BYTES)));
    grown.set(this.bytes.subarray(0, this.usedBytes));
    this.bytes = grown;
  }

  private growRows(): void {
    const length = this.baseOffsets.length * 2;
    this.baseOffsets = copyInto(new Float64Array(length), this.baseOffsets);
    this.lastDeltas = copyInto(new Int32Array(length), this.lastDeltas);
    this.maxTimestamps = copyInto(new Float64Array(length), this.maxTimestamps);
    this.positions = copyInto(new Int32Array(length), this.positions);
  }
}

function copyInto<Column extends Float64Array | Int32Array>(target: Column, source: Column): Column {
  target.set(source);
  return target;
}
