/** ln Γ(x) for x > 0, relative error about 1e-15 (Lanczos 1964, coefficients for g = 7, n = 9 by P. Godfrey). */
export function logGamma(x: number): number {
  const coefficients = [
    676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
    -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const t = z + 7.5;
  const sum = coefficients.reduce(
    (total, coefficient, index) => total + coefficient / (z + index + 1),
    0.99999999999980993,
  );
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Regularised incomplete beta function I_x(a, b), by its continued fraction (NIST DLMF 8.17.22, Lentz's method). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly for x below (a + 1) / (a + b + 2); beyond, I_x(a, b) = 1 − I_{1−x}(b, a).
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  const fraction = continuedFraction((m) => {
    const k = Math.floor(m / 2);
    return m % 2 === 0
      ? (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k))
      : (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
  });
  return front / fraction;
}

/** 1 + d1/(1 + d2/(1 + …)) for the coefficients d1, d2, … (modified Lentz; Thompson and Barnett 1986). */
function continuedFraction(coefficient: (index: number) => number): number {
  let fraction = 1;
  let c = 1;
  let d = 0;
  for (let index = 1; index < 1_000; index++) {
    const step = coefficient(index);
    d = 1 / guarded(1 + step * d);
    c = guarded(1 + step / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return fraction;
}

function guarded(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** Upper regularised incomplete gamma function Q(a, x): series (NIST DLMF 8.7.1) or continued fraction (8.9.2). */
export function incompleteGammaUpper(a: number, x: number): number {
  if (x <= 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; k < 10_000 && term > sum * 1e-16; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return 1 - front * sum;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 10_000; k++) {
    const step = -k * (k - a);
    b += 2;
    d = 1 / guarded(step * d + b);
    c = guarded(b + step / c);
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return front * fraction;
}
