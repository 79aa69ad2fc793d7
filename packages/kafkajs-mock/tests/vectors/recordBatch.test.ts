import { describe, expect, test } from "vitest";
import { recordCodec } from "../../src/wire/recordCodec.ts";
import { decodeWithKafkajs, encodeWithKafkajs, type BatchToEncode } from "./kafkajsBatch.ts";
import { numbersFrom } from "./numbersFrom.ts";

const PRODUCE_VERSION = 7;
const CORRUPT_MESSAGE = 2;
const T0 = 1_700_000_000_000;
const seeds = Array.from({ length: 100 }, (_, index) => index + 1);

/** A batch of up to 30 records with keys, values and headers of every awkward size, null among them. */
function randomBatch(seed: number, compression: 0 | 1 = 0): BatchToEncode {
  const next = numbersFrom(seed * 7_919);
  const bytes = (longest: number) => Buffer.from(Array.from({ length: next(longest + 1) }, () => next(256)));
  const orNull = (value: Buffer) => (next(6) === 0 ? null : value);
  const isIdempotent = next(2) === 1;
  const records = Array.from({ length: 1 + next(30) }, (_, index) => ({
    timestampMs: T0 + index * next(100_000),
    key: orNull(bytes(70)),
    value: orNull(bytes(next(10) === 0 ? 20_000 : 200)),
    headers: Array.from({ length: next(3) }, (_, header) => ({
      key: `h${header}ä${"x".repeat(next(70))}`,
      value: bytes(100),
    })),
  }));
  return {
    compression,
    firstTimestampMs: records[0]!.timestampMs,
    maxTimestampMs: Math.max(...records.map(({ timestampMs }) => timestampMs)),
    partitionLeaderEpoch: 0,
    isTransactional: isIdempotent && next(2) === 1,
    producerId: isIdempotent ? next(2_000_000_000) : -1,
    producerEpoch: isIdempotent ? next(30_000) : 0,
    baseSequence: isIdempotent ? next(2_000_000_000) : 0,
    records,
  };
}

const logRecords = (batch: BatchToEncode) =>
  batch.records.map(({ timestampMs, key, value, headers }, offset) => ({ offset, timestampMs, key, value, headers }));

/** Buffers and other byte arrays compare as what they hold. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, field) =>
      field instanceof Uint8Array
        ? Buffer.from(field).toString("hex")
        : field?.type === "Buffer"
          ? Buffer.from(field.data).toString("hex")
          : field,
    ),
  );

const facts = (batch: BatchToEncode) => ({
  baseOffset: 0,
  lastOffsetDelta: batch.records.length - 1,
  partitionLeaderEpoch: batch.partitionLeaderEpoch,
  producerId: batch.producerId,
  producerEpoch: batch.producerEpoch,
  baseSequence: batch.baseSequence,
  isTransactional: batch.isTransactional,
  isControl: false,
});

describe.each(seeds)("a random record batch (seed %i)", (seed) => {
  test("is encoded to the bytes that KafkaJS makes", async () => {
    const batch = randomBatch(seed);
    const ours = recordCodec.encode(logRecords(batch), facts(batch));
    expect(Buffer.from(ours.bytes).equals(await encodeWithKafkajs(batch))).toBe(true);
  });

  test.each([0, 1] as const)("of KafkaJS is read as what went in (compression %i)", async (compression) => {
    const batch = randomBatch(seed, compression);
    const bytes = await encodeWithKafkajs(batch);
    const { batches, errorCode } = recordCodec.parse(bytes, PRODUCE_VERSION);
    expect(errorCode).toBe(0);
    expect(batches).toHaveLength(1);
    expect(batches[0]).toMatchObject({
      recordCount: batch.records.length,
      baseTimestampMs: batch.firstTimestampMs,
      maxTimestampMs: batch.maxTimestampMs,
      producerId: batch.producerId,
      baseSequence: batch.baseSequence,
    });
    expect(plain(recordCodec.decode(batches[0]!.bytes))).toEqual(plain(logRecords(batch)));
  });

  test("of ours is read by KafkaJS as what went in", async () => {
    const batch = randomBatch(seed);
    const decoded = await decodeWithKafkajs(recordCodec.encode(logRecords(batch), facts(batch)).bytes);
    expect(decoded).toMatchObject({
      firstOffset: "0",
      inTransaction: batch.isTransactional,
      isControlBatch: false,
      producerId: String(batch.producerId),
      producerEpoch: batch.producerEpoch,
      firstSequence: batch.baseSequence,
    });
    const expected = batch.records.map(({ timestampMs, key, value }, offset) => ({
      offset: String(offset),
      timestamp: String(timestampMs),
      key,
      value,
    }));
    expect(
      plain(decoded.records.map(({ offset, timestamp, key, value }) => ({ offset, timestamp, key, value }))),
    ).toEqual(plain(expected));
  });

  test("with one wrong byte is refused", async () => {
    const bytes = await encodeWithKafkajs(randomBatch(seed));
    const checkedFrom = 21;
    const at = checkedFrom + numbersFrom(seed)(bytes.byteLength - checkedFrom);
    bytes[at]! ^= 1 + numbersFrom(seed)(255);
    expect(recordCodec.parse(bytes, PRODUCE_VERSION).errorCode).toBe(CORRUPT_MESSAGE);
  });
});

test.each([
  [true, 1],
  [false, 0],
])("a marker (committed %s) is a control batch of type %i to KafkaJS", async (committed, type) => {
  const marker = { producerId: 7, producerEpoch: 3, committed, coordinatorEpoch: 5, timestampMs: T0 };
  const decoded = await decodeWithKafkajs(recordCodec.encodeMarker(marker).bytes);
  expect(decoded).toMatchObject({ inTransaction: true, isControlBatch: true, producerId: "7", producerEpoch: 3 });
  const [record] = decoded.records;
  // ControlRecordType: int16 version, int16 type. EndTransactionMarker: int16 version, int32 coordinator epoch.
  expect(record!.key!.toString("hex")).toBe(`0000000${type}`);
  expect(record!.value!.toString("hex")).toBe("000000000005");
});
