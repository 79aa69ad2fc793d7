/** Quarters of the last half-year, which is what ends are measured in. */
const LAST = 2;

/**
 * Of some seeds' values (`ways` courses of equal length, one after the other): how many seeds there are, in how many of
 * them the way that ends highest most often does so, and between which values it ends, as shares.
 */
export function winnerOf(
  seeds: readonly (readonly number[])[],
  ways: number,
): { seeds: number; wins: number; low: number; high: number } {
  const ends = seeds.map((values) => {
    const quarters = values.length / ways;
    return Array.from({ length: ways }, (_, way) => {
      const course = values.slice(way * quarters, (way + 1) * quarters);
      return course.slice(-LAST).reduce((sum, value) => sum + value, 0) / LAST;
    });
  });
  const highest = ends.map((row) => row.indexOf(Math.max(...row)));
  const wins = Array.from({ length: ways }, (_, way) => highest.filter((one) => one === way).length);
  const winner = wins.indexOf(Math.max(...wins));
  const its = ends.map((row) => row[winner]!);
  return { seeds: seeds.length, wins: wins[winner]!, low: Math.min(...its), high: Math.max(...its) };
}
