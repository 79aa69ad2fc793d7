import { expect, test } from "vitest";
import { newBroker, send, START_MS, batchOf, ask } from "./newBroker.ts";

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
