import { expect, test } from "vitest";
import { ControlError, createBroker, createCluster, type Controls } from "../../src/index.ts";
import { newBroker } from "./newBroker.ts";

test.each<[unknown, string]>([
  [{ broker: 3 }, 'createCluster does not know "broker". Did you mean "brokers"?'],
  [{ compatiblity: "4" }, 'Did you mean "compatibility"?'],
  [{ compatibility: "3.9" }, 'compatibility is "3.9". It has to be one of: 4, 2.4.'],
  [{ compatibility: 4 }, "compatibility is 4."],
  [{ brokers: 0 }, "brokers is 0. It has to be a whole number from 1"],
  [{ brokers: 1.5 }, "brokers is 1.5."],
  [{ brokers: [] }, "a list that is not empty"],
  [{ brokers: [{ id: 0, host: "a" }] }, 'brokers[0] lacks "port"'],
  [{ brokers: [{ id: 0, host: "a", prot: 1, port: 1 }] }, 'does not know "prot". Did you mean "port"?'],
  [{ brokers: [1, 2].map((port) => ({ id: 0, host: "a", port })) }, "gives two brokers the id 0"],
  [{ brokers: [1, 2].map((id) => ({ id, host: "a", port: 9 })) }, "gives two brokers the address a:9"],
  [{ seed: -1 }, "seed is -1."],
  [{ seed: "7" }, 'seed is "7".'],
  [{ now: 5 }, "now is 5. It has to be a function."],
  [{ clusterId: "" }, 'clusterId is "".'],
  [{ users: { alice: 1 } }, 'users["alice"] is 1.'],
  [{ replicationDelayMs: -1 }, "replicationDelayMs is -1."],
  [{ scram: {} }, 'scram lacks "hmac"'],
  [{ network: { latency: 5 } }, 'network does not know "latency". Did you mean "latencyMs"?'],
  [{ network: { latencyMs: [9, 1] } }, "latencyMs is [9, 1]. A range is [least, most]"],
  [{ network: { lossShare: 2 } }, "lossShare is 2. It has to be a number from 0 to 1."],
  [{ settings: { "num.partition": 3 } }, '"num.partition" is unknown'],
  [{ settings: { "num.partition": 3 } }, 'Did you mean "num.partitions"?'],
  [{ settings: { "num.partitions": 0 } }, '"num.partitions" is 0. It has to be a number from 1 upwards.'],
  [{ settings: { "num.partitions": "three" } }, '"num.partitions" is "three".'],
  [{ settings: { "auto.create.topics.enable": "yes" } }, "It has to be one of: true, false."],
  [{ settings: { "log.cleanup.policy": "compct" } }, 'Did you mean "compact"?'],
  [null, "createCluster is null."],
])("createCluster refuses %j and says what to do", (options, message) => {
  expect(() => createCluster(options as object)).toThrow(ControlError);
  expect(() => createCluster(options as object)).toThrow(message);
});

test("an option that is undefined counts as left out", () => {
  // What programs without exact optional types pass.
  const options = { brokers: undefined, seed: undefined, settings: { "num.partitions": undefined } };
  const cluster = createCluster(options as object);
  expect(cluster.brokers).toEqual(["localhost:9092"]);
  cluster.close();
});

test("createBroker refuses to go without chance or codec", () => {
  expect(() => createBroker({ codec: {} } as never)).toThrow('createBroker lacks "random".');
  expect(() => createBroker({ random: () => 0, codec: {} } as never)).toThrow("codec.parse is undefined");
});

