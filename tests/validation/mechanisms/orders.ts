/**
 * Customers' orders with five instants: how many stand between two of them (F5, L = λ·W), what share is kept, and that two
 * counts of a day differ by exactly the orders that the list names.
 */
import {
  architectureNames,
  createWorld,
  differenceOfDay,
  purchasesBetween,
  purchasesOfDay,
  purchasesPlacedOn,
} from "../../../simulations/business/index.ts";
import type { LarkfieldState, Overrides } from "../../../simulations/business/index.ts";
import { purchaseFacts } from "../../../simulations/business/larkfield/tables/purchases.ts";
import type { PurchaseFact } from "../../../simulations/business/larkfield/tables/purchases.ts";
import { DAY_MS } from "../../../simulations/kernel/index.ts";
import type { Check } from "../kernel/Check.ts";
import { quietWorld } from "./demandWorld.ts";
import type { ExactCheck, Mechanism } from "./Mechanism.ts";

const PER_DAY = 40;
/** Instants are looked at when every kind of order has been there for long. */
const FIRST_DAY = 80;
const DAYS = 160;

function playOrders(seed: number, days: number, overrides: Overrides = {}, architecture = "bus"): LarkfieldState {
  const all = { ...quietWorld, "orders.perDay": PER_DAY, "orders.days": days, ...overrides };
  const { simulation } = createWorld({ architecture, years: 2, seed, overrides: all });
  simulation.runUntil(days * DAY_MS);
  return simulation.state;
}

/** Mean days that an order spends between two facts, by the defaults: L ÷ λ. */
const spent: readonly (readonly [from: PurchaseFact, to: PurchaseFact, days: number])[] = [
  ["placed", "captured", 0.97 * 0.25 * 3 + 0.03 * 14],
  ["captured", "handedOver", (0.97 * 8) / 24],
  ["handedOver", "delivered", 0.97 * 2],
  ["delivered", "kept", 0.97 * (0.82 * 45 + 0.18 * 10 * (1 - Math.exp(-4.5)))],
];

function between(firstSeed: number, seeds: number): Check[] {
  const runs = Array.from({ length: seeds }, (_, index) =>
    playOrders(firstSeed + index, DAYS, { "orders.closedSundays": false }),
  );
  const mean = (state: LarkfieldState, from: PurchaseFact, to: PurchaseFact): number => {
    let sum = 0;
    for (let day = FIRST_DAY; day < DAYS; day++) sum += purchasesBetween(state, from, to, (day + 0.5) * DAY_MS).length;
    return sum / (DAYS - FIRST_DAY);
  };
  return spent.map(([from, to, days]) => ({
    id: "F5",
    quantity: `orders between ${from} and ${to}`,
    theory: PER_DAY * days,
    values: runs.map((state) => mean(state, from, to)),
  }));
}

/** Of those paid, all are kept but those sent back in time. */
function kept(firstSeed: number, seeds: number): Check {
  const values = Array.from({ length: seeds }, (_, index) => {
    const state = playOrders(firstSeed + index, 200, { "orders.perDay": 60 });
    let [placed, all] = [0, 0];
    for (let day = 0; day < 90; day++) {
      const counts = purchasesPlacedOn(state, day, 200 * DAY_MS);
      placed += counts.placed;
      all += counts.kept;
    }
    return all / placed;
  });
  const theory = 0.97 * (1 - 0.18 * (1 - Math.exp(-4.5)));
  return { id: "orders", quantity: "placed orders that are kept", theory, values };
}

/** A promotion of three times as many, and a warehouse that hands nothing over on its day. */
function promotion(firstSeed: number, seeds: number): Check {
  const values = Array.from({ length: seeds }, (_, index) => {
    const state = playOrders(firstSeed + index, 14, { "orders.perDay": 400, "orders.promotionDay": 7 });
    return purchasesOfDay(state, "placed", 6).length;
  });
  return { id: "orders", quantity: "orders on the day of the promotion", theory: 1_200, values };
}

/** Every pair of facts, every day: the counts differ by the list, and the list by nothing else. */
function lists(): ExactCheck {
  const state = playOrders(42_900, 70, { "orders.promotionDay": 56 });
  let holds = true;
  for (const one of purchaseFacts) {
    for (const other of purchaseFacts) {
      for (let day = 0; day < 70; day += 5) {
        const { first, second, onlyFirst, onlySecond } = differenceOfDay(state, one, other, day);
        holds &&= first - second === onlyFirst.length - onlySecond.length;
        holds &&= new Set([...onlyFirst, ...onlySecond]).size === onlyFirst.length + onlySecond.length;
      }
    }
  }
  return { id: "orders", says: "two counts of a day differ by the orders on the list, and by nothing else", holds };
}

/** Whatever was placed is somewhere: at each day's end, by counting and by listing. */
function conserved(): ExactCheck {
  let holds = true;
  for (const architecture of architectureNames) {
    const state = playOrders(42_901, 100, { "orders.promotionDay": 56 }, architecture);
    const total = (fact: Parameters<typeof purchasesOfDay>[1], day: number): number =>
      Array.from({ length: day + 1 }, (_, index) => purchasesOfDay(state, fact, index).length).reduce((a, b) => a + b);
    for (let day = 10; day < 100; day += 15) {
      const end = (day + 1) * DAY_MS - 1;
      const standing = spent.map(([from, to]) => purchasesBetween(state, from, to, end).length);
      const lost = [total("lapsed", day), 0, 0, total("returned", day)];
      const left = spent.map(([from, to], index) => total(from, day) - total(to, day) - lost[index]!);
      holds &&= left.every((count, index) => count === standing[index]);
    }
    // Day 56 is a Sunday, with three times as many orders.
    holds &&= purchasesOfDay(state, "handedOver", 55).length === 0 && purchasesOfDay(state, "placed", 55).length > 80;
  }
  return { id: "orders", says: "every order stands between two facts or has ended; the warehouse rests", holds };
}

export const mechanism: Mechanism = {
  name: "orders",
  light: () => [...between(42_000, 40), kept(42_100, 30), promotion(42_200, 40)],
  exact: () => [lists(), conserved()],
};
