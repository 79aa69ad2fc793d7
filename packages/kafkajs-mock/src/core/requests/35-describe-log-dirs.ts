/**
 * DescribeLogDirs (key 35): the replicas this broker holds and how many bytes each takes.
 *
 * Behaviour: a broker has one directory. Null topics ask for all of its replicas; a topic it holds nothing of is left out. The lag counts messages that a
 * follower has not copied below the high watermark.
 * Source: KIP-113, KIP-827, apache/kafka `ReplicaManager.describeLogDirs`.
 * Gaps: there is no disk, so its total and usable bytes are told as unknown (-1); no moves between directories.
 */
import type { DescribeLogDirsReply, DescribeLogDirsRequest } from "../../wire/messages/35-describe-log-dirs.ts";
import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { reply, type Outcome, type Request } from "../request.ts";
import { aclOperations } from "../security/aclCodes.ts";
import { authorizeCluster } from "../security/authorize.ts";
import type { Partition } from "../state.ts";

type TopicReply = DescribeLogDirsReply["results"][number]["topics"][number];
const UNKNOWN_BYTES = -1;

export function describeLogDirs(
  core: Core,
  { body, connection }: Request<DescribeLogDirsRequest>,
): Outcome<DescribeLogDirsReply> {
  if (!authorizeCluster(core, connection, aclOperations.DESCRIBE))
    return reply({ throttleTimeMs: 0, errorCode: errorCodes.CLUSTER_AUTHORIZATION_FAILED, results: [] });
  const { brokerId } = connection;
  const wanted = body.topics ?? [...core.topics.keys()].map((name) => ({ name, partitions: null }));
  const topics = wanted.flatMap(({ name, partitions }): TopicReply[] => {
    const held = (core.topics.get(name)?.partitions ?? [])
      .filter(({ state }) => partitions === null || partitions.includes(state.index))
      .flatMap((partition) => replicaOf(partition, brokerId));
    return held.length === 0 ? [] : [{ name, partitions: held }];
  });
  const directory = {
    errorCode: errorCodes.NONE,
    logDir: `/kafkajs-mock/broker-${brokerId}`,
    topics,
    totalBytes: UNKNOWN_BYTES,
    usableBytes: UNKNOWN_BYTES,
    isCordoned: false,
  };
  return reply({ throttleTimeMs: 0, errorCode: errorCodes.NONE, results: [directory] });
}

function replicaOf({ state, log }: Partition, brokerId: number): TopicReply["partitions"] {
  const replica = state.replicas.find(({ broker }) => broker === brokerId);
  if (replica === undefined) return [];
  const { logEnd } = replica;
  const sizeBytes =
    logEnd >= log.endOffset
      ? log.sizeBytes
      : log.slice(log.startOffset, logEnd, Number.POSITIVE_INFINITY, true).sizeBytes;
  return [{ index: state.index, sizeBytes, offsetLag: Math.max(0, state.highWatermark - logEnd), isFuture: false }];
}
