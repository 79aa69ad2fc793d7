const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;
const PRIME_5 = 0x165667b1;
const TWO_TO_32 = 4_294_967_296;

/**
 * XXH32 (Yann Collet, https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md), seed 0, over a stream of 32-bit
 * little-endian words taken four at a time. Each word goes through a bijection of its lane, so a single changed word
 * always changes the lanes.
 */
export class TraceHash {
  // Four fields and no array: the engine reads and writes them in half the instructions, once per event.
  lane0 = (PRIME_1 + PRIME_2) | 0;
  lane1 = PRIME_2 | 0;
  lane2 = 0;
  lane3 = -PRIME_1 | 0;

  /** The lanes, for a checkpoint. */
  save(): Int32Array {
    return Int32Array.of(this.lane0, this.lane1, this.lane2, this.lane3);
  }

  /** Goes on from saved lanes. */
  load(lanes: Int32Array): void {
    this.lane0 = lanes[0]!;
    this.lane1 = lanes[1]!;
    this.lane2 = lanes[2]!;
    this.lane3 = lanes[3]!;
  }

  /** Folds one stripe of four words. */
  stripe(w0: number, w1: number, w2: number, w3: number): void {
    this.lane0 = round(this.lane0, w0);
    this.lane1 = round(this.lane1, w1);
    this.lane2 = round(this.lane2, w2);
    this.lane3 = round(this.lane3, w3);
  }

  /** The hash of the stripes folded so far, whose number the caller knows, as eight hexadecimal digits. */
  hex(stripeCount: number): string {
    let hash =
      stripeCount === 0
        ? PRIME_5
        : rotate(this.lane0, 1) + rotate(this.lane1, 7) + rotate(this.lane2, 12) + rotate(this.lane3, 18);
    hash = (hash + ((stripeCount * 16) % TWO_TO_32)) | 0;
    hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
    hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
    return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, "0");
  }
}

/** One round of XXH32: how a lane takes up a word. */
export function round(lane: number, word: number): number {
  const sum = (lane + Math.imul(word, PRIME_2)) | 0;
  return Math.imul((sum << 13) | (sum >>> 19), PRIME_1);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
