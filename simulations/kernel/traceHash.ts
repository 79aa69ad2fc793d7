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
  /** The four lanes; the kernel copies them into checkpoints. */
  readonly lanes = new Int32Array(4);

  constructor() {
    this.lanes[0] = PRIME_1 + PRIME_2;
    this.lanes[1] = PRIME_2;
    this.lanes[3] = -PRIME_1;
  }

  /** Folds one stripe of four words. */
  stripe(w0: number, w1: number, w2: number, w3: number): void {
    const lanes = this.lanes;
    lanes[0] = round(lanes[0]!, w0);
    lanes[1] = round(lanes[1]!, w1);
    lanes[2] = round(lanes[2]!, w2);
    lanes[3] = round(lanes[3]!, w3);
  }

  /** The hash of the stripes folded so far, whose number the caller knows, as eight hexadecimal digits. */
  hex(stripeCount: number): string {
    const [l0, l1, l2, l3] = this.lanes as unknown as [number, number, number, number];
    let hash = stripeCount === 0 ? PRIME_5 : rotate(l0, 1) + rotate(l1, 7) + rotate(l2, 12) + rotate(l3, 18);
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
