import { describe, expect, test } from "vitest";
import {
  architectureNames,
  auditCopies,
  createRecording,
  createWorld,
  rebuild,
  rebuiltShares,
  remnants,
  runLarkfield,
  whyOf,
} from "../../../../simulations/business/index.ts";
import type { Larkfield, Overrides, RunRequest } from "../../../../simulations/business/index.ts";
import { DAY_MS, HOUR_MS } from "../../../../simulations/kernel/index.ts";
import { quietWorld } from "../../../validation/mechanisms/demandWorld.ts";

const seeds = [1, 2, 3, 5, 8];
const world: Overrides = { ...quietWorld, "facts.keys": 8, "facts.changeEveryHours": 24, "facts.typesPerDomain": 2 };

function play(request: Partial<RunRequest>, days: number): Larkfield {
  const larkfield = createWorld({ architecture: "backbone", seed: 4, years: 1, overrides: world, ...request });
  larkfield.simulation.runUntil(larkfield.simulation.state.dayZero + days * DAY_MS);
  return larkfield;
}

describe("the past put together again", () => {
  test.each(seeds)("is what was true, for every key, at every date of a whole business (seed %i)", (seed) => {
    const larkfield = play({ seed, overrides: {} }, 120);
    const { dayZero, endAt, facts } = { ...larkfield.simulation.state };
    expect(endAt).toBeGreaterThan(dayZero);
    for (let day = 0; day < 119; day += 7) {
      const at = dayZero + day * DAY_MS + HOUR_MS;
      const all = rebuild(larkfield, at);
      expect(all.length).toBeGreaterThanOrEqual(48);
      for (const { truth, trueThen } of all) {
        expect(facts.x[trueThen]).toBe(facts.x[truth]);
        expect(facts.at[truth]).toBeLessThanOrEqual(at);
      }
    }
  });

  test("cannot be had from calls and files, and hardly from seven days", () => {
    expect(rebuild(play({ architecture: "point-to-point" }, 30), 20 * DAY_MS)).toEqual([]);
    expect(rebuiltShares(play({ architecture: "bus" }, 30), 10 * DAY_MS).trueThen).toBe(0);
  });

  test("knows less of then than there was to know, where facts came late, and says so", () => {
    const overrides = { ...world, "late.share": 0.5, "late.hours": 48, "late.until": "typed" };
    const larkfield = play({ overrides }, 60);
    const at = 30 * DAY_MS;
    const { trueThen, knownThen } = rebuiltShares(larkfield, at);
    expect(trueThen).toBe(1);
    expect(knownThen).toBeLessThan(0.9);
    const recording = createRecording({ architecture: "backbone", seed: 4, years: 1, overrides });
    const late = rebuild(larkfield, at).find((one) => one.truth !== one.knownThen)!;
    const codes = whyOf(recording, `rebuilt:${late.type}.${late.key}`, at).map(({ code }) => code);
    expect(codes).toEqual(["rebuilt.right", "fact.late", "fact.said"]);
    expect(whyOf(recording, `message:${late.truth}`, at)[0]!.code).toBe("fact.late");
    expect(whyOf(recording, `message:${late.truth}`, 60 * DAY_MS)[0]!.code).toBe("message.delivered");
  });

  test("says whether the log dropped it, or it was never written", () => {
    const bus = createRecording({ architecture: "bus", seed: 4, years: 1, overrides: world });
    expect(whyOf(bus, "rebuilt:0.0", 100 * DAY_MS).map(({ code }) => code)).toEqual([
      "rebuilt.missing",
      "rebuilt.dropped",
      "fact.said",
    ]);
    const lossy = { ...world, "choice.capture": "dualWrite", "dualWrite.lossShare": 0.05 };
    const twice = createRecording({ architecture: "backbone", seed: 4, years: 1, overrides: lossy });
    const { facts, parameters } = twice.worldAt(twice.endAt).simulation.state;
    const lost = facts.lost.indexOf(1, 200);
    const key = facts.typeKey[lost]! % parameters["facts.keys"];
    const type = (facts.typeKey[lost]! - key) / parameters["facts.keys"];
    const chain = whyOf(twice, `rebuilt:${type}.${key}`, facts.at[lost]!);
    expect(chain.map(({ code }) => code)).toEqual(["rebuilt.wrong", "message.lost", "fact.said"]);
    expect(() => whyOf(twice, "rebuilt:99.0")).toThrow(/No topic tells of it/);
  });
});

