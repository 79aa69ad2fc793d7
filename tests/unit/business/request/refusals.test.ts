import { describe, expect, test } from "vitest";
import {
  checkRequest,
  createWorld,
  parseScenario,
  readScenario,
  scenarioNames,
} from "../../../../simulations/business/index.ts";
import { toldOf } from "../../../../simulations/lenses/tangle/tellTangle.ts";
import type { RunRequest } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { publish, request, whyOfWish } from "../tangle/tangleRequest.ts";

describe("createWorld(request) refuses", () => {
  const cases: readonly (readonly [string, Partial<RunRequest>, string, RegExp])[] = [
    ["an unknown scenario", { scenario: "tangle@9" }, "unknown-scenario", /tangle@2/],
    ["an unknown architecture", { architecture: "hub" }, "unknown-architecture", /point-to-point/],
    ["a seed that is not a uint32", { seed: -1 }, "bad-seed", /4294967295/],
    ["an unknown parameter", { overrides: { "outages.of": false } }, "unknown-parameter", /outages\.on/],
    ["an inherited name", { overrides: { constructor: 1 } }, "unknown-parameter", /constructor/],
    ["a value out of range", { overrides: { "own.share": 1.5 } }, "bad-parameter", /from 0 to 0\.95/],
    ["half a system", { overrides: { "domains.stopAt": 4.5 } }, "bad-parameter", /whole/],
    ["not a number", { overrides: { "own.share": Number.NaN } }, "bad-parameter", /own\.share/],
    ["a number for a flag", { overrides: { "outages.on": 1 } }, "bad-parameter", /true or false/],
    ["a command before its system joins", { commands: [publish(11, 0)] }, "bad-command", /day 585/],
    ["a command to nobody", { commands: [publish(12, 0)] }, "bad-command", /System 12/],
    ["a command by nobody", { commands: [{ ...publish(0, 0), by: "nobody" }] }, "bad-command", /nobody/],
    ["half a millisecond", { commands: [publish(0, 0.5)] }, "bad-command", /0\.5/],
  ];
  test.each(cases)("%s", (_, change, code, message) => {
    const refuse = (): unknown => createWorld({ ...request(), ...change });
    expect(refuse).toThrow(message);
    expect(refuse).toThrow(expect.objectContaining({ name: "BusinessError", code }));
  });

  test("a system that stopAt leaves out", () => {
    const left = request({ overrides: { "domains.stopAt": 4 }, commands: [publish(6, 700 * DAY_MS)] });
    expect(() => createWorld(left)).toThrow(/does not take part/);
  });
});

const sound = structuredClone(readScenario("tangle@2"));

/** The tangle with another first system. */
function withSystem(system: object): unknown {
  const { landscape } = sound;
  return { ...sound, landscape: { ...landscape, systems: [system, ...landscape!.systems.slice(1)] } };
}

function many(count: number): { code: string; readers: string[] }[] {
  return Array.from({ length: count }, (_, index) => ({ code: `system-${index + 1}`, readers: [] }));
}

test.each(scenarioNames)("the scenario %s, which comes along, is sound", (name) => {
  expect(parseScenario(structuredClone(readScenario(name)))).toEqual(readScenario(name));
});

describe("parseScenario(value)", () => {
  test("reads every scenario that comes with the business, and its name is id@version", () => {
    for (const name of scenarioNames) {
      const { id, version } = readScenario(name);
      expect(`${id}@${version}`).toBe(name);
    }
  });

  test.each([
    ["nothing", null, "the top level"],
    ["a typo in a name", { ...sound, lanscape: {} }, "the top level"],
    ["a typo in a part's name", withSystem({ code: "stock", reader: [], readers: [] }), "landscape.systems.0"],
    ["a reader that is not there", withSystem({ code: "stock", readers: ["prises"] }), "landscape.systems.0.readers"],
    ["a system that reads itself", withSystem({ code: "stock", readers: ["stock"] }), "landscape.systems.0.readers"],
    ["a system twice", withSystem({ code: "orders", readers: [] }), "landscape.systems"],
    ["an asker that is not there", { ...sound, landscape: { ...sound.landscape, asker: "ines" } }, "landscape.asker"],
    ["no systems", { ...sound, landscape: { ...sound.landscape, systems: [] } }, "landscape.systems"],
    ["two hundred systems", { ...sound, landscape: { ...sound.landscape, systems: many(200) } }, "landscape.systems"],
    ["a quarter of half a day", { ...sound, quarterDays: 0.5 }, "quarterDays"],
  ])("refuses %s and names the place", (_, value, place) => {
    expect(() => parseScenario(value)).toThrow(
      expect.objectContaining({ code: "bad-scenario", parameters: expect.objectContaining({ place }) }),
    );
  });
});

describe("a typo gets the nearest match", () => {
  test.each([
    ["in a scenario's name", () => readScenario("tangel@1"), "tangle@2"],
    ["in the name of one of Larkfield's", () => readScenario("everyonetold"), "everyoneTold@1"],
    ["in a setting", () => createWorld(request({ overrides: { "own.shar": 0.2 } })), "own.share"],
    ["in a field of a scenario", () => parseScenario({ ...sound, lanscape: {} }), "landscape"],
    ["in a field of a part of it", () => parseScenario(withSystem({ code: "stock", reader: [] })), "readers"],
    ["in a system's code", () => parseScenario(withSystem({ code: "stock", readers: ["prises"] })), "prices"],
    ["in a scenario of Larkfield", () => parseScenario({ id: "x", version: 1, overides: {} }), "overrides"],
    [
      "in a setting of Larkfield",
      () => parseScenario({ id: "x", version: 1, overrides: { "central.peopel": 3 } }),
      "central.people",
    ],
    [
      "in a name of a choice",
      () => checkRequest({ architecture: "bus", seed: 1, overrides: { "choice.check": "automatic" } }),
      "automated",
    ],
  ])("%s", (_, refuse, nearest) => {
    expect(refuse).toThrow(`Did you mean "${nearest}"?`);
    expect(refuse).toThrow(expect.objectContaining({ parameters: expect.objectContaining({ nearest }) }));
  });

  test("and choices that contradict each other are named, both of them", () => {
    const refuse = () => checkRequest({ architecture: "bus", seed: 1, overrides: { "choice.told": "catalogue" } });
    expect(refuse).toThrow(/a contract needs an owner/);
    expect(refuse).toThrow(
      expect.objectContaining({
        code: "contradictory-choices",
        parameters: { one: "choice.told=catalogue", other: "choice.interpreter=consumer" },
      }),
    );
  });
});

test("whyWish(world, wish) refuses a wish that was never asked", () => {
  expect(() => whyOfWish(request(), 1_000_000)).toThrow(expect.objectContaining({ code: "unknown-wish" }));
  expect(toldOf(request()).wishes.length).toBeLessThan(1_000_000);
});
