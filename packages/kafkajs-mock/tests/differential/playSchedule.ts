import { Stage } from "../conformance/Stage.ts";
import type { Target } from "../conformance/Target.ts";
import { pause, until } from "../conformance/until.ts";
import type { Schedule, Step } from "./drawSchedule.ts";
import { Ledger } from "./Ledger.ts";
import { Troupe } from "./Troupe.ts";

/** What a cluster in our hands lets a schedule do to it. A real one is left alone. */
export interface Chaos {
  disturb(disturbance: (Step & { kind: "disturb" })["disturbance"], choice: number, topic: string): void;
  /** Undoes every disturbance. */
  calm(): void;
}

const STEP_PATIENCE_MS = 15_000;
let playedCount = 0;

/** Plays one schedule against one cluster and returns the promises that were broken; an empty list is what is wanted. */
export async function playSchedule(schedule: Schedule, target: Target, chaos?: Chaos): Promise<string[]> {
  playedCount += 1;
  const stage = new Stage(target, `d${process.pid}${Date.now() % 100_000}x${playedCount}`);
  const ledger = new Ledger();
  try {
    const configs = { "min.insync.replicas": "2" };
    const topic = await stage.topic({ partitions: schedule.partitionCount, replicas: 3, configs });
    const troupe = new Troupe({ stage, ledger, topic, isDisturbed: chaos !== undefined });
    stage.onEnd(() => troupe.end());
    for (const [index, step] of schedule.steps.entries()) {
      await inTime(play(step, troupe, topic, chaos)).catch((error: Error) => {
        throw new Error(`step ${index} (${JSON.stringify(step)}): ${error.message}`, { cause: error });
      });
    }
    chaos?.calm();
    const log = await inTime(troupe.readAll());
    for (let partition = 0; partition < schedule.partitionCount; partition++)
      ledger.checkLog(partition, log.get(partition) ?? []);
    // A member that met too many errors may have given up for good, as KafkaJS does.
    if (troupe.memberCount === 0 || chaos !== undefined) await inTime(troupe.join(1_000));
    const visible = new Set([...log.values()].flat());
    const isAllHandled = () => [...visible].every((value) => troupe.handled.has(value));
    await until("the group has handled everything", isAllHandled, 10_000).catch(() => {});
    await inTime(troupe.inspect());
    ledger.checkGroup(visible, troupe.handled);
  } catch (error) {
    ledger.complain(String(error instanceof Error ? error.message : error));
  } finally {
    chaos?.calm();
    await stage.end();
  }
  return ledger.problems;
}

/** Rejects when a step is not over in time: a reply that never comes would hold up the whole schedule. */
async function inTime<Value>(step: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${STEP_PATIENCE_MS / 1000} s`)), STEP_PATIENCE_MS);
  });
  return Promise.race([step, tooLong]).finally(() => clearTimeout(timer));
}

async function play(step: Step, troupe: Troupe, topic: string, chaos: Chaos | undefined): Promise<void> {
  switch (step.kind) {
    case "send":
      return troupe.send(step);
    case "transaction":
      return troupe.transact(step);
    case "join":
      return troupe.join(step.member);
    case "leave":
      return troupe.leave(step.member);
    case "crash":
      return troupe.crash(step.member);
    case "inspect":
      return troupe.inspect();
    case "wait":
      return pause(step.durationMs);
    case "disturb":
      return chaos?.disturb(step.disturbance, step.choice, topic);
  }
}