describe("facts that come late", () => {
  test.each(architectureNames)("leave copies late under %s, and nothing else", (architecture) => {
    const wrong = (overrides: Overrides) => {
      const { wrongBy, copies } = auditCopies(play({ architecture, overrides: { ...world, ...overrides } }, 40));
      return { ...wrongBy, late: wrongBy.late / copies };
    };
    const late = wrong({ "late.share": 1, "late.hours": 48, "late.until": "typed" });
    const prompt = wrong({});
    expect(late.late).toBeGreaterThan(prompt.late + 0.3);
    expect({ ...late, late: 0 }).toEqual({ ...prompt, late: 0 });
  });

  test("change no instant at which something happens", () => {
    const happened = (overrides: Overrides): unknown => {
      const { facts } = play({ overrides: { ...world, ...overrides } }, 40).simulation.state;
      return [facts.at.slice(0, facts.count), facts.x.slice(0, facts.count)];
    };
    expect(happened({ "late.share": 0.5 })).toEqual(happened({}));
  });
});

describe("a reader nobody planned for", () => {
  const overrides = { ...world, "domains.start": 6, "decisions.inputs": 1, "facts.changeEveryHours": 336 };
  const { flowOf: before, domains: all } = play({ overrides }, 59).simulation.state;
  const of = [1, 2, 3, 4, 5].find((owner) => [0, 1].every((one) => before[(2 * owner + one) * all.count] === -1))!;
  const commands = [{ at: 60 * DAY_MS, sequence: 0, by: "learner", type: "ask", domain: 0, of }];

  /** The facts that the copies of the new reader show, a month after it was asked for. */
  function copiesOf(architecture: string): number[] {
    const { orders, flowOf, domains, flows, copies } = play({ architecture, overrides, commands }, 90).simulation.state;
    expect(orders[0]!.refusal).toBeNull();
    return [2 * of, 2 * of + 1].flatMap((type) => {
      const flow = flowOf[type * domains.count]!;
      expect(flows.liveAt[flow]).toBeGreaterThan(60 * DAY_MS);
      return Array.from({ length: 8 }, (_, key) => copies.fact[flow * 8 + key]!);
    });
  }

  test("begins complete where all is kept, with holes where seven days are", () => {
    expect(copiesOf("backbone").filter((row) => row < 0)).toEqual([]);
    expect(copiesOf("bus").filter((row) => row < 0).length).toBeGreaterThan(0);
  });

  test("is refused what it has, and its own facts", () => {
    const again = [...commands, { ...commands[0]!, sequence: 1 }, { ...commands[0]!, sequence: 2, of: 0 }];
    const { orders } = play({ overrides, commands: again }, 61).simulation.state;
    expect(orders.map(({ refusal }) => refusal?.code ?? null)).toEqual([null, "already-read", "already-read"]);
  });
});

describe("somebody who is to be forgotten", () => {
  const commands = [{ at: 30 * DAY_MS, sequence: 0, by: "learner", type: "erase", domain: 1, key: 3 }];
  const left = (history: string, days: number) =>
    remnants(play({ commands, overrides: { ...world, "choice.history": history } }, days));

  test("is in no copy after a delivery; in the log as long as that keeps anything", () => {
    const [soon, later] = [left("retention", 31), left("retention", 40)];
    expect(soon.map(({ copies }) => copies)).toEqual([0, 0]);
    expect(soon.every(({ records }) => records > 0)).toBe(true);
    expect(later.map(({ records }) => records)).toEqual([0, 0]);
    expect(left("newest", 33).map(({ records }) => records)).toEqual([0, 0]);
    expect(left("all", 300).every(({ records }) => records > 15)).toBe(true);
  });

  test("must be somebody", () => {
    const { orders } = play({ commands: [{ ...commands[0]!, key: 9 }] }, 31).simulation.state;
    expect(orders[0]!.refusal).toEqual({ code: "no-such-key", parameters: { key: 9, keys: 8 } });
  });
});

test("a topic that keeps the newest of each key serves a whole business as one that keeps all", () => {
  const value = (history: string) =>
    runLarkfield({ architecture: "backbone", seed: 4, years: 1, overrides: { "choice.history": history } }).quarters;
  expect(value("newest")).toEqual(value("all"));
});
