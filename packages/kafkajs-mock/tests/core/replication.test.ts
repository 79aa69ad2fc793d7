import { expect, test } from "vitest";
import { errorCodes } from "../../src/core/index.ts";
import { answerOf, ask, errorOf, newBroker, send, START_MS, type ProduceAnswer } from "./newBroker.ts";

const topic = { name: "orders", assignments: [[0, 1, 2]] };

function partitionOf(broker: ReturnType<typeof newBroker>) {
  const partition = broker.snapshot().topics[0]?.partitions[0];
  if (partition === undefined) throw new Error("The topic is gone.");
  return partition;
}

test("acks=all waits for the slowest replica in sync and is answered when it has copied", () => {
  const broker = newBroker({ replicationDelayMs: 40 });
  broker.controls.createTopic(topic);
  const outcome = send(broker, "orders", -1, ["a"], START_MS);
  expect(outcome.kind).toBe("pending");
  expect(broker.advance(START_MS + 39)).toEqual([]);
  const [completion] = broker.advance(START_MS + 40);
  expect(errorOf(completion?.body as ProduceAnswer)).toBe(errorCodes.NONE);
  expect(partitionOf(broker).highWatermark).toBe(1);
});

test("a paused follower leaves the in-sync set exactly after replica.lag.time.max.ms, which frees the producer", () => {
  const broker = newBroker({ settings: { "replica.lag.time.max.ms": 500 } });
  broker.controls.createTopic(topic);
  broker.controls.pauseFollower("orders", 0, 2);
  expect(send(broker, "orders", -1, ["a"], START_MS).kind).toBe("pending");
  expect(broker.advance(START_MS + 499)).toEqual([]);
  expect(broker.advance(START_MS + 500)).toHaveLength(1);
  expect(partitionOf(broker).replicas.map(({ isInSync }) => isInSync)).toEqual([true, true, false]);
});

test("below min.insync.replicas acks=all is refused and acks=1 is not", () => {
  const broker = newBroker();
  broker.controls.createTopic({ ...topic, configs: { "min.insync.replicas": 2 } });
  broker.controls.stopBroker(1);
  broker.controls.stopBroker(2);
  expect(errorOf(answerOf(send(broker, "orders", -1, ["a"], START_MS)))).toBe(errorCodes.NOT_ENOUGH_REPLICAS);
  expect(errorOf(answerOf(send(broker, "orders", 1, ["a"], START_MS)))).toBe(errorCodes.NONE);
});

test("acks=1 loses an acknowledged record when an unclean election makes a lagging follower the leader", () => {
  const broker = newBroker();
  broker.controls.createTopic({ ...topic, assignments: [[0, 1]], configs: { "unclean.leader.election.enable": true } });
  expect(errorOf(answerOf(send(broker, "orders", 1, ["safe"], START_MS)))).toBe(errorCodes.NONE);
  broker.controls.pauseFollower("orders", 0, 1);
  broker.advance(START_MS + 60_000);
  expect(errorOf(answerOf(send(broker, "orders", 1, ["lost"], START_MS + 60_000)))).toBe(errorCodes.NONE);
  broker.advance(START_MS + 120_000);
  const happened: string[] = [];
  broker.listen(({ type }) => happened.push(type));
  broker.controls.stopBroker(0);
  const partition = partitionOf(broker);
  expect(partition).toMatchObject({ leader: 1, endOffset: 1, lost: [{ broker: 0, fromOffset: 1, toOffset: 2 }] });
  expect(happened).toContain("records.lost");
});

test("without unclean elections the partition waits for the replica that has everything", () => {
  const broker = newBroker();
  broker.controls.createTopic({ ...topic, assignments: [[0, 1]] });
  broker.controls.pauseFollower("orders", 0, 1);
  answerOf(send(broker, "orders", 1, ["kept"], START_MS));
  broker.advance(START_MS + 60_000);
  broker.controls.stopBroker(0);
  expect(partitionOf(broker).leader).toBe(-1);
  broker.controls.startBroker(0);
  expect(partitionOf(broker)).toMatchObject({ leader: 0, endOffset: 1, highWatermark: 1 });
});

test("a crash is noticed after broker.session.timeout.ms and a clean stop at once", () => {
  const broker = newBroker();
  broker.controls.createTopic(topic);
  broker.controls.stopBroker(0, "crash");
  expect(partitionOf(broker).leader).toBe(0);
  broker.advance(START_MS + 8_999);
  expect(partitionOf(broker).leader).toBe(0);
  broker.advance(START_MS + 9_000);
  expect(partitionOf(broker).leader).toBe(1);
  broker.controls.stopBroker(1);
  expect(partitionOf(broker).leader).toBe(2);
});

test("a full disk refuses writes with KAFKA_STORAGE_ERROR until it is freed", () => {
  const broker = newBroker();
  broker.controls.createTopic(topic);
  broker.controls.fillDisk(0);
  expect(errorOf(answerOf(send(broker, "orders", 1, ["a"], START_MS)))).toBe(errorCodes.KAFKA_STORAGE_ERROR);
  broker.controls.freeDisk(0);
  expect(errorOf(answerOf(send(broker, "orders", 1, ["a"], START_MS)))).toBe(errorCodes.NONE);
});

test("a reassignment is listed until the new replica has copied the log, and then it is done", () => {
  const broker = newBroker();
  broker.controls.createTopic({ name: "orders", assignments: [[0, 1]] });
  send(broker, "orders", 1, ["a", "b"], START_MS);
  const move = { name: "orders", partitions: [{ index: 0, replicas: [2, 1] }] };
  const listed = (now: number) =>
    answerOf(ask<{ topics: unknown[] }>(broker, "listPartitionReassignments", 0, { timeoutMs: 9, topics: null }, now));
  answerOf(ask(broker, "alterPartitionReassignments", 0, { timeoutMs: 9, topics: [move] }, START_MS));
  expect(listed(START_MS + 499).topics).toEqual([
    { name: "orders", partitions: [{ index: 0, replicas: [0, 1, 2], addingReplicas: [2], removingReplicas: [0] }] },
  ]);
  send(broker, "orders", 1, ["c"], START_MS + 499);
  expect(partitionOf(broker)).toMatchObject({ leader: 0 });
  expect(listed(START_MS + 500).topics).toEqual([]);
  const moved = partitionOf(broker);
  expect(moved.leader).toBe(2);
  expect(moved.replicas.map((replica) => [replica.broker, replica.logEnd, replica.isInSync])).toEqual([
    [2, 3, true],
    [1, 3, true],
  ]);
});

test("a reassignment to a broker that is down waits for it, and one that only removes is over at once", () => {
  const broker = newBroker();
  broker.controls.createTopic({ name: "orders", assignments: [[0, 1]] });
  const move = (replicas: number[], now: number) => {
    const topics = [{ name: "orders", partitions: [{ index: 0, replicas }] }];
    return answerOf(ask(broker, "alterPartitionReassignments", 0, { timeoutMs: 9, topics }, now));
  };
  const replicas = () => partitionOf(broker).replicas.map((replica) => replica.broker);
  broker.controls.stopBroker(2);
  move([0, 2], START_MS);
  broker.advance(START_MS + 60_000);
  expect(replicas()).toEqual([0, 1, 2]);
  broker.controls.startBroker(2);
  expect(replicas()).toEqual([0, 2]);
  move([2], START_MS + 60_001);
  expect(replicas()).toEqual([2]);
  expect(partitionOf(broker).leader).toBe(2);
});
