import { fixedWorkMs, openTicket } from "./backlog.ts";
import { connectToPublished, moveOver } from "./connecting.ts";
import type { Business } from "./events.ts";

/** Describing a fact for everyone stands in the same queue as all other work. Ordered twice, it is done once. */
export function orderPublishing(simulation: Business, system: number): void {
  const { systems, parameters } = simulation.state;
  const row = systems[system]!;
  if (row.published !== "no") return;
  row.published = "queued";
  const workMs = fixedWorkMs(parameters["publish.days"]);
  openTicket(simulation, { kind: "publish", team: system, subject: system, workMs });
}

/** The fact is described: readers with a link of their own move over, and those who waited for it connect. */
export function finishPublishing(simulation: Business, system: number): void {
  const { state } = simulation;
  state.systems[system]!.published = "yes";
  state.links.forEach((link, row) => {
    if (link.owner !== system) return;
    if (link.state === "live") moveOver(simulation, row);
    else if (link.state === "awaiting") connectToPublished(simulation, row);
  });
}
