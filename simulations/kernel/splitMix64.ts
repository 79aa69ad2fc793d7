/** A 64-bit number as two halves of 32 bits: JavaScript has no 64-bit integers outside BigInt, which is slow. */
export interface Word64 {
  high: number;
  low: number;
}

/**
 * SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators", OOPSLA; constants of
 * https://prng.di.unimi.it/splitmix64.c). Advances `state` in place and returns the next 64 bits. It only turns one seed
 * into well mixed seeds for other generators.
 */
export function splitMix64(state: Word64): Word64 {
  add(state, 0x9e3779b9, 0x7f4a7c15);
  const z = { high: state.high, low: state.low };
  xorShiftRight(z, 30);
  multiply(z, 0xbf58476d, 0x1ce4e5b9);
  xorShiftRight(z, 27);
  multiply(z, 0x94d049bb, 0x133111eb);
  xorShiftRight(z, 31);
  return z;
}

function add(x: Word64, high: number, low: number): void {
  const sum = x.low + low;
  x.high = (x.high + high + (sum > 0xffffffff ? 1 : 0)) >>> 0;
  x.low = sum >>> 0;
}

function xorShiftRight(x: Word64, bits: number): void {
  const low = ((x.low >>> bits) | (x.high << (32 - bits))) >>> 0;
  x.low = (x.low ^ low) >>> 0;
  x.high = (x.high ^ (x.high >>> bits)) >>> 0;
}

/** x · (high, low) modulo 2^64, through 16-bit digits of the low product so that nothing exceeds 2^53. */
function multiply(x: Word64, high: number, low: number): void {
  const x0 = x.low & 0xffff;
  const x1 = x.low >>> 16;
  const y0 = low & 0xffff;
  const y1 = low >>> 16;
  const middle = x1 * y0 + ((x0 * y0) >>> 16);
  const middleLow = (middle & 0xffff) + x0 * y1;
  const carry = x1 * y1 + Math.floor(middle / 0x10000) + (middleLow >>> 16);
  x.high = (carry + Math.imul(x.high, low) + Math.imul(x.low, high)) >>> 0;
  x.low = ((middleLow << 16) | ((x0 * y0) & 0xffff)) >>> 0;
}
