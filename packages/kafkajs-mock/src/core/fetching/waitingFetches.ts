import type { FetchReply, FetchRequest } from "../../wire/messages/01-fetch.ts";
import { emit, findPartition, isHeard, type Core } from "../core.ts";
import type { LogSlice } from "../log/PartitionLog.ts";
import { complete, findPending, wait } from "../pending.ts";
import { quotaClient, throttleFor } from "../quotas.ts";
import type { Request } from "../request.ts";
import type { Partition } from "../state.ts";
import { readPartitions, type Reading } from "./readPartitions.ts";

/** Puts a fetch aside until its partitions have grown enough or its time is over; returns the pending id. Source: apache/kafka `DelayedFetch`. */
export function waitForRecords(core: Core, request: Request<FetchRequest>): number {
  const { body } = request;
  const id = wait(core, "fetch", request.connection.id, core.state.now + body.maxWaitMs, request);
  for (const topic of body.topics) {
    for (const { index } of topic.partitions) findPartition(core, topic.name, index)?.waitingFetches.add(id);
  }
  return id;
}

/** Looks again at the fetches that wait for this partition. */
export function wakeFetches(core: Core, partition: Partition): void {
  for (const id of partition.waitingFetches) {
    const waiting = findPending(core, id);
    if (waiting === undefined) {
      partition.waitingFetches.delete(id);
      continue;
    }
    const request = waiting.data as Request<FetchRequest>;
    const reading = readPartitions(core, request);
    if (reading.sizeBytes >= request.body.minBytes || reading.hasError) finish(core, id, request, reading);
  }
}

/** The deadline of a waiting fetch: it gets what there is, which may be nothing. */
export function expireFetch(core: Core, id: number): void {
  const waiting = findPending(core, id);
  if (waiting === undefined) return;
  const request = waiting.data as Request<FetchRequest>;
  finish(core, id, request, readPartitions(core, request));
}

function finish(core: Core, id: number, request: Request<FetchRequest>, reading: Reading): void {
  for (const topic of request.body.topics) {
    for (const { index } of topic.partitions) findPartition(core, topic.name, index)?.waitingFetches.delete(id);
  }
  complete(core, id, finishReading(core, request, reading));
}

/** The reply of a fetch that waits no longer: quotas are charged and listeners told. */
export function finishReading(core: Core, request: Request<FetchRequest>, reading: Reading): FetchReply {
  noteFetched(core, request, reading.body);
  reading.body.throttleTimeMs = throttleFor(core, "fetch", quotaClient(request), reading.sizeBytes);
  return reading.body;
}

function noteFetched(core: Core, request: Request<FetchRequest>, body: FetchReply): void {
  if (!isHeard(core)) return;
  for (const [topicIndex, topic] of body.topics.entries()) {
    for (const [index, { records, index: partition }] of topic.partitions.entries()) {
      const { lastOffset } = records as LogSlice;
      if (lastOffset < 0) continue;
      const fromOffset = request.body.topics[topicIndex]?.partitions[index]?.fetchOffset ?? 0;
      emit(core, {
        type: "records.fetched",
        atMs: core.state.now,
        topic: topic.name,
        partition,
        fromOffset,
        lastOffset,
        clientId: request.clientId ?? "",
      });
    }
  }
}
