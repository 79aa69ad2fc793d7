import { EventSimulation } from "./EventSimulation.ts";
import type { Simulation, SimulationOptions } from "./simulation.ts";

/** @throws KernelError `bad-options` when a type has no handler, numbers have gaps or the seed is not a uint32. */
export function createSimulation<State, N extends string>(options: SimulationOptions<State, N>): Simulation<State> {
  return new EventSimulation(options);
}
