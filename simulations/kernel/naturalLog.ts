const view = new Float64Array(1);
const words = new Int32Array(view.buffer);
/** Which half of a double holds sign, exponent and the leading 20 bits of the fraction on this machine. */
const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 1 : 0;

// ln 2 in two parts: the first has 21 trailing zero bits, so that exponent × LN2_HIGH is exact.
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;

/**
 * Natural logarithm of a positive, normal double, by additions, multiplications and one division only, so that every
 * engine gives the same last digit (`Math.log` may not). Error below 2 units in the last place.
 *
 * x = 2^k · m with m in [√½, √2], then ln m = 2·artanh(s) with s = (m − 1) / (m + 1), |s| ≤ 0.1716, as its power
 * series up to s^21 (NIST DLMF 4.6.4, https://dlmf.nist.gov/4.6.E4).
 */
export function naturalLog(x: number): number {
  view[0] = x;
  const high = words[HIGH]!;
  let exponent = (high >>> 20) - 1023;
  // Above √2 (fraction bits 0x6a09e of the high word) the mantissa is halved, which keeps |s| small.
  const isAboveRootTwo = (high & 0xfffff) > 0x6a09e;
  words[HIGH] = (high & 0xfffff) | (isAboveRootTwo ? 0x3fe00000 : 0x3ff00000);
  if (isAboveRootTwo) exponent += 1;
  const f = view[0] - 1;
  const s = f / (f + 2);
  const z = s * s;
  const tail =
    z *
    (1 / 3 +
      z *
        (1 / 5 +
          z *
            (1 / 7 +
              z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z * (1 / 21))))))))));
  return exponent * LN2_HIGH + (2 * s + (2 * s * tail + exponent * LN2_LOW));
}
