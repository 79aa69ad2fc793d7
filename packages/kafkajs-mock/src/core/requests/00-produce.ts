/**
 * Produce (key 0): appends batches to the partitions this broker leads.
 *
 * Behaviour: acks 0 sends no reply; acks 1 replies after the leader's append; acks -1 replies when every in-sync replica has the records, refuses with
 * NOT_ENOUGH_REPLICAS below `min.insync.replicas`, and answers REQUEST_TIMED_OUT after the request's timeout (the records stay). A repeated idempotent
 * batch is answered with the offset it got the first time. Transactional batches need their partition in the transaction (KIP-890, part 1).
 * Records of every codec are unpacked and judged: without a key on a compacted topic they are INVALID_RECORD, and so are more or fewer than promised.
 * Source: apache/kafka `KafkaApis.handleProduceRequest`, `ReplicaManager.appendRecords`, `LogValidator`; KIP-98.
 * Gaps: `compression.type` other than `producer` does not recompress.
 */
import type { ProduceReply, ProduceRequest } from "../../wire/messages/00-produce.ts";
import { emit, findBroker, findPartition, isHeard, type Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import { appendBatch } from "../replication/appendBatch.ts";
import { judgeSequence } from "../log/producerSequences.ts";
import type { RecordBatch } from "../log/recordBatch.ts";
import { wait } from "../pending.ts";
import { quotaClient, throttleFor } from "../quotas.ts";
import { pending, reply, type Outcome, type Request } from "../request.ts";
import { authorizeTopic, authorizeTransactionalId } from "../security/authorize.ts";
import { aclOperations } from "../security/aclCodes.ts";
import type { Partition } from "../state.ts";
import { effectiveMinInSync, type PartitionReply, type WaitingProduce } from "../replication/waitingProduces.ts";
import { isInternalTopic } from "../topics/topicNames.ts";
import { judgeTransactionalWrite } from "../transactions/guardWrites.ts";

export function produce(core: Core, request: Request<ProduceRequest>): Outcome<ProduceReply> {
  const { body } = request;
  const answer: ProduceReply = { topics: [], throttleTimeMs: 0 };
  const waiting: WaitingProduce = { body: answer, open: [] };
  for (const topic of body.topics) {
    const partitions = topic.partitions.map(({ index, records }) => {
      const result = appendTo(core, request, topic.name, index, records);
      if (result.errorCode !== errorCodes.NONE) noteRefusal(core, topic.name, index, result.errorCode);
      const partition = findPartition(core, topic.name, index);
      if (body.acks === -1 && result.errorCode === errorCodes.NONE && partition !== undefined) {
        if (partition.state.highWatermark < partition.log.endOffset) {
          waiting.open.push({
            topic: topic.name,
            partition: index,
            endOffset: partition.log.endOffset,
            answer: result,
          });
        }
      }
      return result;
    });
    answer.topics.push({ name: topic.name, partitions });
  }
  answer.throttleTimeMs = throttleFor(core, "produce", quotaClient(request), sizeOf(body));
  if (body.acks === 0) return hasError(answer) ? { kind: "close" } : { kind: "silent" };
  if (waiting.open.length === 0) return reply(answer);
  const deadlineMs = core.state.now + Math.max(body.timeoutMs, 0);
  const id = wait(core, "produce", request.connection.id, deadlineMs, waiting);
  for (const { topic, partition } of waiting.open) findPartition(core, topic, partition)?.waitingProduces.add(id);
  return pending(id);
}

function appendTo(
  core: Core,
  request: Request<ProduceRequest>,
  topic: string,
  index: number,
  records: Uint8Array | null,
): PartitionReply {
  const partition = findPartition(core, topic, index);
  const refuse = (errorCode: number): PartitionReply => ({
    index,
    errorCode,
    baseOffset: -1,
    logAppendTimeMs: -1,
    logStartOffset: partition?.log.startOffset ?? -1,
  });
  const { body, connection } = request;
  if (body.acks < -1 || body.acks > 1) return refuse(errorCodes.INVALID_REQUIRED_ACKS);
  if (
    body.transactionalId !== null &&
    !authorizeTransactionalId(core, connection, body.transactionalId, aclOperations.WRITE)
  ) {
    return refuse(errorCodes.TRANSACTIONAL_ID_AUTHORIZATION_FAILED);
  }
  if (!authorizeTopic(core, connection, topic, aclOperations.WRITE))
    return refuse(errorCodes.TOPIC_AUTHORIZATION_FAILED);
  if (partition === undefined) return refuse(errorCodes.UNKNOWN_TOPIC_OR_PARTITION);
  if (isInternalTopic(topic)) return refuse(errorCodes.INVALID_TOPIC_EXCEPTION);
  if (partition.state.leader !== connection.brokerId) return refuse(errorCodes.NOT_LEADER_OR_FOLLOWER);
  if (findBroker(core, connection.brokerId)?.isDiskFull === true) return refuse(errorCodes.KAFKA_STORAGE_ERROR);
  const { settings } = partition.topic;
  if (body.acks === -1 && partition.state.inSync.length < effectiveMinInSync(partition))
    return refuse(errorCodes.NOT_ENOUGH_REPLICAS);

  const parsed = core.codec.parse(records, request.version);
  if (parsed.errorCode !== errorCodes.NONE) return refuse(parsed.errorCode);
  let firstOffset = -1;
  for (const batch of parsed.batches) {
    const errorCode = judgeBatch(core, partition, batch);
    if (errorCode !== errorCodes.NONE) return refuse(errorCode);
    if (batch.producerId >= 0) {
      const guard = judgeTransactionalWrite(core, partition, batch, body.transactionalId);
      if (guard !== errorCodes.NONE) return refuse(guard);
      const verdict = judgeSequence(partition.state, batch);
      if (verdict.kind === "refuse") return refuse(verdict.errorCode);
      if (verdict.kind === "duplicate") {
        firstOffset = firstOffset === -1 ? verdict.baseOffset : firstOffset;
        noteDuplicate(core, partition, verdict.baseOffset, batch.producerId);
        continue;
      }
    }
    const baseOffset = appendBatch(core, partition, batch);
    if (firstOffset === -1) firstOffset = baseOffset;
  }
  return {
    index,
    errorCode: errorCodes.NONE,
    baseOffset: firstOffset,
    logAppendTimeMs: settings.usesAppendTime ? core.state.now : -1,
    logStartOffset: partition.log.startOffset,
  };
}

function judgeBatch(core: Core, partition: Partition, batch: RecordBatch): number {
  const { settings } = partition.topic;
  if (batch.bytes.byteLength > settings.maxMessageBytes) return errorCodes.MESSAGE_TOO_LARGE;
  if (batch.isControl) return errorCodes.INVALID_RECORD;
  if (!settings.usesAppendTime) {
    const aheadMs = batch.maxTimestampMs - core.state.now;
    const behindMs = core.state.now - batch.baseTimestampMs;
    if (aheadMs > settings.timestampAfterMaxMs || behindMs > settings.timestampBeforeMaxMs)
      return errorCodes.INVALID_TIMESTAMP;
  }
  if (settings.isCompacted) {
    // A record without a key could never be replaced, so a compacted topic refuses it (KAFKA-4808).
    for (const record of core.codec.decode(batch.bytes)) if (record.key === null) return errorCodes.INVALID_RECORD;
  }
  return errorCodes.NONE;
}

function sizeOf(body: ProduceRequest): number {
  let bytes = 0;
  for (const topic of body.topics) for (const { records } of topic.partitions) bytes += records?.byteLength ?? 0;
  return bytes;
}

function hasError(answer: ProduceReply): boolean {
  return answer.topics.some((topic) => topic.partitions.some((partition) => partition.errorCode !== errorCodes.NONE));
}

function noteDuplicate(core: Core, partition: Partition, baseOffset: number, producerId: number): void {
  if (!isHeard(core)) return;
  const { name } = partition.topic.state;
  emit(core, {
    type: "records.duplicate",
    atMs: core.state.now,
    topic: name,
    partition: partition.state.index,
    baseOffset,
    producerId,
  });
}

function noteRefusal(core: Core, topic: string, partition: number, errorCode: number): void {
  if (isHeard(core)) emit(core, { type: "records.refused", atMs: core.state.now, topic, partition, errorCode });
}
