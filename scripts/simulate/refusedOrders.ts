/** What became of a run's orders, for whoever gave them. */
import { createWorld } from "../../simulations/business/index.ts";
import type { RunRequest } from "../../simulations/business/index.ts";
import { DAY_MS } from "../../simulations/kernel/index.ts";

/** One line for each order that was not carried out: its place in the list, its day, the code and what it speaks of. */
export function refusedOrders(request: RunRequest): readonly string[] {
  const { simulation } = createWorld(request);
  simulation.runUntil(simulation.state.endAt);
  const { orders, commands, dayZero } = simulation.state;
  return orders.flatMap(({ command, at, refusal }) => {
    if (refusal === null) return [];
    const { type, sequence } = commands[command]!;
    const day = Math.floor((at - dayZero) / DAY_MS);
    const facts = JSON.stringify(refusal.parameters);
    return [`Order ${sequence + 1} (${type}, day ${day}) was not carried out: ${refusal.code} ${facts}`];
  });
}
