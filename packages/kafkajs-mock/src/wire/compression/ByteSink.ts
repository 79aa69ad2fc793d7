import { MalformedBytes } from "../MalformedBytes.ts";

/** Guards against a small input that unpacks into an absurd amount. */
export const MOST_UNPACKED_BYTES = 268_435_456;

/** Bytes that come out of a decompressor: they grow at the end and may repeat what is there. */
export class ByteSink {
  length = 0;
  private bytes: Uint8Array;

  constructor(expectedBytes: number) {
    this.bytes = new Uint8Array(Math.min(Math.max(expectedBytes, 64), MOST_UNPACKED_BYTES));
  }

  add(piece: Uint8Array): void {
    this.reserve(piece.byteLength);
    this.bytes.set(piece, this.length);
    this.length += piece.byteLength;
  }

  put(byte: number): void {
    if (this.length === this.bytes.byteLength) this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  /** Copies `count` bytes from `distance` bytes back. The copy may run into itself, which repeats a pattern. */
  repeat(distance: number, count: number): void {
    this.reserve(count);
    const { bytes } = this;
    let to = this.length;
    for (const end = to + count; to < end; to++) bytes[to] = bytes[to - distance] as number;
    this.length = to;
  }

  /** A view on what came out. */
  taken(from = 0): Uint8Array {
    return this.bytes.subarray(from, this.length);
  }

  private reserve(count: number): void {
    const needed = this.length + count;
    if (needed <= this.bytes.byteLength) return;
    if (needed > MOST_UNPACKED_BYTES) throw new MalformedBytes("the packed bytes unpack into too much");
    const grown = new Uint8Array(Math.min(Math.max(needed, this.bytes.byteLength * 2), MOST_UNPACKED_BYTES));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
