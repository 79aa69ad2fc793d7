import kafkajs from "kafkajs";
import { afterEach, expect, test } from "vitest";
import { createCluster, type Cluster } from "../../src/index.ts";
import { pause } from "../conformance/until.ts";

const { Kafka, logLevel } = kafkajs;

let cluster: Cluster;
afterEach(() => cluster.close());

/** A bare socket into the cluster, and what happened to it. */
function openSocket() {
  const socket = cluster.socketFactory({ host: "localhost", port: 9092, onConnect: () => {} });
  const seen = { ended: false, replies: 0 };
  socket.on("end", () => (seen.ended = true));
  socket.on("data", () => seen.replies++);
  return { socket, seen };
}

/** ApiVersions version 0, correlation id 7, no client id. */
function apiVersionsFrame(): Buffer {
  const frame = Buffer.alloc(14);
  frame.writeInt32BE(10, 0);
  frame.writeInt16BE(18, 4);
  frame.writeInt32BE(7, 8);
  frame.writeInt16BE(-1, 12);
  return frame;
}

const TEN_MINUTES_MS = 600_000;

test("a connection over which nothing goes for ten minutes is closed, and one that was used is not", async () => {
  cluster = createCluster();
  const [idle, used] = [openSocket(), openSocket()];
  await pause(5);
  cluster.skipTime(TEN_MINUTES_MS / 2);
  used.socket.write(apiVersionsFrame());
  await pause(5);
  expect(used.seen.replies).toBe(1);
  cluster.skipTime(TEN_MINUTES_MS / 2);
  await pause(5);
  expect([idle.seen.ended, used.seen.ended]).toEqual([true, false]);
  cluster.skipTime(TEN_MINUTES_MS / 2);
  await pause(5);
  expect(used.seen.ended).toBe(true);
  expect(cluster.hub.links.size).toBe(0);
});

test("connections.max.idle.ms says how long, by real time too, and -1 is for ever", async () => {
  cluster = createCluster({ settings: { "connections.max.idle.ms": 40 } });
  const short = openSocket();
  await pause(120);
  expect(short.seen.ended).toBe(true);
  cluster.close();
  cluster = createCluster({ settings: { "connections.max.idle.ms": -1 } });
  const long = openSocket();
  await pause(5);
  cluster.skipTime(10 * TEN_MINUTES_MS);
  await pause(5);
  expect(long.seen.ended).toBe(false);
});

test("a producer whose idle connection was closed connects again and goes on", async () => {
  cluster = createCluster();
  cluster.controls.createTopic({ name: "orders" });
  const { brokers, socketFactory } = cluster;
  const producer = new Kafka({ brokers, socketFactory, logLevel: logLevel.NOTHING }).producer();
  await producer.connect();
  await producer.send({ topic: "orders", messages: [{ value: "a" }] });
  cluster.skipTime(TEN_MINUTES_MS);
  await pause(5);
  expect(cluster.hub.links.size).toBe(0);
  const [sent] = await producer.send({ topic: "orders", messages: [{ value: "b" }] });
  expect(sent?.baseOffset).toBe("1");
  await producer.disconnect();
});

test.each([
  ["in one piece", (frame: Buffer) => [frame]],
  ["in two pieces", (frame: Buffer) => [frame.subarray(0, 6), frame.subarray(6)]],
])("a request over socket.request.max.bytes closes its connection, %s", async (_, cut) => {
  cluster = createCluster({ settings: { "socket.request.max.bytes": 1_000 } });
  const { socket, seen } = openSocket();
  await pause(5);
  const frame = Buffer.alloc(1_005);
  frame.writeInt32BE(1_001, 0);
  frame.writeInt16BE(18, 4);
  for (const piece of cut(frame)) socket.write(piece);
  await pause(5);
  expect(seen).toEqual({ ended: true, replies: 0 });
  const other = openSocket();
  other.socket.write(apiVersionsFrame());
  await pause(5);
  expect(other.seen).toEqual({ ended: false, replies: 1 });
});

test("two brokers may share a port when their hosts differ", async () => {
  const addresses = [0, 1].map((id) => ({ id, host: `kafka-${id}`, port: 9092 }));
  cluster = createCluster({ brokers: addresses });
  cluster.controls.createTopic({ name: "orders", assignments: [[0], [1]] });
  const { brokers, socketFactory } = cluster;
  const producer = new Kafka({ brokers, socketFactory, logLevel: logLevel.NOTHING }).producer();
  await producer.connect();
  const messages = [0, 1].map((partition) => ({ partition, value: "a" }));
  const sent = await producer.send({ topic: "orders", messages });
  expect(sent.map(({ errorCode }) => errorCode)).toEqual([0, 0]);
  await producer.disconnect();
});
