import { expect, test } from "vitest";
import {
  centreTime,
  centreTraffic,
  centreView,
  createWorldWith,
  demandFigures,
  exemplaryDemand,
  lineBeganAt,
  set,
  waitingByDay,
  whyBusy,
  whyDemand,
  whyLine,
} from "../../../../simulations/business/index.ts";
import type { Larkfield, Overrides, PlainCommand } from "../../../../simulations/business/index.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";

function centreAt(day: number, overrides: Overrides = {}, commands: readonly PlainCommand[] = [], seed = 8): Larkfield {
  const request = { scenario: "centre@1", architecture: "platform", seed, overrides, commands };
  const world = createWorldWith(request, { commands: { set } });
  world.simulation.runUntil(day * DAY_MS);
  return world;
}

test("an urgent ticket that comes back breaks off nothing: whoever had it is free for it", () => {
  // 3 once ended the work on a ticket that it had just broken off.
  for (const seed of [3, 4, 5]) {
    const interrupts = { "urgent.share": 0.2, "urgent.interrupts": true, "demand.returns": 0.3 };
    const { state } = centreAt(390, interrupts, [], seed).simulation;
    const { tickets, stints } = state;
    const doneAt = new Set(tickets.finishedAt.subarray(0, tickets.count));
    for (let row = 0; row < stints.count; row++) expect(doneAt.has(stints.to[row]!)).toBe(false);
    expect(stints.count).toBeGreaterThan(50);
  }
});

test("the view of the centre has everybody who waits, in the order of beginning, and everybody's hand", () => {
  const world = centreAt(300, { "urgent.share": 0.3 });
  const { state } = world.simulation;
  const { line, hands, waitDays, cardDays } = centreView(state, 300 * DAY_MS);
  const { open } = demandFigures(state, 0, 300 * DAY_MS);
  expect(line.length + hands.filter(({ card }) => card).length).toBe(open);
  expect(hands).toHaveLength(3);
  expect(cardDays).toBeCloseTo(1 / 3);
  expect(waitDays).toBeCloseTo((line.length + 1) / 3);
  const ranks = line.map(({ isUrgent }) => (isUrgent ? 0 : 1));
  expect(ranks).toEqual([...ranks].sort());
  const next = line[0]!;
  let laterMs = 300 * DAY_MS;
  while (state.tickets.startedAt[next.ticket]! < 0) world.simulation.runUntil((laterMs += DAY_MS / 24));
  const begun = line.filter(({ ticket }) => state.tickets.startedAt[ticket]! >= 0);
  expect(begun[0]!.id).toBe(next.id);
});

test("a ticket stays in the hand that took it, however often one looks", () => {
  const world = centreAt(200);
  const { state } = world.simulation;
  const before = centreView(state, 200 * DAY_MS).hands;
  world.simulation.runUntil(200.3 * DAY_MS);
  const after = centreView(state, Math.floor(200.3 * DAY_MS)).hands;
  before.forEach(({ card }, hand) => {
    const place = after.findIndex((one) => one.card?.ticket === card?.ticket);
    if (card && place >= 0) expect(place).toBe(hand);
  });
});

test("with nobody waiting there is no line, and no wait", () => {
  const { state } = centreAt(20, { "central.people": 40 }).simulation;
  expect(centreView(state, 20 * DAY_MS)).toMatchObject({ line: [], waitDays: 0 });
  expect(lineBeganAt(state, 20 * DAY_MS)).toBeNull();
  expect(whyLine(state, 20 * DAY_MS)).toHaveLength(1);
});

test("what came and came back since a line began, less what was done, is what waits", () => {
  const { state } = centreAt(400).simulation;
  const now = 400 * DAY_MS;
  const began = lineBeganAt(state, now)!;
  const { came, again, done } = centreTraffic(state, began, now);
  expect(came + again - done).toBe(centreView(state, now).line.length);
  expect(waitingByDay(state, now).at(-1)).toBe(centreView(state, now).line.length);
  // The day before it began nobody waited at some instant, and since then always somebody.
  expect(Math.min(...waitingByDay(state, now).slice(Math.ceil(began / DAY_MS)))).toBeGreaterThan(0);
});

test("work that was done again is what returns make of the people's time", () => {
  const { state } = centreAt(780).simulation;
  const { workedDays, againDays, paidDays } = centreTime(state, 0, 780 * DAY_MS);
  expect(paidDays).toBe(3 * 780);
  expect(workedDays).toBeLessThanOrEqual(paidDays);
  expect(againDays / workedDays).toBeGreaterThan(0.11);
  expect(againDays / workedDays).toBeLessThan(0.19);
  const clean = centreAt(780, { "demand.returns": 0 }).simulation.state;
  expect(centreTime(clean, 0, 780 * DAY_MS).againDays).toBe(0);
});

test("a review that is skipped makes tickets shorter and more of them come back", () => {
  const skip = { at: 0, sequence: 0, by: "learner", type: "set", name: "demand.reviewed", value: false };
  const [kept, skipped] = [centreAt(780), centreAt(780, {}, [skip])];
  const figures = [kept, skipped].map(({ simulation }) => demandFigures(simulation.state, 0, 780 * DAY_MS));
  expect(figures[0]!.returned).toBeCloseTo(0.15, 1);
  expect(figures[1]!.returned).toBeGreaterThan(0.22);
  expect(centreView(skipped.simulation.state, 780 * DAY_MS).cardDays).toBeCloseTo(0.3);
});

test("why a ticket took so long ends where the line began", () => {
  const { state } = centreAt(780).simulation;
  const now = 780 * DAY_MS;
  const chain = whyDemand(state, exemplaryDemand(state, now - 130 * DAY_MS, now)!);
  expect(chain.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["demand.took", "demand.waited", "line.before", "line.again", "line.began"]),
  );
  const [took, waited] = chain;
  expect(Number(waited!.parameters["days"])).toBeLessThanOrEqual(Number(took!.parameters["days"]));
  const last = chain.at(-1)!;
  expect(last.at).toBe(lineBeganAt(state, waited!.at));
  expect(whyBusy(state, now - 65 * DAY_MS, now).at(-1)).toMatchObject({ code: "demand.back" });
  expect(() => whyDemand(state, 1e6)).toThrow(/demand:1000000/);
});
