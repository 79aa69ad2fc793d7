import { describe, expect, test } from "vitest";
import { createWorld } from "../../../../simulations/business/index.ts";
import type { Command, LarkfieldState } from "../../../../simulations/business/index.ts";
import { order, outcomes, ranUntil } from "./orders.ts";

const TOPIC = 2;
const [PAIR, CONSUMER, , OWNER] = [0, 1, 2, 3];

/** Regimes and transports of the working flows of what a domain owns. */
function flowsOf({ flows, types }: LarkfieldState, domain: number): { regime: number; transport: number }[] {
  return Array.from({ length: flows.count }, (_, flow) => flow)
    .filter((flow) => flows.state[flow] === 1 && types.domain[flows.type[flow]!] === domain)
    .map((flow) => ({ regime: flows.regime[flow]!, transport: flows.transport[flow]! }));
}

const quiet = { "own.share": 0, "domains.growth": 0 };
const bus = [
  ["choice.transport", "topic"],
  ["choice.capture", "dualWrite"],
  ["choice.history", "retention"],
  ["choice.interpreter", "consumer"],
  ["choice.told", "chance"],
] as const;

describe("rows of one domain", () => {
  test("change together when they are ordered at one instant, and only its flows move over", () => {
    const commands = bus.map(([name, value], index) => order(5, { type: "set", name, value, domain: 2 }, index));
    const larkfield = ranUntil(80, { architecture: "point-to-point", commands, overrides: quiet });
    expect(outcomes(larkfield)).toEqual([null, null, null, null, null]);
    const { state } = larkfield.simulation;
    const own = flowsOf(state, 2);
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ regime, transport }) => regime === CONSUMER && transport === TOPIC)).toBe(true);
    for (const other of [0, 1, 3, 4, 5]) {
      expect(flowsOf(state, other).every(({ regime, transport }) => regime === PAIR && transport !== TOPIC)).toBe(true);
    }
  });

  test("can be those of an architecture, and an owner's rows begin the enabling of that domain alone", () => {
    const commands = [order(5, { type: "set", name: "architecture", value: "backbone", domain: 1 })];
    const larkfield = ranUntil(200, { architecture: "bus", commands, overrides: quiet });
    const { domains } = larkfield.simulation.state;
    expect([...domains.practice]).toEqual([0, 2, 0, 0, 0, 0]);
    expect(flowsOf(larkfield.simulation.state, 1).every(({ regime }) => regime === OWNER)).toBe(true);
  });

  test("transport and who looks after a flow move apart: contracts on calls go over to topics", () => {
    const calls = { "choice.transport": "callOrFile", "choice.capture": "extract", "choice.history": "none" };
    const overrides = { ...quiet, ...calls, "practices.start": 1 };
    const log = [
      ["choice.transport", "topic"],
      ["choice.capture", "outbox"],
      ["choice.history", "all"],
    ] as const;
    const commands = log.map(([name, value], index) => order(60, { type: "set", name, value, domain: 0 }, index));
    const before = flowsOf(ranUntil(59, { architecture: "backbone", overrides, commands }).simulation.state, 0);
    const larkfield = ranUntil(150, { architecture: "backbone", overrides, commands });
    const after = flowsOf(larkfield.simulation.state, 0);
    expect(outcomes(larkfield)).toEqual([null, null, null]);
    expect(before.some(({ transport }) => transport === TOPIC)).toBe(false);
    expect(after.filter(({ regime }) => regime === OWNER).every(({ transport }) => transport === TOPIC)).toBe(true);
    expect(after.some(({ regime }) => regime === OWNER)).toBe(true);
  });

  test("of everybody leave those alone who have their own", () => {
    const commands = [
      order(5, { type: "set", name: "architecture", value: "backbone", domain: 1 }),
      order(50, { type: "set", name: "architecture", value: "platform" }),
    ];
    const { choices, ownChoices } = ranUntil(60, { architecture: "bus", commands }).simulation.state;
    expect(choices.interpreter).toBe("centre");
    expect(ownChoices[1]!.interpreter).toBe("owner");
  });

  test("for everybody on one day are what a later stage is: the same flows, tickets and figures", () => {
    const commands = [order(40, { type: "set", name: "architecture", value: "backbone" })];
    const request = { architecture: "platform", seed: 5, years: 1 };
    const set = createWorld({ ...request, commands });
    const stage = createWorld({ ...request, evolution: [{ day: 40, architecture: "backbone" as const }] });
    for (const { simulation } of [set, stage]) simulation.runUntil(simulation.state.endAt);
    expect(set.simulation.state.figures).toEqual(stage.simulation.state.figures);
  });
});

