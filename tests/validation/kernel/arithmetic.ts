/** F4, for several servers (Sakasegawa 1977): mean wait in units of the mean service time. */
export function sakasegawa(servers: number, load: number, squaredVariations: number): number {
  return ((squaredVariations / 2) * load ** (Math.sqrt(2 * (servers + 1)) - 1)) / (servers * (1 - load));
}

/** F10, universal scalability law (Gunther 2007): capacity of n workers with contention s and coherency k. */
export function scalability(n: number, s: number, k: number): number {
  return n / (1 + s * (n - 1) + k * n * (n - 1));
}

/** F10: the number of workers beyond which capacity falls. */
export function scalabilityPeak(s: number, k: number): number {
  return Math.sqrt((1 - s) / k);
}

/** F11, Brooks: the time n people need for `work`, with `talk` for each pair of them. */
export function brooks(n: number, work: number, talk: number): number {
  return work / n + (talk * n * (n - 1)) / 2;
}

/** F15: what is offered when a late answer is tried again, as a function of itself; fixed points are its zeros. */
export function retryExcess(offered: number, rate: number, timeout: number, attempts: number): number {
  const late = offered < 1 ? Math.exp(-(1 - offered) * timeout) : 1;
  let sum = 0;
  for (let attempt = 0; attempt < attempts; attempt++) sum += late ** attempt;
  return rate * sum - offered;
}

/** F24: links between n systems, each pair by itself, and through a hub. */
export function interfaces(n: number): { pair: number; hub: number } {
  return { pair: (n * (n - 1)) / 2, hub: 2 * n };
}

/** F26: safety stock with a delay of data on top of lead and review time. */
export function safetyStock(z: number, sigma: number, leadAndReview: number, delay: number): number {
  return z * sigma * Math.sqrt(leadAndReview + delay);
}

/** F30: the stock beyond which repair no longer keeps up. */
export function tippingStock(births: number, capacity: number, slowing: number): number {
  return (capacity / births - 1) / slowing;
}
