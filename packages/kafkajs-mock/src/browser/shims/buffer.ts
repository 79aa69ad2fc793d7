import { fromBase64, toBase64 } from "../../core/security/utf8.ts";
import { int16At, int32At, putInt16, putInt32 } from "../../wire/bigEndian.ts";
import { textAt } from "../../wire/Reader.ts";
import { utf8Length } from "../../wire/Writer.ts";

type Encoding = "utf8" | "utf-8" | "hex" | "base64" | "binary" | "latin1" | "ascii";

const encoder = new TextEncoder();

/** As much of Node's Buffer as kafkajs uses, over the Uint8Array that a Buffer is anyway. */
export class Buffer extends Uint8Array {
  static override from(value: unknown, encodingOrOffset?: unknown, length?: number): Buffer {
    if (typeof value === "string") return fromText(value, (encodingOrOffset as Encoding | undefined) ?? "utf8");
    if (value instanceof ArrayBuffer) return new Buffer(value, (encodingOrOffset as number | undefined) ?? 0, length);
    if (value instanceof Uint8Array || Array.isArray(value)) {
      const buffer = new Buffer(value.length);
      buffer.set(value);
      return buffer;
    }
    // What JSON.stringify makes of a Buffer: { type: "Buffer", data: [...] }.
    const { data } = value as { data?: unknown };
    if (Array.isArray(data)) return Buffer.from(data);
    throw new TypeError(`Buffer.from cannot take ${typeof value}. Give it text, bytes or an array of numbers.`);
  }

  static alloc(size: number): Buffer {
    return new Buffer(size);
  }

  static allocUnsafe(size: number): Buffer {
    return new Buffer(size);
  }

  static byteLength(value: string | ArrayBufferView | ArrayBuffer): number {
    return typeof value === "string" ? utf8Length(value) : value.byteLength;
  }

  static concat(parts: readonly Uint8Array[], total?: number): Buffer {
    const buffer = new Buffer(total ?? parts.reduce((sum, part) => sum + part.byteLength, 0));
    let at = 0;
    for (const part of parts) {
      buffer.set(part, at);
      at += part.byteLength;
    }
    return buffer;
  }

  static isBuffer(value: unknown): value is Buffer {
    return value instanceof Uint8Array;
  }

  /** Unlike an array's, a Buffer's slice is a view. */
  override slice(from?: number, to?: number): Buffer {
    return this.subarray(from, to);
  }

  override subarray(from = 0, to = this.length): Buffer {
    const begin = placeIn(this, from);
    return new Buffer(this.buffer, this.byteOffset + begin, Math.max(0, placeIn(this, to) - begin));
  }

  copy(target: Uint8Array, targetStart = 0, from = 0, to = this.length): number {
    const part = partOf(this, from, to);
    target.set(part, targetStart);
    return part.length;
  }

  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.every((byte, index) => byte === other[index]);
  }

  override toString(encoding: Encoding = "utf8", from = 0, to = this.length): string {
    const part = partOf(this, from, to);
    if (encoding === "hex") return Array.from(part, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (encoding === "base64") return toBase64(part);
    if (encoding === "binary" || encoding === "latin1" || encoding === "ascii")
      return Array.from(part, (byte) => String.fromCharCode(byte)).join("");
    return textAt(part, 0, part.length);
  }

  toJSON(): { type: "Buffer"; data: number[] } {
    return { type: "Buffer", data: [...this] };
  }

  write(text: string, offset = 0, length?: number, encoding: Encoding = "utf8"): number {
    const room = partOf(this, offset, offset + (length ?? this.length));
    if (encoding === "utf8" || encoding === "utf-8") return encoder.encodeInto(text, room).written;
    const bytes = partOf(fromText(text, encoding), 0, room.length);
    room.set(bytes);
    return bytes.length;
  }

  readInt8(at = 0): number {
    return (this.readUInt8(at) << 24) >> 24;
  }

  readUInt8(at = 0): number {
    return this[placeOf(this, at, 1)] as number;
  }

  readInt16BE(at = 0): number {
    return int16At(this, placeOf(this, at, 2));
  }

  readInt32BE(at = 0): number {
    return int32At(this, placeOf(this, at, 4));
  }

  readUInt32BE(at = 0): number {
    return this.readInt32BE(at) >>> 0;
  }

  readDoubleBE(at = 0): number {
    return viewOf(this).getFloat64(at);
  }

  readBigInt64BE(at = 0): bigint {
    return viewOf(this).getBigInt64(at);
  }

  writeInt8(value: number, at = 0): number {
    return this.writeUInt8(value, at);
  }

  writeUInt8(value: number, at = 0): number {
    this[placeOf(this, at, 1)] = value;
    return at + 1;
  }

  writeInt16BE(value: number, at = 0): number {
    putInt16(this, placeOf(this, at, 2), value);
    return at + 2;
  }

  writeInt32BE(value: number, at = 0): number {
    putInt32(this, placeOf(this, at, 4), value);
    return at + 4;
  }

  writeUInt32BE(value: number, at = 0): number {
    return this.writeInt32BE(value, at);
  }

  writeDoubleBE(value: number, at = 0): number {
    viewOf(this).setFloat64(at, value);
    return at + 8;
  }

  writeBigInt64BE(value: bigint, at = 0): number {
    viewOf(this).setBigInt64(at, value);
    return at + 8;
  }
}

/** Where a field of some bytes begins. Throws when it does not lie in the buffer. */
function placeOf(buffer: Buffer, at: number, sizeBytes: number): number {
  if (!(at >= 0 && at + sizeBytes <= buffer.length))
    throw new RangeError(`${sizeBytes} bytes at ${at} do not lie in a buffer of ${buffer.length}.`);
  return at;
}

/** For numbers that are rare; making a view costs more than reading a handful of fields by hand. */
function viewOf(buffer: Buffer): DataView {
  return new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

/** A place as `subarray` takes it: from the end when negative, never outside. */
function placeIn(buffer: Buffer, place: number): number {
  return place < 0 ? Math.max(0, buffer.length + place) : Math.min(place, buffer.length);
}

/** A plain view on a part. The array's own `subarray` would make it by way of the constructor of Buffer, which takes several times as long. */
function partOf(buffer: Buffer, from: number, to: number): Uint8Array {
  const begin = placeIn(buffer, from);
  return new Uint8Array(buffer.buffer, buffer.byteOffset + begin, Math.max(0, placeIn(buffer, to) - begin));
}

function fromText(text: string, encoding: Encoding): Buffer {
  if (encoding === "hex")
    return Buffer.from(
      Array.from({ length: text.length >> 1 }, (_, index) => Number.parseInt(text.slice(index * 2, index * 2 + 2), 16)),
    );
  if (encoding === "base64") return Buffer.from(fromBase64(text));
  if (encoding === "binary" || encoding === "latin1" || encoding === "ascii")
    return Buffer.from(Array.from(text, (character) => character.charCodeAt(0)));
  const bytes = encoder.encode(text);
  return new Buffer(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
