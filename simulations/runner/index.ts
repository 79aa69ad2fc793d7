/** A run for people: the value, its link and file, the worker that plays it, and the machine that controls it. */
export { CodedError, toProblem } from "./CodedError.ts";
export type { Parameters, Problem } from "./CodedError.ts";
export {
  anotherLarkfield,
  EPOCH,
  forkRun,
  isLarkfield,
  newRun,
  RUN_FORMAT,
  SCENARIOS,
  withoutLastCommand,
} from "./Run.ts";
export type { NewCommand, Run, RunBeside, SharedRun, View } from "./Run.ts";
export { runId } from "./runId.ts";
export { encodeRun } from "./encodeRun.ts";
export { toFile } from "./toFile.ts";
export { decodeRun, fromFile, parseRun } from "./readShared.ts";
export { OtherEpochError } from "./OtherEpochError.ts";
export { createRunClient } from "./RunClient.ts";
export type { OpenedRun, RunClient, RunClientOptions } from "./RunClient.ts";
export type { WorkerPort } from "./workerLink.ts";
export { createRunMachine } from "./runMachine.ts";
export type { RunMachine } from "./runMachine.ts";
export type { RunContext, RunEvent, RunInput, UndoEntry } from "./runContext.ts";
export { followFrames } from "./followFrames.ts";
export { SPEED_DEFAULT_DAYS_PER_SECOND, SPEEDS_DAYS_PER_SECOND, tempoOf } from "./speed.ts";
export type { Tempo } from "./speed.ts";
export { createLarkfieldClient } from "./LarkfieldClient.ts";
export type { LarkfieldClient, LarkfieldClientOptions, LarkfieldPlay } from "./LarkfieldClient.ts";
export type { WhyQuestion } from "./larkfieldProtocol.ts";
export { overSeeds, playMany } from "./playMany.ts";
export type { ManyProgress, ManyRuns } from "./playMany.ts";
export { valueSpread } from "./valueSpread.ts";
export type { QuarterSpread } from "./valueSpread.ts";
