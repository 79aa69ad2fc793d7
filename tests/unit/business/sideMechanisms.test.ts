/** What goes on beside the business: pages bring along what their lens shows, and a run that needs more is refused. */
import { describe, expect, test } from "vitest";
import { createWorldWith, parameterTable, runLarkfield, sideMechanisms } from "../../../simulations/business/index.ts";
import type { Overrides } from "../../../simulations/business/index.ts";
import { larkfieldEvents } from "../../../simulations/business/larkfield/events.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";

const request = { architecture: "backbone", seed: 7, years: 1 };

describe("a mechanism beside the business", () => {
  test.each(sideMechanisms.map(({ isOnWhere }) => isOnWhere))("is off by default, and on where %s is not 0", (name) => {
    const { default: off, range } = parameterTable[name];
    expect(off).toBe(0);
    const overrides = { [name]: Math.max(1, range[0]) };
    const eventsOf = (more: Overrides): number => {
      const { simulation } = createWorldWith({ ...request, overrides: more }, { sides: sideMechanisms });
      simulation.runUntil(simulation.state.dayZero + 10 * DAY_MS);
      return simulation.handledCount;
    };
    expect(eventsOf(overrides)).toBeGreaterThan(eventsOf({}));
  });

  test.each(sideMechanisms.map(({ isOnWhere }) => isOnWhere))(
    "that %s turns on is refused where it is not brought along",
    (name) => {
      const others = sideMechanisms.filter(({ isOnWhere }) => isOnWhere !== name);
      const overrides = { [name]: Math.max(1, parameterTable[name].range[0]) };
      const problem = expect.objectContaining({
        code: "bad-parameter",
        parameters: expect.objectContaining({ parameter: name, names: "0" }) as unknown,
      }) as unknown;
      expect(() => createWorldWith({ ...request, overrides }, { sides: others })).toThrow(problem as Error);
    },
  );

  test("leaves a run as it is where none is on, brought along or not", () => {
    const { simulation } = createWorldWith(request, {});
    simulation.runUntil(simulation.state.endAt);
    expect(simulation.traceHash).toBe(runLarkfield(request).traceHash);
  });

  test("handles each of its events, and nobody else does", () => {
    const names = sideMechanisms.flatMap(({ handlers }) => Object.keys(handlers));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(Object.keys(larkfieldEvents)).toContain(name);
    // Whatever follows the first of them in the list of events belongs to one of them; only late facts are the business's own.
    const all = Object.keys(larkfieldEvents).filter((name) => name !== "late");
    const first = Math.min(...names.map((name) => all.indexOf(name)));
    expect(all.slice(first).toSorted()).toEqual(names.toSorted());
  });
});
