import type { ProduceReply } from "../../wire/messages/00-produce.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { complete, findPending } from "../pending.ts";
import type { Partition } from "../state.ts";

export type PartitionReply = ProduceReply["topics"][number]["partitions"][number];

/** What a produce waits for. */
export interface WaitingProduce {
  readonly body: ProduceReply;
  /** The partitions whose high watermark has not passed the appended records. */
  readonly open: { topic: string; partition: number; endOffset: number; answer: PartitionReply }[];
}

/** A topic with fewer replicas than `min.insync.replicas` asks for all it has (apache/kafka `Partition.effectiveMinIsr`). */
export function effectiveMinInSync(partition: Partition): number {
  return Math.min(partition.topic.settings.minInSync, partition.state.replicas.length);
}

/** Completes produces whose records every in-sync replica now has, or whose partition can no longer promise that. */
export function settleProduces(core: Core, partition: Partition): void {
  const { state, topic } = partition;
  for (const id of partition.waitingProduces) {
    const waiting = findPending(core, id)?.data as WaitingProduce | undefined;
    if (waiting === undefined) {
      partition.waitingProduces.delete(id);
      continue;
    }
    for (let index = waiting.open.length - 1; index >= 0; index--) {
      const open = waiting.open[index] as WaitingProduce["open"][number];
      if (open.topic !== topic.state.name || open.partition !== state.index) continue;
      if (open.endOffset > partition.log.endOffset) open.answer.errorCode = errorCodes.NOT_LEADER_OR_FOLLOWER;
      else if (state.highWatermark < open.endOffset) continue;
      else if (state.inSync.length < effectiveMinInSync(partition)) {
        open.answer.errorCode = errorCodes.NOT_ENOUGH_REPLICAS_AFTER_APPEND;
      }
      waiting.open.splice(index, 1);
    }
    if (waiting.open.some((open) => open.topic === topic.state.name && open.partition === state.index)) continue;
    partition.waitingProduces.delete(id);
    if (waiting.open.length === 0) complete(core, id, waiting.body);
  }
}

/** Fails every produce that waits on a partition whose leader went away. */
export function failProduces(core: Core, partition: Partition, errorCode: number): void {
  for (const id of partition.waitingProduces) {
    const waiting = findPending(core, id)?.data as WaitingProduce | undefined;
    if (waiting === undefined) continue;
    for (const open of waiting.open) if (open.topic === partition.topic.state.name) open.answer.errorCode = errorCode;
    complete(core, id, waiting.body);
  }
  partition.waitingProduces.clear();
}

/** The deadline of a waiting produce: what is still open has timed out. */
export function expireProduce(core: Core, id: number): void {
  const waiting = findPending(core, id)?.data as WaitingProduce | undefined;
  if (waiting === undefined) return;
  for (const open of waiting.open) open.answer.errorCode = errorCodes.REQUEST_TIMED_OUT;
  complete(core, id, waiting.body);
}
