import { describe, expect, test, vi } from "vitest";
import {
  createRecording,
  createWorld,
  messageFigures,
  runLarkfield,
  whyOf,
} from "../../../../simulations/business/index.ts";
import type { MessageFigures, Overrides, RunRequest } from "../../../../simulations/business/index.ts";
import { carriers } from "../../../../simulations/business/larkfield/request/carriers.ts";
import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import { quietWorld } from "../../../validation/mechanisms/demandWorld.ts";

vi.setConfig({ testTimeout: 60_000 });

const YEAR_END = 364 * DAY_MS;
const request: RunRequest = { scenario: "messages", architecture: "bus", seed: 5, years: 1, overrides: quietWorld };
const carrying = (carries: string, more: Overrides = {}): RunRequest => ({
  ...request,
  overrides: { ...quietWorld, "messages.carries": carries, ...more },
});

function yearOf(carries: string, more: Overrides = {}): MessageFigures {
  const { simulation } = createWorld(carrying(carries, more));
  simulation.runUntil(YEAR_END);
  return messageFigures(simulation.state);
}

describe("what a message carries", () => {
  test("decides what becomes of the same losses", () => {
    const [state, delta, notification, command, tableRow] = carriers.map((carries) => yearOf(carries));
    expect(delta!.wrongShare).toBeGreaterThan(0.1);
    expect(state!.wrongShare).toBeLessThan(0.01);
    expect(state!.lost).toBe(delta!.lost);
    expect(state!.lost).toBeGreaterThan(20);
    expect(notification!.failedLookUps).toBeGreaterThan(0);
    expect(state!.lookUps + state!.commands).toBe(0);
    expect([command!.wrongShare, command!.lost]).toEqual([0, 0]);
    expect(command!.repeated).toBeGreaterThan(100);
    expect(tableRow!.lost).toBe(0);
  });

  test("decides who works: each receiver of a command at the sender, each reader of a table at the reader", () => {
    const [state, , , command, tableRow] = carriers.map((carries) => yearOf(carries));
    expect(tableRow!.senderDays).toBe(0);
    expect(tableRow!.readerDays).toBeGreaterThan(2 * state!.readerDays);
    expect(command!.senderDays).toBeGreaterThan(state!.senderDays);
    const still = { "messages.refactorEveryDays": 0 };
    expect(yearOf("tableRow", still).readerDays).toBeLessThan(tableRow!.readerDays);
    expect(yearOf("command", still).senderDays).toBeLessThan(command!.senderDays);
  });

  test("is told of a wrong figure: a lost change for good, a look-up without an answer, a table built otherwise", () => {
    const codesOf = (carries: string, more: Overrides = {}): string[] => {
      const recording = createRecording(carrying(carries, more));
      const { messages } = recording.worldAt(YEAR_END).simulation.state;
      const { truth, shown } = messages;
      const wrong = shown.findIndex((figure, place) => place < truth.length && figure !== truth[place]);
      expect(wrong).toBeGreaterThanOrEqual(0);
      const chain = whyOf(recording, `figure:0.${wrong}`, YEAR_END);
      const by = chain[0]!.parameters.by;
      if (carries === "delta") {
        const changes = chain.slice(1).map(({ parameters }) => Number(parameters.change));
        expect(by).toBe(-changes.reduce((sum, change) => sum + change, 0));
        expect(chain[1]!.parameters.isForGood).toBe(1);
      }
      return [...new Set(chain.map(({ code }) => code))];
    };
    expect(codesOf("delta")).toEqual(["figure.wrong", "figure.lost"]);
    expect(codesOf("state", { "messages.lossShare": 0.2 })).toEqual(["figure.wrong", "figure.lost"]);
    expect(codesOf("notification", { "messages.outageEveryDays": 1, "messages.outageHours": 720 })).toEqual([
      "figure.wrong",
      "figure.lookUpFailed",
    ]);
    expect(codesOf("tableRow", { "messages.refactorEveryDays": 5, "messages.adaptDays": 60 })).toEqual([
      "figure.wrong",
      "figure.refactored",
    ]);
    expect(
      codesOf("command", { "messages.lossShare": 0.9, "messages.articles": 20, "messages.againMinutes": 1_440 }),
    ).toEqual(["figure.wrong", "figure.unanswered"]);
    const recording = createRecording(request);
    expect(whyOf(recording, "figure:7.0", DAY_MS)[0]!.code).toBe("figure.none");
    expect(() => whyOf(recording, "figure:0.100", DAY_MS)).toThrow(/articles 0 to 99/);
  });

  test("loses nothing more where nothing is written twice any more, and what changes have lost stays off", () => {
    const command = {
      at: 100 * DAY_MS,
      sequence: 0,
      by: "director",
      type: "set",
      name: "messages.lossShare",
      value: 0,
    };
    const { simulation } = createWorld({ ...carrying("delta"), commands: [command] });
    const { messages } = simulation.state;
    const { truth, shown } = messages;
    const offBy = (): number[] => Array.from(truth, (figure, article) => shown[article]! - figure);
    simulation.runUntil(100 * DAY_MS);
    const before = offBy();
    expect(before.filter((by) => by !== 0).length).toBeGreaterThan(3);
    simulation.runUntil(YEAR_END);
    expect(offBy()).toEqual(before);
  });

  test("refuses more messages than a run of seconds can have, and a way that there is not", () => {
    const run = (overrides: Overrides) => (): unknown =>
      runLarkfield({ scenario: "messages", architecture: "bus", seed: 1, overrides });
    expect(run({ "messages.articles": 1_000, "messages.perDay": 48 })).toThrow(/messages.days cannot be 365 .* 41\.66/);
    const commands = { "messages.articles": 1_000, "messages.carries": "command", "messages.lossShare": 0.9 };
    expect(run(commands)).toThrow(/messages.days cannot be 365 .* 27\.39/);
    expect(run({ "messages.carries": "stat" })).toThrow(/Did you mean "state"/);
  });

  test("has the trace that it had", () => {
    const traces = carriers.map((carries) => {
      const { simulation } = createWorld(carrying(carries));
      simulation.runUntil(60 * DAY_MS);
      return simulation.traceHash;
    });
    expect(traces).toEqual(["d87425c7", "d87425c7", "d87425c7", "4b8a1c02", "136cc3f0"]);
  });
});
