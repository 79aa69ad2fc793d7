import { expect, test } from "vitest";
import type { Broker } from "../../src/core/index.ts";
import { answerOf, ask, batchOf, newBroker, START_MS } from "./newBroker.ts";

type Entity = readonly (readonly [type: "user" | "client-id", name: string | null])[];

function setRate(broker: Broker, entity: Entity, rate: number): void {
  const operations = [{ key: "producer_byte_rate", value: rate, remove: false }];
  const parts = entity.map(([entityType, entityName]) => ({ entityType, entityName }));
  const body = { entries: [{ entity: parts, operations }], validateOnly: false };
  const answer = answerOf(ask<{ entries: { errorCode: number }[] }>(broker, "alterClientQuotas", 1, body, START_MS));
  expect(answer.entries[0]!.errorCode).toBe(0);
}

/** How long a client has to wait after sending some 10,000 bytes, in milliseconds. */
function waitOf(broker: Broker, clientId = "test", user = "ines"): number {
  const topics = [{ name: "orders", partitions: [{ index: 0, records: batchOf(["x".repeat(10_000)], START_MS) }] }];
  const body = { transactionalId: null, acks: 1, timeoutMs: 1_000, topics };
  const connection = {
    id: "c",
    brokerId: 0,
    clientHost: "/127.0.0.1",
    listener: "0",
    principal: `User:${user}`,
    sasl: null,
  };
  const outcome = broker.handle({ api: "produce", version: 7, clientId, connection, body }, START_MS);
  return (answerOf(outcome) as { throttleTimeMs: number }).throttleTimeMs;
}

function startBroker(): Broker {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "orders" });
  return broker;
}

test("the most particular quota counts: user and client id, then user, then client id, a name before the default", () => {
  const ladder: Entity[] = [
    [["client-id", null]],
    [["client-id", "test"]],
    [["user", null]],
    [
      ["user", null],
      ["client-id", null],
    ],
    [
      ["user", null],
      ["client-id", "test"],
    ],
    [["user", "ines"]],
    [
      ["user", "ines"],
      ["client-id", null],
    ],
    [
      ["user", "ines"],
      ["client-id", "test"],
    ],
  ];
  for (let step = 1; step <= ladder.length; step++) {
    const broker = startBroker();
    // Of the quotas that match, only the last, most particular one is generous.
    for (const entity of ladder.slice(0, step)) setRate(broker, entity, 1_000);
    expect(waitOf(broker), `step ${step}`).toBeGreaterThan(0);
    const generous = startBroker();
    for (const entity of ladder.slice(0, step)) setRate(generous, entity, 1_000);
    setRate(generous, ladder[step - 1]!, 1_000_000);
    expect(waitOf(generous), `step ${step}`).toBe(0);
  }
});

test("clients of one user share its quota, and clients of one client id share that one", () => {
  const byUser = startBroker();
  setRate(byUser, [["user", "ines"]], 15_000);
  expect([waitOf(byUser, "a"), waitOf(byUser, "b")].map((wait) => wait > 0)).toEqual([false, true]);
  const byClient = startBroker();
  setRate(byClient, [["client-id", null]], 15_000);
  expect([waitOf(byClient, "a"), waitOf(byClient, "b"), waitOf(byClient, "a")].map((wait) => wait > 0)).toEqual([
    false,
    false,
    true,
  ]);
});

test("controls.setQuota is a quota of a client id, and a checkpoint keeps it", () => {
  const broker = startBroker();
  broker.controls.setQuota("test", { produceBytes: 1_000 });
  const checkpoint = broker.checkpoint();
  broker.controls.setQuota("test", null);
  expect(waitOf(broker)).toBe(0);
  broker.restore(checkpoint);
  expect(waitOf(broker)).toBeGreaterThan(0);
});
