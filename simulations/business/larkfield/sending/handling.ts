import { exponentialMs, HOUR_MS, MINUTE_MS, SECOND_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { NONE } from "../state.ts";
import { nextTick } from "./nextTick.ts";

/** In place of a death's number: the standstill of the call chain's system. */
const STANDSTILL = -1;

/**
 * The reader handles all that it has not handled: at once, or one after the other where it takes its time. One that remembers
 * what it has done leaves out what comes again.
 */
export function handle(larkfield: Larkfield): void {
  const { simulation } = larkfield;
  const { sending, parameters } = simulation.state;
  const { sent, log } = sending;
  const takesTime = parameters["sending.handleMs"] > 0;
  if (sending.isDown || sending.handledEvent !== NONE || sending.position === log.length) return;
  const before = sending.position;
  for (; sending.position < log.length; sending.position++) {
    const row = log[sending.position]!;
    if (parameters["sending.idempotent"] && sent.effects[row]! > 0) continue;
    if (takesTime) break;
    carryOut(larkfield, row);
  }
  if (sending.position > before) planStore(larkfield);
  if (sending.position === log.length) return;
  const row = log[sending.position]!;
  const workMs = exponentialMs(
    simulation.draw("sending.handle", row, sent.effects[row]!),
    parameters["sending.handleMs"],
  );
  sending.handledEvent = simulation.schedule(simulation.now + workMs, larkfieldEvents.carriedOut);
}

/** The work on one message is done. */
export function carriedOut(larkfield: Larkfield): void {
  const { sending } = larkfield.simulation.state;
  sending.handledEvent = NONE;
  carryOut(larkfield, sending.log[sending.position]!);
  sending.position += 1;
  planStore(larkfield);
  handle(larkfield);
}

function carryOut({ simulation }: Larkfield, row: number): void {
  const { sent, shown } = simulation.state.sending;
  sent.effects[row]! += 1;
  if (sent.doneAt[row] === NONE) sent.doneAt[row] = simulation.now;
  shown[sent.key[row]!] = row;
}

function planStore({ simulation }: Larkfield): void {
  const { sending, parameters, dayZero } = simulation.state;
  if (sending.isStoring) return;
  sending.isStoring = true;
  const at = nextTick(simulation.now, dayZero, parameters["sending.commitEverySeconds"]);
  simulation.schedule(at, larkfieldEvents.store);
}

/** It stores how far it has come. */
export function store({ simulation }: Larkfield): void {
  const { sending } = simulation.state;
  sending.isStoring = false;
  if (!sending.isDown) sending.stored = sending.position;
}

/** It dies once in every period, at a time of its own. */
export function planCrash({ simulation }: Larkfield, serial: number): void {
  const { parameters, dayZero } = simulation.state;
  const everyMs = parameters["sending.crashEverySeconds"] * SECOND_MS;
  const at = dayZero + Math.floor((serial + simulation.draw("sending.crash", serial, 0)) * everyMs);
  if (everyMs > 0 && at < dayZero + parameters["sending.hours"] * HOUR_MS) {
    simulation.schedule(at, larkfieldEvents.crash, serial);
  }
}

/** Where the reader is what stands still in the call chain, it is away at the same time and for as long. */
export function planStandstill({ simulation }: Larkfield): void {
  const { parameters, dayZero } = simulation.state;
  const isItsOwn = parameters["sending.standsStill"] && parameters["chain.perSecond"] > 0;
  if (!isItsOwn || parameters["chain.standstillSeconds"] === 0) return;
  const at = dayZero + Math.round(parameters["chain.standstillAtMinute"] * MINUTE_MS);
  simulation.schedule(at, larkfieldEvents.crash, STANDSTILL);
}

export function crash(larkfield: Larkfield, serial: number): void {
  const { simulation } = larkfield;
  const { sending, parameters } = simulation.state;
  const { crashes } = sending;
  const isStandstill = serial === STANDSTILL;
  if (!isStandstill) planCrash(larkfield, serial + 1);
  const seconds = parameters[isStandstill ? "chain.standstillSeconds" : "sending.downSeconds"];
  const until = simulation.now + Math.round(seconds * SECOND_MS);
  if (sending.isDown && !isStandstill) return;
  if (!sending.isDown) {
    const row = addRow(crashes, crashes.at);
    crashes.at[row] = simulation.now;
    crashes.until[row] = until;
    crashes.from[row] = sending.stored;
    crashes.to[row] = sending.position;
  }
  sending.isDown = true;
  sending.downUntil = Math.max(sending.downUntil, until);
  if (sending.handledEvent !== NONE) simulation.cancel(sending.handledEvent);
  sending.handledEvent = NONE;
  simulation.schedule(until, larkfieldEvents.restart);
}

/** It begins again where it had stored that it was. */
export function restart(larkfield: Larkfield): void {
  const { simulation } = larkfield;
  const { sending } = simulation.state;
  if (simulation.now < sending.downUntil) return;
  sending.isDown = false;
  sending.position = sending.stored;
  handle(larkfield);
}
