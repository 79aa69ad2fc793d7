/** Where the fields of a record batch of magic 2 lie. Source: KIP-98, apache/kafka `DefaultRecordBatch`. */
export const batchLayout = {
  baseOffset: 0,
  length: 8,
  partitionLeaderEpoch: 12,
  magic: 16,
  crc: 17,
  attributes: 21,
  lastOffsetDelta: 23,
  baseTimestamp: 27,
  maxTimestamp: 35,
  producerId: 43,
  producerEpoch: 51,
  baseSequence: 53,
  recordCount: 57,
  records: 61,
} as const;

/** Offset and length come before what the length counts. */
export const BATCH_OVERHEAD_BYTES = 12;

export const batchAttributes = {
  compression: 0x07,
  appendTime: 0x08,
  transactional: 0x10,
  control: 0x20,
  /** The base timestamp is the instant from which tombstones may go (KIP-534); timestamps count from it all the same. */
  deleteHorizon: 0x40,
} as const;
