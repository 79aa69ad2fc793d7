import { expect, test } from "vitest";
import { encodeBatch } from "../../src/wire/encodeBatch.ts";
import { answerOf, newBroker, send, START_MS, batchOf, ask } from "./newBroker.ts";

/** A batch of one record, by a producer without an id. */
const plainFacts = {
  baseOffset: 0,
  lastOffsetDelta: 0,
  partitionLeaderEpoch: -1,
  producerId: -1,
  producerEpoch: -1,
  baseSequence: -1,
  isTransactional: false,
  isControl: false,
};

const DAY_MS = 86_400_000;

test("compaction keeps the newest record of each key at its old offset, and tombstones for delete.retention.ms", () => {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "prices", configs: { "cleanup.policy": "compact" } });
  const partition = broker.partition("prices", 0);
  for (const [key, value] of [
    ["tea", 1],
    ["milk", 2],
    ["tea", 3],
    ["milk", null],
    ["tea", 4],
  ] as const) {
    partition.append(key, value, 10, START_MS);
  }
  expect(broker.controls.compact("prices")).toBe(3);
  expect([0, 1, 2, 3, 4].map((offset) => partition.read(offset)?.value)).toEqual([
    undefined,
    undefined,
    undefined,
    null,
    4,
  ]);
  broker.advance(START_MS + DAY_MS);
  partition.append("tea", 5, 10, START_MS + DAY_MS);
  broker.controls.compact("prices");
  expect([3, 4, 5].map((offset) => partition.read(offset)?.value)).toEqual([undefined, undefined, 5]);
  expect(partition.endOffset).toBe(6);
});

test("records that clients sent in one batch are compacted one by one", () => {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "prices", configs: { "cleanup.policy": "compact" } });
  for (const value of ["a", "b"]) {
    const topics = [
      { name: "prices", partitions: [{ index: 0, records: batchOf([value, `${value}2`], START_MS, "key") }] },
    ];
    ask(broker, "produce", 7, { transactionalId: null, acks: 1, timeoutMs: 1000, topics }, START_MS);
  }
  broker.controls.compact("prices");
  const partition = broker.partition("prices", 0);
  expect([0, 1, 2].map((offset) => partition.read(offset))).toEqual([undefined, undefined, undefined]);
  expect(new TextDecoder().decode(partition.read(3)?.value as Uint8Array)).toBe("b2");
});

for (const path of ["plain", "by request"] as const) {
  test(`a tombstone stays for delete.retention.ms from its first cleaning on, however old it is (${path})`, () => {
    const broker = newBroker({ brokers: 1 });
    broker.controls.createTopic({
      name: "prices",
      configs: { "cleanup.policy": "compact", "delete.retention.ms": 1_000 },
    });
    const partition = broker.partition("prices", 0);
    const oldMs = START_MS - 10 * DAY_MS;
    if (path === "plain") partition.append("tea", null, 10, oldMs);
    else {
      const tombstone = encodeBatch(
        [{ offset: 0, timestampMs: oldMs, key: "tea", value: null, headers: [] }],
        plainFacts,
      );
      const topics = [{ name: "prices", partitions: [{ index: 0, records: tombstone.bytes }] }];
      ask(broker, "produce", 7, { transactionalId: null, acks: 1, timeoutMs: 1_000, topics }, START_MS);
    }
    const cleanAt = (afterMs: number) => {
      broker.advance(START_MS + afterMs);
      broker.controls.compact("prices");
      return partition.read(0);
    };
    expect(cleanAt(0)).toMatchObject({ value: null, timestampMs: oldMs });
    expect(cleanAt(600)).toMatchObject({ value: null, timestampMs: oldMs });
    expect(cleanAt(999)).toMatchObject({ value: null, timestampMs: oldMs });
    expect(cleanAt(1_000)).toBeUndefined();
    expect(partition.endOffset).toBe(1);
  });
}

