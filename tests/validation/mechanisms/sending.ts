/**
 * What is done and told: duplicates for each death of the reader, and what two writes lose or invent (F16); how long the relay
 * of an outbox keeps a message (F18), and how often it tells it (F14); and how often a message overtakes the one of its key
 * before it: the next is done before it has arrived with v ÷ (v + m), as in F20, and then arrives first in every second case.
 */
import { createWorld, sendingFigures } from "../../../simulations/business/index.ts";
import type { Larkfield, Overrides, SendingFigures } from "../../../simulations/business/index.ts";
import { HOUR_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { quietWorld } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

interface SendingRun {
  readonly overrides: Overrides;
  readonly firstSeed: number;
  readonly seeds: number;
}

function world(overrides: Overrides, seed: number): Larkfield {
  const all = { ...quietWorld, "sending.perSecond": 10, "sending.hours": 0.5, ...overrides };
  const larkfield = createWorld({ architecture: "bus", years: 10, seed, overrides: all });
  larkfield.simulation.runUntil(Math.round(((all["sending.hours"] as number) + 1) * HOUR_MS));
  return larkfield;
}

function runs({ overrides, firstSeed, seeds }: SendingRun): SendingFigures[] {
  return Array.from({ length: seeds }, (_, index) =>
    sendingFigures(world(overrides, firstSeed + index).simulation.state),
  );
}

/** A death within every twenty seconds, and the position stored every five. */
function duplicates(firstSeed: number, seeds: number, perSecond: number, hours: number): Check {
  const overrides = { "sending.perSecond": perSecond, "sending.hours": hours, "sending.crashEverySeconds": 20 };
  return {
    id: "F16",
    quantity: `read again for each death at ${perSecond}/s`,
    theory: (perSecond * 5) / 2,
    values: runs({ overrides, firstSeed, seeds }).map(({ readAgainMean }) => readAgainMean!),
  };
}

/** Each run is cut into parts of so many payments. */
const PART = 100;

function twoWrites(capture: string, firstSeed: number, seeds: number): Check[] {
  const dieShare = 0.01;
  const overrides = {
    "sending.capture": capture,
    "sending.dieShare": dieShare,
    "sending.perSecond": 200,
    "sending.hours": 0.12,
  };
  const counts: number[] = [];
  const none: number[] = [];
  for (let index = 0; index < seeds; index++) {
    const { sent } = world(overrides, firstSeed + index).simulation.state.sending;
    const parts = Math.floor(sent.count / PART);
    const deaths = Array.from({ length: parts }, () => 0);
    for (let row = 0; row < parts * PART; row++) {
      const isTold = sent.sends[row]! > 0;
      if (isTold !== (sent.hasHappened[row] === 1)) deaths[Math.floor(row / PART)]! += 1;
    }
    counts.push(deaths.reduce((sum, count) => sum + count, 0) / parts);
    none.push(deaths.filter((count) => count === 0).length / parts);
  }
  const what = capture === "saveFirst" ? "lost" : "invented";
  return [
    { id: "F16", quantity: `${what} of 100 payments`, theory: PART * dieShare, values: counts },
    { id: "F16", quantity: `none ${what} of 100`, theory: (1 - dieShare) ** PART, values: none },
  ];
}

function outbox(firstSeed: number, seeds: number): Check[] {
  const overrides = { "sending.capture": "outbox", "sending.relayEverySeconds": 4, "sending.dieShare": 0.3 };
  const all = runs({ overrides, firstSeed, seeds });
  return [
    { id: "F18", quantity: "in the outbox, s", theory: 2, values: all.map(({ lagMsMean }) => lagMsMean! / 1_000) },
    { id: "F14", quantity: "times that it is told", theory: 1 / 0.7, values: all.map(({ copiesMean }) => copiesMean!) },
  ];
}

/** A key gets a message a second, which travels for half a second. */
function order(firstSeed: number, seeds: number): Check {
  const overrides = {
    "sending.keys": 10,
    "sending.travelMs": 500,
    "sending.inOrder": false,
    "sending.hours": 2,
  };
  const values = runs({ overrides, firstSeed, seeds }).map(({ overtakenShare }) => overtakenShare!);
  return { id: "F20", quantity: "overtakes the one before", theory: 1 / (1 + 2) / 2, values };
}

function exact(): ExactCheck[] {
  const hard = { "sending.dieShare": 0.2, "sending.crashEverySeconds": 30, "sending.downSeconds": 7 };
  const travelling = { ...hard, "sending.travelMs": 500 };
  const seeds = [75_000, 75_001, 75_002];
  const all = (overrides: Overrides, holds: (figures: SendingFigures, larkfield: Larkfield) => boolean): boolean =>
    seeds.every((seed) => {
      const larkfield = world(overrides, seed);
      return holds(sendingFigures(larkfield.simulation.state), larkfield);
    });
  const everyEffect = ({ simulation }: Larkfield, isRight: (times: number) => boolean): boolean =>
    simulation.state.sending.sent.effects.subarray(0, simulation.state.sending.sent.count).every(isRight);
  const outboxed = { ...travelling, "sending.capture": "outbox" };
  return [
    {
      id: "sending",
      says: "an outbox loses and invents nothing, and a reader carries out everything at least once",
      holds: all(
        outboxed,
        ({ lost, phantoms, repeated }, larkfield) =>
          lost === 0 && phantoms === 0 && repeated > 0 && everyEffect(larkfield, (times) => times >= 1),
      ),
    },
    {
      id: "sending",
      says: "a reader that remembers carries out everything exactly once",
      holds: all({ ...outboxed, "sending.idempotent": true }, ({ tooOften }, larkfield) =>
        tooOften === 0 ? everyEffect(larkfield, (times) => times === 1) : false,
      ),
    },
    {
      id: "sending",
      says: "no message overtakes one of its key where that is seen to, and the reader shows the last of each",
      holds: all(
        { ...outboxed, "sending.dieShare": 0 },
        ({ overtakenShare, wrongKeys }) => overtakenShare === 0 && wrongKeys === 0,
      ),
    },
    {
      id: "sending",
      says: "without order a reader is left with older ones, which only the next of a key puts right",
      holds: all(
        { ...travelling, "sending.travelMs": 5_000, "sending.inOrder": false },
        ({ wrongKeys }) => wrongKeys > 0,
      ),
    },
  ];
}

export const mechanism: Mechanism = {
  name: "sending",
  light: () => [
    duplicates(76_000, 30, 2, 1),
    ...twoWrites("saveFirst", 76_100, 30),
    ...twoWrites("publishFirst", 76_200, 30),
    ...outbox(76_300, 30),
    order(76_400, 30),
  ],
  heavy: () => [duplicates(77_000, 75, 200, 0.25)],
  exact,
};
