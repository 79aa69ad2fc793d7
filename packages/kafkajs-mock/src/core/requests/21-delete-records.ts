/**
 * DeleteRecords (key 21): everything below an offset goes; -1 stands for the high watermark.
 *
 * Behaviour: an offset above the high watermark is OFFSET_OUT_OF_RANGE; one below the low watermark changes nothing and answers the low watermark.
 * Source: KIP-107, apache/kafka `ReplicaManager.deleteRecords`.
 * Gaps: followers are brought along at once.
 */
import type { DeleteRecordsReply, DeleteRecordsRequest } from "../../wire/messages/21-delete-records.ts";
import { emit, findPartition, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Connection, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeTopic } from "../security/authorize.ts";

type PartitionReply = DeleteRecordsReply["topics"][number]["partitions"][number];

export function deleteRecords(
  core: Core,
  { body, connection }: Request<DeleteRecordsRequest>,
): Outcome<DeleteRecordsReply> {
  const topics = body.topics.map((topic) => ({
    name: topic.name,
    partitions: topic.partitions.map(({ index, offset }) => cut(core, connection, topic.name, index, offset)),
  }));
  return reply({ throttleTimeMs: 0, topics });
}

function cut(core: Core, connection: Connection, topic: string, index: number, wanted: number): PartitionReply {
  const refuse = (errorCode: number): PartitionReply => ({ index, lowWatermark: -1, errorCode });
  if (!authorizeTopic(core, connection, topic, aclOperations.DELETE))
    return refuse(errorCodes.TOPIC_AUTHORIZATION_FAILED);
  const partition = findPartition(core, topic, index);
  if (partition === undefined) return refuse(errorCodes.UNKNOWN_TOPIC_OR_PARTITION);
  if (partition.state.leader !== connection.brokerId) return refuse(errorCodes.NOT_LEADER_OR_FOLLOWER);
  const { settings } = partition.topic;
  if (!settings.isDeleted && core.compatibility === "2.4") return refuse(errorCodes.POLICY_VIOLATION);
  const { highWatermark } = partition.state;
  const offset = wanted === -1 ? highWatermark : wanted;
  if (offset < 0 || offset > highWatermark) return refuse(errorCodes.OFFSET_OUT_OF_RANGE);
  if (offset > partition.log.startOffset) {
    partition.log.advanceStart(offset);
    emit(core, {
      type: "records.deleted",
      atMs: core.state.now,
      topic,
      partition: index,
      toOffset: offset,
      reason: "request",
    });
  }
  return { index, lowWatermark: partition.log.startOffset, errorCode: errorCodes.NONE };
}
