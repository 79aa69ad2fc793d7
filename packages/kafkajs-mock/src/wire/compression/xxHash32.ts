const PRIMES = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d, 0x27d4eb2f, 0x165667b1] as const;
const STRIPE_BYTES = 16;

/** XXH32 of some bytes with seed 0, unsigned: the checksum of LZ4 frames. Source: Cyan4973/xxHash `xxhash_spec.md`. */
export function xxHash32(bytes: Uint8Array): number {
  const [first, second, third, fourth, fifth] = PRIMES;
  const size = bytes.byteLength;
  const wordAt = (at: number) =>
    (bytes[at] as number) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24);
  let at = 0;
  let hash = fifth | 0;
  if (size >= STRIPE_BYTES) {
    const lanes = [(first + second) | 0, second | 0, 0, -first | 0];
    for (; at + STRIPE_BYTES <= size; at += STRIPE_BYTES) {
      for (let lane = 0; lane < 4; lane++) {
        const mixed = ((lanes[lane] as number) + Math.imul(wordAt(at + lane * 4), second)) | 0;
        lanes[lane] = Math.imul(rotate(mixed, 13), first);
      }
    }
    const [one, two, three, four] = lanes as [number, number, number, number];
    hash = (rotate(one, 1) + rotate(two, 7) + rotate(three, 12) + rotate(four, 18)) | 0;
  }
  hash = (hash + size) | 0;
  for (; at + 4 <= size; at += 4) hash = Math.imul(rotate((hash + Math.imul(wordAt(at), third)) | 0, 17), fourth);
  for (; at < size; at++) hash = Math.imul(rotate((hash + Math.imul(bytes[at] as number, fifth)) | 0, 11), first);
  hash = Math.imul(hash ^ (hash >>> 15), second);
  hash = Math.imul(hash ^ (hash >>> 13), third);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
