import { uniform53 } from "./uniform53.ts";

const PARITY = 0x1bd11bda;
const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/**
 * Threefry-2x32-20 (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11): a published
 * counter-based generator. Enciphers the two words of `block` in place under a key of two words. Same key and block,
 * same answer, in any order and on any engine.
 */
export function threefry2x32(block: Int32Array, key0: number, key1: number): void {
  const key2 = PARITY ^ key0 ^ key1;
  let x0 = (block[0]! + key0) | 0;
  let x1 = (block[1]! + key1) | 0;
  for (let group = 0; group < 5; group++) {
    const first = (group & 1) * 4;
    for (let round = first; round < first + 4; round++) {
      const turn = rotations[round]!;
      x0 = (x0 + x1) | 0;
      x1 = ((x1 << turn) | (x1 >>> (32 - turn))) ^ x0;
    }
    // Key words are injected in turn: (1,2), (2,0), (0,1), (1,2), (2,0), with the group's number.
    const turn = group % 3;
    x0 = (x0 + (turn === 0 ? key1 : turn === 1 ? key2 : key0)) | 0;
    x1 = (x1 + (turn === 0 ? key2 : turn === 1 ? key0 : key1) + group + 1) | 0;
  }
  block[0] = x0;
  block[1] = x1;
}

const scratch = new Int32Array(2);

/** A uniform number in [0, 1) with 53 bits that belongs to (seed, name, entity, serial) and to nothing else. */
export function counterUniform(seed: number, nameKey: number, entity: number, serial: number): number {
  scratch[0] = entity;
  scratch[1] = serial;
  threefry2x32(scratch, seed, nameKey);
  return uniform53(scratch[0], scratch[1]);
}