test.each<[string, (controls: Controls) => unknown, string]>([
  ["a topic without partitions", (c) => c.createTopic({ name: "t", partitions: 0 }), "partitions is 0."],
  ["a bad topic name", (c) => c.createTopic({ name: "or ders" }), "Topic name is invalid: 'or ders'"],
  ["a topic without a name", (c) => c.createTopic({} as never), 'createTopic lacks "name"'],
  ["a name that collides", (c) => c.createTopic({ name: "known.topic" }), 'collides with "known_topic"'],
  ["a topic that is there", (c) => c.createTopic({ name: "known_topic" }), "exists already"],
  ["a misspelt field", (c) => c.createTopic({ name: "t", partition: 3 } as never), 'Did you mean "partitions"?'],
  [
    "a misspelt setting",
    (c) => c.createTopic({ name: "t", configs: { "cleanup.polcy": "compact" } }),
    'Did you mean "cleanup.policy"?',
  ],
  ["a bad setting", (c) => c.createTopic({ name: "t", configs: { "retention.ms": "long" } }), "Not a number"],
  ["too many replicas", (c) => c.createTopic({ name: "t", replicas: 4 }), "asks for 4 replicas of 3 brokers"],
  ["a stranger as replica", (c) => c.createTopic({ name: "t", assignments: [[9]] }), "assigned to broker 9"],
  ["a replica twice", (c) => c.createTopic({ name: "t", assignments: [[1, 1]] }), "assigned to a broker twice"],
  [
    "assignments and partitions",
    (c) => c.createTopic({ name: "t", partitions: 1, assignments: [[1]] }),
    "leave out `partitions`",
  ],
  [
    "a bad setting of a topic that is there",
    (c) => c.configureTopic("known_topic", { "retention.m": 1 }),
    "retention.ms",
  ],
  [
    "an unknown topic",
    (c) => c.deleteTopic("known_topics"),
    'There is no topic "known_topics". Did you mean "known_topic"?',
  ],
  ["retention of an unknown topic", (c) => c.applyRetention("nowhere"), 'There is no topic "nowhere".'],
  ["compaction of an unknown topic", (c) => c.compact("nowhere"), 'There is no topic "nowhere".'],
  ["stopping a stranger", (c) => c.stopBroker(7), "There is no broker 7. The brokers are 0, 1, 2."],
  ["starting a stranger", (c) => c.startBroker(-1), "There is no broker -1."],
  ["a way to stop that is none", (c) => c.stopBroker(1, "crsh" as never), 'Did you mean "crash"?'],
  ["a full disk nowhere", (c) => c.fillDisk(3), "There is no broker 3."],
  [
    "a leader that holds no replica",
    (c) => c.moveLeader("known_topic", 0, 7),
    "Broker 7 holds no replica of known_topic-0.",
  ],
  ["a leader of an unknown topic", (c) => c.moveLeader("nowhere", 0, 0), 'There is no topic "nowhere".'],
  ["a paused leader", (c) => c.pauseFollower("known_topic", 0, 0), "Only a follower can be paused"],
  ["a negative delay", (c) => c.setReplicationDelay(-5), "delayMs is -5."],
  ["a delay that is no number", (c) => c.setMarkerDelay(Number.NaN), "setMarkerDelay: delayMs"],
  ["a misspelt quota", (c) => c.setQuota("c", { producerBytes: 1 } as never), 'Did you mean "produceBytes"?'],
  ["a quota of nothing", (c) => c.setQuota("c", { fetchBytes: 0 }), "fetchBytes is 0."],
])("controls refuse %s", (_, control, message) => {
  const broker = newBroker({ brokers: 3 });
  broker.controls.createTopic({ name: "known_topic", assignments: [[0, 1]] });
  const before = JSON.stringify(broker.snapshot());
  expect(() => control(broker.controls)).toThrow(ControlError);
  expect(() => control(broker.controls)).toThrow(message);
  expect(JSON.stringify(broker.snapshot())).toBe(before);
});

test("the network refuses brokers that are not there and options that do not exist", () => {
  const cluster = createCluster({ brokers: 2 });
  expect(() => cluster.network.partition(2)).toThrow("There is no broker 2. The brokers are 0, 1.");
  expect(() => cluster.network.heal(5)).toThrow("There is no broker 5.");
  expect(() => cluster.network.configure({ losShare: 0.5 } as never)).toThrow('Did you mean "lossShare"?');
  cluster.close();
});

test("what a test asks a cluster is judged, so that a misspelt question does not pass as an empty answer", () => {
  const cluster = createCluster();
  cluster.controls.createTopic({ name: "orders" });
  const log = cluster.recordRequests();
  expect(() => log.requests({ api: "produc" } as never)).toThrow('Did you mean "produce"?');
  expect(() => log.requests({ topics: "orders" } as never)).toThrow('does not know "topics". Did you mean "topic"?');
  expect(() => cluster.lag("shipping", "orders" as never)).toThrow("lag: topics is");
  expect(() => cluster.skipTime("5" as never)).toThrow('"5" ms were asked for');
  expect(() => (cluster.controls as unknown as { stopBrokr(id: number): void }).stopBrokr(0)).toThrow(
    'There is no control "stopBrokr". Did you mean "stopBroker"?',
  );
  expect(() => cluster.controls.stopBroker("0" as never)).toThrow('There is no broker "0".');
  cluster.close();
});

test("who waits in vain for something misspelt is told what is there", async () => {
  const cluster = createCluster();
  cluster.controls.createTopic({ name: "orders" });
  await expect(cluster.waitForMessages("order", 1, { timeoutMs: 1 })).rejects.toThrow(
    'there is no topic "order", but there is "orders"',
  );
  await expect(cluster.waitForLag("shipping", 0, { timeoutMs: 1 })).rejects.toThrow('there is no group "shipping"');
  cluster.close();
});
