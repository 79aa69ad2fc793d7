import { DAY_MS } from "../../../../simulations/kernel/index.ts";
import type { TimeMachinePicture } from "../../../../simulations/lenses/time-machine/TimeMachinePicture.ts";

const facts = [
  ["ProductListed", "products"],
  ["ProductTextChanged", "products"],
  ["PriceSet", "pricing"],
  ["PromotionStarted", "pricing"],
  ["StockPosition", "inventory"],
  ["ReorderPlaced", "inventory"],
  ["OrderConfirmed", "orders"],
  ["ReturnAccepted", "orders"],
] as const;

/** A day as the lens could show it: every seventh figure is a hole, one comes out as before, two were known late. */
export function fakePast(holes: "some" | "all" | "none" = "some"): TimeMachinePicture {
  const keys = 4;
  const cells = facts.length * keys;
  const isHole = (cell: number): boolean => holes === "all" || (holes === "some" && cell % 7 === 3);
  const trueThen = Uint8Array.from({ length: cells }, (_, cell) => (isHole(cell) ? 2 : cell === 5 ? 1 : 0));
  const knownThen = Uint8Array.from({ length: cells }, (_, cell) => (isHole(cell) ? 2 : cell % 15 === 5 ? 1 : 0));
  return {
    now: 200 * DAY_MS,
    day: 110,
    daysAgo: 255,
    facts: facts.map(([fact]) => fact),
    owners: facts.map(([, owner]) => owner),
    keys,
    trueThen,
    knownThen,
    shares: Array.from({ length: 365 }, (_, day) => (day < 300 ? 0 : (day - 300) / 65)),
    newReader: null,
  };
}

/** The same day, with a reader nobody planned for. */
export function fakeAsked(): TimeMachinePicture {
  const states = Uint8Array.from([1, 1, 2, 1, 0, 0, 0, 0]);
  return { ...fakePast(), newReader: { reader: "pricing", owner: "fulfilment", days: 9.5, states } };
}
