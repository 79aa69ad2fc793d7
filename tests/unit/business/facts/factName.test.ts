import { describe, expect, test } from "vitest";
import { createRecording, createWorld, whyOf } from "../../../../simulations/business/index.ts";
import { factName } from "../../../../simulations/business/larkfield/facts/factName.ts";
import { request } from "../tangle/tangleRequest.ts";

describe("a system that a scenario names", () => {
  test("has facts of its own name, not of the archetype in its place of the list", () => {
    const { state } = createWorld(request()).simulation;
    const names = state.names.map((_, system) => factName(state, system));
    expect(names.slice(0, 3)).toEqual(["Stock", "Purchasing", "Prices"]);
  });

  test("is told of by it, in chains and in its topic", () => {
    // On a bus without checks there is nothing that an owner could know to serve on.
    const overrides = { ...request().overrides, "choice.serves": "nobody" };
    const recording = createRecording({ ...request(), architecture: "bus", years: 1, overrides });
    const { log } = recording.worldAt(recording.endAt);
    expect(log.nameOf(0)).toBe("stock.1.Stock");
    expect(whyOf(recording, "fact:0", recording.endAt)[0]!.parameters).toMatchObject({ fact: "Stock", owner: "stock" });
  });
});

test("Larkfield's own domains have the facts of their archetypes", () => {
  const { state } = createWorld({ architecture: "bus", seed: 1 }).simulation;
  expect([factName(state, 0), factName(state, 5)]).toEqual(["ProductListed", "StockReserved"]);
});
