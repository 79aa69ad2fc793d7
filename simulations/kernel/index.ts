export { createSimulation } from "./createSimulation.ts";
export { COMMAND_PRIORITY } from "./simulation.ts";
export { NO_CAUSE } from "./eventQueue.ts";
export { payloadOfPending } from "./eventRows.ts";
export type { EventObserver, Handler, Simulation, SimulationOptions } from "./simulation.ts";
export type { Checkpoint } from "./checkpoint.ts";
export { eventTypes } from "./eventTypes.ts";
export { KernelError } from "./kernelError.ts";
export type { EventInWords, KernelErrorCode } from "./kernelError.ts";
export { copyPlain } from "./plainData.ts";
export type { RandomStream } from "./randomStream.ts";
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
