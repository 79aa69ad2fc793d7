import { bernoulli } from "../kernel/index.ts";
import { scheduleNext } from "./arrivals.ts";
import { connectAtOwner, connectToPublished } from "./connecting.ts";
import type { Business } from "./events.ts";
import { goLive } from "./lateness.ts";
import { orderPublishing } from "./publishing.ts";
import { NONE } from "./state.ts";

/** A system begins to work, asks the others for their facts and is asked for its own. */
export function join(simulation: Business, system: number): void {
  const { state, now } = simulation;
  state.systems[system]!.joinedAt = now;
  if (state.parameters["publish.everyone"]) orderPublishing(simulation, system);
  state.links.forEach((link, row) => {
    const other = link.owner === system ? link.reader : link.reader === system ? link.owner : NONE;
    if (other !== NONE && state.systems[other]!.joinedAt !== NONE) attach(simulation, row);
  });
  scheduleNext(simulation, "own", system, 0);
  scheduleNext(simulation, "need", system, 0);
  if (state.parameters["changes.on"]) scheduleNext(simulation, "change", system, 0);
}

/** Begins a link between two systems that are both there, if they need each other. */
function attach(simulation: Business, row: number): void {
  const { state, now } = simulation;
  const link = state.links[row]!;
  if (!bernoulli(simulation.draw("pair.needs", link.owner, link.reader), state.parameters["needs.share"])) return;
  const isThereFromTheStart = now === 0;
  const { published } = state.systems[link.owner]!;
  if (isThereFromTheStart) goLive(state, link, now);
  else if (published === "no") connectAtOwner(simulation, row);
  else if (published === "yes") connectToPublished(simulation, row);
  else link.state = "awaiting";
}
