import { CHUNK_BYTES, EncodedChunk } from "./EncodedChunk.ts";
import { PlainChunk } from "./PlainChunk.ts";
import type { BatchStamp, LogRecord, RecordBatch, RecordCodec } from "./recordBatch.ts";

export type Chunk = EncodedChunk | PlainChunk;

/** A logical segment, Kafka's unit of rolling and deleting. Its records are stored in chunks, whose borders are not those of segments. */
export interface Segment {
  readonly baseOffset: number;
  /** When its first record was appended, by the broker's clock. */
  readonly createdAtMs: number;
  sizeBytes: number;
  maxTimestampMs: number;
}

/** When a segment is full. */
export interface SegmentLimits {
  readonly segmentBytes: number;
  readonly segmentMs: number;
}

/** A stretch of a log by reference. The codec turns it into bytes; nothing is copied before. */
export interface LogSlice {
  readonly parts: readonly SlicePart[];
  readonly sizeBytes: number;
  /** The last offset in the slice, or -1 when it is empty. */
  readonly lastOffset: number;
}

export interface SlicePart {
  readonly chunk: Chunk;
  /** First row, included. */
  readonly from: number;
  /** Last row, excluded. */
  readonly to: number;
}

export const EMPTY_SLICE: LogSlice = { parts: [], sizeBytes: 0, lastOffset: -1 };

/** What a checkpoint keeps of a log: references and lengths, no copies of records. */
export interface LogCheckpoint {
  readonly chunks: readonly Chunk[];
  readonly lastCount: number;
  readonly segments: readonly Segment[];
  readonly startOffset: number;
  readonly endOffset: number;
}

/**
 * One partition's records, append-only. Encoded batches and plain records may follow each other in the same log.
 * Offsets are dense at the end and may have gaps where compaction removed records.
 */
export class PartitionLog {
  chunks: Chunk[] = [];
  segments: Segment[] = [];
  /** The first offset that may still be read. */
  startOffset = 0;
  /** The offset the next record gets. */
  endOffset = 0;
  private lastFoundChunk = 0;

  /** Adds an encoded batch at the end and returns its base offset. */
  appendBatch(
    batch: RecordBatch,
    codec: RecordCodec,
    epoch: number,
    now: number,
    appendTimeMs: number,
    limits: SegmentLimits,
  ): number {
    const baseOffset = this.endOffset;
    const sizeBytes = batch.bytes.byteLength;
    const maxTimestampMs = appendTimeMs >= 0 ? appendTimeMs : batch.maxTimestampMs;
    const lastOffset = baseOffset + batch.lastOffsetDelta;
    const chunk = this.encodedChunkFor(sizeBytes);
    const position = chunk.add({ baseOffset, lastOffset, maxTimestampMs, sizeBytes });
    const stamp: BatchStamp = { baseOffset, partitionLeaderEpoch: epoch, appendTimeMs };
    codec.place(chunk.bytes, position, batch, stamp);
    this.account(sizeBytes, maxTimestampMs, now, limits);
    this.endOffset = lastOffset + 1;
    return baseOffset;
  }

  /** Adds one plain record at the end and returns its offset. */
  appendPlain(
    key: unknown,
    value: unknown,
    sizeBytes: number,
    timestampMs: number,
    now: number,
    limits: SegmentLimits,
  ): number {
    const offset = this.endOffset;
    const last = this.chunks.at(-1);
    const chunk = last !== undefined && last.kind === "plain" && last.hasRoom ? last : this.newPlainChunk();
    chunk.add(key, value, sizeBytes, timestampMs);
    this.account(sizeBytes, timestampMs, now, limits);
    this.endOffset = offset + 1;
    return offset;
  }

  get sizeBytes(): number {
    let total = 0;
    for (const segment of this.segments) total += segment.sizeBytes;
    return total;
  }

