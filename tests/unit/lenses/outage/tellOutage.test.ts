import { beforeAll, describe, expect, test } from "vitest";
import { createRecording, createWorldWith } from "../../../../simulations/business/index.ts";
import type { Overrides, WorldRecording } from "../../../../simulations/business/index.ts";
import { MINUTE_MS, SECOND_MS } from "../../../../simulations/kernel/index.ts";
import { lens } from "../../../../simulations/lenses/outage/lens.ts";
import { model } from "../../../../simulations/lenses/outage/model.ts";
import type { OutageBrief } from "../../../../simulations/lenses/outage/OutageBrief.ts";
import { outageRun } from "../../../../simulations/lenses/outage/outageRun.ts";
import { servedAnswers, servedQuestion } from "../../../../simulations/lenses/outage/servedQuestion.ts";
import { tellOutage } from "../../../../simulations/lenses/outage/tellOutage.ts";
import { words } from "../../../../src/words/en/lenses/outage.ts";
import type { Told } from "../../../../simulations/lens/index.ts";

/** Half an hour in place of two, three systems in place of six: the same standstill at the third, in little time. */
const short: Overrides = { "chain.hours": 0.5, "chain.systems": 3 };
const record = (overrides: Overrides = {}): WorldRecording =>
  createRecording(outageRun({ overrides: { ...short, ...overrides } }), { lastsMs: 30 * MINUTE_MS });

let play: WorldRecording;
let told: Required<Told<OutageBrief>>;
beforeAll(() => {
  play = record();
  told = tellOutage(play);
});
const frameAt = (at: number) => model.frame(play.worldAt(at), told);
const numberAt = (at: number, code: string) => frameAt(at).numbers.find((number) => number.code === code)!;

describe("a run of the outage", () => {
  test("stops when the link is back, half a minute and five minutes later, with what it does then", () => {
    expect(told.stops.map(({ code }) => code)).toEqual(lens.stops);
    const [back, inVain, storm] = told.stops;
    expect(back).toMatchObject({ at: 606 * SECOND_MS, parameters: { system: 3, seconds: 6 } });
    expect(Number(back!.parameters["waiting"])).toBeGreaterThan(15);
    // All that it answers comes too late.
    expect(inVain!.parameters["inVain"]).toBe(inVain!.parameters["answered"]);
    expect(Number(storm!.parameters["callsPerSecond"])).toBeGreaterThan(
      2.5 * Number(storm!.parameters["ordersPerSecond"]),
    );
    expect(storm!.parameters["served"]).toBe(0);
  });

  test("stops at the first order that is never told, and when its reader has worked off what waited", () => {
    const saved = record({
      "chain.attempts": 1,
      "chain.dropAbandoned": true,
      "chain.standstillSeconds": 120,
      "sending.capture": "saveFirst",
      "sending.dieShare": 0.0025,
    });
    const { stops, brief } = tellOutage(saved);
    const { sent } = saved.worldAt(brief.endAt).simulation.state.sending;
    const isUnheard = (row: number): boolean => sent.hasDied[row] === 1 && sent.copies[row] === 0;
    const [unheard] = stops;
    expect(unheard!.code).toBe("unheard");
    const order = Number(unheard!.parameters["order"]) - 1;
    expect(sent.at[order]).toBe(unheard!.at);
    expect(isUnheard(order)).toBe(true);
    expect(Array.from({ length: order }, (_, row) => row).some(isUnheard)).toBe(false);
    const { at, parameters } = stops.find(({ code }) => code === "caughtUp")!;
    // Five orders a second, ten worked off: after two minutes away, two more, in which orders go on coming.
    const afterSeconds = (at - brief.standstill!.to!) / SECOND_MS;
    expect(afterSeconds).toBeGreaterThan(90);
    expect(afterSeconds).toBeLessThan(150);
    expect(Number(parameters["waited"])).toBeGreaterThan(5 * 200);
    expect(Number(parameters["waited"])).toBeLessThan(5 * 280);
    expect(stops.map((stop) => stop.at)).toEqual(stops.map((stop) => stop.at).toSorted((one, other) => one - other));
    const back = stops.find(({ code }) => code === "back")!;
    expect(words.stop({ code: "back", facts: back.parameters })).not.toContain("ask again");
  });

  test("marks the standstill and its end", () => {
    expect(told.marks).toEqual([
      { at: 600 * SECOND_MS, code: "standstill", parameters: { system: 3 } },
      { at: 606 * SECOND_MS, code: "back", parameters: { system: 3 } },
    ]);
  });

  test("serves nearly all before, and nobody in its second half, with three calls at the link for each order", () => {
    expect(told.brief.served.slice(0, 9)).toEqual(told.brief.placed.slice(0, 9));
    expect(told.brief.secondHour.served).toBe(0);
    expect(told.brief.secondHour.callsPerOrder).toBeCloseTo(5, 2);
    expect(told.brief.lastGoodMinute).toBe(9);
    expect(told.brief.backAfterMinutes).toBeNull();
  });

  test("handles every order through the log, the slowest not much later than the standstill is long", () => {
    const { handledShare, longestMs, lost, tooOften } = told.brief.log;
    expect([handledShare, lost, tooOften]).toEqual([1, 0, 0]);
    expect(longestMs).toBeGreaterThan(6 * SECOND_MS);
    expect(longestMs).toBeLessThan(10 * SECOND_MS);
  });

  test("without a standstill has no stop, no mark, and serves all", () => {
    const calm = tellOutage(record({ "chain.standstillSeconds": 0 }));
    expect([calm.stops, calm.marks]).toEqual([[], []]);
    expect(calm.brief.secondHour.servedShare).toBe(1);
    expect(calm.brief.standstill).toBeNull();
  });

  test("asks for five times after it, from what it was before", () => {
    const question = servedQuestion({ ...told.brief, placed: Array(120).fill(10), served: Array(120).fill(9) });
    expect(question.given.value).toBe(90);
    expect(question.knots.map(({ parameters }) => parameters.after)).toEqual([15, 35, 55, 75, 95]);
    expect(servedAnswers({ ...told.brief, placed: Array(120).fill(10), served: Array(120).fill(9) })).toEqual(
      Array(5).fill(90),
    );
  });
});

