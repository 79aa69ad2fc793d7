/** One decimal is finer than a screen and keeps paths short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
