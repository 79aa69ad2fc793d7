const LN_2 = 0.6931471805599453;
const CELLS = 128;

/** 2^(k+1) at k: brings a number with k leading zero bits after its binary point into [1, 2). */
const scales = new Float64Array(32);
/** 1 / c for the middle c of each of 128 equal cells of [1, 2), and −ln of that very double. */
const inverses = new Float64Array(CELLS);
const minusLogs = new Float64Array(CELLS);

for (let bits = 0, scale = 2; bits < 32; bits++, scale *= 2) scales[bits] = scale;
for (let cell = 0; cell < CELLS; cell++) {
  inverses[cell] = 1 / (1 + (cell + 0.5) / CELLS);
  minusLogs[cell] = minusLogBySeries(inverses[cell]!);
}

/**
 * −ln x for x in (0, 1], by additions, multiplications and divisions only, so that every engine gives the same last
 * digit (`Math.log` may not). Absolute error below 1e-14 (the result is at most 36.8 for the numbers chance gives out).
 *
 * x = m / 2^k with m in [1, 2); m lies in one of 128 cells with middle c; ln m = ln c + ln(1 + r), where r = m/c − 1 is
 * below 1/256 and ln(1 + r) is its power series up to r^6. The method is Tang's (1990, "Table-driven implementation of
 * the logarithm function in IEEE floating-point arithmetic", ACM TOMS 16.4).
 */
export function minusLog(x: number): number {
  const head = (x * 4_294_967_296) >>> 0;
  if (head === 0) return x >= 1 ? 0 : 32 * LN_2 + minusLog(x * 4_294_967_296);
  const zeros = Math.clz32(head);
  const cell = ((head << zeros) << 1) >>> 25;
  const r = x * scales[zeros]! * inverses[cell]! - 1;
  const series = r * (1 - r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6))))));
  const result = (zeros + 1) * LN_2 - minusLogs[cell]! - series;
  // Next to x = 1 the sum may round to just below zero.
  return result < 0 ? 0 : result;
}

/** −ln x = 2·artanh(s) with s = (1 − x) / (1 + x), as its power series (NIST DLMF 4.6.4); quick for x in [½, 1]. */
function minusLogBySeries(x: number): number {
  const s = (1 - x) / (1 + x);
  const square = s * s;
  let sum = 0;
  for (let odd = 35; odd >= 1; odd -= 2) sum = sum * square + 1 / odd;
  return 2 * s * sum;
}
