import { fromBase64, toBase64 } from "../../core/security/utf8.ts";

type Encoding = "utf8" | "utf-8" | "hex" | "base64" | "binary" | "latin1" | "ascii";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

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
    return typeof value === "string" ? encoder.encode(value).byteLength : value.byteLength;
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

  private get data(): DataView {
    return new DataView(this.buffer, this.byteOffset, this.byteLength);
  }

  /** Unlike an array's, a Buffer's slice is a view. */
  override slice(from?: number, to?: number): Buffer {
    return this.subarray(from, to);
  }

  override subarray(from?: number, to?: number): Buffer {
    const part = super.subarray(from, to);
    return new Buffer(part.buffer, part.byteOffset, part.byteLength);
  }

  copy(target: Uint8Array, targetStart = 0, from = 0, to = this.length): number {
    const part = super.subarray(from, to);
    target.set(part, targetStart);
    return part.length;
  }

  equals(other: Uint8Array): boolean {
    return this.length === other.length && this.every((byte, index) => byte === other[index]);
  }

  override toString(encoding: Encoding = "utf8", from = 0, to = this.length): string {
    const part = super.subarray(from, to);
    if (encoding === "hex") return Array.from(part, (byte) => byte.toString(16).padStart(2, "0")).join("");
    if (encoding === "base64") return toBase64(part);
    if (encoding === "binary" || encoding === "latin1" || encoding === "ascii")
      return Array.from(part, (byte) => String.fromCharCode(byte)).join("");
    return decoder.decode(part);
  }

  toJSON(): { type: "Buffer"; data: number[] } {
    return { type: "Buffer", data: [...this] };
  }

  write(text: string, offset = 0, length?: number, encoding: Encoding = "utf8"): number {
    const bytes = fromText(text, encoding).subarray(0, length);
    this.set(bytes, offset);
    return bytes.length;
  }

  readInt8(at: number): number {
    return this.data.getInt8(at);
  }

  readUInt8(at: number): number {
    return this.data.getUint8(at);
  }

  readInt16BE(at: number): number {
    return this.data.getInt16(at);
  }

  readInt32BE(at: number): number {
    return this.data.getInt32(at);
  }

  readUInt32BE(at: number): number {
    return this.data.getUint32(at);
  }

  readDoubleBE(at: number): number {
    return this.data.getFloat64(at);
  }

  readBigInt64BE(at: number): bigint {
    return this.data.getBigInt64(at);
  }

  writeInt8(value: number, at: number): number {
    this.data.setInt8(at, value);
    return at + 1;
  }

  writeUInt8(value: number, at: number): number {
    this.data.setUint8(at, value);
    return at + 1;
  }

  writeInt16BE(value: number, at: number): number {
    this.data.setInt16(at, value);
    return at + 2;
  }

  writeInt32BE(value: number, at: number): number {
    this.data.setInt32(at, value);
    return at + 4;
  }

  writeUInt32BE(value: number, at: number): number {
    this.data.setUint32(at, value);
    return at + 4;
  }

  writeDoubleBE(value: number, at: number): number {
    this.data.setFloat64(at, value);
    return at + 8;
  }

  writeBigInt64BE(value: bigint, at: number): number {
    this.data.setBigInt64(at, value);
    return at + 8;
  }
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
