/** 95 % interval of a share by Wilson (1927): it stays within 0 to 1, and is right for few cases and for rare ones. */
export function wilsonInterval(holding: number, cases: number): readonly [low: number, high: number] | null {
  if (cases === 0) return null;
  const share = holding / cases;
  const spread = Z * Z;
  const middle = (share + spread / (2 * cases)) / (1 + spread / cases);
  const half = (Z / (1 + spread / cases)) * Math.sqrt((share * (1 - share)) / cases + spread / (4 * cases * cases));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Two-sided 5 % of the normal distribution. */
const Z = 1.959964;
