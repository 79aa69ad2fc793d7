/** What may be ordered: pages bring along what their lens lets people give, and a run with another order is refused. */
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  commandKinds,
  commandTypes,
  createWorld,
  createWorldWith,
  describedCommands,
  hire,
  publish,
} from "../../../../simulations/business/index.ts";
import type { BusinessError, Command, WorldParts } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import type { Lens, LensModel } from "../../../../simulations/lens/index.ts";
import { sayRefusal } from "../../../../src/words/en/orders.ts";

const place = { at: 100 * DAY_MS, sequence: 0, by: "learner" } as const;
const published: Command = { ...place, type: "publish", system: 2 };
const moved: Command = { ...place, type: "move", from: 1, to: 2 };
const requestWith = (...commands: Command[]) => ({ architecture: "backbone", seed: 3, years: 1, commands });

function refusedWith(command: Command, parts: WorldParts): BusinessError {
  try {
    createWorldWith(requestWith(command), parts);
  } catch (thrown) {
    return thrown as BusinessError;
  }
  throw new Error("The command was taken.");
}

describe("an order that is not brought along", () => {
  test("is refused in words that name those that are", () => {
    const error = refusedWith(moved, { commands: { publish, hire } });
    expect(error).toMatchObject({
      code: "bad-command",
      parameters: { index: 0, type: "move", reason: "not-here", value: "move", names: "publish, hire" },
    });
    expect(error.message).toContain('there is no "move"; there are publish, hire.');
    expect(sayRefusal({ code: "not-here", parameters: error.parameters })).toBe(
      "“move” cannot be ordered here. What can: publish, hire.",
    );
  });

  test("is refused where nothing can be ordered at all", () => {
    const error = refusedWith(published, {});
    expect(error.message).toContain("no command can be given");
    expect(sayRefusal({ code: "not-here", parameters: error.parameters })).toBe(
      "“publish” cannot be ordered here. Nothing can.",
    );
  });

  test("is taken where everything is", () => {
    expect(createWorld(requestWith(moved)).simulation.state.commands).toEqual([moved]);
  });
});

test("an order leaves the same trace whatever else could be ordered", () => {
  const hashes = [{ publish }, commandKinds].map((commands) => {
    const { simulation } = createWorldWith(requestWith(published), { commands });
    simulation.runUntil(simulation.state.endAt);
    expect(simulation.state.orders).toMatchObject([{ command: 0, refusal: null }]);
    return simulation.traceHash;
  });
  expect(hashes[0]).toBe(hashes[1]);
});

const lenses = new URL("../../../../simulations/lenses/", import.meta.url);
const counter = new URL("../../../fixtures/counter", import.meta.url);
const folders = readdirSync(lenses, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const lensesAt = [...folders.map(({ name }) => [name, `${lenses.href}${name}`]), ["counter", counter.href]];

test.each(lensesAt)("the lens %s brings along every order that it offers", async (_, address) => {
  const { lens } = (await import(`${address}/lens.ts`)) as { lens: Lens };
  const { model } = (await import(`${address}/model.ts`)) as { model: LensModel };
  expect(Object.keys(model.commands ?? {})).toEqual(expect.arrayContaining([...lens.moves]));
});

test("every command is described, and each of its fields", () => {
  const described = describedCommands();
  for (const type of commandTypes) {
    const { meaning, fields } = described[type];
    for (const text of [meaning, ...Object.values(fields).map((field) => field.meaning)]) expect(text).toMatch(/\w/);
    expect(Object.keys(fields)).toEqual(Object.keys(commandKinds[type].schema.fields));
  }
});
