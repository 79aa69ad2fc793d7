import { DAY_MS, exponentialMs } from "../../../kernel/index.ts";
import { larkfieldEvents } from "../events.ts";
import type { Larkfield } from "../events.ts";
import { openTicket } from "./tickets.ts";

/** A team's own work begins to arrive: as much as takes its share of the team's time, whoever is hired later. */
export function beginOwnWork(larkfield: Larkfield, domain: number): void {
  if (larkfield.simulation.state.parameters["own.share"] > 0) planOwnWork(larkfield, domain, 0);
}

function planOwnWork({ simulation }: Larkfield, domain: number, serial: number): void {
  const { parameters, domains } = simulation.state;
  const meanDays = parameters["own.days"] / (parameters["own.share"] * domains.people[domain]!);
  const gapMs = exponentialMs(simulation.draw("own.gap", domains.number[domain]!, serial), meanDays * DAY_MS);
  simulation.schedule(simulation.now + gapMs, larkfieldEvents.own, domain, serial);
}

/** A piece of it is there. It stands in the same queue as everything else. */
export function receiveOwnWork(larkfield: Larkfield, domain: number, serial: number): void {
  const { domains, parameters } = larkfield.simulation.state;
  openTicket(larkfield, {
    kind: "own",
    part: "team",
    team: domain,
    meanDays: parameters["own.days"],
    entity: domains.number[domain]!,
    serial,
  });
  planOwnWork(larkfield, domain, serial + 1);
}
