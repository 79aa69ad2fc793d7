/**
 * The heap of the bare loops: instants and one int32 beside each, nothing else. No priority, sequence, cause, cancel,
 * hash or checks: what somebody would write for one model who never needs to repeat, explain or rewind it.
 */
export class BareHeap {
  readonly at: Float64Array;
  readonly tag: Int32Array;
  size = 0;

  constructor(capacity: number) {
    this.at = new Float64Array(capacity);
    this.tag = new Int32Array(capacity);
  }

  push(at: number, tag: number): void {
    const ats = this.at;
    const tags = this.tag;
    let place = this.size++;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (ats[parent]! <= at) break;
      ats[place] = ats[parent]!;
      tags[place] = tags[parent]!;
      place = parent;
    }
    ats[place] = at;
    tags[place] = tag;
  }

  /** Removes the top; read `at[0]` and `tag[0]` before. */
  pop(): void {
    const ats = this.at;
    const tags = this.tag;
    const size = --this.size;
    const at = ats[size]!;
    const tag = tags[size]!;
    let place = 0;
    let child = 1;
    while (child < size) {
      if (child + 1 < size && ats[child + 1]! < ats[child]!) child += 1;
      if (at <= ats[child]!) break;
      ats[place] = ats[child]!;
      tags[place] = tags[child]!;
      place = child;
      child = 2 * place + 1;
    }
    ats[place] = at;
    tags[place] = tag;
  }
}

/** sfc32 (Chris Doty-Humphrey, PractRand), the fastest good generator we know in JavaScript; 32 bits in [0, 1). */
export function sfc32(seed: number): () => number {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = 0x243f6a88;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}
