import { expect, test } from "vitest";
import { errorCodes, type FaultRule } from "../../src/core/index.ts";
import { answerOf, ask, batchOf, errorOf, newBroker, send, START_MS, type ProduceAnswer } from "./newBroker.ts";

function brokerWithTopic(partitions = 1) {
  const broker = newBroker({ brokers: 1 });
  broker.controls.createTopic({ name: "orders", partitions });
  return broker;
}

/** Sends one record to each of some partitions and returns the error of each. */
function sendTo(broker: ReturnType<typeof newBroker>, topics: Record<string, number[]>, clientId = "test") {
  const body = {
    transactionalId: null,
    acks: 1,
    timeoutMs: 1_000,
    topics: Object.entries(topics).map(([name, partitions]) => ({
      name,
      partitions: partitions.map((index) => ({ index, records: batchOf(["a"], START_MS) })),
    })),
  };
  const connection = {
    id: "c",
    brokerId: 0,
    clientHost: "/127.0.0.1",
    listener: "0",
    principal: "User:A",
    sasl: null,
  };
  const answer = answerOf(broker.handle({ api: "produce", version: 7, clientId, connection, body }, START_MS));
  return (answer as { topics: { name: string; partitions: { index: number; errorCode: number }[] }[] }).topics.flatMap(
    ({ name, partitions }) => partitions.map(({ index, errorCode }) => [`${name}-${index}`, errorCode]),
  );
}

test("the next N requests of a type fail with the chosen error, and the one after them does not", () => {
  const broker = brokerWithTopic();
  broker.controls.disturb({ api: "produce", error: "NOT_LEADER_OR_FOLLOWER", times: 2 });
  const errors = [1, 2, 3].map(() => errorOf(answerOf(send(broker, "orders", 1, ["a"], START_MS))));
  expect(errors).toEqual([errorCodes.NOT_LEADER_OR_FOLLOWER, errorCodes.NOT_LEADER_OR_FOLLOWER, errorCodes.NONE]);
  expect(broker.partition("orders", 0).endOffset).toBe(1);
});

test("a list of errors answers one request after another, NONE lets one pass, and then the rule is gone", () => {
  const broker = brokerWithTopic();
  broker.controls.disturb({ api: "produce", error: ["NOT_LEADER_OR_FOLLOWER", "NONE", "REQUEST_TIMED_OUT"] });
  const errors = [1, 2, 3, 4].map(() => errorOf(answerOf(send(broker, "orders", 1, ["a"], START_MS))));
  expect(errors).toEqual([errorCodes.NOT_LEADER_OR_FOLLOWER, 0, errorCodes.REQUEST_TIMED_OUT, 0]);
  expect(broker.partition("orders", 0).endOffset).toBe(2);
});

test("an error for one partition leaves the others of the request alone, in the request's order", () => {
  const broker = brokerWithTopic(3);
  broker.controls.createTopic({ name: "prices" });
  broker.controls.disturb({ api: "produce", topic: "orders", partition: 1, error: "NOT_ENOUGH_REPLICAS" });
  expect(sendTo(broker, { orders: [2, 1, 0], prices: [0] })).toEqual([
    ["orders-2", 0],
    ["orders-1", errorCodes.NOT_ENOUGH_REPLICAS],
    ["orders-0", 0],
    ["prices-0", 0],
  ]);
  expect([0, 1, 2].map((index) => broker.partition("orders", index).endOffset)).toEqual([1, 0, 1]);
  expect(sendTo(broker, { orders: [0, 2] }).map(([, error]) => error)).toEqual([0, 0]);
});

test("an error for a topic leaves the other topics of the request alone", () => {
  const broker = brokerWithTopic();
  broker.controls.createTopic({ name: "prices" });
  broker.controls.disturb({ topic: "orders", error: "UNKNOWN_TOPIC_OR_PARTITION", times: 1 });
  expect(sendTo(broker, { orders: [0], prices: [0] })).toEqual([
    ["orders-0", errorCodes.UNKNOWN_TOPIC_OR_PARTITION],
    ["prices-0", 0],
  ]);
});

