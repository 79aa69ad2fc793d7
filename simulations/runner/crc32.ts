/** CRC-32 as in PNG and gzip (ISO 3309, reflected polynomial 0xEDB88320), bit by bit: links are short. */
export function crc32(bytes: Uint8Array): number {
  let remainder = 0xffff_ffff;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb8_8320 : 0);
    }
  }
  return (remainder ^ 0xffff_ffff) >>> 0;
}
