export { createSimulation } from "./createSimulation.ts";
export { COMMAND_PRIORITY } from "./simulation.ts";
export { NO_CAUSE } from "./EventQueue.ts";
export { payloadOfPending } from "./EventRows.ts";
export type { EventObserver, Handler, Simulation, SimulationOptions } from "./simulation.ts";
export type { Checkpoint } from "./Checkpoint.ts";
export { eventTypes } from "./eventTypes.ts";
export { KernelError } from "./KernelError.ts";
export type { EventInWords, KernelErrorCode } from "./KernelError.ts";
export { copyPlain } from "./copyPlain.ts";
export type { RandomStream } from "./RandomStream.ts";
export { bernoulli, exponential, exponentialMs, uniformInteger, weightedIndex } from "./sampling.ts";
export { stateDigest } from "./stateDigest.ts";
export {
  arrive,
  bringForward,
  createStation,
  customerInLine,
  depart,
  inStation,
  NOBODY,
  sendBack,
  startNext,
} from "./station.ts";
export type { Station } from "./station.ts";
export { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, WEEK_MS } from "./units.ts";
export type { DurationMs, InstantMs } from "./units.ts";
