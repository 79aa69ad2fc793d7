import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../kernel/index.ts";
import type { DurationMs, InstantMs } from "../kernel/index.ts";
import type { LensTime, Tempo, TimeScaleName } from "../lens/index.ts";

/** What run control offers of time, all in simulated ms. */
export interface TimeScale {
  /** One step of the time slider. */
  readonly sliderMs: DurationMs;
  /** Steps on offer; the first is what the arrow keys do. */
  readonly steps: readonly DurationMs[];
  /**
   * Speeds on offer, in simulated ms per real second. The first two are slow enough to follow a single ticket or message;
   * the fourth is what a run begins with, and shows it in a dozen seconds or two.
   */
  readonly speeds: readonly DurationMs[];
}

const times = (unitMs: DurationMs, counts: readonly number[]) => counts.map((count) => count * unitMs);

const scales: Readonly<Record<TimeScaleName, TimeScale>> = {
  years: { sliderMs: DAY_MS, steps: [DAY_MS], speeds: times(DAY_MS, [1, 4, 16, 65, 260]) },
  days: { sliderMs: MINUTE_MS, steps: [HOUR_MS, MINUTE_MS], speeds: times(MINUTE_MS, [1, 5, 20, 60, 240]) },
  hours: { sliderMs: SECOND_MS, steps: [MINUTE_MS, SECOND_MS], speeds: times(SECOND_MS, [1, 10, 60, 240, 600]) },
  minutes: { sliderMs: SECOND_MS, steps: [MINUTE_MS, SECOND_MS], speeds: times(SECOND_MS, [1, 3, 10, 30, 90]) },
};

const SLOW_COUNT = 2;
const BEGINS_WITH = 3;

/** The scale of a lens; left out, years. */
export function scaleOf(time?: LensTime): TimeScale {
  return scales[time?.scale ?? "years"];
}

export function speedAtFirst({ speeds }: TimeScale): DurationMs {
  return speeds[BEGINS_WITH]!;
}

/** How fast simulated time looks: slow for the first two speeds of the scale. */
export function tempoOf(speedMs: DurationMs, { speeds }: TimeScale): Tempo {
  return speedMs < speeds[SLOW_COUNT]! ? "slow" : "fast";
}

/** Longest real time that one tick of the page's clock may stand for: a tab that slept does not leap. */
const TICK_MAX_MS = 250;

/** Simulated time that passes while `elapsedMs` of real time do, in whole ms; `speedMs` of it pass in a second. */
export function simulatedMs(elapsedMs: number, speedMs: DurationMs): DurationMs {
  const realMs = Math.min(Math.max(0, elapsedMs), TICK_MAX_MS);
  return Math.round((realMs * speedMs) / 1000);
}

/** The next full day, hour, minute or second after `at`, whatever `stepMs` is; with a negative one, the one before it. */
export function neighbour(at: InstantMs, stepMs: number): InstantMs {
  const step = Math.abs(stepMs);
  const place = stepMs > 0 ? Math.floor(at / step) + 1 : Math.ceil(at / step) - 1;
  return Math.max(0, place * step);
}
