import { describe, expect, test } from "vitest";
import {
  commandSchemas,
  commandTypes,
  createRecording,
  createWorld,
  readScenario,
  refusalCodes,
  roleNames,
  whyOf,
} from "../../../../simulations/business/index.ts";
import type { BusinessError, Command } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { refusalSentences, sayRefusal } from "../../../../src/words/en/orders.ts";

const publish: Command = { at: 100 * DAY_MS, sequence: 0, by: "learner", type: "publish", system: 2 };
const request = { architecture: "backbone", seed: 3, years: 1 };

/** What is said of a command that cannot be given. */
function refused(command: object): BusinessError {
  try {
    createWorld({ ...request, commands: [{ ...publish, ...command } as Command] });
  } catch (thrown) {
    return thrown as BusinessError;
  }
  throw new Error("The command was taken.");
}

describe("an order in a business whose scenario names no roles", () => {
  test("is carried out, is kept with its points, and is the cause of its tickets", () => {
    const recording = createRecording({ ...request, commands: [publish] });
    const { state } = recording.worldAt(publish.at).simulation;
    expect(state.orders).toEqual([{ command: 0, at: publish.at, points: 1, refusal: null }]);
    const ticket = Array.from({ length: state.tickets.count }, (_, row) => row).find(
      (row) => state.tickets.openedAt[row] === publish.at && state.tickets.team[row] === 2,
    )!;
    const codes = whyOf(recording, `ticket:${ticket}`, publish.at).map(({ code }) => code);
    expect(codes).toContain("order.publish");
    expect(whyOf(recording, "order:0", publish.at)).toMatchObject([
      { code: "order.publish", at: publish.at, parameters: { by: "learner", system: "inventory" } },
    ]);
  });

  test("may be given by the roles that its schema names, and by the learner", () => {
    for (const type of commandTypes) {
      for (const name of roleNames.filter((role) => role !== "learner")) {
        const may = (commandSchemas[type].roles as readonly string[]).includes(name);
        const refuse = () => refused({ type, by: name, system: 99 }).parameters.reason;
        expect(refuse()).toBe(may ? (refuse() as string) : "role-may-not");
        if (may) expect(refuse()).not.toBe("role-may-not");
      }
    }
  });

  test.each([
    ["of an unknown type", { type: "publsh" }, "unknown-command", { value: "publsh", nearest: "publish" }],
    ["by an unknown role", { by: "directer" }, "unknown-role", { by: "directer", nearest: "director" }],
    ["by a role that may not give it", { by: "director" }, "role-may-not", { by: "director" }],
    ["at half a millisecond", { at: 0.5 }, "bad-instant", { value: "0.5" }],
    ["for an unknown domain", { system: 40 }, "unknown-domain", { field: "system", value: "40" }],
    ["for half a domain", { system: 1.5 }, "unknown-domain", { value: "1.5" }],
    ["for a domain that joins later", { system: 6, at: 0 }, "not-joined", { domain: "fulfilment" }],
    ["without its domain", { system: undefined }, "missing-field", { field: "system" }],
    ["with a field too many", { sistem: 3 }, "unknown-field", { value: "sistem", nearest: "system" }],
  ])("%s is refused with code and parameters", (_, change, reason, parameters) => {
    const error = refused(change);
    expect(error).toMatchObject({ code: "bad-command", parameters: { index: 0, reason, ...parameters } });
    expect(sayRefusal({ code: reason, parameters: error.parameters })).not.toMatch(/undefined|\[object/);
  });

  test("has a sentence for every reason", () => {
    expect(Object.keys(refusalSentences).toSorted()).toEqual([...refusalCodes].toSorted());
  });
});

test("a scenario that names its roles lets nobody else give orders", () => {
  const { landscape } = readScenario("tangle@2");
  expect(landscape!.roles.map(({ name }) => name)).toEqual(["learner"]);
  const tangle = { scenario: "tangle@2", architecture: "point-to-point", seed: 1 };
  const refuse = () => createWorld({ ...tangle, commands: [{ ...publish, by: "domainLead" }] });
  expect(refuse).toThrow(/not one of the scenario's roles/);
});
