/** A centre on constant demand, with and without returns (F7, F7r), and the same demand at each domain's own team (F7p). */
import type { Check } from "../kernel/Check.ts";
import { result } from "../kernel/vectors.ts";
import { demandRuns, erlangC } from "./demandWorld.ts";
import type { Mechanism } from "./Mechanism.ts";

const domains = [4, 6, 8, 9, 10];
const returns = [0, 0.05, 0.1];

function leadTime(index: number, firstSeed: number, seeds: number): Check {
  const count = domains[index]!;
  const values = demandRuns({ overrides: { "domains.start": count }, firstSeed, seeds });
  return { id: "F7", quantity: `lead time, ${count} domains`, theory: result("F7", "W", index), values };
}

/** A share comes back: as if there were 1 ÷ (1 − f) times as many, and each takes as often as long. */
function returning(index: number, firstSeed: number, seeds: number): Check {
  const values = demandRuns({ overrides: { "demand.returns": returns[index]! }, firstSeed, seeds });
  return { id: "F7r", quantity: `${returns[index]} come back`, theory: result("F7r", "lead", index), values };
}

/** F2 for four people and a demand of 2.5 ÷ .85 a day, each ticket taking so often as long: W ÷ (1 − f). */
function fourPeople(): number {
  const load = 2.5 / 0.85;
  return (1 + erlangC(4, load) / (4 - load)) / 0.85;
}

export const mechanism: Mechanism = {
  name: "centre",
  light: () => [
    leadTime(1, 20_000, 40),
    leadTime(2, 20_100, 50),
    {
      id: "F7p",
      quantity: "each domain's own team",
      theory: result("F7p", "W_split"),
      values: demandRuns({ overrides: { "demand.team": "own" }, firstSeed: 20_200, seeds: 30 }),
    },
    {
      id: "F7r",
      quantity: "share that comes back",
      theory: 0.15,
      values: demandRuns(
        { overrides: { "demand.returns": 0.15, "central.people": 4 }, firstSeed: 20_300, seeds: 30 },
        (_, { returned }) => returned!,
      ),
    },
    {
      id: "F7r",
      quantity: ".15 come back, four people",
      theory: fourPeople(),
      values: demandRuns({ overrides: { "demand.returns": 0.15, "central.people": 4 }, firstSeed: 20_400, seeds: 30 }),
    },
  ],
  heavy: () => [
    leadTime(0, 21_000, 60),
    leadTime(4, 21_100, 150),
    leadTime(3, 21_200, 150),
    returning(1, 21_300, 250),
    returning(2, 22_500, 700),
  ],
};
