import kafkajs, { type SASLOptions } from "kafkajs";
import { afterEach, expect, test } from "vitest";
import { createCluster, type Cluster } from "../../src/index.ts";
import { addScramUser, scramCrypto } from "../../src/node/index.ts";

const { Kafka, logLevel } = kafkajs;

let cluster: Cluster;
afterEach(() => cluster.close());

function connect(sasl?: SASLOptions) {
  const { brokers, socketFactory } = cluster;
  const kafka = new Kafka({
    brokers,
    socketFactory,
    logLevel: logLevel.NOTHING,
    retry: { retries: 1, initialRetryTime: 10 },
    ...(sasl === undefined ? {} : { sasl }),
  });
  const admin = kafka.admin();
  return admin.connect().then(async () => {
    const topics = await admin.listTopics();
    await admin.disconnect();
    return topics;
  });
}

test("in memory a cluster with users lets the right password in, and neither a wrong one nor none", async () => {
  cluster = createCluster({ users: { alice: "secret" } });
  cluster.controls.createTopic({ name: "orders" });
  expect(await connect({ mechanism: "plain", username: "alice", password: "secret" })).toEqual(["orders"]);
  const wrong = connect({ mechanism: "plain", username: "alice", password: "guess" });
  await expect(wrong).rejects.toThrow(/Invalid username or password/);
  await expect(connect()).rejects.toThrow(/Closed connection/);
});

test("in memory SCRAM works for users that were added", async () => {
  cluster = createCluster({ scram: scramCrypto });
  addScramUser(cluster, { name: "bob", mechanism: "SCRAM-SHA-256", password: "secret" });
  expect(await connect({ mechanism: "scram-sha-256", username: "bob", password: "secret" })).toEqual([]);
  await expect(connect({ mechanism: "scram-sha-256", username: "bob", password: "no" })).rejects.toThrow(/credentials/);
});

test("what a user may do follows the ACLs of its name", async () => {
  cluster = createCluster({
    users: { alice: "a", mallory: "m" },
    settings: { "authorizer.enabled": true, "super.users": "User:alice" },
  });
  cluster.controls.createTopic({ name: "orders" });
  expect(await connect({ mechanism: "plain", username: "alice", password: "a" })).toEqual(["orders"]);
  expect(await connect({ mechanism: "plain", username: "mallory", password: "m" })).toEqual([]);
});

test("a cluster without users lets anybody in", async () => {
  cluster = createCluster();
  expect(await connect()).toEqual([]);
});

test.each([
  [{ name: "", mechanism: "SCRAM-SHA-256", password: "p" }, 'name is "".'],
  [{ name: "b", mechanism: "SCRAM-SHA-265", password: "p" }, 'Did you mean "SCRAM-SHA-256"?'],
  [{ name: "b", mechanism: "SCRAM-SHA-256", pasword: "p" }, 'Did you mean "password"?'],
  [{ name: "b", mechanism: "SCRAM-SHA-256", password: "p", iterations: 0 }, "iterations is 0."],
])("a SCRAM user that could never log in is refused: %j", (user, message) => {
  cluster = createCluster();
  expect(() => addScramUser(cluster, user as never)).toThrow(message);
});