describe("a run that cannot be", () => {
  test.each([0, 200])("of %i systems is refused, with how many there may be", (systems) => {
    const wrong = outageRun({ overrides: { "chain.systems": systems, "chain.standstillSystem": 1 } });
    expect(() => createWorldWith(wrong, model)).toThrow(
      /chain\.systems cannot be \d+\. It is a whole number from 1 to 12/,
    );
  });

  test("stands still at a system that there is", () => {
    const wrong = outageRun({ overrides: { "chain.systems": 2 } });
    expect(() => createWorldWith(wrong, model)).toThrow(/chain\.standstillSystem cannot be 3/);
  });
});

describe("a frame of the outage", () => {
  test("shows the link that stands still, its people, and the log that ages with it", () => {
    const { systems, log } = frameAt(604 * SECOND_MS).picture;
    expect(systems.map(({ isStopped }) => isStopped)).toEqual([false, false, true]);
    expect(systems[2]!.waiting).toBeGreaterThan(10);
    expect(log).toMatchObject({ isReaderDown: true, awayMs: 4 * SECOND_MS, lost: 0 });
    expect(log.oldestMs).toBeGreaterThanOrEqual(4 * SECOND_MS);
    expect(log.oldestMs).toBeLessThan(6 * SECOND_MS);
  });

  test("shows minutes later who has gone at the head of the line, and who waits at its end", () => {
    const { systems, lost, log } = frameAt(15 * MINUTE_MS).picture;
    const { line, abandoned, waiting, head, tail } = systems[2]!;
    expect(line).toBe(abandoned + waiting);
    expect(head[0]!.state).toBe("gone");
    expect(tail.at(-1)!.state).not.toBe("gone");
    expect(lost).toBeGreaterThan(200);
    expect(log.oldestMs ?? 0).toBeLessThan(3 * SECOND_MS);
  });

  test.each([
    ["served", ["checkout.lost", "call.late", "calls.before", "chain.stopped"]],
    ["waiting", ["checkout.open", "call.open", "calls.before", "chain.stopped"]],
    ["inVain", ["checkout.open", "call.open", "calls.before", "chain.stopped"]],
  ])("its number %s leads down to the instant at which it began", async (code, codes) => {
    const at = 15 * MINUTE_MS;
    const chain = await model.why!(play, { id: numberAt(at, code).why!, at });
    expect(chain.map((step) => step.code)).toEqual(codes);
    expect(chain.at(-1)!.at).toBe(600 * SECOND_MS);
    await words.fetchCauses();
    for (const step of chain) {
      expect(words.cause({ code: step.code, facts: step.parameters })).not.toMatch(/undefined|NaN|^\w+\.\w+$/);
    }
  });

  test("its oldest order in the log leads to the reader that is away, and at the end to when it was", async () => {
    const at = 604 * SECOND_MS;
    const now = await model.why!(play, { id: numberAt(at, "logOldest").why!, at });
    expect(now.map(({ code }) => code)).toEqual(["deed.underWay", "log.before", "reader.away"]);
    const end = await model.why!(play, { id: numberAt(30 * MINUTE_MS, "logLongest").why! });
    expect(end.map(({ code }) => code)).toEqual(["deed.once", "log.waited", "reader.away"]);
    expect(end.at(-1)).toMatchObject({ at: 600 * SECOND_MS, parameters: { seconds: 6 } });
    await words.fetchCauses();
    for (const { code, parameters } of [...now, ...end]) {
      expect(words.cause({ code, facts: parameters })).not.toMatch(/undefined|NaN|^\w+\.\w+$/);
    }
  });

  test("every number has a label, and every one that it can have is named by the lens", () => {
    const codes = [...frameAt(0).numbers, ...frameAt(30 * MINUTE_MS).numbers].map(({ code }) => code);
    for (const code of codes) {
      expect(lens.numbers).toContain(code);
      expect(Object.keys(words.numbers)).toContain(code);
    }
  });
});
