/**
 * Fetch (key 1): reads from the partitions this broker leads, and waits for `minBytes` up to `maxWaitMs`.
 *
 * Behaviour: whole batches, so the first may begin before the offset that was asked for; at least one batch of the first non-empty partition comes even when
 * it is larger than the limits (KIP-74). read_committed stops at the last stable offset and lists aborted transactions (KIP-98). An error answers at once.
 * Source: apache/kafka `KafkaApis.handleFetchRequest`, `ReplicaManager.readFromLog`, `DelayedFetch`.
 * Gaps: no fetch sessions are kept (session id 0 is answered, which KIP-227 allows); no preferred read replica (KIP-392); followers do not fetch over the wire.
 */
import type { FetchReply, FetchRequest } from "../../wire/messages/01-fetch.ts";
import { emit, findPartition, isHeard, numberSetting, type Core } from "../core.ts";
import { errorCodes } from "../error-codes.ts";
import { EMPTY_SLICE, type LogSlice } from "../log/partition-log.ts";
import { lastStableOffset } from "../log/watermarks.ts";
import { complete, findPending, wait } from "../pending.ts";
import { throttleFor } from "../quotas.ts";
import { pending, reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/acl-codes.ts";
import { authorizeTopic } from "../security/authorize.ts";
import type { Partition } from "../state.ts";

type PartitionRequest = FetchRequest["topics"][number]["partitions"][number];
type PartitionReply = FetchReply["topics"][number]["partitions"][number];

const READ_COMMITTED = 1;

interface Reading {
  readonly body: FetchReply;
  readonly sizeBytes: number;
  readonly hasError: boolean;
}

export function fetch(core: Core, request: Request<FetchRequest>): Outcome<FetchReply> {
  const { body } = request;
  if (body.sessionId !== 0 && body.sessionEpoch > 0) {
    return reply({ throttleTimeMs: 0, errorCode: errorCodes.FETCH_SESSION_ID_NOT_FOUND, sessionId: 0, topics: [] });
  }
  const reading = read(core, request);
  if (reading.hasError || reading.sizeBytes >= body.minBytes || body.maxWaitMs <= 0 || body.topics.length === 0) {
    noteFetched(core, request, reading.body);
    return reply(throttled(core, request, reading));
  }
  const id = wait(core, "fetch", request.connection.id, core.state.now + body.maxWaitMs, request);
  for (const topic of body.topics) {
    for (const { index } of topic.partitions) findPartition(core, topic.name, index)?.waiters.add(id);
  }
  return pending(id);
}

function read(core: Core, request: Request<FetchRequest>): Reading {
  const { body } = request;
  const budgetBytes = Math.min(body.maxBytes, numberSetting(core, "fetch.max.bytes"));
  let sizeBytes = 0;
  let hasError = false;
  const topics = body.topics.map((topic) => ({
    name: topic.name,
    partitions: topic.partitions.map((wanted) => {
      const answer = readPartition(core, request, topic.name, wanted, budgetBytes - sizeBytes, sizeBytes === 0);
      sizeBytes += (answer.records as LogSlice).sizeBytes;
      if (answer.errorCode !== errorCodes.NONE) hasError = true;
      return answer;
    }),
  }));
  return { body: { throttleTimeMs: 0, errorCode: 0, sessionId: 0, topics }, sizeBytes, hasError };
}

function readPartition(
  core: Core,
  request: Request<FetchRequest>,
  topic: string,
  wanted: PartitionRequest,
  budgetBytes: number,
  atLeastOne: boolean,
): PartitionReply {
  const partition = findPartition(core, topic, wanted.index);
  const errorCode = judgeRead(core, request, topic, wanted, partition);
  if (errorCode !== errorCodes.NONE || partition === undefined) return unreadable(wanted.index, errorCode, partition);
  const stableOffset = lastStableOffset(partition);
  const isCommitted = request.body.isolationLevel === READ_COMMITTED;
  const upTo = isCommitted ? stableOffset : partition.state.highWatermark;
  const maxBytes = Math.min(wanted.maxBytes, budgetBytes);
  const records = partition.log.slice(wanted.fetchOffset, upTo, maxBytes, atLeastOne);
  return {
    index: wanted.index,
    errorCode: errorCodes.NONE,
    highWatermark: partition.state.highWatermark,
    lastStableOffset: stableOffset,
    logStartOffset: partition.log.startOffset,
    abortedTransactions: isCommitted ? abortedBetween(partition, wanted.fetchOffset, records.lastOffset) : null,
    preferredReadReplica: -1,
    records,
  };
}

function judgeRead(
  core: Core,
  request: Request<FetchRequest>,
  topic: string,
  wanted: PartitionRequest,
  partition: Partition | undefined,
): number {
  const { connection, body } = request;
  if (!authorizeTopic(core, connection, topic, aclOperations.READ)) return errorCodes.TOPIC_AUTHORIZATION_FAILED;
  if (partition === undefined) return errorCodes.UNKNOWN_TOPIC_OR_PARTITION;
  if (body.replicaId >= 0) return errorCodes.INVALID_REQUEST;
  if (partition.state.leader !== connection.brokerId) return errorCodes.NOT_LEADER_OR_FOLLOWER;
  const epochError = judgeEpoch(wanted.currentLeaderEpoch, partition.state.leaderEpoch);
  if (epochError !== errorCodes.NONE) return epochError;
  const { log } = partition;
  if (wanted.fetchOffset < log.startOffset || wanted.fetchOffset > log.endOffset) return errorCodes.OFFSET_OUT_OF_RANGE;
  return errorCodes.NONE;
}

/** A client that names an older epoch missed an election, one that names a newer has news the broker lacks (KIP-320). */
export function judgeEpoch(named: number, current: number): number {
  if (named < 0 || named === current) return errorCodes.NONE;
  return named < current ? errorCodes.FENCED_LEADER_EPOCH : errorCodes.UNKNOWN_LEADER_EPOCH;
}

function unreadable(index: number, errorCode: number, partition: Partition | undefined): PartitionReply {
  const isKnown = errorCode === errorCodes.OFFSET_OUT_OF_RANGE && partition !== undefined;
  return {
    index,
    errorCode,
    highWatermark: isKnown ? partition.state.highWatermark : -1,
    lastStableOffset: isKnown ? lastStableOffset(partition) : -1,
    logStartOffset: isKnown ? partition.log.startOffset : -1,
    abortedTransactions: [],
    preferredReadReplica: -1,
    records: EMPTY_SLICE,
  };
}

/** The aborted transactions that touch the offsets read; clients drop their records. */
function abortedBetween(
  partition: Partition,
  fromOffset: number,
  lastOffset: number,
): { producerId: number; firstOffset: number }[] {
  return partition.state.aborted
    .filter((aborted) => aborted.lastOffset >= fromOffset && aborted.firstOffset <= lastOffset)
    .map(({ producerId, firstOffset }) => ({ producerId, firstOffset }));
}

/** Looks again at the fetches that wait for this partition. */
export function wakeFetches(core: Core, partition: Partition): void {
  for (const id of partition.waiters) {
    const waiting = findPending(core, id);
    if (waiting === undefined) {
      partition.waiters.delete(id);
      continue;
    }
    const request = waiting.data as Request<FetchRequest>;
    const reading = read(core, request);
    if (reading.sizeBytes >= request.body.minBytes || reading.hasError) finish(core, id, request, reading);
  }
}

/** The deadline of a waiting fetch: it gets what there is, which may be nothing. */
export function expireFetch(core: Core, id: number): void {
  const waiting = findPending(core, id);
  if (waiting === undefined) return;
  const request = waiting.data as Request<FetchRequest>;
  finish(core, id, request, read(core, request));
}

function finish(core: Core, id: number, request: Request<FetchRequest>, reading: Reading): void {
  for (const topic of request.body.topics) {
    for (const { index } of topic.partitions) findPartition(core, topic.name, index)?.waiters.delete(id);
  }
  noteFetched(core, request, reading.body);
  complete(core, id, throttled(core, request, reading));
}

function throttled(core: Core, request: Request<FetchRequest>, reading: Reading): FetchReply {
  reading.body.throttleTimeMs = throttleFor(core, "fetch", request.clientId ?? "", reading.sizeBytes);
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
