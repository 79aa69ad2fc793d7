import type { Core } from "../core/core.ts";
import { ControlError } from "../core/judging/ControlError.ts";
import { plainRecord } from "../core/log/PartitionLog.ts";
import type { PlainChunk } from "../core/log/PlainChunk.ts";
import type { GroupState, Partition } from "../core/state.ts";
import { toBase64 } from "./base64.ts";
import {
  SAVED_FORMAT,
  SAVED_VERSION,
  type SavedCluster,
  type SavedGroup,
  type SavedPartition,
} from "./savedCluster.ts";

/** Everything the cluster holds, as JSON. Members, connections, timers and disturbances are of the moment and left out. */
export function saveCluster(core: Core): SavedCluster {
  const { state } = core;
  for (const { transactionalId, phase } of state.transactions.values()) {
    if (phase !== "Ongoing" && !phase.startsWith("Prepare")) continue;
    throw new ControlError(`The transaction of "${transactionalId}" is open.`, "Commit or abort it before saving.");
  }
  return {
    format: SAVED_FORMAT,
    version: SAVED_VERSION,
    brokers: state.brokers.map(({ id }) => id),
    nextProducerId: state.nextProducerId,
    topics: [...core.topics.values()]
      .filter((topic) => !topic.state.isInternal)
      .map((topic) => ({
        name: topic.state.name,
        configs: { ...topic.state.configs },
        partitions: topic.partitions.map((partition) => savePartition(core, partition)),
      })),
    groups: [...state.groups.values()].filter((group) => group.offsets.size > 0).map(saveGroup),
    transactionalIds: [...state.transactions.values()].map(({ transactionalId, producerId, epoch, timeoutMs }) => ({
      transactionalId,
      producerId,
      epoch,
      timeoutMs,
    })),
    acls: state.acls.map((acl) => ({ ...acl })),
    scramUsers: state.scramUsers.map((user) => ({ ...user })),
  };
}

function savePartition(core: Core, { state, log }: Partition): SavedPartition {
  return {
    replicas: state.replicas.map(({ broker }) => broker),
    leader: state.leader,
    leaderEpoch: state.leaderEpoch,
    startOffset: log.startOffset,
    endOffset: log.endOffset,
    batches: log.chunks.flatMap((chunk) =>
      chunk.kind === "encoded"
        ? Array.from({ length: chunk.count }, (_, row) => toBase64(chunk.bytesAt(row)))
        : packPlain(core, chunk, state.leaderEpoch),
    ),
    aborted: state.aborted.map((aborted) => ({ ...aborted })),
    producers: [...state.producers].map(([producerId, producer]) => ({
      producerId,
      epoch: producer.epoch,
      lastTimestampMs: producer.lastTimestampMs,
      batches: producer.batches.map((batch) => ({ ...batch })),
    })),
  };
}

/** Records of the plain path become a batch, as they do for clients that fetch them. */
function packPlain(core: Core, chunk: PlainChunk, partitionLeaderEpoch: number): string[] {
  if (chunk.count === 0) return [];
  const records = Array.from({ length: chunk.count }, (_, row) => plainRecord(chunk, row));
  const baseOffset = chunk.offsetAt(0);
  const { bytes } = core.codec.encode(records, {
    baseOffset,
    lastOffsetDelta: chunk.offsetAt(chunk.count - 1) - baseOffset,
    partitionLeaderEpoch,
    producerId: -1,
    producerEpoch: -1,
    baseSequence: -1,
    isTransactional: false,
    isControl: false,
  });
  return [toBase64(bytes)];
}

function saveGroup({ id, protocolType, offsets }: GroupState): SavedGroup {
  return {
    id,
    protocolType,
    offsets: [...offsets].flatMap(([topic, partitions]) =>
      [...partitions].map(([partition, { offset, leaderEpoch, metadata }]) => ({
        topic,
        partition,
        offset,
        leaderEpoch,
        metadata,
      })),
    ),
  };
}
