import type { Larkfield } from "../events.ts";
import { orderPublishing } from "./practices.ts";
import { addPerson } from "../work/tickets.ts";

/** Somebody gives an order: it takes effect after the events of its instant. */
export function command(larkfield: Larkfield, index: number): void {
  const { type, system } = larkfield.simulation.state.commands[index]!;
  if (type === "publish") orderPublishing(larkfield, system);
  else addPerson(larkfield, system);
}
