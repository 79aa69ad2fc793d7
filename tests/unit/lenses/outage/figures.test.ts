import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { figures } from "../../../../simulations/lenses/outage/figures.ts";
import manySeeds from "../../../../simulations/lenses/outage/manySeeds.json" with { type: "json" };
import pinned from "../../../../simulations/lenses/outage/pinned.json" with { type: "json" };

vi.setConfig({ testTimeout: 120_000 });

interface Report {
  last: { referenceSeed: number; results: { id: string; got: number | number[] }[]; more: { reference: Reference } };
}
interface Reference {
  waiting: number;
  secondHour: { placed: number; servedShare: number };
  longestMs: number;
  inVainAtEnd: number;
}
const { last } = JSON.parse(readFileSync("tests/validation/outage-results.json", "utf8")) as Report;

test("the pinned run is the one that the registered rule gives, and prose may quote of it what the report says", () => {
  const { reference } = last.more;
  expect(pinned.reference.seed).toBe(last.referenceSeed);
  const found = figures();
  expect(found["waiting.back"]).toBe(reference.waiting);
  expect(found["served.hour2"]).toBe(reference.secondHour.servedShare);
  expect(found["orders.hour2"]).toBe(reference.secondHour.placed);
  expect(found["log.longest"]).toBe(reference.longestMs / 1_000);
  expect(found["inVain.end"]).toBe(reference.inVainAtEnd);
  expect(found["stop.inVain.inVain"]).toBe(found["stop.inVain.answered"]);
  expect(found["chain.chain.stopped.seconds"]).toBe(6);
  expect(found["oneAttempt.served.hour2"]).toBeGreaterThan(0.99);
  for (const [name, value] of Object.entries(found)) expect(value, name).not.toBeNaN();
});

test("figures of many seeds are those of the report", () => {
  for (const { id, got } of last.results) {
    const told = manySeeds.figures as Record<string, number>;
    if (typeof got === "number") expect(told[`seeds.${id}`]).toBe(got);
    else got.forEach((one, index) => expect(told[`seeds.${id}.${index + 1}`]).toBe(one));
  }
});