test("an error for one partition is part of the reply of a produce that waits for its replicas", () => {
  const broker = newBroker({ brokers: 3, replicationDelayMs: 50 });
  broker.controls.createTopic({
    name: "orders",
    assignments: [
      [0, 1],
      [0, 1],
    ],
  });
  broker.controls.disturb({ topic: "orders", partition: 0, error: "KAFKA_STORAGE_ERROR" });
  const topics = [
    { name: "orders", partitions: [0, 1].map((index) => ({ index, records: batchOf(["a"], START_MS) })) },
  ];
  const body = { transactionalId: null, acks: -1, timeoutMs: 1_000, topics };
  expect(ask(broker, "produce", 7, body, START_MS).kind).toBe("pending");
  const [completion] = broker.advance(START_MS + 50);
  const answer = completion?.body as ProduceAnswer;
  expect(answer.topics[0]?.partitions.map(({ errorCode }) => errorCode)).toEqual([errorCodes.KAFKA_STORAGE_ERROR, 0]);
});

test("a rule for a client disturbs that client alone", () => {
  const broker = brokerWithTopic();
  broker.controls.disturb({ clientId: "billing", error: "TOPIC_AUTHORIZATION_FAILED" });
  expect(sendTo(broker, { orders: [0] }, "shipping")).toEqual([["orders-0", 0]]);
  expect(sendTo(broker, { orders: [0] }, "billing")).toEqual([["orders-0", errorCodes.TOPIC_AUTHORIZATION_FAILED]]);
});

test("a delayed request is handled when its delay is over", () => {
  const broker = brokerWithTopic();
  broker.controls.disturb({ api: "produce", delayMs: 250, times: 1 });
  expect(send(broker, "orders", 1, ["a"], START_MS).kind).toBe("pending");
  expect(broker.partition("orders", 0).endOffset).toBe(0);
  expect(broker.nextDeadline()).toBe(START_MS + 250);
  expect(broker.advance(START_MS + 250)).toHaveLength(1);
  expect(broker.partition("orders", 0).endOffset).toBe(1);
});

test("a lost request stores nothing and a lost reply stores, and neither is answered", () => {
  const broker = brokerWithTopic();
  broker.controls.disturb({ api: "produce", drop: "request", times: 1 });
  expect(send(broker, "orders", 1, ["a"], START_MS).kind).toBe("silent");
  expect(broker.partition("orders", 0).endOffset).toBe(0);
  broker.controls.disturb({ api: "produce", drop: "reply", times: 1 });
  expect(send(broker, "orders", 1, ["a"], START_MS).kind).toBe("silent");
  expect(broker.partition("orders", 0).endOffset).toBe(1);
  expect(answerOf(send(broker, "orders", 1, ["a"], START_MS)).topics[0]?.partitions[0]?.baseOffset).toBe(1);
});

test("a lost reply of a request that waits is lost when it would come", () => {
  const broker = newBroker({ brokers: 2, replicationDelayMs: 50 });
  broker.controls.createTopic({ name: "orders", replicas: 2 });
  broker.controls.disturb({ api: "produce", drop: "reply", times: 1 });
  broker.controls.disturb({ api: "produce", disconnect: "after", times: 1 });
  expect(send(broker, "orders", -1, ["a"], START_MS).kind).toBe("pending");
  expect(send(broker, "orders", -1, ["b"], START_MS).kind).toBe("pending");
  // undefined sends nothing, null closes the connection.
  expect(broker.advance(START_MS + 50).map(({ body }) => body)).toEqual([undefined, null]);
  expect(broker.partition("orders", 0).highWatermark).toBe(2);
});

test("a connection breaks before a request is handled, or after it", () => {
  const broker = brokerWithTopic();
  broker.controls.disturb({ api: "produce", disconnect: true, times: 1 });
  expect(send(broker, "orders", 1, ["a"], START_MS).kind).toBe("close");
  expect(broker.partition("orders", 0).endOffset).toBe(0);
  broker.controls.disturb({ api: "produce", disconnect: "after", times: 1 });
  expect(send(broker, "orders", 1, ["a"], START_MS).kind).toBe("close");
  expect(broker.partition("orders", 0).endOffset).toBe(1);
});

