const TWENTY_SIX_BITS = 67_108_864;
const UNIT = 1 / 9_007_199_254_740_992;

/** 53 bits out of two 32-bit words, as a number in [0, 1): every value is a multiple of 2^−53, and exact. */
export function uniform53(high: number, low: number): number {
  return ((high >>> 5) * TWENTY_SIX_BITS + (low >>> 6)) * UNIT;
}
