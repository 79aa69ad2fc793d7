/** How many seeds a family of runs has, from its first and last one in the registered expectations. */
export function seedCount(range: readonly [first: number, last: number] | undefined): number {
  if (range === undefined) throw new Error("The expectations name no such family of seeds.");
  return range[1] - range[0] + 1;
}
