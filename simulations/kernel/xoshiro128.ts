import { uniform53 } from "./uniform53.ts";

/**
 * xoshiro128** 1.1 (Blackman and Vigna 2018, "Scrambled linear pseudorandom number generators";
 * https://prng.di.unimi.it/xoshiro128starstar.c). Advances the four words of state in place and returns 32 bits as a
 * signed integer. Period 2^128 − 1; the state must not be all zero.
 */
export function xoshiro128(state: Int32Array): number {
  const s0 = state[0]!;
  const s1 = state[1]!;
  const s2 = state[2]! ^ s0;
  const s3 = state[3]! ^ s1;
  const scrambled = Math.imul(s1, 5);
  state[0] = s0 ^ s3;
  state[1] = s1 ^ s2;
  state[2] = s2 ^ (s1 << 9);
  state[3] = (s3 << 11) | (s3 >>> 21);
  return Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
}

/** Two outputs as one number in [0, 1): `xoshiro128` twice, with the state kept in variables in between. */
export function xoshiroUniform(state: Int32Array): number {
  const s0 = state[0]!;
  const s1 = state[1]!;
  const s2 = state[2]! ^ s0;
  const s3 = state[3]! ^ s1;
  const firstScrambled = Math.imul(s1, 5);
  const t0 = s0 ^ s3;
  const t1 = s1 ^ s2;
  const t2 = s2 ^ (s1 << 9) ^ t0;
  const t3 = ((s3 << 11) | (s3 >>> 21)) ^ t1;
  const secondScrambled = Math.imul(t1, 5);
  state[0] = t0 ^ t3;
  state[1] = t1 ^ t2;
  state[2] = t2 ^ (t1 << 9);
  state[3] = (t3 << 11) | (t3 >>> 21);
  return uniform53(
    Math.imul((firstScrambled << 7) | (firstScrambled >>> 25), 9),
    Math.imul((secondScrambled << 7) | (secondScrambled >>> 25), 9),
  );
}
