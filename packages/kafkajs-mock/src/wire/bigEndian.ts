/**
 * Big-endian numbers in a byte array, without a DataView: making one costs more than reading a handful of fields through it.
 * The caller answers for the bounds.
 */
export function int16At(bytes: Uint8Array, at: number): number {
  return ((((bytes[at] as number) << 8) | (bytes[at + 1] as number)) << 16) >> 16;
}

export function int32At(bytes: Uint8Array, at: number): number {
  return (
    ((bytes[at] as number) << 24) |
    ((bytes[at + 1] as number) << 16) |
    ((bytes[at + 2] as number) << 8) |
    (bytes[at + 3] as number)
  );
}

/** Exact for safe integers. */
export function int64At(bytes: Uint8Array, at: number): number {
  return int32At(bytes, at) * 4294967296 + (int32At(bytes, at + 4) >>> 0);
}

export function putInt16(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >> 8;
  bytes[at + 1] = value;
}

export function putInt32(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >> 24;
  bytes[at + 1] = value >> 16;
  bytes[at + 2] = value >> 8;
  bytes[at + 3] = value;
}

/** Exact for safe integers. */
export function putInt64(bytes: Uint8Array, at: number, value: number): void {
  const high = Math.floor(value / 4294967296);
  putInt32(bytes, at, high);
  putInt32(bytes, at + 4, value - high * 4294967296);
}
