import { describe, expect, test } from "vitest";
import {
  architectureNames,
  createRecording,
  createWorld,
  runLarkfield,
  sendingFigures,
  whyOf,
} from "../../../../simulations/business/index.ts";
import type { Larkfield, RunRequest } from "../../../../simulations/business/index.ts";
import { MINUTE_MS } from "../../../../simulations/kernel/index.ts";
import { quietWorld } from "../../../validation/mechanisms/demandWorld.ts";

const overrides = { ...quietWorld, "sending.hours": 0.5, "sending.dieShare": 0.05, "sending.crashEverySeconds": 60 };
const request: RunRequest = { scenario: "duplicates", architecture: "bus", seed: 3, years: 1, overrides };
const END = 60 * MINUTE_MS;

function play(more: RunRequest["overrides"] = {}, rest: Partial<RunRequest> = {}): Larkfield {
  const larkfield = createWorld({ ...request, overrides: { ...overrides, ...more }, ...rest });
  larkfield.simulation.runUntil(END);
  return larkfield;
}

const figures = (larkfield: Larkfield) => sendingFigures(larkfield.simulation.state);

describe("what is done and told", () => {
  test("is lost, repeated and delayed alike under every architecture", () => {
    const all = architectureNames.map((architecture) => figures(play({}, { architecture })));
    expect(all[0]!.done).toBeGreaterThan(30_000);
    expect(all[0]!.crashes).toBe(30);
    for (const one of all) expect(one).toEqual(all[0]);
  });

  test("meets the same customers whichever way it is told", () => {
    const ways = ["saveFirst", "publishFirst", "outbox"].map((capture) => play({ "sending.capture": capture }));
    const [saved, published, relayed] = ways.map(figures);
    expect(saved!.lost).toBeGreaterThan(1_000);
    expect(published!.phantoms).toBe(saved!.lost);
    expect([relayed!.lost, relayed!.phantoms]).toEqual([0, 0]);
    const keys = ways.map(({ simulation }) => simulation.state.sending.sent.key.slice(0, 30_000));
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });

  test("is read again from where the reader had stored that it was, and carried out once where it remembers", () => {
    const forgetful = figures(play());
    const careful = figures(play({ "sending.idempotent": true }));
    expect(forgetful.tooOften).toBe(Math.round(forgetful.readAgainMean! * forgetful.crashes));
    expect(forgetful.tooOften).toBeGreaterThan(500);
    expect(careful).toEqual({ ...forgetful, tooOften: 0, repeated: 0 });
  });

  test("can be told by an outbox from an order on", () => {
    const set = {
      at: 10 * MINUTE_MS,
      sequence: 0,
      by: "learner",
      type: "set",
      name: "sending.capture",
      value: "outbox",
    };
    const { sent } = play({}, { commands: [set] }).simulation.state.sending;
    const later = Array.from({ length: sent.count }, (_, row) => row).filter((row) => sent.hasDied[row] === 1);
    expect(later.length).toBeGreaterThan(100);
    expect(Math.max(...later.map((row) => sent.at[row]!))).toBeLessThanOrEqual(10 * MINUTE_MS);
  });

  test("says why a payment was carried out twice, lost, invented, or waits", () => {
    const recording = createRecording(request);
    const { sent } = recording.worldAt(END).simulation.state.sending;
    const codes = (deed: number, at = END, of = recording): string =>
      whyOf(of, `deed:${deed}`, at)
        .map(({ code }) => code)
        .join(" ");
    const lost = sent.hasDied.indexOf(1);
    const twice = sent.effects.indexOf(2);
    const once = sent.effects.indexOf(1);
    expect([codes(lost), codes(twice), codes(once)]).toEqual([
      "deed.lost deed.slipped",
      "deed.again reader.died",
      "deed.once",
    ]);
    const early = createRecording({ ...request, overrides: { ...overrides, "sending.capture": "publishFirst" } });
    expect(codes(lost, END, early)).toMatch(/^deed\.phantom .*deed\.early$/);
    const slow = { ...overrides, "sending.capture": "outbox", "sending.relayEverySeconds": 60 };
    const relayed = createRecording({ ...request, overrides: slow });
    expect(codes(0, 30_000, relayed)).toBe("deed.underWay deed.inOutbox");
    const { copies } = relayed.worldAt(END).simulation.state.sending.sent;
    expect(codes(copies.indexOf(2), END, relayed)).toMatch(/^deed\.again .*relay\.died$/);
  });

  test("is refused where there would be too much of it, or in a way that there is not", () => {
    const run = (more: object) => () => runLarkfield({ ...request, overrides: { ...quietWorld, ...more } });
    expect(run({ "sending.hours": 100 })).toThrow(/sending.hours cannot be 100 .* at most 27\.77/);
    expect(run({ "sending.capture": "outboks" })).toThrow(/saveFirst, publishFirst, outbox.*Did you mean "outbox"/);
  });
});
