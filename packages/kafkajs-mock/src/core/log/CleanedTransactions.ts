import type { Partition } from "../state.ts";
import type { BatchFacts } from "./recordBatch.ts";

/** Whether a batch belongs to a transaction that was aborted. */
export function isAborted({ state }: Partition, { isTransactional, producerId, baseOffset }: BatchFacts): boolean {
  if (!isTransactional) return false;
  return state.aborted.some(
    (aborted) =>
      aborted.producerId === producerId && baseOffset >= aborted.firstOffset && baseOffset < aborted.lastOffset,
  );
}

/**
 * What one cleaning sees of transactions as it goes along a log: a marker before which nothing of its transaction was found is a marker of nothing.
 * Source: apache/kafka `CleanedTransactionMetadata`.
 */
export class CleanedTransactions {
  private readonly partition: Partition;
  /** Producers whose data was seen since their last marker, aborted or not. */
  private readonly seen = new Set<number>();

  constructor(partition: Partition) {
    this.partition = partition;
  }

  /** Notes a batch of data; true when it was aborted and goes. */
  isAbortedData(facts: BatchFacts): boolean {
    if (facts.isTransactional) this.seen.add(facts.producerId);
    return isAborted(this.partition, facts);
  }

  /** Whether nothing is left of the transaction that this marker ends. */
  isMarkerOfNothing({ producerId }: BatchFacts): boolean {
    return !this.seen.delete(producerId);
  }

  /** The marker goes, and with it the note that its transaction was aborted. */
  forgetMarker({ baseOffset, producerId }: BatchFacts): void {
    const { state } = this.partition;
    state.aborted = state.aborted.filter(
      (aborted) => aborted.producerId !== producerId || aborted.lastOffset !== baseOffset,
    );
  }
}
