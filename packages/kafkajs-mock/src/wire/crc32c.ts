/**
 * CRC-32C (Castagnoli), the checksum of record batches since magic 2 (KIP-98).
 * Eight tables, eight bytes a step ("slicing by eight"): about six times the speed of one table.
 */
const POLYNOMIAL = 0x82f63b78;
const tables = buildTables(POLYNOMIAL);

function buildTables(polynomial: number): Int32Array[] {
  const built = Array.from({ length: 8 }, () => new Int32Array(256));
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
    (built[0] as Int32Array)[byte] = crc;
  }
  for (let byte = 0; byte < 256; byte++) {
    for (let slice = 1; slice < 8; slice++) {
      const before = (built[slice - 1] as Int32Array)[byte] as number;
      (built[slice] as Int32Array)[byte] = (before >>> 8) ^ ((built[0] as Int32Array)[before & 0xff] as number);
    }
  }
  return built;
}

const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];

/** The checksum of `bytes` from `from` up to `to` (exclusive), as an unsigned 32-bit number. "Some String" gives 608512271. */
export function crc32c(bytes: Uint8Array, from = 0, to = bytes.byteLength): number {
  let crc = -1;
  let index = from;
  const wholeTo = to - 7;
  while (index < wholeTo) {
    const low =
      crc ^
      ((bytes[index] as number) |
        ((bytes[index + 1] as number) << 8) |
        ((bytes[index + 2] as number) << 16) |
        ((bytes[index + 3] as number) << 24));
    crc =
      (t7[low & 0xff] as number) ^
      (t6[(low >>> 8) & 0xff] as number) ^
      (t5[(low >>> 16) & 0xff] as number) ^
      (t4[low >>> 24] as number) ^
      (t3[bytes[index + 4] as number] as number) ^
      (t2[bytes[index + 5] as number] as number) ^
      (t1[bytes[index + 6] as number] as number) ^
      (t0[bytes[index + 7] as number] as number);
    index += 8;
  }
  while (index < to) crc = (crc >>> 8) ^ (t0[(crc ^ (bytes[index++] as number)) & 0xff] as number);
  return (crc ^ -1) >>> 0;
}
