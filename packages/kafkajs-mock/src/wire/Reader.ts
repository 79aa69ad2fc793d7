import { int16At, int32At, int64At } from "./bigEndian.ts";
import { MalformedBytes } from "./MalformedBytes.ts";

/** Keeps a byte order mark at the beginning, as Node and Java do. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Strings up to this many bytes are decoded by hand when they are ASCII: three times faster than TextDecoder for topic and group names. */
const SHORT_STRING_BYTES = 48;

/**
 * Reads Kafka's primitive types from bytes. Every read is bounds-checked and throws {@link MalformedBytes}.
 * 64-bit integers are read as numbers: offsets and timestamps beyond 2^53 lose their last bits, which no log here reaches.
 */
export class Reader {
  readonly bytes: Uint8Array;
  position: number;
  readonly end: number;
  /** The version of the message being read. */
  version = 0;
  /** Whether that version uses compact strings and tagged fields (KIP-482). */
  flexible = false;

  constructor(bytes: Uint8Array, from = 0, to = bytes.byteLength) {
    this.bytes = bytes;
    this.position = from;
    this.end = to;
  }

  get remaining(): number {
    return this.end - this.position;
  }

  private take(count: number): number {
    const at = this.position;
    if (count < 0 || at + count > this.end) {
      throw new MalformedBytes(`${count} bytes wanted at ${at}, and only ${this.end - at} are left`);
    }
    this.position = at + count;
    return at;
  }

  int8(): number {
    return ((this.bytes[this.take(1)] as number) << 24) >> 24;
  }

  int16(): number {
    return int16At(this.bytes, this.take(2));
  }

  int32(): number {
    return int32At(this.bytes, this.take(4));
  }

  uint32(): number {
    return int32At(this.bytes, this.take(4)) >>> 0;
  }

  int64(): number {
    return int64At(this.bytes, this.take(8));
  }

  unsignedVarint(): number {
    let value = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.take(1)] as number;
      value |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) return value >>> 0;
      shift += 7;
      if (shift > 28) throw new MalformedBytes("an unsigned varint is longer than five bytes");
    }
  }

  varint(): number {
    let raw = 0;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.take(1)] as number;
      raw |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
      shift += 7;
      if (shift > 28) throw new MalformedBytes("a varint is longer than five bytes");
    }
    return (raw >>> 1) ^ -(raw & 1);
  }

  /** A zigzag 64-bit varint as a number. */
  varlong(): number {
    let low = 0;
    let high = 0;
    let highWeight = 1;
    let shift = 0;
    for (;;) {
      const byte = this.bytes[this.take(1)] as number;
      const part = byte & 0x7f;
      if (shift < 28) low += part * (1 << shift);
      else {
        high += part * highWeight;
        highWeight *= 128;
      }
      if ((byte & 0x80) === 0) break;
      shift += 7;
      if (shift > 63) throw new MalformedBytes("a varlong is longer than ten bytes");
    }
    const raw = high * 268435456 + low;
    return raw % 2 === 0 ? raw / 2 : -(raw + 1) / 2;
  }

  /** A view on the next `count` bytes; nothing is copied. */
  raw(count: number): Uint8Array {
    const at = this.take(count);
    return this.bytes.subarray(at, at + count);
  }

  text(count: number): string {
    const at = this.take(count);
    return textAt(this.bytes, at, at + count);
  }

  /** The length of a string, array or byte field, in the encoding of this version; -1 is null. */
  length16(): number {
    return this.flexible ? this.unsignedVarint() - 1 : this.int16();
  }

  length32(): number {
    return this.flexible ? this.unsignedVarint() - 1 : this.int32();
  }
}

/** The UTF-8 text in a part of some bytes. */
export function textAt(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT_STRING_BYTES) return decoder.decode(bytes.subarray(from, to));
  let text = "";
  for (let index = from; index < to; index++) {
    const byte = bytes[index] as number;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}
