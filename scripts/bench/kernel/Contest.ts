/** What one contestant did in one round. */
export interface Lap {
  readonly events: number;
  /** Time this thread took: other programs on the machine do not count. */
  readonly seconds: number;
  /** The measured mean that theory knows, in the unit of `Contest.theory`. */
  readonly mean: number;
}

/** One model, run by our kernel, by a loop written for it and by simjs, with the mean all of them have to find. */
export interface Contest {
  readonly name: string;
  /** What theory says the mean is. */
  readonly theory: number;
  /** How far a measured mean may be from theory, as a share of it. */
  readonly tolerance: number;
  /** The least ratio of our events per second to the bare loop's. */
  readonly target: number;
  readonly kernel: (seed: number) => Lap;
  readonly bare: (seed: number) => Lap;
  readonly simjs: (seed: number) => Lap;
}

/** Processor time is counted in ticks of up to so many seconds, a twentieth of a lap. */
const TICK_SECONDS = 0.004;

/** Times one lap: by the wall clock, which is the finer one, unless other programs took more than a tick of it. */
export function lap(run: () => { events: number; mean: number }): Lap {
  const startedAtMs = performance.now();
  const startedAt = processorSeconds();
  const { events, mean } = run();
  const ownSeconds = processorSeconds() - startedAt;
  return { events, mean, seconds: Math.min((performance.now() - startedAtMs) / 1_000, ownSeconds + TICK_SECONDS) };
}

/** Seconds of processor time this thread has used. */
export function processorSeconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
  return values.toSorted((x, y) => x - y)[values.length >> 1]!;
}
