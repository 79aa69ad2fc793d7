import { DAY_MS, exponential, exponentialMs } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE } from "../state.ts";
import type { LarkfieldState } from "../state.ts";
import type { PurchaseInstant } from "../tables/purchases.ts";

/** Instants that the clock brings, by their number in a `purchaseStep`. */
const steps: readonly PurchaseInstant[] = ["captured", "handedOver", "delivered", "kept", "lapsed", "returned"];
const DAYS_OF_WEEK = 7;
/** Day 0 is a Monday. */
const SUNDAY = 6;

/** Plans the first order that a customer places. Nothing where nobody does. */
export function beginPurchases(larkfield: Larkfield): void {
  const { parameters, dayZero } = larkfield.simulation.state;
  if (parameters["orders.perDay"] > 0) planPurchase(larkfield, 0, dayZero);
}

/** A customer places an order. */
export function purchase(larkfield: Larkfield, serial: number): void {
  const { simulation } = larkfield;
  const { purchases, parameters } = simulation.state;
  planPurchase(larkfield, serial + 1, simulation.now);
  const row = addRow(purchases, purchases.placed);
  for (const step of steps) purchases[step][row] = NONE;
  purchases.placed[row] = simulation.now;
  const u = simulation.draw("order.pays", row, 0);
  const unpaid = parameters["orders.unpaidShare"];
  if (u < unpaid) plan(larkfield, row, "lapsed", Math.round(parameters["orders.lapseDays"] * DAY_MS));
  else if (u < unpaid + (1 - unpaid) * parameters["orders.payLaterShare"]) {
    plan(larkfield, row, "captured", drawn(larkfield, row, "order.payLater", parameters["orders.payLaterDays"]));
  } else plan(larkfield, row, "captured", 0);
}

/** Something happens to an order, and what comes next is planned. */
export function purchaseStep(larkfield: Larkfield, row: number, number: number): void {
  const { simulation } = larkfield;
  const { purchases, parameters } = simulation.state;
  const step = steps[number]!;
  purchases[step][row] = simulation.now;
  if (step === "captured") {
    const workMs = drawn(larkfield, row, "order.pack", parameters["orders.packHours"] / 24);
    const rests = parameters["orders.closedSundays"] && isSunday(simulation.state, simulation.now + workMs);
    purchases.hasRested[row] = rests ? 1 : 0;
    plan(larkfield, row, "handedOver", workMs + (rests ? DAY_MS : 0));
  } else if (step === "handedOver") {
    plan(larkfield, row, "delivered", drawn(larkfield, row, "order.deliver", parameters["orders.deliverDays"]));
  } else if (step === "delivered") {
    const keepMs = Math.round(parameters["orders.keepDays"] * DAY_MS);
    const isSentBack = simulation.draw("order.sentBack", row, 0) < parameters["orders.returnShare"];
    const backMs = isSentBack ? drawn(larkfield, row, "order.back", parameters["orders.returnDays"]) : Infinity;
    plan(larkfield, row, backMs < keepMs ? "returned" : "kept", Math.min(backMs, keepMs));
  }
}

function plan({ simulation }: Larkfield, row: number, step: PurchaseInstant, afterMs: number): void {
  simulation.schedule(simulation.now + afterMs, larkfieldEvents.purchaseStep, row, steps.indexOf(step));
}

function drawn({ simulation }: Larkfield, row: number, what: string, meanDays: number): number {
  return exponentialMs(simulation.draw(what, row, 0), meanDays * DAY_MS);
}

/** Orders come by chance, at a rate that is another one on the day of the promotion. */
function planPurchase({ simulation }: Larkfield, serial: number, after: number): void {
  const { state } = simulation;
  const { parameters, dayZero } = state;
  const end = dayZero + Math.round(parameters["orders.days"] * DAY_MS);
  let expected = exponential(simulation.draw("order.gap", serial, 0), 1);
  for (let at = after; at < end;) {
    const day = Math.floor((at - dayZero) / DAY_MS);
    const nextDay = dayZero + (day + 1) * DAY_MS;
    const isPromotion = day + 1 === parameters["orders.promotionDay"];
    const perMs = (parameters["orders.perDay"] * (isPromotion ? parameters["orders.promotionFactor"] : 1)) / DAY_MS;
    const found = at + Math.round(expected / perMs);
    if (found < nextDay) {
      if (found < end) simulation.schedule(found, larkfieldEvents.purchase, serial);
      return;
    }
    expected = Math.max(0, expected - (nextDay - at) * perMs);
    at = nextDay;
  }
}

function isSunday({ dayZero }: LarkfieldState, at: number): boolean {
  return Math.floor((at - dayZero) / DAY_MS) % DAYS_OF_WEEK === SUNDAY;
}
