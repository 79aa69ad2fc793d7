import { expect, test } from "vitest";
import { answerOf, ask, newBroker, send, START_MS } from "./newBroker.ts";

function valuesOf(broker: ReturnType<typeof newBroker>): unknown[] {
  const partition = broker.partition("orders", 0);
  return Array.from({ length: partition.endOffset - partition.startOffset }, (_, index) =>
    partition.valueAt(partition.startOffset + index),
  );
}

test("a checkpoint returns to its instant, again and again, whatever was appended in between", () => {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "orders" });
  const partition = broker.partition("orders", 0);
  for (let index = 0; index < 10; index++) partition.append(null, `first-${index}`, 100, START_MS + index);
  const early = broker.checkpoint();
  for (let index = 0; index < 5; index++) partition.append(null, `one-${index}`, 100, START_MS + 100);
  const late = broker.checkpoint();

  broker.restore(early);
  expect(partition.endOffset).toBe(10);
  for (let index = 0; index < 7; index++) partition.append(null, `two-${index}`, 100, START_MS + 200);
  expect(valuesOf(broker).slice(10)).toEqual(Array.from({ length: 7 }, (_, index) => `two-${index}`));

  broker.restore(late);
  expect(valuesOf(broker).slice(10)).toEqual(Array.from({ length: 5 }, (_, index) => `one-${index}`));
  broker.restore(early);
  expect(valuesOf(broker)).toEqual(Array.from({ length: 10 }, (_, index) => `first-${index}`));
});

test("a checkpoint survives retention and truncation of what it remembers", () => {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "orders", configs: { "retention.ms": 1000, "segment.bytes": 100 } });
  const partition = broker.partition("orders", 0);
  for (let index = 0; index < 10; index++) partition.append(null, index, 100, START_MS);
  const checkpoint = broker.checkpoint();
  broker.advance(START_MS + 5_000);
  broker.controls.applyRetention("orders");
  expect(partition.startOffset).toBe(10);
  broker.restore(checkpoint);
  expect(valuesOf(broker)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("replies that wait are part of the checkpoint", () => {
  const broker = newBroker({ replicationDelayMs: 50 });
  broker.controls.createTopic({ name: "orders", assignments: [[0, 1]] });
  const outcome = send(broker, "orders", -1, ["a"], START_MS);
  if (outcome.kind !== "pending") throw new Error("The produce should wait.");
  const checkpoint = broker.checkpoint();
  expect(broker.advance(START_MS + 50).map(({ id }) => id)).toEqual([outcome.id]);
  broker.restore(checkpoint);
  expect(broker.nextDeadline()).toBe(START_MS + 50);
  expect(broker.advance(START_MS + 50).map(({ id }) => id)).toEqual([outcome.id]);
});

test("a checkpoint is plain data that can be structured-cloned", () => {
  const broker = newBroker();
  broker.controls.createTopic({ name: "orders" });
  answerOf(
    ask(
      broker,
      "initProducerId",
      1,
      { transactionalId: null, transactionTimeoutMs: 1000, producerId: -1, producerEpoch: -1 },
      START_MS,
    ),
  );
  expect(() => structuredClone(broker.checkpoint().state)).not.toThrow();
});
