import { describe, expect, test, vi } from "vitest";
import { copyStates, createWorld, handedOn } from "../../../../simulations/business/index.ts";
import { DAY_MS, HOUR_MS } from "../../../../simulations/kernel/index.ts";
import { lens } from "../../../../simulations/lenses/copies/lens.ts";
import { model } from "../../../../simulations/lenses/copies/model.ts";
import { toldOf } from "../../../../simulations/lenses/copies/tellCopies.ts";
import { newRun, recordRun, recordWorld } from "../../../../simulations/runner/index.ts";
import { words } from "../../../../src/words/en/lenses/copies.ts";

vi.setConfig({ testTimeout: 120_000 });

const recorded = (name: string, years = 1) => {
  const run = newRun({ ...lens.pinned[name]!, years });
  return recordRun(recordWorld(run, model), { lens, model });
};

describe("tellCopies", () => {
  const { brief } = toldOf({ ...lens.pinned["reference"]!, years: 1 });

  test("shares of every audit are those of all copies", () => {
    expect(brief.audits.length).toBeGreaterThan(50);
    for (const { shares } of brief.audits) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test("audits come at every hour of the day, so that daily files are seen at every age", () => {
    const hours = new Set(brief.audits.map(({ at }) => Math.floor(at / HOUR_MS) % 24));
    expect(hours.size).toBe(24);
  });

  test("news of changes in the last two hundred days is not counted", () => {
    const longer = toldOf({ ...lens.pinned["reference"]!, years: 2 }).brief.news;
    expect(longer.count).toBeGreaterThan(brief.news.count);
    expect(brief.news.count).toBeGreaterThan(10);
  });

  test("the mean age of a copy that is handed on is that of hourly looks", () => {
    const request = { ...lens.pinned["handOn"]!, seed: 9 };
    const told = toldOf(request).brief.ageHours;
    const { simulation } = createWorld(request);
    const { dayZero, endAt } = simulation.state;
    const sums = [0, 0, 0];
    let looks = 0;
    for (let at = dayZero + 7 * DAY_MS; at < endAt; at += HOUR_MS) {
      simulation.runUntil(at);
      looks += 1;
      handedOn(simulation.state, at).forEach(({ ageMs }, copy) => (sums[copy]! += ageMs! / HOUR_MS));
    }
    sums.forEach((sum, copy) => expect(Math.abs(sum / looks - told[copy]!)).toBeLessThan(0.6));
    expect(told[2]!).toBeGreaterThan(told[0]!);
  });

  test("a bus stays the bus until somebody else interprets", () => {
    expect(brief.isBus).toBe(true);
    expect(toldOf({ ...lens.pinned["platform"]!, years: 1 }).brief.isBus).toBe(false);
  });
});

describe("the lens over a recorded run", () => {
  const bus = recorded("reference");

  test("every number of a frame has words, and its why leads to a cause", async () => {
    await words.fetchCauses();
    const frame = bus.frame(bus.outline.startAt + 300 * DAY_MS);
    expect(frame.numbers.map(({ code }) => code)).toEqual(["right", "age", "misreadDays", "value"]);
    for (const { code, value, why: id } of frame.numbers) {
      expect(words.numbers).toHaveProperty(code);
      expect(words.whyTitle({ code, value: value! })).not.toBe(code);
      const chain = await bus.why({ id: id! });
      expect(chain.length).toBeGreaterThan(0);
      for (const { code: step, at, parameters: facts } of chain)
        expect(words.cause({ code: step, at, facts })).not.toBe(step);
    }
  });

  test("a why is about the instant at which its number was shown, not about the end", async () => {
    const at = bus.outline.startAt + 300 * DAY_MS;
    const id = bus.frame(at).numbers.find(({ code }) => code === "misreadDays")!.why!;
    const chain = await bus.why({ id });
    expect(chain[0]!.code).toBe("copy.misread");
    expect(chain.every((step) => step.at <= at)).toBe(true);
  });

  test("the share that is right is that of the marks", () => {
    const { picture, numbers } = bus.frame(bus.outline.startAt + 200 * DAY_MS);
    const { state } = picture as { state: Uint8Array };
    const right = state.filter((one) => one <= copyStates.indexOf("cutOff")).length / state.length;
    expect(numbers.find(({ code }) => code === "right")!.value).toBeCloseTo(right, 12);
  });

  test("stops come in their order, and each has its sentence", () => {
    const ofFacts = recorded("reference", 3).outline.stops;
    const handedOn = recorded("corrected").outline.stops;
    expect([...ofFacts, ...handedOn].map(({ code }) => code).sort()).toEqual([...lens.stops].sort());
    for (const stops of [ofFacts, handedOn]) {
      expect(stops.map(({ at }) => at)).toEqual(stops.map(({ at }) => at).sort((one, other) => one - other));
      for (const { code, parameters: facts } of stops) expect(words.stop({ code, facts })).not.toBe(code);
    }
  });

  test("a copy that is put right is right until its job has written over it; where nobody corrects there is no such stop", () => {
    const stops = new Map(recorded("corrected").outline.stops.map((stop) => [stop.code, stop]));
    const [corrected, again] = ["corrected", "again"].map((code) => stops.get(code)!);
    expect(corrected!.parameters).toMatchObject({ copy: 3, wrong: 0 });
    expect(again!.parameters["wrong"]).toBeGreaterThan(0);
    expect((again!.at - corrected!.at) / 60_000).toBeCloseTo(Number(again!.parameters["minutes"]), 6);
    expect(recorded("handOn").outline.stops.map(({ code }) => code)).toEqual([]);
  });

  test("orders that have been carried out are offered as done, those that nothing can come of are not", () => {
    const codes = ({ offers }: { offers: readonly { code?: string; state: string }[] }) =>
      Object.fromEntries(offers.map(({ code, state }) => [code, state]));
    expect(codes(bus.frame(bus.outline.startAt + DAY_MS))).toMatchObject({
      told: "open",
      check: "open",
      tenth: "open",
    });
    expect(codes(bus.frame(bus.outline.startAt + DAY_MS))).not.toHaveProperty("correct");
    const told = recorded("told");
    expect(codes(told.frame(told.outline.startAt + DAY_MS))).toMatchObject({ told: "done" });
    const handOn = recorded("handOn");
    expect(codes(handOn.frame(handOn.outline.startAt + DAY_MS))).toMatchObject({ correct: "open" });
  });

  test.each(["handOn", "changes", "figures"])("copies of another kind are shown and explained, %s", async (name) => {
    const other = recorded(name);
    const frame = other.frame(other.outline.endAt);
    expect(frame.numbers[0]!.code).toBe("right");
    for (const { why: id } of frame.numbers)
      if (id !== undefined) expect((await other.why({ id })).length).toBeGreaterThan(0);
  });

  test("questions keep their knots, and are answered at each of them", () => {
    const answers = recorded("handOn").outline.answers;
    expect(answers["copies.age"]!.every((hours) => hours! > 10)).toBe(true);
    expect(bus.outline.answers["copies.right"]).toHaveLength(5);
    expect(bus.outline.answers["copies.value"]).toHaveLength(5);
    expect(bus.outline.answers["copies.right"]![0]).toBeGreaterThan(80);
  });

  test("a question about the copies is asked with its first half-year read off the run", () => {
    const question = model.questions!["right"]!.ask(bus.outline.brief as never);
    expect(question.given.value).toBeGreaterThan(80);
    expect(question.knots).toHaveLength(5);
  });
});
