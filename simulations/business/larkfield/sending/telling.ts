import { exponentialMs, HOUR_MS, SECOND_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE } from "../state.ts";
import { handle, planCrash, planStandstill } from "./handling.ts";
import { nextTick } from "./nextTick.ts";

/** Plans the first thing that is done and told, and the first death of its reader. Nothing where nothing is told. */
export function beginSending(larkfield: Larkfield): void {
  const { sending, dayZero } = larkfield.simulation.state;
  if (sending.shown.length === 0) return;
  planDeed(larkfield, 0, dayZero);
  planCrash(larkfield, 0);
  planStandstill(larkfield);
}

/** Orders of the call chain are drawn as the chain draws them: the same ones, at the same instants, in both. */
function planDeed({ simulation }: Larkfield, serial: number, after: number): void {
  const { parameters, dayZero } = simulation.state;
  const isOrder = parameters["sending.orders"] && parameters["chain.perSecond"] > 0;
  const perSecond = parameters[isOrder ? "chain.perSecond" : "sending.perSecond"];
  const endAt = dayZero + parameters[isOrder ? "chain.hours" : "sending.hours"] * HOUR_MS;
  const u = simulation.draw(isOrder ? "chain.gap" : "sending.gap", serial, 0);
  const at = after + exponentialMs(u, SECOND_MS / perSecond);
  if (at < endAt) simulation.schedule(at, larkfieldEvents.deed, serial);
}

/**
 * Something is done and told. Two writes have no common end: whoever dies between them has done what nobody hears of, or told
 * what never was. With an outbox there is one write, and a relay tells later.
 */
export function deed(larkfield: Larkfield, serial: number): void {
  const { simulation } = larkfield;
  const { sending, parameters } = simulation.state;
  const { sent } = sending;
  planDeed(larkfield, serial + 1, simulation.now);
  const capture = parameters["sending.capture"];
  const isOutbox = capture === "outbox";
  const dies = !isOutbox && simulation.draw("sending.die", serial, 0) < parameters["sending.dieShare"];
  const row = addRow(sent, sent.key);
  sent.key[row] = Math.floor(simulation.draw("sending.key", serial, 0) * sending.shown.length);
  sent.at[row] = simulation.now;
  sent.hasDied[row] = dies ? 1 : 0;
  sent.hasHappened[row] = dies && capture === "publishFirst" ? 0 : 1;
  sent.sends[row] = 0;
  sent.copies[row] = 0;
  sent.arrivedAt[row] = NONE;
  sent.effects[row] = 0;
  sent.doneAt[row] = NONE;
  if (isOutbox) write(larkfield, row);
  else if (!dies || capture === "publishFirst") send(larkfield, row);
}

function write({ simulation }: Larkfield, row: number): void {
  const { sending, parameters, dayZero } = simulation.state;
  sending.outbox.push(row);
  if (sending.outbox.length > 1) return;
  const at = nextTick(simulation.now, dayZero, parameters["sending.relayEverySeconds"]);
  simulation.schedule(at, larkfieldEvents.relay);
}

/** The relay tells what stands in the outbox. Where it dies before it has crossed something out, it tells it once more. */
export function relay(larkfield: Larkfield): void {
  const { simulation } = larkfield;
  const { sending, parameters } = simulation.state;
  const due = sending.outbox;
  sending.outbox = [];
  for (const row of due) {
    const dies = simulation.draw("sending.die", row, 1 + sending.sent.sends[row]!) < parameters["sending.dieShare"];
    send(larkfield, row);
    if (dies) write(larkfield, row);
  }
}

/** A message is on its way; it may overtake one of the same key that was sent before, unless that is seen to. */
function send({ simulation }: Larkfield, row: number): void {
  const { sending, parameters } = simulation.state;
  const { sent, lastArrival } = sending;
  const u = simulation.draw("sending.travel", row, sent.sends[row]!);
  const key = sent.key[row]!;
  let at = simulation.now + exponentialMs(u, parameters["sending.travelMs"]);
  if (parameters["sending.inOrder"]) at = Math.max(at, lastArrival[key]!);
  lastArrival[key] = Math.max(at, lastArrival[key]!);
  sent.sends[row]! += 1;
  simulation.schedule(at, larkfieldEvents.arrive, row);
}

/** It stands in the log. */
export function arriveInLog(larkfield: Larkfield, row: number): void {
  const { now, state } = larkfield.simulation;
  const { sent, log } = state.sending;
  log.push(row);
  sent.copies[row]! += 1;
  if (sent.arrivedAt[row] === NONE) sent.arrivedAt[row] = now;
  handle(larkfield);
}
