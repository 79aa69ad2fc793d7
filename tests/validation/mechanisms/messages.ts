/**
 * What a message carries: how lost ones add up in changes, 1 − (1 − p)^n, and not in whole figures; that a look-up needs
 * every system on its way (F12); that a command is given until it is answered (F14); and who reads a source's own table and
 * has to learn it anew is broken u ÷ (u + r) of the time (F31, q = 1).
 */
import { architectureNames, createWorld, messageFigures } from "../../../simulations/business/index.ts";
import type { LarkfieldState, MessageFigures, Overrides } from "../../../simulations/business/index.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { result } from "../kernel/vectors.ts";
import { quietWorld } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

/** One reader from the start, no refactor, no outage; a hundredth of the messages is lost. */
const plain: Overrides = {
  ...quietWorld,
  "messages.perDay": 1,
  "messages.articles": 1_000,
  "messages.readers": 1,
  "messages.publishDays": 0,
  "messages.buildDays": 0,
  "messages.refactorEveryDays": 0,
  "messages.outageEveryDays": 0,
  "messages.lossShare": 0.01,
};

interface MessageRun {
  readonly overrides: Overrides;
  readonly firstSeed: number;
  readonly seeds?: number;
  /** Looked at the end of each of these days. */
  readonly days: readonly number[];
}

/** For each seed, the mean of what `look` sees at the end of the days. */
function messageRuns(run: MessageRun, look: (figures: MessageFigures, state: LarkfieldState) => number): number[] {
  const { overrides, firstSeed, seeds = 40, days } = run;
  return Array.from({ length: seeds }, (_, index) => {
    const all = { ...plain, "messages.days": days.at(-1)!, ...overrides };
    const { simulation } = createWorld({ architecture: "bus", years: 10, seed: firstSeed + index, overrides: all });
    let sum = 0;
    for (const day of days) {
      simulation.runUntil(day * DAY_MS - 1);
      sum += look(messageFigures(simulation.state), simulation.state);
    }
    return sum / days.length;
  });
}

const wrong = ({ wrongShare }: MessageFigures): number => wrongShare!;

/** Every article has had one message a day: after n days, 1 − (1 − p)^n of the figures have missed one. */
function lossCurve(days: number, loss: number, firstSeed: number, seeds = 40): Check {
  const overrides = { "messages.carries": "delta", "messages.lossShare": loss };
  return {
    id: "loss",
    quantity: `changes, ${days} days at ${loss}`,
    theory: 1 - Math.pow(1 - loss, days),
    values: messageRuns({ overrides, firstSeed, seeds, days: [days] }, wrong),
  };
}

/** A whole figure is wrong only if the last message was lost. */
function wholeFigures(firstSeed: number): Check {
  const days = Array.from({ length: 36 }, (_, index) => index + 2);
  const values = messageRuns({ overrides: { "messages.carries": "state" }, firstSeed, days }, wrong);
  return { id: "loss", quantity: "whole figures, on any day at .01", theory: 0.01, values };
}

/** Six systems, each there 199 of 200 hours, that a look-up goes through. */
function lookUps(firstSeed: number, seeds: number, days: number): Check {
  const overrides = {
    "messages.carries": "notification",
    "messages.articles": 24,
    "messages.lossShare": 0,
    "messages.callSystems": 6,
    "messages.outageEveryDays": 199 / 24,
    "messages.outageHours": 1,
  };
  const values = messageRuns({ overrides, firstSeed, seeds, days: [days] }, (figures) => {
    return 1 - figures.failedLookUps / figures.lookUps;
  });
  return { id: "F12", quantity: "look-ups through six systems", theory: result("F12", "A"), values };
}

/** Commands that are given until somebody answers: 1 ÷ (1 − p) times on average. */
function again(firstSeed: number): Check {
  const overrides = { "messages.carries": "command", "messages.lossShare": 0.3, "messages.articles": 100 };
  const values = messageRuns({ overrides, firstSeed, days: [30] }, ({ commands, repeated }) => {
    return (commands + repeated) / commands;
  });
  return { id: "F14", quantity: "times that a command is given", theory: 1 / 0.7, values };
}

/** Refactors at rate u, readers who learn at rate r: broken u ÷ (u + r) of the time. */
function brokenReaders(firstSeed: number, seeds: number): Check {
  const overrides = {
    "messages.carries": "tableRow",
    "messages.articles": 1,
    "messages.readers": 20,
    "messages.readerEveryDays": 0,
    "messages.refactorEveryDays": 16,
    "messages.adaptDays": 2,
  };
  const days = Array.from({ length: 700 }, (_, index) => 30 + 5 * index);
  const values = messageRuns({ overrides, firstSeed, seeds, days }, ({ broken }) => broken / 20);
  return { id: "F31", quantity: "readers of a table broken", theory: 4 / (16 + 4), values };
}

const everyWay = ["state", "delta", "notification", "command", "tableRow"];

/** Whatever the message carries: where nothing is lost and nothing fails, every figure is right at every hour. */
function rightWithoutLoss(): ExactCheck {
  const holds = everyWay.every((carries) =>
    architectureNames.every((architecture) => {
      const overrides = { ...plain, "messages.lossShare": 0, "messages.articles": 50, "messages.carries": carries };
      const { simulation } = createWorld({ architecture, years: 1, seed: 43_900, overrides });
      return [1, 7, 90].every((day) => {
        simulation.runUntil(day * DAY_MS);
        return messageFigures(simulation.state).wrongShare === 0;
      });
    }),
  );
  return { id: "messages", says: "without a loss every way is right", holds };
}

/** A year with everything: who works, and that every person-day is somebody's. */
function conserved(): ExactCheck {
  const figures = Object.fromEntries(
    everyWay.map((carries) => {
      const overrides = { ...quietWorld, "messages.perDay": 1, "messages.carries": carries };
      const { simulation } = createWorld({ architecture: "platform", years: 1, seed: 43_901, overrides });
      simulation.runUntil(364 * DAY_MS);
      const { work } = simulation.state.messages;
      const busy = [...Array(work.count).keys()].filter((row) => work.doneAt[row]! >= 0);
      const days = busy.reduce((sum, row) => sum + (work.doneAt[row]! - work.beganAt[row]!) / DAY_MS, 0);
      const read = messageFigures(simulation.state);
      return [carries, { ...read, isWhole: Math.abs(days - read.senderDays - read.readerDays) < 1e-9 }];
    }),
  );
  const { state, command, tableRow } = figures;
  const holds =
    Object.values(figures).every(({ isWhole }) => isWhole) &&
    tableRow!.senderDays === 0 &&
    command!.senderDays > state!.senderDays &&
    tableRow!.readerDays > state!.readerDays;
  return {
    id: "messages",
    says: "every day of work is the sender's or a reader's; a table costs its owner none, a command the most",
    holds,
  };
}

export const mechanism: Mechanism = {
  name: "messages",
  light: () => [
    lossCurve(36, 0.01, 43_000),
    lossCurve(90, 0.01, 43_100),
    wholeFigures(43_200),
    lookUps(43_300, 40, 200),
    again(43_400),
    brokenReaders(43_500, 40),
  ],
  heavy: () => [lossCurve(365, 0.001, 44_000, 60), lossCurve(7, 0.05, 44_100), lookUps(44_200, 40, 2_000)],
  exact: () => [rightWithoutLoss(), conserved()],
};
