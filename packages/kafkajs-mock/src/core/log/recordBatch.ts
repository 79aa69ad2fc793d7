/**
 * A batch of records as the log keeps it: a few facts the broker decides by, and bytes it never looks into.
 * The wire codec parses and makes them (`RecordCodec`).
 */
export interface RecordBatch {
  /** The encoded batch. Opaque to the core. */
  readonly bytes: Uint8Array;
  readonly recordCount: number;
  readonly lastOffsetDelta: number;
  /** Milliseconds since 1970. */
  readonly baseTimestampMs: number;
  readonly maxTimestampMs: number;
  /** -1 for a producer that is neither idempotent nor transactional. */
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly baseSequence: number;
  readonly isTransactional: boolean;
  readonly isControl: boolean;
}

/** One record with its place in the log. Keys, values and header values are bytes on the wire path and anything at all on the plain path. */
export interface LogRecord {
  readonly offset: number;
  readonly timestampMs: number;
  readonly key: unknown;
  readonly value: unknown;
  readonly headers: readonly RecordHeader[];
}

export interface RecordHeader {
  readonly key: string;
  readonly value: Uint8Array | null;
}

/** What a batch says about itself besides its records. */
export interface BatchFacts {
  readonly baseOffset: number;
  readonly lastOffsetDelta: number;
  readonly partitionLeaderEpoch: number;
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly baseSequence: number;
  readonly isTransactional: boolean;
  readonly isControl: boolean;
  /** Whether all its records carry the time of their append (`message.timestamp.type=LogAppendTime`). Default false. */
  readonly usesAppendTime?: boolean;
  /** From when on compaction may drop its tombstones or its marker (KIP-534); -1, the default, until its first cleaning. */
  readonly deleteHorizonMs?: number;
}

/** The result of reading a Produce request's records: batches, or the Kafka error that refuses them. */
export interface ParsedRecords {
  readonly batches: readonly RecordBatch[];
  readonly errorCode: number;
}

/** What the core needs from the codec. Given once, to `createBroker`; the core itself makes and reads no bytes. */
export interface RecordCodec {
  /** Checks and splits the records of a Produce request of the given version. */
  parse(bytes: Uint8Array | null, produceVersion: number): ParsedRecords;
  /** The records of one stored batch. Throws when they cannot be read. */
  decode(bytes: Uint8Array): readonly LogRecord[];
  /** The facts of one stored batch. */
  facts(bytes: Uint8Array): BatchFacts;
  /** A batch made of records that keep their offsets and timestamps. */
  encode(records: readonly LogRecord[], facts: BatchFacts): RecordBatch;
  /** The commit or abort marker that ends a producer's transaction on a partition. */
  encodeMarker(marker: TransactionMarker): RecordBatch;
  /** Copies a batch to its place in a log and stamps it with offset, epoch and, when `appendTimeMs` is not -1, the broker's time. */
  place(target: Uint8Array, position: number, batch: RecordBatch, stamp: BatchStamp): void;
}

export interface BatchStamp {
  readonly baseOffset: number;
  readonly partitionLeaderEpoch: number;
  /** The broker's time for topics with `message.timestamp.type=LogAppendTime`, else -1. */
  readonly appendTimeMs: number;
}

export interface TransactionMarker {
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly committed: boolean;
  readonly coordinatorEpoch: number;
  readonly timestampMs: number;
}
