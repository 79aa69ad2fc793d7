import type { Core } from "../core.ts";
import { errorCodes } from "../errorCodes.ts";
import type { RecordBatch } from "../log/recordBatch.ts";
import type { Partition } from "../state.ts";

/** The key of a partition inside a transaction. */
export function partitionKey(topic: string, partition: number): string {
  return `${topic}\u0000${partition}`;
}

export function splitPartitionKey(key: string): { topic: string; partition: number } {
  const at = key.indexOf("\u0000");
  return { topic: key.slice(0, at), partition: Number(key.slice(at + 1)) };
}

/**
 * A transactional batch may only be written by the producer that owns the transactional id now, to a partition it has added to an open transaction.
 * Source: KIP-890 part 1 (`transaction.partition.verification.enable`), apache/kafka `ProducerAppendInfo.checkProducerEpoch`.
 */
export function judgeTransactionalWrite(
  core: Core,
  partition: Partition,
  batch: RecordBatch,
  transactionalId: string | null,
): number {
  if (!batch.isTransactional) {
    // A plain write of a producer whose transaction is open on this partition would end up inside it.
    return partition.state.openTransactions.has(batch.producerId) ? errorCodes.INVALID_TXN_STATE : errorCodes.NONE;
  }
  const transaction = transactionalId === null ? undefined : core.state.transactions.get(transactionalId);
  if (transaction === undefined || transaction.producerId !== batch.producerId)
    return errorCodes.INVALID_PRODUCER_ID_MAPPING;
  if (batch.producerEpoch < transaction.epoch) return errorCodes.INVALID_PRODUCER_EPOCH;
  const key = partitionKey(partition.topic.state.name, partition.state.index);
  if (transaction.phase !== "Ongoing" || !transaction.partitions.has(key)) return errorCodes.INVALID_TXN_STATE;
  return errorCodes.NONE;
}
