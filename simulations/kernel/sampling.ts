import { KernelError } from "./KernelError.ts";
import { minusLog } from "./minusLog.ts";

/**
 * An exponential time with the given mean, by inversion: −mean · ln(1 − u). One u gives one sample and a larger u a
 * longer time, so common random numbers stay in step. The unit is the mean's; round to whole milliseconds at once.
 *
 * @param u uniform in [0, 1)
 * @param mean finite and not negative
 */
export function exponential(u: number, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw badMean(mean);
  if (!(u >= 0 && u < 1)) throw badUniform(u);
  return mean * minusLog(1 - u);
}

/** `exponential`, rounded to whole milliseconds: a duration that can be scheduled as it is. */
export function exponentialMs(u: number, meanMs: number): number {
  // floor(x + ½) is Math.round without its unpredictable branch, which costs more than the logarithm.
  return Math.floor(exponential(u, meanMs) + 0.5);
}

/** A whole number from 0 to n − 1, each equally likely to within n / 2^53. */
export function uniformInteger(u: number, n: number): number {
  if (!(n >= 1 && n <= 0x1_0000_0000 && Math.floor(n) === n)) throw badCount(n);
  if (!(u >= 0 && u < 1)) throw badUniform(u);
  return Math.floor(u * n);
}

/** True with probability p. */
export function bernoulli(u: number, p: number): boolean {
  if (!(p >= 0 && p <= 1)) throw badProbability(p);
  if (!(u >= 0 && u < 1)) throw badUniform(u);
  return u < p;
}

/**
 * The index of one of several weights, each as likely as its share of their sum. Weights are not negative and at least
 * one is positive.
 */
export function weightedIndex(u: number, weights: ArrayLike<number>): number {
  if (!(u >= 0 && u < 1)) throw badUniform(u);
  let total = 0;
  let last = -1;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index]!;
    if (!(weight >= 0 && weight < Infinity)) throw badWeights(weights);
    if (weight > 0) last = index;
    total += weight;
  }
  if (last < 0) throw badWeights(weights);
  let rest = u * total;
  for (let index = 0; index < last; index++) {
    const weight = weights[index]!;
    if (rest < weight) return index;
    rest -= weight;
  }
  return last;
}

function badArgument(what: string, why: string, fix: string): KernelError {
  return new KernelError("bad-argument", { what, why, fix });
}

export function badMean(mean: number): KernelError {
  return badArgument(
    `A mean duration of ${mean} was asked for.`,
    "A mean must be finite and not negative.",
    "Pass a mean of 0 or more.",
  );
}

function badUniform(u: number): KernelError {
  return badArgument(
    `The uniform number ${u} lies outside [0, 1).`,
    "Sampling turns a number in [0, 1) into a sample.",
    "Pass the value of stream.uniform() or simulation.draw().",
  );
}

function badCount(n: number): KernelError {
  return badArgument(
    `A choice among ${n} was asked for.`,
    "The number of choices is a whole number from 1 to 2^32.",
    "Check that the list is not empty before choosing from it.",
  );
}

function badProbability(p: number): KernelError {
  return badArgument(
    `A probability of ${p} was asked for.`,
    "A probability lies between 0 and 1.",
    "Pass a number from 0 to 1.",
  );
}

function badWeights(weights: ArrayLike<number>): KernelError {
  return badArgument(
    `The weights [${Array.from(weights).join(", ")}] cannot be chosen from.`,
    "Weights are finite and not negative, and at least one is positive.",
    "Leave out what cannot be chosen, and check that something is left.",
  );
}
