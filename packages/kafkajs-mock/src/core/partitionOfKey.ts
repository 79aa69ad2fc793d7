/**
 * Which partition a key goes to: Java's murmur2 of its bytes, made positive, over the number of partitions. Producers decide
 * this, not brokers; it is here for those who use the plain path and want keys to land where KafkaJS and Java put them.
 * Source: apache/kafka `Utils.murmur2` and `BuiltInPartitioner`; KafkaJS's default partitioner.
 */
const SEED = 0x9747b28c;
const MULTIPLIER = 0x5bd1e995;

/** The partition, from 0 to `partitionCount` - 1, of a key given as bytes. */
export function partitionOfKey(key: Uint8Array, partitionCount: number): number {
  return (murmur2(key) & 0x7fffffff) % partitionCount;
}

/** Murmur2 as Kafka's Java client computes it: a signed 32-bit number. "foobar" gives -790332482. */
export function murmur2(bytes: Uint8Array): number {
  let hash = SEED ^ bytes.byteLength;
  let at = 0;
  for (const wholeTo = bytes.byteLength - 3; at < wholeTo; at += 4) {
    const word =
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    const mixed = Math.imul(word, MULTIPLIER);
    hash = Math.imul(hash, MULTIPLIER) ^ Math.imul(mixed ^ (mixed >>> 24), MULTIPLIER);
  }
  const rest = bytes.byteLength - at;
  if (rest > 2) hash ^= byteAt(bytes, at + 2) << 16;
  if (rest > 1) hash ^= byteAt(bytes, at + 1) << 8;
  if (rest > 0) hash = Math.imul(hash ^ byteAt(bytes, at), MULTIPLIER);
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return hash ^ (hash >>> 15);
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] as number;
}
