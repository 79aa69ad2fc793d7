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
  stripeCount = 0;

  constructor() {
    this.reset();
  }

  reset(): void {
    this.lanes[0] = PRIME_1 + PRIME_2;
    this.lanes[1] = PRIME_2;
    this.lanes[2] = 0;
    this.lanes[3] = -PRIME_1;
    this.stripeCount = 0;
  }

  /** Continues from lanes that were saved after so many stripes. */
  load(lanes: Int32Array, stripeCount: number): void {
    this.lanes.set(lanes);
    this.stripeCount = stripeCount;
  }

  /** Folds one stripe of four words. */
  stripe(w0: number, w1: number, w2: number, w3: number): void {
    const lanes = this.lanes;
    lanes[0] = round(lanes[0]!, w0);
    lanes[1] = round(lanes[1]!, w1);
    lanes[2] = round(lanes[2]!, w2);
    lanes[3] = round(lanes[3]!, w3);
    this.stripeCount += 1;
  }

  /** Folds one event: two stripes, eight words. */
  event(at: number, priority: number, sequence: number, type: number, a: number, b: number, cause: number): void {
    const lanes = this.lanes;
    lanes[0] = round(round(lanes[0]!, at | 0), type);
    lanes[1] = round(round(lanes[1]!, (at / TWO_TO_32) | 0), a);
    lanes[2] = round(round(lanes[2]!, priority), b);
    lanes[3] = round(round(lanes[3]!, sequence), cause);
    this.stripeCount += 2;
  }

  /** The hash of everything folded so far, as eight hexadecimal digits. Folding may go on. */
  get hex(): string {
    const [l0, l1, l2, l3] = this.lanes as unknown as [number, number, number, number];
    let hash = this.stripeCount === 0 ? PRIME_5 : rotate(l0, 1) + rotate(l1, 7) + rotate(l2, 12) + rotate(l3, 18);
    hash = (hash + ((this.stripeCount * 16) % TWO_TO_32)) | 0;
    hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
    hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
    return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, "0");
  }
}

function round(lane: number, word: number): number {
  const sum = (lane + Math.imul(word, PRIME_2)) | 0;
  return Math.imul((sum << 13) | (sum >>> 19), PRIME_1);
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