describe("what cannot be set is refused in the run, and the run goes on as without it", () => {
  const set = (name: string, value: unknown, more: object = {}): Command =>
    order(5, { type: "set", name, value, ...more });
  test.each([
    ["rows that contradict each other", [set("choice.told", "catalogue")], "contradictory-rows"],
    ["the way back from topics", [set("architecture", "point-to-point")], "no-way-back"],
    [
      "a row that is ordered two ways",
      [set("choice.check", "none"), set("choice.check", "automated", { sequence: 1 })],
      "two-orders",
    ],
    ["a parameter for one domain", [set("notice.told", 1, { domain: 1 })], "one-for-all"],
    ["a parameter that is so already", [set("notice.told", 0.25)], "already-so"],
  ])("%s", (_, commands, code) => {
    const refused = ranUntil(120, { architecture: "bus", commands });
    expect(outcomes(refused)).toEqual(commands.map(() => code));
    const plain = ranUntil(120, { architecture: "bus" });
    const { state } = refused.simulation;
    const work = ({ kind, team, openedAt, startedAt, workMs }: LarkfieldState["tickets"]) => [
      kind,
      team,
      openedAt,
      startedAt,
      workMs,
    ];
    expect(work(state.tickets)).toEqual(work(plain.simulation.state.tickets));
    expect(state.choices).toEqual(plain.simulation.state.choices);
  });

  test("before day 0 there is nothing to choose", () => {
    const early = [{ ...set("choice.check", "automated"), at: 0 }];
    expect(outcomes(ranUntil(1, { commands: early as Command[] }))).toEqual(["before-day-zero"]);
  });

  test.each([
    ["choice.chek", "none", "unknown-setting", /choice\.check/],
    ["choice.check", "automatic", "bad-setting", /automated/],
    ["notice.told", 3, "bad-setting", /from 0 to 1/],
    ["facts.keys", 8, "settled-at-start", /settled at the start/],
    ["architecture", "hub", "bad-setting", /backbone/],
  ])("%s=%s is refused before the run begins", (name, value, reason, message) => {
    const build = () => ranUntil(1, { commands: [set(name, value)] });
    expect(build).toThrow(message);
    expect(build).toThrow(expect.objectContaining({ parameters: expect.objectContaining({ reason }) }));
  });
});

test("a parameter that is set holds from then on", () => {
  const commands = [order(30, { type: "set", name: "notice.told", value: 1 })];
  expect(ranUntil(29, { architecture: "bus", commands }).simulation.state.parameters["notice.told"]).toBe(0.25);
  expect(ranUntil(30, { architecture: "bus", commands }).simulation.state.parameters["notice.told"]).toBe(1);
});

test("orders cost attention, and when none is left they wait for the next quarter", () => {
  const told = [0, 1, 2].map((domain) => order(5, { type: "tell", domain }, domain));
  const commands = [...told, order(100, { type: "tell", domain: 2 }, 9)];
  const larkfield = ranUntil(101, { architecture: "bus", commands, overrides: { "attention.points": 2 } });
  expect(outcomes(larkfield)).toEqual([null, null, "no-points-left", null]);
});
