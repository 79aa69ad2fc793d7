const encoder = new TextEncoder();

/** The fewest bytes a buffer starts with. */
const SMALLEST_BYTES = 256;

/** Writes Kafka's primitive types into a buffer that grows. `finish()` gives a view on what was written. */
export class Writer {
  private bytes: Uint8Array;
  private view: DataView;
  position = 0;
  /** The version of the message being written. */
  version = 0;
  /** Whether that version uses compact strings and tagged fields (KIP-482). */
  flexible = false;

  constructor(capacityBytes = SMALLEST_BYTES) {
    this.bytes = new Uint8Array(Math.max(capacityBytes, 16));
    this.view = new DataView(this.bytes.buffer);
  }

  /** Makes room for `count` more bytes and returns where they begin. */
  private room(count: number): number {
    const at = this.position;
    const needed = at + count;
    if (needed > this.bytes.byteLength) {
      const grown = new Uint8Array(Math.max(needed, this.bytes.byteLength * 2));
      grown.set(this.bytes.subarray(0, at));
      this.bytes = grown;
      this.view = new DataView(grown.buffer);
    }
    this.position = needed;
    return at;
  }

  int8(value: number): void {
    const at = this.room(1);
    this.view.setInt8(at, value);
  }

  int16(value: number): void {
    const at = this.room(2);
    this.view.setInt16(at, value);
  }

  int32(value: number): void {
    const at = this.room(4);
    this.view.setInt32(at, value);
  }

  int64(value: number): void {
    const at = this.room(8);
    const high = Math.floor(value / 4294967296);
    this.view.setInt32(at, high);
    this.view.setUint32(at + 4, value - high * 4294967296);
  }

  float64(value: number): void {
    const at = this.room(8);
    this.view.setFloat64(at, value);
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
        this.position = at;
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
    this.view.setInt32(at, value);
  }

  /** Overwrites four bytes written before with an unsigned value, for checksums. */
  patchUint32(at: number, value: number): void {
    this.view.setUint32(at, value);
  }

  /** What has been written since `from`, as a view. */
  written(from = 0): Uint8Array {
    return this.bytes.subarray(from, this.position);
  }

  finish(): Uint8Array {
    return this.bytes.subarray(0, this.position);
  }
}

/** How many bytes `text` takes in UTF-8. */
export function utf8Length(text: string): number {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) >= 0x80) return encoder.encode(text).byteLength;
  }
  return text.length;
}
