/** The name that takes the fewest changed, added or left-out letters to become what was written (Levenshtein 1966). */
export function nearestName(written: string, names: readonly string[]): string {
  let nearest = names[0] ?? "";
  let least = Infinity;
  for (const name of names) {
    const steps = distance(written.toLowerCase(), name.toLowerCase());
    if (steps < least) {
      least = steps;
      nearest = name;
    }
  }
  return nearest;
}

/**
 * The same, when it is near enough to be what was meant: at most a third of the letters differ. Undefined otherwise, so
 * that nobody is asked whether "colour" was to be "seed".
 */
export function nearestWithin(written: string, names: readonly string[]): string | undefined {
  const nearest = nearestName(written, names);
  const steps = distance(written.toLowerCase(), nearest.toLowerCase());
  return nearest !== "" && steps <= Math.ceil(nearest.length / 3) ? nearest : undefined;
}

function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const replaced = previous[column - 1]! + (isSame ? 0 : 1);
      current.push(Math.min(replaced, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[other.length]!;
}