test("a reply function answers as it likes, and undefined leaves the answer to the broker without using the rule up", () => {
  const broker = brokerWithTopic();
  const seen: string[] = [];
  broker.controls.disturb({
    api: ["produce", "heartbeat"],
    times: 1,
    reply({ api, clientId, broker: id, body }) {
      seen.push(`${api} ${clientId} ${id} ${body.acks}`);
      return seen.length === 1 ? undefined : { throttleTimeMs: 700 };
    },
  });
  const answers = [1, 2, 3].map(
    () => answerOf(send(broker, "orders", 1, ["a"], START_MS)) as ProduceAnswer & { throttleTimeMs: number },
  );
  expect(answers.map(({ throttleTimeMs }) => throttleTimeMs)).toEqual([0, 700, 0]);
  expect(answers.map(errorOf)).toEqual([0, 0, 0]);
  expect(seen).toEqual(["produce test 0 1", "produce test 0 1"]);
  expect(broker.partition("orders", 0).endOffset).toBe(2);
});

test("a produce that wants no reply closes its connection on an error, as Kafka does", () => {
  const broker = brokerWithTopic();
  broker.controls.disturb({ api: "produce", error: "NOT_LEADER_OR_FOLLOWER" });
  expect(send(broker, "orders", 0, ["a"], START_MS).kind).toBe("close");
});

test.each<[unknown, string]>([
  [{ api: "produce" }, "Give one of error, delayMs, drop, disconnect, reply."],
  [{ drop: true, delayMs: 5 }, "names delayMs and drop. Give one of"],
  [{ api: "Produce", drop: true }, 'api is "Produce". Did you mean "produce"?'],
  [{ api: ["fetch", "prodcue"], drop: true }, 'api[1] is "prodcue". Did you mean "produce"?'],
  [
    { error: "NOT_LEADER_FOR_PARTITION" },
    'error is "NOT_LEADER_FOR_PARTITION". Did you mean "NOT_LEADER_OR_FOLLOWER"?',
  ],
  [{ error: "GROUP_COORDINATOR_NOT_AVAILABLE" }, 'Did you mean "COORDINATOR_NOT_AVAILABLE"?'],
  [{ error: ["NONE", "TIMED_OUT"] }, 'error[1] is "TIMED_OUT". Did you mean "REQUEST_TIMED_OUT"?'],
  [{ error: "NONE" }, "which disturbs nothing"],
  [{ error: "GROUP_COORDINATOR_NOT_AVAILABLE" }, 'Did you mean "COORDINATOR_NOT_AVAILABLE"?'],
  [{ error: ["NONE", "REQUEST_TIMED_OUT"], times: 2 }, "Leave out `times`."],
  [{ errors: ["REQUEST_TIMED_OUT"] }, 'disturb does not know "errors". Did you mean "error"?'],
  [{ drop: "answer" }, 'drop is "answer". It has to be one of: request, reply.'],
  [{ disconnect: "later" }, "It has to be one of: before, after."],
  [{ delayMs: -1 }, "delayMs is -1. It has to be a number from 0 upwards."],
  [{ drop: true, broker: 7 }, "there is no broker 7. The brokers are 0."],
  [{ drop: true, partition: 0 }, "Give the rule a `topic` too."],
  [{ drop: true, topic: "or ders" }, "No request can name such a topic."],
  [{ drop: true, times: 0 }, "times is 0. It has to be a whole number from 1 upwards."],
  [{ reply: {} }, "reply is {}. It has to be a function."],
  [null, "disturb is null."],
])("a rule that could not do what it says is refused: %j", (rule, message) => {
  const broker = brokerWithTopic();
  expect(() => broker.controls.disturb(rule as FaultRule)).toThrow(message);
  expect(errorOf(answerOf(send(broker, "orders", 1, ["a"], START_MS)))).toBe(errorCodes.NONE);
});

test("a disturbance that never was cannot be taken away", () => {
  const broker = brokerWithTopic();
  const id = broker.controls.disturb({ drop: true });
  broker.controls.removeDisturbance(id);
  broker.controls.removeDisturbance(id);
  expect(() => broker.controls.removeDisturbance(99)).toThrow("Give the number that `disturb` returned.");
  expect(errorOf(answerOf(send(broker, "orders", 1, ["a"], START_MS)))).toBe(errorCodes.NONE);
});

test("a client over its quota is told how long to wait", () => {
  const broker = brokerWithTopic();
  broker.controls.setQuota("test", { produceBytes: 1_000 });
  const value = "x".repeat(1_500);
  const answer = answerOf(send(broker, "orders", 1, [value], START_MS)) as unknown as { throttleTimeMs: number };
  expect(answer.throttleTimeMs).toBeGreaterThan(500);
  expect(answer.throttleTimeMs).toBeLessThan(700);
});
