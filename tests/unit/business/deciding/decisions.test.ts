/** Rules of MODEL.md §2 and §3 that a whole run could hide: taken away or turned up, they show. */
import { describe, expect, test, vi } from "vitest";
import { architectureNames, decisionKinds } from "../../../../simulations/business/index.ts";
import type { RecordedOccasion } from "../../../../simulations/business/larkfield/deciding/Recorder.ts";
import { Wrong } from "../../../../simulations/business/larkfield/state.ts";
import { barOf, occasionsOf } from "../proofs/runs.ts";
import { DAY_MS, rows } from "../proofs/world.ts";
import type { Overrides } from "../proofs/world.ts";

// Whole runs, on machines that may be busy with other suites.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe("people act", () => {
  test.each(architectureNames)("if and only if everything can be read and is trusted enough: %s", (architecture) => {
    const { occasions, state } = occasionsOf(architecture, {});
    let acted = 0;
    let tooOld = 0;
    for (const { decision, byHand, hasActed, trust, inputs, value } of occasions) {
      if (byHand === "unbuilt") continue;
      const { threshold } = barOf(state, state.decisions.kind[decision]!);
      const isReadable = inputs.every(({ wrong }) => wrong !== Wrong.missing);
      if (byHand === "tooOld") tooOld += 1;
      else expect(hasActed).toBe(isReadable && trust >= threshold);
      if (hasActed) expect(value > 0).toBe(inputs.every(({ wrong }) => wrong === null));
      acted += hasActed ? 1 : 0;
    }
    expect(acted).toBeGreaterThan(500);
    expect(tooOld > 0).toBe(architecture === "backbone");
  });

  test("by hand on data that say they are older than the decision can use, and only where owners practise", () => {
    const quick = { "topic.delayMs": 1_000, "practices.start": 1, "outages.on": false, "domains.growth": 0 };
    const tooOld = (overrides: Overrides): string[] => {
      const { occasions, state } = occasionsOf("backbone", { ...quick, ...overrides });
      const late = occasions.filter(({ byHand, at }) => byHand === "tooOld" && at > state.dayZero + 30 * DAY_MS);
      return [...new Set(late.map(({ decision }) => decisionKinds[state.decisions.kind[decision]!]!.code))];
    };
    expect(tooOld({})).toEqual([]);
    expect(tooOld({ "topic.delayMs": 5_000 })).toEqual(["fraudHold"]);
  });

  test("as often as they trust the data, where they decide by habit", () => {
    const { occasions } = occasionsOf("bus", { "decisions.policy": "habit" });
    const readable = occasions.filter(({ byHand }) => byHand === null || byHand === "distrust");
    const expected = readable.reduce((sum, { trust }) => sum + trust, 0);
    const variance = readable.reduce((sum, { trust }) => sum + trust * (1 - trust), 0);
    const acted = readable.filter(({ hasActed }) => hasActed).length;
    expect(Math.abs(acted - expected)).toBeLessThan(4 * Math.sqrt(variance));
  });

  test("on whatever can be read, where they have to", () => {
    const { occasions } = occasionsOf("bus", { "decisions.policy": "always" });
    const readable = occasions.filter(({ byHand }) => byHand !== "unbuilt" && byHand !== "unreadable");
    expect(readable.every(({ hasActed }) => hasActed)).toBe(true);
    expect(readable.some(({ trust }) => trust < 0.2)).toBe(true);
  });

  test("and trust what they have seen come out right, less what came out wrong, less often when they decided by hand", () => {
    const { occasions, state } = occasionsOf("platform", { "trust.gain": 0.05, "trust.loss": 0.3 });
    const last = new Map<number, RecordedOccasion>();
    const seen = { acted: [0, 0], byHand: [0, 0] };
    for (const occasion of occasions) {
      const before = last.get(occasion.decision);
      last.set(occasion.decision, occasion);
      if (before === undefined) continue;
      const isReadable = before.byHand !== "unbuilt" && before.byHand !== "unreadable";
      const isRight = before.inputs.every(({ wrong }) => wrong === null);
      const moved = isRight ? before.trust + 0.05 * (1 - before.trust) : before.trust * 0.7;
      const isSeen = occasion.trust !== before.trust;
      if (isSeen) expect([isReadable, Math.abs(occasion.trust - moved) < 1e-12]).toEqual([true, true]);
      if (!isReadable) continue;
      const counts = before.hasActed ? seen.acted : seen.byHand;
      counts[0]! += isSeen ? 1 : 0;
      counts[1]! += 1;
    }
    const share = ([some, all]: number[]): number => some! / all!;
    const { "results.seen": usual, "results.seenManualFactor": factor } = state.parameters;
    expect(Math.abs(share(seen.acted) - usual)).toBeLessThan(0.03);
    expect(Math.abs(share(seen.byHand) - usual * factor)).toBeLessThan(0.02);
  });

  test("right after a fact of an input, where the worst moment is asked for", () => {
    const { occasions, state } = occasionsOf("bus", { "decisions.triggered": 1, "domains.growth": 0 });
    const { facts, parameters } = state;
    const said = new Map<number, Set<number>>();
    for (const row of rows(facts.count)) {
      const type = Math.floor(facts.typeKey[row]! / parameters["facts.keys"]);
      if (!said.has(type)) said.set(type, new Set());
      said.get(type)!.add(facts.at[row]!);
    }
    const built = occasions.filter(({ byHand }) => byHand !== "unbuilt");
    expect(built.length).toBeGreaterThan(1_000);
    for (const { at, inputs } of built) expect(inputs.some(({ type }) => said.get(type)!.has(at - 1_000))).toBe(true);
  });
});
