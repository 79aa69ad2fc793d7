import { errorCodes } from "../errorCodes.ts";
import type { PartitionState, ProducerState } from "../state.ts";
import type { RecordBatch } from "./recordBatch.ts";

/** Batches remembered per producer and partition: as many as a producer may have in flight. */
const REMEMBERED_BATCHES = 5;
const SEQUENCE_LIMIT = 2_147_483_648;

export type SequenceVerdict =
  | { readonly kind: "append" }
  | { readonly kind: "duplicate"; readonly baseOffset: number }
  | { readonly kind: "refuse"; readonly errorCode: number };

const APPEND: SequenceVerdict = { kind: "append" };

/**
 * Whether a batch of an idempotent producer is the next one, a repeat, or out of order.
 * Source: apache/kafka `ProducerAppendInfo.checkSequence` and `ProducerStateEntry.findDuplicateBatch` (KIP-98, KIP-360).
 */
export function judgeSequence(state: PartitionState, batch: RecordBatch): SequenceVerdict {
  const known = state.producers.get(batch.producerId);
  if (known === undefined) return APPEND;
  if (batch.producerEpoch < known.epoch) return { kind: "refuse", errorCode: errorCodes.INVALID_PRODUCER_EPOCH };
  if (batch.producerEpoch > known.epoch) {
    return batch.baseSequence === 0 ? APPEND : { kind: "refuse", errorCode: errorCodes.OUT_OF_ORDER_SEQUENCE_NUMBER };
  }
  const lastSequence = sequenceAfter(batch.baseSequence, batch.recordCount - 1);
  const repeated = known.batches.find(
    (seen) => seen.baseSequence === batch.baseSequence && seen.lastSequence === lastSequence,
  );
  if (repeated !== undefined) return { kind: "duplicate", baseOffset: repeated.baseOffset };
  const last = known.batches[known.batches.length - 1];
  if (last === undefined || sequenceAfter(last.lastSequence, 1) === batch.baseSequence) return APPEND;
  return { kind: "refuse", errorCode: errorCodes.OUT_OF_ORDER_SEQUENCE_NUMBER };
}

/** Sequences count up to 2^31 - 1 and begin again at 0. */
export function sequenceAfter(sequence: number, count: number): number {
  return (sequence + count) % SEQUENCE_LIMIT;
}

export function rememberBatch(state: PartitionState, batch: RecordBatch, baseOffset: number, now: number): void {
  let known = state.producers.get(batch.producerId);
  if (known === undefined || known.epoch !== batch.producerEpoch) {
    known = {
      epoch: batch.producerEpoch,
      lastTimestampMs: now,
      coordinatorEpoch: -1,
      batches: [],
    } satisfies ProducerState;
    state.producers.set(batch.producerId, known);
  }
  known.lastTimestampMs = now;
  const lastSequence = sequenceAfter(batch.baseSequence, batch.recordCount - 1);
  known.batches.push({ baseSequence: batch.baseSequence, lastSequence, baseOffset, timestampMs: now });
  if (known.batches.length > REMEMBERED_BATCHES) known.batches.shift();
}
