import { describe, expect, test, vi } from "vitest";
import { moves } from "../../../../scripts/outage/outageRuns.ts";
import { createWorldWith, quote } from "../../../../simulations/business/index.ts";
import type { Overrides } from "../../../../simulations/business/index.ts";
import { judgeOutage } from "../../../../simulations/lenses/outage/judgeOutage.ts";
import { lens } from "../../../../simulations/lenses/outage/lens.ts";
import { model } from "../../../../simulations/lenses/outage/model.ts";
import { outageRun } from "../../../../simulations/lenses/outage/outageRun.ts";
import { settings } from "../../../../simulations/lenses/outage/settings.ts";
import { toldOf } from "../../../../simulations/lenses/outage/tellOutage.ts";
import { presets, words } from "../../../../src/words/en/lenses/outage.ts";

vi.setConfig({ testTimeout: 120_000 });

/** A few in little time; `npm run validate -- outage` plays the same moves over two hours and on a hundred seeds. */
const short: Overrides = { "chain.hours": 0.6, "chain.systems": 3 };
const seeds = Array.from({ length: 8 }, (_, index) => index + 1);

function won(move: string): number {
  const runs = seeds.map((seed) => toldOf(outageRun({ seed, overrides: short, commands: moves[move]! })));
  return runs.filter((brief) => judgeOutage(brief).isWon).length;
}

describe("the challenge, over eight seeds", () => {
  test("is lost without a move", () => expect(won("nothing")).toBeLessThanOrEqual(1));

  test("is won by leaving out what nobody waits for", () => expect(won("taught")).toBeGreaterThanOrEqual(6));

  test("is lost by asking more often", () => expect(won("tempting")).toBeLessThanOrEqual(1));
});

describe("judgeOutage(brief)", () => {
  test("ticks two conditions with their values, and refuses two settings", () => {
    const commands = [...moves["taught"]!, { ...moves["budget"]![0]!, sequence: 1 }];
    const brief = toldOf(outageRun({ seed: 1, overrides: short, commands }));
    const { conditions, isWon, reached } = judgeOutage(brief);
    expect(conditions.map(({ code, isMet, target }) => ({ code, isMet, target }))).toEqual([
      { code: "servedShare", isMet: true, target: 0.95 },
      { code: "settings", isMet: false, target: 1 },
    ]);
    expect([isWon, reached]).toEqual([false, brief.secondHour.servedShare]);
  });

  test("tells a failure from the run: until when it went well, for whom the line stood, and how often each asked", () => {
    const brief = toldOf(outageRun({ seed: 1, overrides: short }));
    const { told } = judgeOutage(brief);
    expect(told.map(({ code }) => code)).toEqual(["nothingSet", "lastGood", "stillInVain", "callsPerOrder"]);
    expect(told[2]!.parameters).toEqual({ calls: brief.inVainAtEnd });
    for (const { code, parameters } of told) expect(words.challenge.told({ code, facts: parameters })).not.toBe("");
  });

  test("tells a success from the run: how soon it was well again", () => {
    const { told } = judgeOutage(toldOf(outageRun({ seed: 1, overrides: short, commands: moves["taught"]! })));
    const well = told.find(({ code }) => code === "wellAgain")!;
    expect(well.parameters["minutes"]).toBeGreaterThanOrEqual(5);
    expect(well.parameters["minutes"]).toBeLessThanOrEqual(12);
  });
});

describe("the settings on offer", () => {
  test("can each be given, are done once they have been, and have words", () => {
    const larkfield = createWorldWith(outageRun({ overrides: short }), model);
    larkfield.simulation.runUntil(60_000);
    const offers = model.offers!(larkfield);
    expect(offers.map(({ code }) => code)).toEqual(Object.keys(settings));
    for (const { code, order } of offers) {
      expect(quote(larkfield, order, model.commands!)).toEqual({ days: 0, state: "open" });
      expect(Object.keys(words.moves)).toContain(code);
    }
    const [{ name, value }] = Object.values(settings) as [{ name: string; value: boolean }];
    const given = createWorldWith(outageRun({ overrides: { ...short, [name]: value } }), model);
    expect(quote(given, offers[0]!.order, model.commands!).state).toBe("done");
  });
});

describe("the claims", () => {
  const play = (code: string, more: Overrides = {}) => {
    const { run } = lens.presets!.find((preset) => preset.code === code)!;
    return toldOf({ ...run, overrides: { ...run.overrides, "chain.hours": 0.6, ...more } });
  };

  test.each(lens.presets!.map(({ code }) => code))("%s has words", (code) => {
    expect(Object.keys(presets)).toContain(code);
  });

  test("asking three times fails after six seconds; against lost answers it holds where there is air, and fails where not", () => {
    expect(play("retries").secondHour.servedShare).toBe(0);
    expect(play("lostPacket").secondHour.servedShare).toBeGreaterThan(0.95);
    expect(play("lostPacketBusy", { "chain.hours": 2 }).secondHour.servedShare).toBeLessThan(0.05);
  });

  test("asking five times fails; patience as long as the standstill holds, and does not outlast a longer one", () => {
    expect(play("moreCalls").secondHour.servedShare).toBeLessThan(0.05);
    expect(play("morePatience").secondHour.servedShare).toBeGreaterThan(0.95);
    expect(play("morePatience", { "chain.standstillSeconds": 30 }).secondHour.servedShare).toBeLessThan(0.05);
  });

  test("air in the systems holds", () => {
    expect(play("halfLoad").secondHour.servedShare).toBeGreaterThan(0.95);
  });

  test("a log loses what its sender never told, and handles twice what its reader has forgotten", () => {
    expect(play("logKeeps").log.lost).toBeGreaterThan(0);
    expect(play("logOnce").log.tooOften).toBeGreaterThan(0);
    expect(play("retries").log).toMatchObject({ lost: 0, tooOften: 0 });
  });
});
