/** Copies made from copies: their age (F18), how often they are wrong (F20), and how long a correction lasts. */
import { createWorld, handedOn } from "../../../simulations/business/index.ts";
import type { HandedOn, Overrides, RunRequest } from "../../../simulations/business/index.ts";
import { DAY_MS, HOUR_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { result } from "../kernel/vectors.ts";
import { quietWorld } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

const world: Overrides = { ...quietWorld, "facts.changeEveryHours": 24, "facts.keys": 16, "handOn.copies": 3 };

interface HandOnRun {
  readonly overrides?: Overrides;
  readonly firstSeed: number;
  readonly runs: number;
  /** Businesses whose mean is one value: timetables are drawn once for each. */
  readonly worlds?: number;
  readonly days?: number;
}

/** The mean of what `look` sees at a time of its own within each day after the first week. */
function handOnRuns(run: HandOnRun, look: (copies: readonly HandedOn[]) => number): number[] {
  const { overrides, firstSeed, runs, worlds = 20, days = 10 } = run;
  return Array.from({ length: runs }, (_, index) => {
    let sum = 0;
    for (let one = 0; one < worlds; one++) {
      const seed = firstSeed + index * worlds + one;
      const all = { ...world, ...overrides };
      const { simulation } = createWorld({ architecture: "bus", years: 1, seed, overrides: all });
      for (let day = 0; day < days; day++) {
        const within = simulation.draw("test.look", day, 0);
        simulation.runUntil((7 + day) * DAY_MS + Math.floor(within * DAY_MS));
        sum += look(handedOn(simulation.state, simulation.now));
      }
    }
    return sum / worlds / days;
  });
}

const ageHours = (copy: number) => (copies: readonly HandedOn[]) => copies[copy]!.ageMs! / HOUR_MS;

function age(firstSeed: number, runs: number, worlds: number): Check[] {
  return [
    {
      id: "F18",
      quantity: "age of the first copy, h",
      theory: 14,
      values: handOnRuns({ firstSeed, runs, worlds }, ageHours(0)),
    },
    {
      id: "F18",
      quantity: "age of the third copy, h",
      theory: result("F18", "mean"),
      values: handOnRuns({ firstSeed: firstSeed + 10_000, runs, worlds: 5 * worlds, days: 2 }, ageHours(2)),
    },
  ];
}

/** A fact a day, a job a day that runs two hours. */
function wrong(firstSeed: number, runs: number, worlds: number): Check {
  const rate = 1 / 24;
  const theory = 1 - (Math.exp(-rate * 2) * (1 - Math.exp(-rate * 24))) / (rate * 24);
  const values = handOnRuns({ firstSeed, runs, worlds }, ([first]) => first!.wrongShare);
  return { id: "F20", quantity: "first copy wrong", theory, values };
}

/** A job that fails f of its runs reads, on average, f ÷ (1 − f) periods earlier. */
function failing(firstSeed: number, runs: number, worlds: number): Check {
  const overrides = { "handOn.failShare": 0.25 };
  const values = handOnRuns({ overrides, firstSeed, runs, worlds, days: 20 }, ageHours(0));
  return { id: "F18", quantity: "age where one run of four fails, h", theory: 14 + 24 / 3, values };
}

/** Right at once and to the last figure; gone with the job that writes next. */
function correction(): ExactCheck {
  const at = 10 * DAY_MS;
  const commands = [{ at, sequence: 0, by: "learner", type: "correct", copy: 3 }];
  let holds = true;
  for (let seed = 44_000; seed < 44_020; seed++) {
    const request = (given: boolean): RunRequest => ({
      architecture: "bus",
      years: 1,
      seed,
      overrides: world,
      ...(given && { commands }),
    });
    const wrongAt = (given: boolean, instant: number): number => {
      const { simulation } = createWorld(request(given));
      simulation.runUntil(instant);
      return handedOn(simulation.state, simulation.now)[2]!.wrongShare;
    };
    holds &&= wrongAt(true, at) === 0 && wrongAt(false, at) > 0;
    holds &&= wrongAt(true, at + 5 * HOUR_MS) === wrongAt(false, at + 5 * HOUR_MS);
  }
  return {
    id: "handOn",
    says: "a correction is right at once, and as if it had never been when the next job has written",
    holds,
  };
}

export const mechanism: Mechanism = {
  name: "handOn",
  light: () => [...age(60_000, 30, 12), wrong(64_000, 30, 8), failing(66_000, 30, 20)],
  heavy: () => [...age(100_000, 40, 40), wrong(130_000, 40, 40)],
  exact: () => [correction()],
};
