/** The runs that the expectations of the log lens are about, many seeds each. Nothing is written; the report is made elsewhere. */
import { consumersSide, createWorldWith, recordingOf, set, stop } from "../../simulations/business/index.ts";
import type { Command, Overrides, WorldRecording } from "../../simulations/business/index.ts";
import { HOUR_MS } from "../../simulations/kernel/index.ts";
import { execute } from "../../simulations/lenses/log/execute.ts";
import { planOf } from "../../simulations/lenses/log/client/planOf.ts";
import { lens } from "../../simulations/lenses/log/lens.ts";
import { lagQuestion } from "../../simulations/lenses/log/lagQuestion.ts";
import { logRun } from "../../simulations/lenses/log/logRun.ts";
import type { LogBrief } from "../../simulations/lenses/log/LogBrief.ts";
import { tellLog, wholeBrief } from "../../simulations/lenses/log/tellLog.ts";

/** As long as the lens shows. */
const WINDOW_HOURS = lens.time!.hours!;

interface Asked {
  readonly overrides?: Overrides;
  readonly commands?: readonly Command[];
  /** Left out: as long as the lens shows. */
  readonly hours?: number;
}

/** A run as the business plays it. */
function recorded(seed: number, { overrides = {}, commands = [], hours = WINDOW_HOURS }: Asked = {}): WorldRecording {
  const request = logRun({ seed, overrides, commands });
  const world = createWorldWith(request, { sides: [consumersSide], commands: { set, stop } });
  return recordingOf(world, request, { lastsMs: hours * HOUR_MS, checkpointEveryMs: Infinity });
}

/** The same in brief. */
export function brief(seed: number, asked: Asked = {}): LogBrief {
  return wholeBrief(recorded(seed, asked));
}

/** A run as the real client plays it, in this realm: time stands still for whoever does not wait for it. */
export async function playedByClient(seed: number, asked: Asked = {}): Promise<LogBrief> {
  const recording = recorded(seed, asked);
  return tellLog(recording, undefined, await execute(planOf(recording))).brief;
}

/** The registered rule: nearest to the mean lag of the slowest lane at minutes 1 to 6, by the sum of squared differences. */
export function referenceSeed(seeds: readonly number[], all: readonly LogBrief[]): number {
  const lags = all.map((one) => [lagQuestion.ask(one).given.value, ...lagQuestion.read(one).map((lag) => lag ?? 0)]);
  const means = lags[0]!.map((_, minute) => lags.reduce((sum, one) => sum + one[minute]!, 0) / lags.length);
  const distances = lags.map((one) => one.reduce((sum, lag, minute) => sum + (lag - means[minute]!) ** 2, 0));
  return seeds[distances.indexOf(Math.min(...distances))]!;
}
