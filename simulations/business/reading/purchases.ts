import { DAY_MS } from "../../kernel/index.ts";
import type { LarkfieldState } from "../larkfield/state.ts";
import { NONE } from "../larkfield/tables/names.ts";
import { purchaseFacts } from "../larkfield/tables/purchases.ts";
import type { PurchaseFact, PurchaseInstant } from "../larkfield/tables/purchases.ts";

/** Customers' orders by number, from 0, for which something happened on a day; day 0 is the first. */
export function purchasesOfDay(state: LarkfieldState, fact: PurchaseInstant, day: number): number[] {
  return rowsWhere(state, (row) => isOn(state, fact, row, day));
}

/** Two counts of one day, and every order by which they differ. */
export interface CountDifference {
  readonly first: number;
  readonly second: number;
  /** Orders that the first count holds and the second does not, and the other way round. */
  readonly onlyFirst: readonly number[];
  readonly onlySecond: readonly number[];
}

/** Why two people who count different facts of one day do not come to the same number: the list. */
export function differenceOfDay(
  state: LarkfieldState,
  one: PurchaseInstant,
  other: PurchaseInstant,
  day: number,
): CountDifference {
  const first = purchasesOfDay(state, one, day);
  const second = purchasesOfDay(state, other, day);
  return {
    first: first.length,
    second: second.length,
    onlyFirst: first.filter((row) => !isOn(state, other, row, day)),
    onlySecond: second.filter((row) => !isOn(state, one, row, day)),
  };
}

/** Orders that at an instant (ms) have had one fact, and neither the other nor an end. */
export function purchasesBetween(state: LarkfieldState, from: PurchaseFact, to: PurchaseFact, at: number): number[] {
  const { purchases } = state;
  const has = (fact: PurchaseInstant, row: number): boolean => hasCome(purchases[fact][row]!, at);
  return rowsWhere(
    state,
    (row) => has(from, row) && !has(to, row) && !(has("lapsed", row) || has("returned", row) || has("kept", row)),
  );
}

/** What has become of the orders that were placed on a day, by an instant (ms). */
export type PurchasesPlaced = Readonly<Record<PurchaseInstant, number>>;

export function purchasesPlacedOn(state: LarkfieldState, day: number, at: number): PurchasesPlaced {
  const placed = purchasesOfDay(state, "placed", day);
  const count = (fact: PurchaseInstant): number =>
    placed.filter((row) => hasCome(state.purchases[fact][row]!, at)).length;
  const entries = [...purchaseFacts, "lapsed", "returned"].map((fact) => [fact, count(fact as PurchaseInstant)]);
  return Object.fromEntries(entries) as PurchasesPlaced;
}

function hasCome(instant: number, at: number): boolean {
  return instant !== NONE && instant <= at;
}

function isOn({ purchases, dayZero }: LarkfieldState, fact: PurchaseInstant, row: number, day: number): boolean {
  const instant = purchases[fact][row]!;
  return instant !== NONE && Math.floor((instant - dayZero) / DAY_MS) === day;
}

function rowsWhere({ purchases }: LarkfieldState, holds: (row: number) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 0; row < purchases.count; row++) if (holds(row)) rows.push(row);
  return rows;
}
