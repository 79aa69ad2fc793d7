import { describe, expect, test, vi } from "vitest";
import { createWorld, architectureNames, whyDecision, whyQuarter } from "../../../simulations/business/index.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("why", () => {
  test.each(architectureNames)("a decision of the %s went wrong leads to a cause", (architecture) => {
    const chain = whyQuarter({ architecture, seed: 7 }, 9)!;
    expect(chain[0]!.code).toBe("decision.wrong");
    expect(chain[1]!.code).toMatch(/^copy\.(lost|late|misread|mismapped)$/);
    expect(chain.length).toBeGreaterThan(2);
    for (const { at } of chain) expect(at).toBeLessThanOrEqual(chain[0]!.at);
  });

  test("leads from a wrong reading through its ticket to the central team", () => {
    const chains = [7, 8, 9, 10, 11, 12].map((quarter) => whyQuarter({ architecture: "platform", seed: 7 }, quarter)!);
    const central = chains.find((chain) => chain.at(-1)!.parameters["team"] === "centre")!;
    const codes = central.map(({ code }) => code);
    expect(codes.slice(0, 2).join(" ")).toMatch(/^decision\.wrong copy\.(misread|mismapped)$/);
    expect(codes.slice(3).join(" ")).toMatch(/^ticket\.(waiting|working) queue\.before team\.busy$/);
    expect(central.at(-1)!.parameters["people"]).toBe(3);
    expect(central.at(-1)!.parameters["busyShare"]).toBeGreaterThan(0.5);
  });

  test("tells of a decision by its row and serial what the recorder saw", () => {
    const request = { architecture: "bus", seed: 7, years: 1 } as const;
    const larkfield = createWorld(request);
    const seen: { decision: number; serial: number; at: number; hasActed: boolean; value: number }[] = [];
    larkfield.recorder = { occasion: (occasion) => seen.push(occasion) };
    larkfield.simulation.runUntil(larkfield.simulation.state.dayZero + 30 * 86_400_000);
    const { decision, serial, at, hasActed, value } = seen.at(-1)!;
    const [first] = whyDecision(request, { decision, serial })!;
    expect(first!.at).toBe(at);
    expect(first!.code).toBe(`decision.${!hasActed ? "byHand" : value < 0 ? "wrong" : "right"}`);
  });

  test("knows no occasion that was not", () => {
    expect(whyDecision({ architecture: "bus", seed: 7, years: 1 }, { decision: 5_000, serial: 0 })).toBeNull();
  });
});
