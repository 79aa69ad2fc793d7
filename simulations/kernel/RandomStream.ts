import { badMean, bernoulli, uniformInteger, weightedIndex } from "./sampling.ts";
import { splitMix64 } from "./splitMix64.ts";
import type { DurationMs } from "./units.ts";
import { xoshiroUniform } from "./xoshiro128.ts";
import { zigguratExponential } from "./zigguratExponential.ts";

/**
 * A named source of chance: xoshiro128**, seeded by SplitMix64 from the run's seed and the stream's name. Its whole
 * state is four words, saved and restored by checkpoints. Every method but `shuffle` uses exactly one uniform number.
 */
export class RandomStream {
  readonly name: string;
  /** The four words of xoshiro128**; the kernel copies them into checkpoints. */
  readonly words = new Int32Array(4);

  constructor(name: string, seed: number, key: number) {
    this.name = name;
    seedWords(this.words, seed, key);
  }

  /** A uniform number in [0, 1) with 53 bits, from two outputs of the generator. */
  uniform(): number {
    return xoshiroUniform(this.words);
  }

  /** An exponential time with this mean (finite, not negative), in the mean's unit, not rounded. */
  exponential(mean: number): number {
    if (!(mean >= 0 && mean < Infinity)) throw badMean(mean);
    return mean * zigguratExponential(this.words);
  }

  /** An exponential duration with this mean, rounded to whole milliseconds. */
  exponentialMs(meanMs: number): DurationMs {
    const durationMs = this.exponential(meanMs) + 0.5;
    // A small integer the engine passes on without boxing it, hence two returns.
    if (durationMs < 2_147_483_647) return durationMs | 0;
    return Math.floor(durationMs);
  }

  /** A whole number from 0 to n − 1. */
  integer(n: number): number {
    return uniformInteger(this.uniform(), n);
  }

  /** True with probability p. */
  bernoulli(p: number): boolean {
    return bernoulli(this.uniform(), p);
  }

  /** The index of one of the weights, each as likely as its share. */
  weightedIndex(weights: ArrayLike<number>): number {
    return weightedIndex(this.uniform(), weights);
  }

  /** Puts the items into a random order, in place, every order equally likely (Fisher and Yates; Durstenfeld 1964). */
  shuffle<T>(items: { [index: number]: T; readonly length: number }): void {
    for (let last = items.length - 1; last > 0; last--) {
      const chosen = this.integer(last + 1);
      const item = items[last]!;
      items[last] = items[chosen]!;
      items[chosen] = item;
    }
  }
}

/** The first words of the stream: two outputs of SplitMix64 started at (key of the name, seed of the run). */
export function seedWords(words: Int32Array, seed: number, key: number): void {
  const state = { high: key >>> 0, low: seed >>> 0 };
  const first = splitMix64(state);
  const second = splitMix64(state);
  words[0] = first.high;
  words[1] = first.low;
  words[2] = second.high;
  words[3] = second.low;
}
