/**
 * What a fixed piece of arithmetic costs here and now, in ms: a duration in its multiples says about the same on a slow
 * machine as on a fast one. The fastest of three, so that it says what the arithmetic costs rather than what else the machine
 * did. It uses nothing from outside, so that its text can be run in a browser as well.
 */
export function yardstickMs(): number {
  const tookMs: number[] = [];
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const startedAt = performance.now();
    let bits = 1;
    for (let step = 0; step < 10_000_000; step += 1) {
      bits ^= bits << 13;
      bits ^= bits >>> 17;
      bits ^= bits << 5;
    }
    if (bits === 0) throw new Error("Bits that are not all 0 never become so.");
    tookMs.push(performance.now() - startedAt);
  }
  return Math.min(...tookMs);
}
