/** Of this share of the letters a name may be wrong and still be recognised. */
const WRONG_SHARE = 0.45;
/** A part of a name as long as this is enough to recognise it by. */
const FEWEST_LETTERS = 4;

/** The known name that a misspelt one most likely stands for, or null when none is near. Case does not count. */
export function nearestName(given: string, known: Iterable<string>): string | null {
  const wanted = given.toLowerCase();
  let nearest: string | null = null;
  let leastSteps = Math.max(1, Math.floor(wanted.length * WRONG_SHARE)) + 1;
  for (const name of known) {
    const candidate = name.toLowerCase();
    const steps = isPart(wanted, candidate) || isPart(candidate, wanted) ? 1 : stepsBetween(wanted, candidate);
    if (steps >= leastSteps) continue;
    leastSteps = steps;
    nearest = name;
  }
  return nearest;
}

function isPart(part: string, whole: string): boolean {
  return part.length >= FEWEST_LETTERS && whole.includes(part);
}

/** " Did you mean X?", or nothing. */
export function suggestion(given: string, known: Iterable<string>): string {
  const nearest = nearestName(given, known);
  return nearest === null ? "" : `Did you mean "${nearest}"? `;
}

/** How many letters have to be added, taken away, changed or swapped with their neighbour (Damerau and Levenshtein). */
function stepsBetween(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          (last[column - 1] as number) + (isSame ? 0 : 1),
          (last[column] as number) + 1,
          (current[column - 1] as number) + 1,
          isSwapped ? (beforeLast[column - 2] as number) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] as number;
}
