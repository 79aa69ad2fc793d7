import { describe, expect, test } from "vitest";
import { type LarkfieldRun, type QuarterFigures } from "../../../simulations/business/index.ts";
import {
  coursesOf,
  drawnTo,
  land,
  type LandingEvent,
  landingStart,
} from "../../../src/islands/landing/LandingState.ts";

const quarter = (number: number, value = 0.5) => ({ quarter: number, value }) as QuarterFigures;
const measured = (number: number, seed = 2): LandingEvent => {
  return { type: "quarter.measured", seed, key: "bus", quarter: quarter(number) };
};
const after = (...events: LandingEvent[]) => events.reduce(land, landingStart(2, 0.4));
const BET = { type: "bet.placed", on: "bus" } as const;
const DRAWN = { type: "stretch.drawn" } as const;
const FATE = { type: "fate.bet", fate: "less" } as const;
const UNDO = { type: "step.undone" } as const;

describe("land", () => {
  test("goes from a bet to the stop, from the second bet to the end", () => {
    expect(after(BET)).toMatchObject({ phase: "toStop", bet: "bus" });
    expect(after(BET, DRAWN).phase).toBe("asked");
    expect(after(BET, DRAWN, FATE)).toMatchObject({ phase: "toEnd", fate: "less" });
    expect(after(BET, DRAWN, FATE, DRAWN).phase).toBe("over");
  });

  test("a second bet while the first is running changes nothing", () => {
    expect(after(BET, { type: "bet.placed", on: "backbone" }).bet).toBe("bus");
    expect(after(BET, FATE).phase).toBe("toStop");
  });

  test("undoes one bet at a time and keeps what was computed", () => {
    expect(after(BET, measured(1), DRAWN, FATE, DRAWN, UNDO)).toMatchObject({ phase: "asked", fate: null, bet: "bus" });
    const back = after(BET, measured(1), DRAWN, UNDO);
    expect(back).toMatchObject({ phase: "idle", bet: null });
    expect(back.figures.bus).toHaveLength(1);
  });

  test("takes quarters in order and of its own seed only, so that a run that is played again adds nothing twice", () => {
    expect(after(measured(1), measured(1), measured(3), measured(2, 7)).figures.bus).toHaveLength(1);
  });

  test("what fails before a bet is not told; after one it is, and the next bet tries again", () => {
    const failed = { type: "run.failed", problem: { code: "worker.failed", parameters: {} } } as const;
    expect(after(failed).phase).toBe("idle");
    expect(after(BET, failed)).toMatchObject({ phase: "failed", problem: { code: "worker.failed" } });
    expect(after(BET, failed, BET)).toMatchObject({ phase: "toStop", problem: null });
  });

  test("another Larkfield begins with nothing known, the same one with what was computed", () => {
    const over = [BET, measured(1), DRAWN, FATE, DRAWN] as const;
    expect(after(...over, { type: "started.over", seed: 2 })).toMatchObject({ phase: "idle", byHand: 0.4 });
    expect(after(...over, { type: "started.over", seed: 2 }).figures.bus).toHaveLength(1);
    const other = after(...over, { type: "started.over", seed: 3 });
    expect(other).toMatchObject({ phase: "idle", seed: 3, byHand: null, bet: null });
    expect(other.figures.bus).toEqual([]);
  });

  test("a finished run tells what deciding by hand earns", () => {
    const run = { architecture: "bus", quarters: [quarter(1), quarter(2)], byHand: 0.3 } as unknown as LarkfieldRun;
    const state = after({ type: "run.finished", seed: 2, run });
    expect(state).toMatchObject({ byHand: 0.3 });
    expect(coursesOf(state.figures).find(({ key }) => key === "bus")?.values).toEqual([0.5, 0.5]);
  });
});

test.each([
  ["idle", 0],
  ["toStop", 4],
  ["asked", 4],
  ["failed", 4],
  ["toEnd", 12],
  ["over", 12],
] as const)("in phase %s the curves may be drawn to quarter %i", (phase, to) => {
  expect(drawnTo({ phase }, 12)).toBe(to);
});
