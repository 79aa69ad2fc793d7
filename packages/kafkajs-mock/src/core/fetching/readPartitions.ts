import type { FetchReply, FetchRequest } from "../../wire/messages/01-fetch.ts";
import { findPartition, numberSetting, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { EMPTY_SLICE, type LogSlice } from "../log/PartitionLog.ts";
import { lastStableOffset } from "../log/lastStableOffset.ts";
import type { Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTopic } from "../security/authorize.ts";
import type { Partition } from "../state.ts";
import { judgeEpoch } from "./judgeEpoch.ts";

type PartitionRequest = FetchRequest["topics"][number]["partitions"][number];
type PartitionReply = FetchReply["topics"][number]["partitions"][number];

const READ_COMMITTED = 1;

/** What a fetch finds at this instant. */
export interface Reading {
  readonly body: FetchReply;
  readonly sizeBytes: number;
  readonly hasError: boolean;
}

/** Reads every partition a fetch names, within its limits. Source: apache/kafka `ReplicaManager.readFromLog`. */
export function readPartitions(core: Core, request: Request<FetchRequest>): Reading {
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
