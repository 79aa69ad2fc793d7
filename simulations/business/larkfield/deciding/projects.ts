import type { Larkfield } from "../events.ts";
import { isWithheld, orderHeldBuilds } from "../work/flows.ts";
import { openTicket } from "../work/tickets.ts";

/** A new decision takes a project in the team that wants it, beside its flows; until then it is taken by hand. */
export function orderProject(larkfield: Larkfield, decision: number): void {
  const { state } = larkfield.simulation;
  const { decisions } = state;
  if (isWithheld(larkfield, decisions.domain[decision]!)) state.heldProjects.push(decision);
  else beginProject(larkfield, decision);
}

function beginProject(larkfield: Larkfield, decision: number): void {
  const { decisions, parameters } = larkfield.simulation.state;
  openTicket(larkfield, {
    kind: "project",
    part: "team",
    team: decisions.domain[decision]!,
    subject: decision,
    meanDays: parameters["project.days"],
    entity: decisions.number[decision]!,
    serial: 0,
  });
}

/** The project of a decision is done: if all its flows work, so does the decision. */
export function finishProject(larkfield: Larkfield, decision: number): void {
  const { simulation } = larkfield;
  const { decisions, needs, openNeeds } = simulation.state;
  decisions.unbuilt[decision] = decisions.unbuilt[decision]! - 1;
  if (decisions.unbuilt[decision]! > 0) return;
  const place = openNeeds.findIndex((need) => needs.decision[need] === decision);
  if (place < 0) return;
  needs.workingAt[openNeeds[place]!] = simulation.now;
  openNeeds.splice(place, 1);
}

/** A domain's needs are withheld until an instant; it is over then, unless somebody has withheld them for longer. */
export function resume(larkfield: Larkfield, domain: number): void {
  const { state } = larkfield.simulation;
  const { decisions, heldProjects } = state;
  if (isWithheld(larkfield, domain)) return;
  orderHeldBuilds(larkfield, domain);
  const due = heldProjects.filter((decision) => decisions.domain[decision] === domain);
  heldProjects.splice(0, heldProjects.length, ...heldProjects.filter((decision) => !due.includes(decision)));
  for (const decision of due) beginProject(larkfield, decision);
}
