import { HOUR_MS, SECOND_MS } from "../../../kernel/index.ts";
import { addRow } from "../../addRow.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { nextTick } from "./nextTick.ts";

/** The reader handles all that it has not handled. One that remembers what it has done leaves out what comes again. */
export function handle({ simulation }: Larkfield): void {
  const { sending, parameters, dayZero } = simulation.state;
  const { sent, log, shown } = sending;
  if (sending.isDown || sending.position === log.length) return;
  for (; sending.position < log.length; sending.position++) {
    const row = log[sending.position]!;
    if (parameters["sending.idempotent"] && sent.effects[row]! > 0) continue;
    sent.effects[row]! += 1;
    shown[sent.key[row]!] = row;
  }
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

export function crash(larkfield: Larkfield, serial: number): void {
  const { simulation } = larkfield;
  const { sending, parameters } = simulation.state;
  const { crashes } = sending;
  planCrash(larkfield, serial + 1);
  if (sending.isDown) return;
  const row = addRow(crashes, crashes.at);
  crashes.at[row] = simulation.now;
  crashes.from[row] = sending.stored;
  crashes.to[row] = sending.position;
  sending.isDown = true;
  const downMs = Math.round(parameters["sending.downSeconds"] * SECOND_MS);
  simulation.schedule(simulation.now + downMs, larkfieldEvents.restart);
}

/** It begins again where it had stored that it was. */
export function restart(larkfield: Larkfield): void {
  const { sending } = larkfield.simulation.state;
  sending.isDown = false;
  sending.position = sending.stored;
  handle(larkfield);
}
