/**
 * Numbers in [0, 1) from a 32-bit seed: the same seed, the same numbers, in every engine. Mulberry32 by Tommy Ettinger (public domain); good enough for ids and
 * for disturbing a network, not for statistics.
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
