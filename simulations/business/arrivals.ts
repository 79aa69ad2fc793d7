import { DAY_MS, exponentialMs } from "../kernel/index.ts";
import { occurrence, openTicket, variedWorkMs } from "./backlog.ts";
import { events } from "./events.ts";
import type { Business } from "./events.ts";

/** A system's next piece of own work, wish or change: exponential gaps, drawn per system and serial. */
export function scheduleNext(
  simulation: Business,
  what: "own" | "need" | "change",
  system: number,
  serial: number,
): void {
  const meanDays = gapDays(simulation, what, system);
  if (meanDays === Infinity) return;
  const gapMs = exponentialMs(simulation.draw(`gap.${what}`, system, serial), meanDays * DAY_MS);
  simulation.schedule(simulation.now + gapMs, events[what], system, serial);
}

function gapDays(simulation: Business, what: "own" | "need" | "change", system: number): number {
  const { parameters, systems } = simulation.state;
  const row = systems[system]!;
  if (what === "need") return parameters["needs.everyDays"];
  if (what === "change") return parameters["changes.everyDays"] || row.changeEveryDays;
  return parameters["own.days"] / (parameters["own.share"] * row.people);
}

/** A piece of the team's own work arrives. */
export function receiveOwnWork(simulation: Business, system: number, serial: number): void {
  const meanDays = simulation.state.parameters["own.days"];
  const workMs = variedWorkMs(simulation, "own", { meanDays, entity: occurrence(system, serial), serial: 0 });
  openTicket(simulation, { kind: "own", team: system, workMs });
  scheduleNext(simulation, "own", system, serial + 1);
}