  /** The chunk index that holds `offset` or the first one after it. Sequential reads find it at once. */
  chunkIndexFor(offset: number): number {
    const hint = this.lastFoundChunk;
    const hinted = this.chunks[hint];
    if (hinted !== undefined && offset >= hinted.firstOffset && offset <= hinted.lastOffset) return hint;
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.chunks[middle] as Chunk).lastOffset < offset) low = middle + 1;
      else high = middle;
    }
    this.lastFoundChunk = low;
    return low;
  }

  /**
   * The batches from the one that holds `fromOffset` up to those wholly below `toOffset`, at most `maxBytes` of them.
   * With `atLeastOne` the first batch comes even when it is larger (KIP-74).
   */
  slice(fromOffset: number, toOffset: number, maxBytes: number, atLeastOne: boolean): LogSlice {
    const parts: SlicePart[] = [];
    let sizeBytes = 0;
    let lastOffset = -1;
    for (let index = this.chunkIndexFor(fromOffset); index < this.chunks.length; index++) {
      const chunk = this.chunks[index] as Chunk;
      const from = parts.length === 0 ? chunk.rowFor(fromOffset) : 0;
      let to = from;
      let isFull = false;
      while (to < chunk.count) {
        const rowBytes = chunk.sizeAt(to);
        const rowLastOffset = chunk.lastOffsetAt(to);
        const isFirst = sizeBytes === 0 && atLeastOne;
        if (rowLastOffset >= toOffset || (sizeBytes + rowBytes > maxBytes && !isFirst)) {
          isFull = true;
          break;
        }
        sizeBytes += rowBytes;
        lastOffset = rowLastOffset;
        to++;
      }
      if (to > from) parts.push({ chunk, from, to });
      if (isFull) break;
    }
    return parts.length === 0 ? EMPTY_SLICE : { parts, sizeBytes, lastOffset };
  }

  /** Every record from `fromOffset` up to `toOffset` (excluded), control records left out. */
  *records(fromOffset: number, toOffset: number, codec: RecordCodec): Generator<LogRecord> {
    for (let index = this.chunkIndexFor(fromOffset); index < this.chunks.length; index++) {
      const chunk = this.chunks[index] as Chunk;
      for (let row = chunk.rowFor(fromOffset); row < chunk.count; row++) {
        if (chunk.kind === "plain") {
          const offset = chunk.offsetAt(row);
          if (offset >= toOffset) return;
          yield plainRecord(chunk, row);
          continue;
        }
        if ((chunk.baseOffsets[row] as number) >= toOffset) return;
        const bytes = chunk.bytesAt(row);
        if (codec.facts(bytes).isControl) continue;
        for (const record of codec.decode(bytes)) {
          if (record.offset >= fromOffset && record.offset < toOffset) yield record;
        }
      }
    }
  }

  /** Forgets everything from `offset` on. Batches are kept or dropped whole, as Kafka truncates. */
  truncateTo(offset: number): void {
    if (offset >= this.endOffset) return;
    const index = this.chunkIndexFor(offset);
    const chunk = this.chunks[index];
    this.chunks.length = Math.min(index, this.chunks.length);
    if (chunk !== undefined) {
      const rows = chunk.rowFor(offset);
      if (rows > 0) this.chunks.push(chunk.view(rows));
    }
    const last = this.chunks.at(-1);
    this.endOffset = last === undefined ? Math.min(this.startOffset, offset) : Math.min(offset, last.lastOffset + 1);
    this.startOffset = Math.min(this.startOffset, this.endOffset);
    this.recountSegments();
  }

  /** Makes `offset` the first readable one and lets go of chunks and segments wholly below it. */
  advanceStart(offset: number): void {
    if (offset <= this.startOffset) return;
    this.startOffset = Math.min(offset, this.endOffset);
    while (this.chunks.length > 0 && (this.chunks[0] as Chunk).lastOffset < this.startOffset) this.chunks.shift();
    while (this.segments.length > 1 && (this.segments[1] as Segment).baseOffset <= this.startOffset)
      this.segments.shift();
    if (this.startOffset === this.endOffset) this.segments = [];
    this.lastFoundChunk = 0;
  }

  /** Puts compacted chunks in the place of all chunks that lie below `offset`. */
  replaceBelow(offset: number, compacted: readonly Chunk[]): void {
    const kept = this.chunks.filter((chunk) => chunk.firstOffset >= offset);
    this.chunks = [...compacted, ...kept];
    this.lastFoundChunk = 0;
    this.recountSegments();
  }

  checkpoint(): LogCheckpoint {
    return {
      chunks: this.chunks.slice(),
      lastCount: this.chunks.at(-1)?.count ?? 0,
      segments: this.segments.map((segment) => ({ ...segment })),
      startOffset: this.startOffset,
      endOffset: this.endOffset,
    };
  }

  restore(checkpoint: LogCheckpoint): void {
    this.chunks = checkpoint.chunks.slice();
    const last = this.chunks.pop();
    // The live log may have gone on in the same arrays: a sealed view of the old length leaves both untouched.
    if (last !== undefined) this.chunks.push(last.view(checkpoint.lastCount));
    this.segments = checkpoint.segments.map((segment) => ({ ...segment }));
    this.startOffset = checkpoint.startOffset;
    this.endOffset = checkpoint.endOffset;
    this.lastFoundChunk = 0;
  }

  private encodedChunkFor(sizeBytes: number): EncodedChunk {
    const last = this.chunks.at(-1);
    if (last !== undefined && last.kind === "encoded" && last.hasRoomFor(sizeBytes)) return last;
    const isGoingOn = last !== undefined && last.kind === "encoded" && last.usedBytes > CHUNK_BYTES / 2;
    const chunk = isGoingOn ? new EncodedChunk(CHUNK_BYTES) : new EncodedChunk();
    this.chunks.push(chunk);
    return chunk;
  }

  private newPlainChunk(): PlainChunk {
    const chunk = new PlainChunk(this.endOffset);
    this.chunks.push(chunk);
    return chunk;
  }

  private account(sizeBytes: number, timestampMs: number, now: number, limits: SegmentLimits): void {
    let segment = this.segments.at(-1);
    const isFull =
      segment === undefined ||
      (segment.sizeBytes + sizeBytes > limits.segmentBytes && segment.sizeBytes > 0) ||
      now - segment.createdAtMs >= limits.segmentMs;
    if (segment === undefined || isFull) {
      segment = { baseOffset: this.endOffset, createdAtMs: now, sizeBytes: 0, maxTimestampMs: -1 };
      this.segments.push(segment);
    }
    segment.sizeBytes += sizeBytes;
    if (timestampMs > segment.maxTimestampMs) segment.maxTimestampMs = timestampMs;
  }

  /** Sizes and timestamps of segments from what the chunks hold, after truncation or compaction. */
  private recountSegments(): void {
    this.segments = this.segments.filter((segment) => segment.baseOffset < this.endOffset);
    for (const segment of this.segments) {
      segment.sizeBytes = 0;
      segment.maxTimestampMs = -1;
    }
    let index = 0;
    for (const chunk of this.chunks) {
      for (let row = 0; row < chunk.count; row++) {
        const offset = chunk.lastOffsetAt(row);
        while (index + 1 < this.segments.length && (this.segments[index + 1] as Segment).baseOffset <= offset) index++;
        const segment = this.segments[index];
        if (segment === undefined) return;
        segment.sizeBytes += chunk.sizeAt(row);
        const timestampMs = (chunk.kind === "plain" ? chunk.timestamps[row] : chunk.maxTimestamps[row]) as number;
        if (timestampMs > segment.maxTimestampMs) segment.maxTimestampMs = timestampMs;
      }
    }
  }
}

/** One row of a plain chunk as a record. */
export function plainRecord(chunk: PlainChunk, row: number): LogRecord {
  return {
    offset: chunk.offsetAt(row),
    timestampMs: chunk.timestamps[row] as number,
    key: chunk.keys[row],
    value: chunk.values[row],
    headers: [],
  };
}
