import { uniform53 } from "./uniform53.ts";

const PARITY = 0x1bd11bda;

/**
 * Threefry-2x32-20 (Salmon, Moraes, Dror, Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3", SC11): a published
 * counter-based generator. Enciphers the two words of `block` in place under a key of two words. Same key and block,
 * same answer, in any order and on any engine.
 *
 * Twenty rounds, and after every fourth a word of the key in turn. They are written one by one, not as a loop: a rotation by
 * a constant is one instruction of the processor, and most events of a run draw.
 */
export function threefry2x32(block: Int32Array, key0: number, key1: number): void {
  const key2 = PARITY ^ key0 ^ key1;
  let x0 = (block[0]! + key0) | 0;
  let x1 = (block[1]! + key1) | 0;

  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 13) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 15) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 26) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 6) ^ x0;
  x0 = (x0 + key1) | 0;
  x1 = (x1 + key2 + 1) | 0;

  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 17) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 29) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 16) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 24) ^ x0;
  x0 = (x0 + key2) | 0;
  x1 = (x1 + key0 + 2) | 0;

  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 13) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 15) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 26) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 6) ^ x0;
  x0 = (x0 + key0) | 0;
  x1 = (x1 + key1 + 3) | 0;

  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 17) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 29) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 16) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 24) ^ x0;
  x0 = (x0 + key1) | 0;
  x1 = (x1 + key2 + 4) | 0;

  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 13) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 15) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 26) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = rotated(x1, 6) ^ x0;
  x0 = (x0 + key2) | 0;
  x1 = (x1 + key0 + 5) | 0;

  block[0] = x0;
  block[1] = x1;
}

function rotated(word: number, turn: number): number {
  return (word << turn) | (word >>> (32 - turn));
}

const scratch = new Int32Array(2);

/** A uniform number in [0, 1) with 53 bits that belongs to (seed, name, entity, serial) and to nothing else. */
export function counterUniform(seed: number, nameKey: number, entity: number, serial: number): number {
  scratch[0] = entity;
  scratch[1] = serial;
  threefry2x32(scratch, seed, nameKey);
  return uniform53(scratch[0], scratch[1]);
}