test("a marker goes once nothing of its transaction is left and it has stayed for delete.retention.ms", () => {
  const broker = newBroker({ brokers: 1 });
  const configs = { "cleanup.policy": "compact", "delete.retention.ms": 1_000 };
  broker.controls.createTopic({ name: "prices", configs });
  const { log, state } = broker.core.topics.get("prices")!.partitions[0]!;
  const transact = (value: string, committed: boolean) => {
    const producer = answerOf(
      ask<{ producerId: number; producerEpoch: number }>(
        broker,
        "initProducerId",
        1,
        { transactionalId: "t", transactionTimeoutMs: 60_000, producerId: -1, producerEpoch: -1 },
        START_MS,
      ),
    );
    const id = { transactionalId: "t", ...producer };
    ask(broker, "addPartitionsToTxn", 1, { ...id, topics: [{ name: "prices", partitions: [0] }] }, START_MS);
    const facts = { ...plainFacts, ...producer, baseSequence: 0, isTransactional: true };
    const { bytes } = encodeBatch([{ offset: 0, timestampMs: START_MS, key: "tea", value, headers: [] }], facts);
    const topics = [{ name: "prices", partitions: [{ index: 0, records: bytes }] }];
    ask(broker, "produce", 7, { transactionalId: "t", acks: 1, timeoutMs: 1_000, topics }, START_MS);
    ask(broker, "endTxn", 1, { ...id, committed }, START_MS);
  };
  const offsets = () =>
    [...log.chunks].flatMap((chunk) => Array.from({ length: chunk.count }, (_, row) => chunk.lastOffsetAt(row)));
  const cleanAt = (afterMs: number) => {
    broker.advance(START_MS + afterMs);
    broker.controls.compact("prices");
    return offsets();
  };
  transact("given up", false);
  transact("kept", true);
  expect(offsets()).toEqual([0, 1, 2, 3]);
  expect(cleanAt(0)).toEqual([1, 2, 3]);
  expect(cleanAt(10)).toEqual([1, 2, 3]);
  expect(state.aborted.length).toBe(1);
  expect(cleanAt(1_009)).toEqual([1, 2, 3]);
  expect(cleanAt(1_010)).toEqual([2, 3]);
  expect(state.aborted.length).toBe(0);
});

test("records without a key, from before the topic was compacted, go with the first cleaning", () => {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "prices" });
  const partition = broker.partition("prices", 0);
  partition.append(null, 1, 10, START_MS);
  partition.append("tea", 2, 10, START_MS);
  broker.controls.configureTopic("prices", { "cleanup.policy": "compact" });
  expect(broker.controls.compact("prices")).toBe(1);
  expect([0, 1].map((offset) => partition.read(offset)?.value)).toEqual([undefined, 2]);
});

test("time retention deletes whole segments once their newest record is too old", () => {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "orders", configs: { "retention.ms": 1_000, "segment.bytes": 200 } });
  const partition = broker.partition("orders", 0);
  for (let index = 0; index < 6; index++) partition.append(null, index, 100, START_MS + index * 300);
  broker.advance(START_MS + 2_000);
  broker.controls.applyRetention("orders");
  // Segments of two: 0-1 (newest 300 ms) and 2-3 (900 ms) are older than a second, 4-5 (1,500 ms) is not.
  expect(partition.startOffset).toBe(4);
});

test("size retention never deletes the active segment", () => {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "orders", configs: { "retention.bytes": 100, "segment.bytes": 200 } });
  const partition = broker.partition("orders", 0);
  for (let index = 0; index < 6; index++) partition.append(null, index, 100, START_MS);
  broker.controls.applyRetention("orders");
  expect(partition.startOffset).toBe(4);
});

test("retention runs by itself every log.retention.check.interval.ms", () => {
  const broker = newBroker({ brokers: 1, settings: { "log.retention.check.interval.ms": 60_000 } });
  broker.controls.createTopic({ name: "orders", configs: { "retention.ms": 1_000 } });
  broker.partition("orders", 0).append(null, 1, 100, START_MS);
  broker.advance(START_MS + 59_999);
  expect(broker.partition("orders", 0).startOffset).toBe(0);
  broker.advance(START_MS + 60_000);
  expect(broker.partition("orders", 0).startOffset).toBe(1);
});

test("plain records and batches of clients share one log", () => {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "orders" });
  const partition = broker.partition("orders", 0);
  partition.append("k", { amount: 3 }, 100, START_MS);
  send(broker, "orders", 1, ["from a client"], START_MS);
  partition.append("k", "again plain", 100, START_MS);
  expect(partition.read(0)?.value).toEqual({ amount: 3 });
  expect(new TextDecoder().decode(partition.read(1)?.value as Uint8Array)).toBe("from a client");
  expect(partition.read(2)?.value).toBe("again plain");
});
