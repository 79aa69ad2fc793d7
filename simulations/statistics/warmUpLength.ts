/**
 * How many leading values to drop so that the rest looks stationary: MSER-5 (White, Cobb, Spratt 2000, "A comparison
 * of five steady-state truncation heuristics for simulation", Winter Simulation Conference). Values are averaged in
 * fives; the cut is where the squared standard error of what remains is least, looked for in the first half.
 */
export function warmUpLength(values: ArrayLike<number>): number {
  const groups = Math.floor(values.length / 5);
  let count = 0;
  let sum = 0;
  let squares = 0;
  let best = Infinity;
  let cut = 0;
  for (let group = groups - 1; group >= 0; group--) {
    let mean = 0;
    for (let index = 0; index < 5; index++) mean += values[group * 5 + index]! / 5;
    count += 1;
    sum += mean;
    squares += mean * mean;
    const statistic = (squares - (sum * sum) / count) / (count * count);
    if (group <= groups / 2 && statistic <= best) {
      best = statistic;
      cut = group * 5;
    }
  }
  return cut;
}
