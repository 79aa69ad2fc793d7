/**
 * ListOffsets (key 2): the first offset (timestamp -2), the next one (-1), the one with the latest timestamp (-3), or the first whose timestamp is at or
 * after the given one.
 *
 * Behaviour: read_committed ends at the last stable offset. A timestamp is looked up record by record, inside batches too. Nothing that late gives -1/-1.
 * Version 0 answers with a list of offsets, newest first. The latest timestamp needs version 7 (KIP-734); of equal ones the first counts.
 * Source: KIP-79, KIP-734, apache/kafka `UnifiedLog.fetchOffsetByTimestamp`, `ReplicaManager.fetchOffset`.
 * Gaps: Apache Kafka still finds the latest timestamp among records that DeleteRecords left in their segment; the offsets of tiered storage (-4, -5) need versions 8 and 9.
 */
import type { ListOffsetsReply, ListOffsetsRequest } from "../../wire/messages/02-list-offsets.ts";
import { findPartition, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { judgeEpoch } from "../fetching/judgeEpoch.ts";
import { offsetAtTime, offsetOfLatestTime } from "../log/offsetAtTime.ts";
import { lastStableOffset } from "../log/lastStableOffset.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTopic } from "../security/authorize.ts";
import type { Partition } from "../state.ts";

type PartitionRequest = ListOffsetsRequest["topics"][number]["partitions"][number];
type PartitionReply = ListOffsetsReply["topics"][number]["partitions"][number];

const LATEST = -1;
const EARLIEST = -2;
const LATEST_TIMESTAMP = -3;
const FIRST_LATEST_TIMESTAMP_VERSION = 7;
const READ_COMMITTED = 1;

export function listOffsets(core: Core, request: Request<ListOffsetsRequest>): Outcome<ListOffsetsReply> {
  const topics = request.body.topics.map((topic) => ({
    name: topic.name,
    partitions: topic.partitions.map((wanted) => answer(core, request, topic.name, wanted)),
  }));
  return reply({ throttleTimeMs: 0, topics });
}

function answer(
  core: Core,
  request: Request<ListOffsetsRequest>,
  topic: string,
  wanted: PartitionRequest,
): PartitionReply {
  const partition = findPartition(core, topic, wanted.index);
  const errorCode = judge(core, request, topic, wanted, partition);
  const nothing: PartitionReply = {
    index: wanted.index,
    errorCode,
    oldStyleOffsets: [],
    timestamp: -1,
    offset: -1,
    leaderEpoch: -1,
  };
  if (errorCode !== errorCodes.NONE || partition === undefined) return nothing;
  const end =
    request.body.isolationLevel === READ_COMMITTED ? lastStableOffset(partition) : partition.state.highWatermark;
  if (request.version === 0) return { ...nothing, oldStyleOffsets: oldStyle(core, partition, wanted, end) };
  const { leaderEpoch } = partition.state;
  if (wanted.timestamp === LATEST) return { ...nothing, offset: end, leaderEpoch };
  if (wanted.timestamp === EARLIEST) return { ...nothing, offset: partition.log.startOffset, leaderEpoch };
  const found =
    wanted.timestamp === LATEST_TIMESTAMP
      ? offsetOfLatestTime(core, partition, end)
      : offsetAtTime(core, partition, wanted.timestamp, end);
  return found === null ? nothing : { ...nothing, offset: found.offset, timestamp: found.timestampMs, leaderEpoch };
}

function judge(
  core: Core,
  request: Request<ListOffsetsRequest>,
  topic: string,
  wanted: PartitionRequest,
  partition: Partition | undefined,
): number {
  const { connection } = request;
  if (!authorizeTopic(core, connection, topic, aclOperations.DESCRIBE)) return errorCodes.TOPIC_AUTHORIZATION_FAILED;
  if (partition === undefined) return errorCodes.UNKNOWN_TOPIC_OR_PARTITION;
  if (partition.state.leader !== connection.brokerId) return errorCodes.NOT_LEADER_OR_FOLLOWER;
  const lowest = request.version >= FIRST_LATEST_TIMESTAMP_VERSION ? LATEST_TIMESTAMP : EARLIEST;
  // Lower sentinels came with versions that are not served here.
  if (wanted.timestamp < lowest) return errorCodes.UNSUPPORTED_VERSION;
  return judgeEpoch(wanted.currentLeaderEpoch, partition.state.leaderEpoch);
}

function oldStyle(core: Core, partition: Partition, wanted: PartitionRequest, end: number): number[] {
  const { startOffset } = partition.log;
  if (wanted.maxOffsetCount <= 0) return [];
  if (wanted.timestamp === EARLIEST) return [startOffset];
  if (wanted.timestamp !== LATEST) {
    const found = offsetAtTime(core, partition, wanted.timestamp, end);
    return found === null ? [] : [found.offset];
  }
  const starts = partition.log.segments.map((segment) => Math.max(segment.baseOffset, startOffset)).reverse();
  const offsets = [...new Set([end, ...starts, startOffset])];
  return offsets.slice(0, wanted.maxOffsetCount);
}
