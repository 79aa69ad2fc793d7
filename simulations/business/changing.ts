import { bernoulli } from "../kernel/index.ts";
import { occurrence, openTicket, variedWorkMs } from "./backlog.ts";
import type { Business } from "./events.ts";
import { addRow } from "./grow.ts";
import { scheduleNext } from "./arrivals.ts";
import { refreshLink } from "./lateness.ts";
import { NONE } from "./state.ts";

/** A fact changes its meaning: one ticket per own link, and one for all readers of the published fact together. */
export function change(simulation: Business, system: number, serial: number): void {
  const { state, now } = simulation;
  const { changes, links, systems } = state;
  const owner = systems[system]!;
  const row = addRow(changes, changes.owner);
  changes.owner[row] = system;
  changes.serial[row] = serial;
  changes.at[row] = now;
  changes.readers[row] = 0;
  if (owner.published === "yes") {
    owner.changesUndone += 1;
    openTicket(simulation, { kind: "adapt", team: system, subject: row, workMs: adaptWorkMs(simulation, row, NONE) });
  }
  links.forEach((link, linkRow) => {
    if (link.owner !== system || link.state !== "live") return;
    changes.readers[row]! += 1;
    if (link.kind === "own") {
      link.adaptsOpen += 1;
      const workMs = adaptWorkMs(simulation, row, link.reader);
      openTicket(simulation, { kind: "adapt", team: system, link: linkRow, subject: row, workMs });
    }
    refreshLink(state, link, now);
  });
  scheduleNext(simulation, "change", system, serial + 1);
}

/** An adaptation is done: the readers it was for follow, and some of them break. */
export function finishAdapting(simulation: Business, changeRow: number, linkRow: number): void {
  const { state } = simulation;
  if (linkRow !== NONE) {
    // The reader may have moved over meanwhile; then this was work for a link nobody reads any more.
    const link = state.links[linkRow]!;
    if (link.kind === "own") {
      link.adaptsOpen -= 1;
      reach(simulation, changeRow, linkRow);
    }
    return;
  }
  const owner = state.changes.owner[changeRow]!;
  state.systems[owner]!.changesUndone -= 1;
  state.links.forEach((link, row) => {
    if (link.owner === owner && link.kind === "published" && link.state === "live") reach(simulation, changeRow, row);
  });
}

/** A change reaches a reader. Whether it breaks it depends on the change and the reader, not on the way it came. */
function reach(simulation: Business, changeRow: number, linkRow: number): void {
  const { state, now } = simulation;
  const { parameters, changes } = state;
  const link = state.links[linkRow]!;
  const entity = occurrence(link.owner, changes.serial[changeRow]!);
  if (bernoulli(simulation.draw("breaks", entity, link.reader), parameters["breaks.share"])) {
    link.repairsOpen += 1;
    const meanDays = parameters["work.repairDays"];
    const workMs = variedWorkMs(simulation, "repair", { meanDays, entity, serial: link.reader });
    openTicket(simulation, { kind: "repair", team: link.reader, link: linkRow, subject: changeRow, workMs });
  }
  refreshLink(state, link, now);
}

/** The reader works again. */
export function finishRepairing(simulation: Business, linkRow: number): void {
  const { state, now } = simulation;
  const link = state.links[linkRow]!;
  link.repairsOpen -= 1;
  refreshLink(state, link, now);
}

function adaptWorkMs(simulation: Business, changeRow: number, reader: number): number {
  const { changes, parameters } = simulation.state;
  const entity = occurrence(changes.owner[changeRow]!, changes.serial[changeRow]!);
  const meanDays = parameters["work.adaptDays"];
  if (reader !== NONE) return variedWorkMs(simulation, "adapt", { meanDays, entity, serial: reader });
  const careful = meanDays * parameters["publish.careFactor"];
  return variedWorkMs(simulation, "adaptForAll", { meanDays: careful, entity, serial: 0 });
}
