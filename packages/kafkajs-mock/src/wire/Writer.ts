import { putInt16, putInt32, putInt64 } from "./bigEndian.ts";

const encoder = new TextEncoder();

/**
 * Small messages are cut one after another from a common slab, as Node's Buffer pool does it: a reply then costs a view and no allocation.
 * A slab lives as long as one of its views.
 */
const SLAB_BYTES = 65_536;
let slab = new Uint8Array(SLAB_BYTES);
let slabUsed = 0;
let isSlabTaken = false;

/** Writes Kafka's primitive types into a buffer that grows. `finish()` gives a view on what was written. */
export class Writer {
  private bytes: Uint8Array;
  private readonly ownsSlab: boolean;
  private readonly start: number;
  /** Where the next byte goes, counted from this writer's beginning. */
  position = 0;
  /** The version of the message being written. */
  version = 0;
  /** Whether that version uses compact strings and tagged fields (KIP-482). */
  flexible = false;

  constructor(capacityBytes = 256) {
    // One writer at a time uses the slab; a writer inside a writer gets bytes of its own.
    this.ownsSlab = !isSlabTaken && capacityBytes <= SLAB_BYTES / 16;
    if (this.ownsSlab) {
      if (slabUsed + capacityBytes > SLAB_BYTES) {
        slab = new Uint8Array(SLAB_BYTES);
        slabUsed = 0;
      }
      isSlabTaken = true;
      this.bytes = slab;
      this.start = slabUsed;
    } else {
      this.bytes = new Uint8Array(Math.max(capacityBytes, 16));
      this.start = 0;
    }
  }

  /** Makes room for `count` more bytes and returns where they begin. */
  private room(count: number): number {
    const at = this.start + this.position;
    const needed = at + count;
    if (needed > this.bytes.byteLength) return this.grow(count);
    this.position += count;
    return at;
  }

  /** Moves to bytes of its own, starting where they started before so that positions stay true. */
  private grow(count: number): number {
    const at = this.start + this.position;
    const grown = new Uint8Array(Math.max(at + count, this.start + this.position * 2 + 1024));
    grown.set(this.bytes.subarray(this.start, at), this.start);
    this.bytes = grown;
    this.position += count;
    return at;
  }

  int8(value: number): void {
    const at = this.room(1);
    this.bytes[at] = value;
  }

  int16(value: number): void {
    const at = this.room(2);
    putInt16(this.bytes, at, value);
  }

  int32(value: number): void {
    const at = this.room(4);
    putInt32(this.bytes, at, value);
  }

  int64(value: number): void {
    const at = this.room(8);
    putInt64(this.bytes, at, value);
  }

  unsignedVarint(value: number): void {
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.int8((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.int8(rest);
  }

  varint(value: number): void {
    this.unsignedVarint(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** A zigzag 64-bit varint; exact for safe integers. */
  varlong(value: number): void {
    let rest = value >= 0 ? value * 2 : -value * 2 - 1;
    while (rest > 0x7f) {
      this.int8((rest % 128) | 0x80);
      rest = Math.floor(rest / 128);
    }
    this.int8(rest);
  }

  raw(bytes: Uint8Array): void {
    const at = this.room(bytes.byteLength);
    this.bytes.set(bytes, at);
  }

  text(text: string): void {
    const at = this.room(text.length);
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit >= 0x80) {
        this.position = at - this.start;
        this.raw(encoder.encode(text));
        return;
      }
      this.bytes[at + index] = unit;
    }
  }

  length16(count: number): void {
    if (this.flexible) this.unsignedVarint(count + 1);
    else this.int16(count);
  }

  length32(count: number): void {
    if (this.flexible) this.unsignedVarint(count + 1);
    else this.int32(count);
  }

  /** Overwrites four bytes written before, for lengths known only afterwards. */
  patchInt32(at: number, value: number): void {
    putInt32(this.bytes, this.start + at, value);
  }

  /** Overwrites four bytes written before with an unsigned value, for checksums. */
  patchUint32(at: number, value: number): void {
    putInt32(this.bytes, this.start + at, value | 0);
  }

  /** Ends the writing and returns a view on all of it. The view stays as it is; nothing more may be written, only patched. */
  finish(): Uint8Array {
    if (this.ownsSlab) {
      if (this.bytes === slab) slabUsed = this.start + this.position;
      isSlabTaken = false;
    }
    return this.bytes.subarray(this.start, this.start + this.position);
  }
}

/** How many bytes `text` takes in UTF-8. */
export function utf8Length(text: string): number {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) >= 0x80) return encoder.encode(text).byteLength;
  }
  return text.length;
}
