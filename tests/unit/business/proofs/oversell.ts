/**
 * F25, oversell: who sells from a snapshot of S pieces does not see the sales since. In the business a fact of a key is a
 * sale of one piece, a nightly file is the snapshot, and the sales a reader does not see are the facts since the one its
 * copy came from. With two facts a period their number just before the next file is Poisson with mean 2, as in the vector;
 * at the instants of decisions the snapshot's age is anywhere in the period, and the form is averaged over it.
 */
import type { Check } from "../../../validation/kernel/Check.ts";
import { result, vector } from "../../../validation/kernel/vectors.ts";
import { column, DAY_MS, replicate, rows, still } from "./world.ts";

const { S, m } = vector("F25").input as { S: number; m: number };
const KEYS = 8;
const DAYS = 30;
const overrides = {
  ...still,
  "calls.share": 0,
  "facts.keys": KEYS,
  "facts.changeEveryHours": 24 / m,
  "file.everyHours": 24,
};

export function oversellChecks(): Check[] {
  const before = replicate({ architecture: "point-to-point", overrides, firstSeed: 9_100 }, ({ simulation }) => {
    const { state } = simulation;
    const { flows, facts, truth, copies } = state;
    simulation.runUntil(2 * DAY_MS);
    const dues = rows(flows.count)
      .flatMap((flow) => rows(DAYS).map((day) => ({ flow, at: flows.fileAt[flow]! + (day + 1) * DAY_MS - 1 })))
      .sort((x, y) => x.at - y.at);
    let over = 0;
    let soldOut = 0;
    for (const { flow, at } of dues) {
      simulation.runUntil(at);
      for (let key = 0; key < KEYS; key++) {
        const snapshot = facts.serial[copies.fact[flow * KEYS + key]!]!;
        const unseen = truth.serial[flows.type[flow]! * KEYS + key]! - snapshot;
        over += Math.max(0, unseen - S);
        if (unseen > S) soldOut += 1;
      }
    }
    return { over: over / (dues.length * KEYS), soldOut: soldOut / (dues.length * KEYS) };
  });
  const whenDeciding = { ...overrides, "decisions.perDay": 5, "domains.start": 10, "decisions.inputs": 10 };
  const taken = replicate(
    { architecture: "point-to-point", overrides: whenDeciding, firstSeed: 9_200 },
    (larkfield) => {
      const { facts } = larkfield.simulation.state;
      let over = 0;
      let reads = 0;
      larkfield.recorder = {
        occasion: ({ at, inputs }) => {
          if (at < 2 * DAY_MS) return;
          for (const { fact, truth } of inputs) over += Math.max(0, facts.serial[truth]! - facts.serial[fact]! - S);
          reads += inputs.length;
        },
      };
      larkfield.simulation.runUntil(DAYS * DAY_MS);
      return over / reads;
    },
  );
  return [
    { id: "F25", quantity: "pieces oversold", theory: result("F25", "E_over"), values: column(before, "over") },
    { id: "F25", quantity: "share sold out", theory: result("F25", "P"), values: column(before, "soldOut") },
    { id: "F25", quantity: "oversold when deciding", theory: oversoldAtAnyAge(), values: taken },
  ];
}

/** E[(X − S)+] for X Poisson with mean m·a, averaged over ages a uniform on [0, 1], by the midpoint rule. */
function oversoldAtAnyAge(): number {
  const steps = 2_000;
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const mean = (m * (step + 0.5)) / steps;
    let probability = Math.exp(-mean);
    let expected = mean - S;
    for (let sold = 0; sold < S; sold++) {
      expected += (S - sold) * probability;
      probability *= mean / (sold + 1);
    }
    sum += expected;
  }
  return sum / steps;
}
